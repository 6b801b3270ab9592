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
import { Api } from '../api/api';
import { visitsCorrect } from '../api/fn/visits/visits-correct';
import type { CorrectVisitDto } from '../api/models/correct-visit-dto';
import type { VisitDto } from '../api/models/visit-dto';
import type { VisitKind } from '../api/models/visit-kind';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Asker } from '../ui/asker';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';
import { toInstant, toLocal } from './visit-draft';
import { KIND_ICON, VISIT_KINDS } from './visit-kinds';

/** Corrects what a log says; when somebody else was faster, both versions are shown. */
@Component({
  selector: 'hd-visit-correction',
  imports: [Dialog, Field, Input, Segmented, SubmitOnCtrlEnter],
  template: `
    <hd-dialog [(open)]="open" [wide]="true" [heading]="t('visits.page.editTitle')">
      <form class="form body" novalidate (submit)="save($event)" (hdSubmitOnCtrlEnter)="save()">
        @if (visit().settled) {
          <p class="notice i">{{ t('visits.page.settled') }}</p>
        }
        <hd-segmented [label]="t('visits.form.kind')" [choices]="kinds()" [(value)]="kind" />
        <div class="grid-form">
          <hd-field [label]="t('visits.details.startedAt')" [error]="wrongTime()">
            <input
              #from
              hdInput
              type="datetime-local"
              [value]="startedAt()"
              (input)="startedAt.set(from.value)"
            />
          </hd-field>
          <hd-field [label]="t('visits.details.place')">
            <input
              #where
              hdInput
              maxlength="200"
              [value]="place()"
              (input)="place.set(where.value)"
            />
          </hd-field>
        </div>
        <hd-field
          [label]="t('visits.form.summary')"
          [required]="true"
          [error]="tried() && !summary().trim() ? t('visits.form.noSummary') : undefined"
        >
          <textarea
            #said
            hdInput
            rows="6"
            maxlength="10000"
            [value]="summary()"
            (input)="summary.set(said.value)"
          ></textarea>
        </hd-field>
        @if (visit().settled) {
          <hd-field
            [label]="t('visits.page.reason')"
            [required]="true"
            [hint]="t('visits.page.reasonHint')"
            [error]="tried() && !reason().trim() ? t('visits.page.noReason') : undefined"
          >
            <input
              #why
              hdInput
              maxlength="300"
              [value]="reason()"
              (input)="reason.set(why.value)"
            />
          </hd-field>
        }
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="busy()">{{ t('ui.save') }}</button>
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
export class VisitCorrection {
  readonly open = model(false);
  readonly visit = input.required<VisitDto>();
  readonly done = output();
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly wrongTime = signal<string | undefined>(undefined);
  // Read when the window opens; later changes elsewhere are found by the version.
  private readonly source = linkedSignal<boolean, VisitDto | undefined>({
    source: this.open,
    computation: (open) => (open ? this.visit() : undefined),
  });
  protected readonly kind = linkedSignal<string>(() => this.source()?.kind ?? 'visit');
  protected readonly startedAt = linkedSignal(() =>
    toLocal(this.source()?.startedAt ?? new Date()),
  );
  protected readonly place = linkedSignal(() => this.source()?.place ?? '');
  protected readonly summary = linkedSignal(() => this.source()?.summary ?? '');
  protected readonly reason = linkedSignal({ source: this.source, computation: () => '' });
  protected readonly kinds = computed(() =>
    VISIT_KINDS.map((value) => ({
      value,
      label: this.t(`labels.visitKind.${value}`),
      icon: KIND_ICON[value],
    })),
  );

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    this.wrongTime.set(undefined);
    if (!this.summary().trim() || !this.startedAt() || this.busy()) return;
    if (this.visit().settled && !this.reason().trim()) return;
    this.busy.set(true);
    try {
      await this.send(this.source()?.version ?? this.visit().version);
    } finally {
      this.busy.set(false);
    }
  }

  private async send(version: number): Promise<void> {
    const body: CorrectVisitDto = {
      kind: this.kind() as VisitKind,
      place: this.place().trim() || null,
      summary: this.summary().trim(),
      ...(this.visit().settled && { reason: this.reason().trim() }),
      ...(this.startedAt() !== toLocal(this.visit().startedAt) && {
        startedAt: toInstant(this.startedAt()),
      }),
    };
    try {
      const params = { id: this.visit().id, 'If-Match': `"${version}"`, body };
      await this.api.invoke(visitsCorrect, params);
      this.toaster.show(this.t('visits.page.stillDone'));
      this.open.set(false);
      this.done.emit();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      if (problem.stale) return this.settle(problem.current as VisitDto);
      if (problem.errors.some(({ field }) => field === 'startedAt')) {
        this.wrongTime.set(this.t('visits.form.error.startedAt'));
      } else this.toaster.failed(this.t('visits.form.failed'));
    }
  }

  private async settle(current: VisitDto): Promise<void> {
    const choice = await this.asker.resolve({
      rows: [
        { label: this.t('visits.form.summary'), theirs: current.summary, mine: this.summary() },
      ],
    });
    if (choice === 'mine') return this.send(current.version);
    if (choice === 'theirs') {
      this.open.set(false);
      this.done.emit();
    }
  }
}
