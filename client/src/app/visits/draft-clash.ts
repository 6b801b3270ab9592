import { Component, computed, inject, input, output } from '@angular/core';
import { I18n, translate } from '../i18n/i18n';
import type { TwoDrafts } from '../offline/travelling-draft';
import { dateTimeText } from '../ui/dates';
import { TwoVersions } from '../ui/two-versions';
import type { VisitDraft } from './visit-draft';
import type { WrittenVisit } from './visit-writing';
import { pointWords } from './visit-words';

/** The same record written on two devices: both are shown, the person takes one. */
@Component({
  selector: 'hd-draft-clash',
  imports: [TwoVersions],
  template: `
    <section class="card card-body" aria-labelledby="clash-title">
      @if (two().theirs) {
        <h2 id="clash-title">{{ t('visits.draft.clash') }}</h2>
        <p class="m">{{ t('visits.draft.clashText') }}</p>
        <hd-two-versions [theirs]="theirs()" [mine]="mine()" [rows]="rows()" />
        <p class="flex wrap g8 choices">
          <button type="button" class="btn" (click)="chosen.emit('theirs')">
            {{ t('visits.draft.useTheirs') }}
          </button>
          <button type="button" class="btn p" (click)="chosen.emit('mine')">
            {{ t('visits.draft.useMine') }}
          </button>
        </p>
      } @else {
        <h2 id="clash-title">{{ t('visits.draft.gone') }}</h2>
        <p class="m">{{ t('visits.draft.goneText') }}</p>
        <p class="choices">
          <button type="button" class="btn" (click)="chosen.emit('mine')">
            {{ t('visits.draft.goOn') }}
          </button>
        </p>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 16px;
    }
    .choices {
      margin-top: 12px;
    }
  `,
})
export class DraftClash {
  readonly two = input.required<TwoDrafts<WrittenVisit>>();
  readonly chosen = output<'mine' | 'theirs'>();
  protected readonly t = translate();
  private readonly locale = inject(I18n).locale;
  private readonly words = pointWords();
  protected readonly mine = computed(() => this.heading('mine', this.two().mineAt));
  protected readonly theirs = computed(() => this.heading('theirs', this.two().theirsAt));
  protected readonly rows = computed(() => {
    const { mine, theirs } = this.two();
    const [a, b] = [this.told(mine.form), this.told(theirs?.form ?? mine.form)];
    const labels = ['summary', 'points', 'promises', 'difficulties'];
    return labels
      .map((label, i) => ({
        label: this.t(`visits.form.${label}`),
        mine: a[i] || '–',
        theirs: b[i] || '–',
      }))
      .filter((row) => row.mine !== '–' || row.theirs !== '–');
  });

  private heading(which: 'mine' | 'theirs', at: Date | undefined): string {
    const time = at ? dateTimeText(at, this.locale()) : '';
    return this.t(`visits.draft.${which}`, { time });
  }

  private told({ summary, points, promises, difficulties }: VisitDraft): string[] {
    return [
      summary.trim(),
      points
        .filter(({ done }) => done)
        .map(this.words)
        .join('\n'),
      promises.map(({ text }) => text).join('\n'),
      difficulties.map(({ title }) => title).join('\n'),
    ];
  }
}
