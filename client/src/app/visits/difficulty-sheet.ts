import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
} from '@angular/core';
import type { DifficultySeverity } from '../api/models/difficulty-severity';
import type { VisitDifficultyDto } from '../api/models/visit-difficulty-dto';
import { CATEGORIES, SEVERITIES } from '../difficulties/case-words';
import { I18n, translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';

/** One difficulty heard in a visit; it gets its number when the visit is saved. */
@Component({
  selector: 'hd-difficulty-sheet',
  imports: [Dialog, Field, Input, Segmented, SubmitOnCtrlEnter],
  template: `
    <hd-dialog
      [(open)]="open"
      [wide]="true"
      [heading]="t(editing() ? 'visits.difficulty.edit' : 'visits.difficulty.add')"
    >
      <form class="form body" novalidate (submit)="done($event)" (hdSubmitOnCtrlEnter)="done()">
        <hd-field
          [label]="t('visits.difficulty.title')"
          [required]="true"
          [error]="
            tried() && title().trim().length < 2 ? t('visits.difficulty.noTitle') : undefined
          "
        >
          <input
            #what
            hdInput
            maxlength="100"
            autofocus
            [value]="title()"
            [placeholder]="t('visits.difficulty.example')"
            (input)="title.set(what.value)"
          />
        </hd-field>
        <hd-field
          [label]="t('visits.difficulty.body')"
          [required]="true"
          [error]="
            tried() && body_().trim().length < 10 ? t('visits.difficulty.noBody') : undefined
          "
        >
          <textarea
            #more
            hdInput
            rows="4"
            maxlength="5000"
            [value]="body_()"
            (input)="body_.set(more.value)"
          ></textarea>
        </hd-field>
        <div class="grid-form">
          <hd-field [label]="t('visits.difficulty.category')">
            <select #kind hdInput (change)="category.set(kind.value)">
              <option value="">{{ t('visits.difficulty.unsure') }}</option>
              @for (code of categories; track code) {
                <option [value]="code" [selected]="code === category()">
                  {{ t('labels.category.' + code) }}
                </option>
              }
            </select>
          </hd-field>
          <hd-field [label]="t('visits.difficulty.market')">
            <select #where hdInput (change)="market.set(where.value)">
              <option value="">{{ t('visits.difficulty.noMarket') }}</option>
              @for (one of countries(); track one.code) {
                <option [value]="one.code" [selected]="one.code === market()">
                  {{ one.name }}
                </option>
              }
            </select>
          </hd-field>
        </div>
        <hd-field [label]="t('visits.difficulty.severity')" [group]="true">
          <hd-segmented [choices]="severities()" [(value)]="severity" />
        </hd-field>
        <p class="m">{{ t('visits.difficulty.numbered') }}</p>
        <div class="buttons">
          @if (editing()) {
            <button type="button" class="btn q danger" (click)="removed.emit(); open.set(false)">
              {{ t('visits.difficulty.remove') }}
            </button>
          }
          <span class="sp"></span>
          <button type="submit" class="btn p">{{ t('visits.difficulty.done') }}</button>
        </div>
      </form>
    </hd-dialog>
  `,
  styles: `
    .body {
      margin-top: 12px;
    }
  `,
})
export class DifficultySheet {
  readonly open = model(false);
  readonly difficulty = input<VisitDifficultyDto>();
  readonly editing = computed(() => this.difficulty() !== undefined);
  readonly countries = input<{ code: string; name: string }[]>([]);
  readonly kept = output<VisitDifficultyDto>();
  readonly removed = output();
  protected readonly t = translate();
  protected readonly locale = inject(I18n).locale;
  protected readonly categories = CATEGORIES;
  protected readonly tried = signal(false);

  private readonly source = computed(() => ({ open: this.open(), it: this.difficulty() }));
  protected readonly title = linkedSignal(() => this.source().it?.title ?? '');
  protected readonly body_ = linkedSignal(() => this.source().it?.body ?? '');
  protected readonly category = linkedSignal(() => this.source().it?.category ?? '');
  protected readonly market = linkedSignal(() => this.source().it?.market ?? '');
  protected readonly severity = linkedSignal<string>(() => this.source().it?.severity ?? 'normal');
  protected readonly severities = computed(() =>
    SEVERITIES.map((value) => ({ value, label: this.t(`labels.severity.${value}`) })),
  );

  protected done(event?: Event): void {
    event?.preventDefault();
    this.tried.set(true);
    const [title, body] = [this.title().trim(), this.body_().trim()];
    if (title.length < 2 || body.length < 10) return;
    this.kept.emit({
      title,
      body,
      severity: this.severity() as DifficultySeverity,
      ...(this.category() && { category: this.category() }),
      ...(this.market() && { market: this.market() }),
    });
    this.tried.set(false);
    this.open.set(false);
  }
}
