import { Component, computed, inject } from '@angular/core';
import { Api } from '../api/api';
import { accountChangePreferences } from '../api/fn/account/account-change-preferences';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, translate } from '../i18n/i18n';
import { Locale } from '../i18n/locale';
import { Appearance } from '../session/appearance';
import { Theme } from '../session/me';
import { Session } from '../session/session';
import { Choice } from '../ui/choice';
import { Segmented } from '../ui/segmented';
import { Toaster } from '../ui/toaster';

/** Language, theme and single-key shortcuts; each change is kept at once. */
@Component({
  selector: 'hd-preferences',
  imports: [Segmented],
  template: `
    <section class="card">
      <div class="h">
        <h2>{{ t('account.preferences.title') }}</h2>
      </div>
      <div class="card-body form">
        <div>
          <p class="b t14 lab">{{ t('shell.language') }}</p>
          <hd-segmented
            [label]="t('shell.language')"
            [choices]="languages"
            [value]="i18n.locale()"
            (valueChange)="keep({ locale: $any($event) })"
          />
        </div>
        <div>
          <p class="b t14 lab">{{ t('shell.theme') }}</p>
          <hd-segmented
            [label]="t('shell.theme')"
            [choices]="themes()"
            [value]="appearance.theme()"
            (valueChange)="keep({ theme: $any($event) })"
          />
        </div>
        <label class="check">
          <input
            #keys
            type="checkbox"
            class="switch"
            [checked]="singleKeys()"
            (change)="keep({ singleKeyShortcuts: keys.checked })"
          />
          <span>
            {{ t('account.preferences.singleKeys') }}
            <span class="m" style="display: block">{{
              t('account.preferences.singleKeysHint')
            }}</span>
          </span>
        </label>
      </div>
    </section>
  `,
  styles: `
    .lab {
      margin-bottom: 6px;
    }
  `,
})
export class Preferences {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly toaster = inject(Toaster);
  protected readonly i18n = inject(I18n);
  protected readonly appearance = inject(Appearance);
  protected readonly t = translate();
  protected readonly languages: Choice[] = [
    { value: 'ko', label: '한국어' },
    { value: 'en', label: 'English' },
  ];
  protected readonly themes = computed<Choice[]>(() => [
    { value: 'system', label: this.t('shell.themes.system'), icon: 'monitor' },
    { value: 'light', label: this.t('shell.themes.light'), icon: 'sun' },
    { value: 'dark', label: this.t('shell.themes.dark'), icon: 'moon' },
  ]);
  protected readonly singleKeys = computed(() => this.session.me()?.singleKeyShortcuts !== false);

  protected async keep(change: {
    locale?: Locale;
    theme?: Theme;
    singleKeyShortcuts?: boolean;
  }): Promise<void> {
    if (change.locale) await this.i18n.use(change.locale);
    if (change.theme) this.appearance.use(change.theme);
    this.session.amend(change);
    try {
      await this.api.invoke(accountChangePreferences, {
        body: {
          locale: this.i18n.locale(),
          theme: this.appearance.theme(),
          singleKeyShortcuts: this.singleKeys(),
        },
      });
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
    }
  }
}
