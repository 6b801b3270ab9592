import { Component, computed, inject, linkedSignal, model, resource, signal } from '@angular/core';
import { Api } from '../../api/api';
import { letterDispatchPlan } from '../../api/fn/letter-dispatch/letter-dispatch-plan';
import { letterDispatchSchedule } from '../../api/fn/letter-dispatch/letter-dispatch-schedule';
import { letterDispatchUndo } from '../../api/fn/letter-dispatch/letter-dispatch-undo';
import { letterWorkflowGet } from '../../api/fn/letter-workflow/letter-workflow-get';
import { problemOf } from '../../http/problem';
import { I18n, translate } from '../../i18n/i18n';
import { Clock } from '../../ui/clock';
import { today } from '../../ui/dates';
import { Dialog } from '../../ui/dialog';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import { SkeletonRows } from '../../ui/skeleton';
import { Toaster } from '../../ui/toaster';
import { LetterDraft } from '../letter-draft';
import { RecipientDesk } from './recipient-desk';
import { countryName, timeThere, zoneName } from './recipient-words';

const WAVES = 6;
const DAY_MS = 86_400_000;
/** The server lets a sending be undone for so long. */
const UNDO_SECONDS = 10;

/** Before a letter goes out: when, to how many, in which words, and who is left out. */
@Component({
  selector: 'hd-send-dialog',
  imports: [Dialog, Failed, Icon, SkeletonRows],
  templateUrl: './send-dialog.html',
  styleUrl: './send-dialog.css',
})
export class SendDialog {
  private readonly api = inject(Api);
  private readonly draft = inject(LetterDraft);
  private readonly desk = inject(RecipientDesk);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);
  protected readonly t = translate();
  readonly open = model(false);

  protected readonly later = linkedSignal({ source: this.open, computation: () => false });
  /** By the clock in Seoul: `2026-11-24T09:00`. */
  protected readonly from = linkedSignal(() => {
    const tomorrow = new Date(this.opened().getTime() + DAY_MS);
    return `${today(tomorrow)}T09:00`;
  });
  protected readonly attachPdf = signal(true);
  protected readonly busy = signal(false);
  private readonly opened = linkedSignal({
    source: () => this.open(),
    computation: () => this.clock.now(),
  });
  protected readonly earliest = computed(() => `${today(this.opened())}T00:00`);
  private readonly notBefore = computed(() =>
    this.later() && this.from() ? new Date(`${this.from()}:00+09:00`).toISOString() : undefined,
  );

  protected readonly plan = resource({
    params: () => {
      const id = this.draft.letter()?.id;
      return this.open() && id ? { id, notBefore: this.notBefore() } : undefined;
    },
    loader: ({ params }) => this.api.invoke(letterDispatchPlan, params),
  });
  private readonly flow = resource({
    params: () => (this.open() ? { id: this.draft.letter()!.id } : undefined),
    loader: ({ params }) => this.api.invoke(letterWorkflowGet, params),
  });
  protected readonly twoPeople = computed(
    () => this.flow.hasValue() && this.flow.value().twoPeople,
  );
  protected readonly callBack = computed(() => this.flow.hasValue() && this.flow.value().callBack);
  /** Who saw it before: for letters that nobody sends alone. */
  protected readonly approver = computed(() => {
    const reviews = this.flow.hasValue() ? this.flow.value().reviews : [];
    return reviews.find(({ step }) => step === 'approve')?.byName ?? '';
  });
  protected readonly waves = computed(() => {
    const all = this.plan.hasValue() ? this.plan.value().waves : [];
    const locale = this.i18n.locale();
    const alike = new Map<string, { zone: string; time: string; count: number }>();
    for (const { timeZone, dueAt, count } of all) {
      const zone = zoneName(timeZone, locale);
      const time = timeThere(dueAt, timeZone, locale);
      const before = alike.get(zone + time)?.count ?? 0;
      alike.set(zone + time, { zone, time, count: before + count });
    }
    return [...alike.values()];
  });
  protected readonly moreWaves = computed(() => Math.max(0, this.waves().length - WAVES));
  /** How long the mail server takes for all of them. */
  protected readonly minutes = computed(() => {
    const { willSend, perMinute } = this.plan.hasValue()
      ? this.plan.value()
      : { willSend: 0, perMinute: 1 };
    return Math.ceil(willSend / perMinute);
  });

  protected countries(codes: readonly string[]): string {
    return codes.map((code) => countryName(code, this.i18n.locale())).join(', ');
  }

  protected language(code: string): string {
    return this.t(`letters.languageName.${code}`);
  }

  protected async send(): Promise<void> {
    const letter = this.draft.letter();
    if (!letter || this.busy()) return;
    this.busy.set(true);
    try {
      const { version, counts } = await this.api.invoke(letterDispatchSchedule, {
        ...{ id: letter.id, 'If-Match': `"${letter.version}"` },
        body: { notBefore: this.notBefore(), attachPdf: this.attachPdf() },
      });
      this.open.set(false);
      await this.desk.reload();
      this.toaster.show(this.t('letters.send.started', { n: counts.sendable }), {
        label: this.t('ui.undo'),
        seconds: UNDO_SECONDS,
        run: () => void this.undo(letter.id, version),
      });
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(this.t(REFUSED[problem.code] ?? 'letters.send.failed'));
      if (problem.stale) await this.desk.reload();
    } finally {
      this.busy.set(false);
    }
  }

  private async undo(id: string, version: number): Promise<void> {
    try {
      await this.api.invoke(letterDispatchUndo, { id, 'If-Match': `"${version}"` });
      this.toaster.show(this.t('letters.send.undone'));
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('letters.send.undoOver'));
    } finally {
      if (this.draft.letter()?.id === id) await this.desk.reload();
    }
  }
}

const REFUSED: Readonly<Record<string, string>> = {
  'letter.no_recipients': 'letters.send.nobody',
  'mail.not_configured': 'letters.after.noServer',
};
