import { Component, computed, input, linkedSignal, model, output, signal } from '@angular/core';
import type { VisitPromiseDto } from '../api/models/visit-promise-dto';
import { translate } from '../i18n/i18n';
import { DateField } from '../ui/date-field';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';

/** One promise: what, whose, by when. */
@Component({
  selector: 'hd-promise-sheet',
  imports: [DateField, Dialog, Field, Input, Segmented, SubmitOnCtrlEnter],
  template: `
    <hd-dialog
      [(open)]="open"
      [heading]="t(editing() ? 'visits.promise.edit' : 'visits.promise.add')"
    >
      <form class="form body" novalidate (submit)="done($event)" (hdSubmitOnCtrlEnter)="done()">
        <hd-field
          [label]="t('visits.promise.text')"
          [required]="true"
          [error]="tried() && !text().trim() ? t('visits.promise.noText') : undefined"
        >
          <input
            #what
            hdInput
            maxlength="300"
            autofocus
            [value]="text()"
            [placeholder]="t('visits.promise.example')"
            (input)="text.set(what.value)"
          />
        </hd-field>
        <hd-field [label]="t('visits.promise.whose')" [group]="true">
          <hd-segmented [choices]="sides()" [(value)]="side" />
        </hd-field>
        @if (side() === 'theirs') {
          <hd-field [label]="t('visits.promise.owner')">
            <input #who hdInput maxlength="100" [value]="owner()" (input)="owner.set(who.value)" />
          </hd-field>
        }
        <hd-field
          [label]="t('visits.promise.due')"
          [required]="true"
          [error]="tried() && !dueOn() ? t('visits.promise.noDue') : undefined"
        >
          <hd-date-field [(value)]="dueOn" />
        </hd-field>
        <div class="buttons">
          @if (editing()) {
            <button type="button" class="btn q danger" (click)="removed.emit(); open.set(false)">
              {{ t('visits.promise.remove') }}
            </button>
          }
          <span class="sp"></span>
          <button type="submit" class="btn p">{{ t('visits.promise.done') }}</button>
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
export class PromiseSheet {
  readonly open = model(false);
  /** The promise to edit; none makes a new one. */
  readonly promise = input<VisitPromiseDto>();
  readonly editing = computed(() => this.promise() !== undefined);
  /** The firm's first contact, offered for theirs. */
  readonly contact = input('');
  /** The day offered first, `2026-11-27`. */
  readonly day = input('');
  readonly kept = output<VisitPromiseDto>();
  readonly removed = output();
  protected readonly t = translate();
  protected readonly tried = signal(false);

  private readonly source = computed(() => ({ open: this.open(), promise: this.promise() }));
  protected readonly text = linkedSignal(() => this.source().promise?.text ?? '');
  protected readonly side = linkedSignal<string>(() => this.source().promise?.side ?? 'ours');
  protected readonly owner = linkedSignal(() => this.source().promise?.ownerName ?? this.contact());
  protected readonly dueOn = linkedSignal(() => this.source().promise?.dueOn ?? this.day());
  protected readonly sides = computed(() =>
    ['ours', 'theirs'].map((value) => ({ value, label: this.t(`labels.promiseSide.${value}`) })),
  );

  protected done(event?: Event): void {
    event?.preventDefault();
    this.tried.set(true);
    if (!this.text().trim() || !this.dueOn()) return;
    const side = this.side() as VisitPromiseDto['side'];
    const ownerName = side === 'theirs' ? this.owner().trim() : '';
    this.kept.emit({
      text: this.text().trim(),
      side,
      dueOn: this.dueOn(),
      ...(ownerName && { ownerName }),
    });
    this.tried.set(false);
    this.open.set(false);
  }
}
