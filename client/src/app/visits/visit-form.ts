import { Component, ElementRef, DestroyRef, computed, effect, inject } from '@angular/core';
import { input, resource, signal, untracked, viewChild } from '@angular/core';
import { Location } from '@angular/common';
import { Router, RouterLink } from '@angular/router';
import type { VisitDto } from '../api/models/visit-dto';
import { Connection } from '../http/connection';
import { I18n, localName, translate } from '../i18n/i18n';
import { Offline } from '../offline/offline';
import type { Choice } from '../ui/choice';
import { DateTimePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { FilePicker } from '../ui/file-picker';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { SkeletonRows } from '../ui/skeleton';
import { Tier } from '../ui/status';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { DraftClash } from './draft-clash';
import { FirmChoice } from './firm-choice';
import { VisitDetails } from './visit-details';
import { VisitDraft, toInstant } from './visit-draft';
import { type Refusal, visitErrors } from './visit-errors';
import { KIND_ICON, VISIT_KINDS } from './visit-kinds';
import { VisitOutcomes } from './visit-outcomes';
import { VisitPoints } from './visit-points';
import { VisitQueued } from './visit-queued';
import { VisitSaved } from './visit-saved';
import { VisitSource } from './visit-source';
import { pointWords } from './visit-words';
import { VisitWriting } from './visit-writing';

/** This device keeps nothing and there is no network: the writer must stay on the page. */
const NOT_KEPT: Refusal = { status: 0, code: 'network', errors: [] };

/** One visit, call, meeting or mail in two minutes: what was heard, promised and raised. */
@Component({
  selector: 'hd-visit-form',
  imports: [
    ...[DateTimePipe, DraftClash, Failed, Field, FilePicker, FirmChoice, Icon, Input, RouterLink],
    ...[Segmented, SkeletonRows, SubmitOnCtrlEnter, Tier, VisitDetails, VisitOutcomes],
    ...[VisitPoints, VisitQueued, VisitSaved],
  ],
  providers: [VisitWriting],
  templateUrl: './visit-form.html',
  styleUrl: './visit-form.css',
})
export class VisitForm {
  private readonly source = inject(VisitSource);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly i18n = inject(I18n);
  private readonly words = pointWords();
  protected readonly writing = inject(VisitWriting);
  protected readonly connection = inject(Connection);
  protected readonly t = translate();
  protected readonly local = localName();

  /** What it opens for, from the address; `waiting` is a record not sent yet. */
  readonly companyId = input<string>();
  readonly checkInId = input<string>();
  readonly difficultyId = input<string>();
  readonly waiting = input<string>();

  protected readonly chosen = computed(
    () => !!(this.companyId() ?? this.checkInId() ?? this.difficultyId() ?? this.waiting()),
  );
  protected readonly opened = resource({
    params: () => {
      if (!this.chosen()) return undefined;
      const [companyId, checkInId] = [this.companyId(), this.checkInId()];
      const [difficultyId, waiting] = [this.difficultyId(), this.waiting()];
      return { waiting, asked: { companyId, checkInId, difficultyId } };
    },
    loader: async ({ params: { asked, waiting } }) => {
      if (!waiting) return this.source.prepare(asked);
      const prep = await this.writing.resume(waiting);
      if (!prep) await this.router.navigateByUrl('/visits/waiting');
      return prep && { prep, kept: true };
    },
  });
  protected readonly prep = computed(() =>
    this.opened.hasValue() ? this.opened.value()?.prep : undefined,
  );
  /** The form was made before and may not know the latest. */
  protected readonly old = computed(() => this.opened.hasValue() && !!this.opened.value()?.kept);
  private readonly countryList = resource({ loader: () => this.source.countries() });
  protected readonly countries = computed(() =>
    (this.countryList.hasValue() ? this.countryList.value() : [])
      .map(({ code, nameKo, nameEn }) => ({ code, name: this.local(nameKo, nameEn) }))
      .sort((a, b) => a.name.localeCompare(b.name, this.i18n.locale())),
  );

  protected readonly draft = this.writing.form;
  protected readonly photos = this.writing.photos;
  protected readonly kept = this.writing.draft.kept;
  protected readonly saved = signal<VisitDto | undefined>(undefined);
  protected readonly queued = signal(false);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Refusal | undefined>(undefined);
  private readonly summaryBox = viewChild<ElementRef<HTMLTextAreaElement>>('summary');
  private readonly summaryCard = viewChild<ElementRef<HTMLElement>>('alert');
  private readonly outcomes = viewChild(VisitOutcomes);

  protected readonly kinds = computed<Choice[]>(() =>
    VISIT_KINDS.map((value) => ({
      value,
      label: this.t(`labels.visitKind.${value}`),
      icon: KIND_ICON[value],
    })),
  );
  protected readonly guest = computed(() => {
    const first = this.draft()?.attendees.find(({ side }) => side === 'firm');
    return first && [first.name, first.title].filter(Boolean).join(' ');
  });
  protected readonly startsAt = computed(() =>
    toInstant(this.draft()?.startedAt ?? '2026-01-01T00:00'),
  );
  protected readonly noSummary = computed(() => this.tried() && !this.draft()?.summary.trim());
  protected readonly errors = computed(() => visitErrors(this.noSummary(), this.problem(), this.t));

  constructor() {
    // What waits, and the key it is sealed with, are there before anything is saved.
    void inject(Offline).work();
    effect(() => {
      const prep = this.prep();
      if (prep) untracked(() => !this.writing.mending() && void this.begin());
    });
    inject(DestroyRef).onDestroy(() => this.writing.close());
  }

  protected pick(companyId: string): void {
    void this.router.navigate([], { queryParams: { companyId }, replaceUrl: true });
  }

  protected change(part: Partial<VisitDraft>): void {
    this.draft.update((draft) => draft && { ...draft, ...part });
  }

  protected leave(): void {
    if (this.router.lastSuccessfulNavigation()?.previousNavigation) this.location.back();
    else void this.router.navigateByUrl('/today');
  }

  protected startAnew(): void {
    this.writing.startAnew(this.difficultyId());
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    if (!this.draft() || this.busy()) return;
    this.tried.set(true);
    this.problem.set(undefined);
    if (!this.draft()?.summary.trim()) return this.showErrors();
    this.busy.set(true);
    try {
      const outcome = await this.writing.save(this.words);
      if (outcome?.kind === 'sent' && outcome.visit) this.saved.set(outcome.visit);
      else if (outcome?.kind === 'sent') await this.router.navigateByUrl('/visits');
      else if (outcome?.kind === 'waiting') this.queued.set(true);
      else if (outcome?.kind === 'changed') await this.router.navigateByUrl('/visits/waiting');
      else {
        this.problem.set(outcome?.problem ?? NOT_KEPT);
        this.showErrors();
      }
    } finally {
      this.busy.set(false);
    }
  }

  private async begin(): Promise<void> {
    const prep = this.prep();
    if (prep) await this.writing.begin(prep, this.difficultyId());
  }

  private showErrors(): void {
    setTimeout(() => this.summaryCard()?.nativeElement.focus());
  }

  protected openAt(field: string): void {
    const [part, place] = field.split('.');
    if (part === 'promises' || part === 'difficulties') this.outcomes()?.open(part, Number(place));
    else if (part === 'summary') this.summaryBox()?.nativeElement.focus();
    else document.getElementById(`visit-${part}`)?.focus();
  }
}
