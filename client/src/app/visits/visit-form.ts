import {
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Location } from '@angular/common';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { codeListsCountries } from '../api/fn/reference/code-lists-countries';
import { filesUpload } from '../api/fn/files/files-upload';
import { visitsLog } from '../api/fn/visits/visits-log';
import { visitsPrepare } from '../api/fn/visits/visits-prepare';
import type { VisitDto } from '../api/models/visit-dto';
import { Problem, problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Clock } from '../ui/clock';
import { DateTimePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { FilePicker, PickedFile } from '../ui/file-picker';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { SkeletonRows } from '../ui/skeleton';
import { Tier } from '../ui/status';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { FirmChoice } from './firm-choice';
import { VisitDetails } from './visit-details';
import { VisitDraft, draftFrom, hasContent, toInstant, toVisit } from './visit-draft';
import { VisitDrafts } from './visit-drafts';
import { visitErrors } from './visit-errors';
import { KIND_ICON, VISIT_KINDS } from './visit-kinds';
import { VisitOutcomes } from './visit-outcomes';
import { VisitPoints } from './visit-points';
import { VisitSaved } from './visit-saved';
import { pointWords } from './visit-words';

const AUTOSAVE_MS = 600;

/** One visit, call, meeting or mail in two minutes: what was heard, promised and raised. */
@Component({
  selector: 'hd-visit-form',
  imports: [
    ...[DateTimePipe, Failed, Field, FilePicker, FirmChoice, Icon, Input, RouterLink, Segmented],
    ...[SkeletonRows, SubmitOnCtrlEnter, Tier, VisitDetails, VisitOutcomes, VisitPoints],
    ...[VisitSaved],
  ],
  templateUrl: './visit-form.html',
  styleUrl: './visit-form.css',
})
export class VisitForm {
  private readonly api = inject(Api);
  private readonly drafts = inject(VisitDrafts);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);
  private readonly words = pointWords();
  protected readonly t = translate();
  protected readonly local = localName();

  /** What it opens for, from the address. */
  readonly companyId = input<string>();
  readonly checkInId = input<string>();
  readonly difficultyId = input<string>();

  protected readonly chosen = computed(
    () => !!(this.companyId() ?? this.checkInId() ?? this.difficultyId()),
  );
  protected readonly prep = resource({
    params: () =>
      this.chosen()
        ? {
            companyId: this.companyId(),
            checkInId: this.checkInId(),
            difficultyId: this.difficultyId(),
          }
        : undefined,
    loader: ({ params }) => this.api.invoke(visitsPrepare, params),
  });
  private readonly countryList = resource({ loader: () => this.api.invoke(codeListsCountries) });
  protected readonly countries = computed(() =>
    (this.countryList.hasValue() ? this.countryList.value() : [])
      .map(({ code, nameKo, nameEn }) => ({ code, name: this.local(nameKo, nameEn) }))
      .sort((a, b) => a.name.localeCompare(b.name, this.i18n.locale())),
  );

  protected readonly draft = signal<VisitDraft | undefined>(undefined);
  protected readonly photos = signal<PickedFile[]>([]);
  protected readonly keptAt = signal<string | undefined>(undefined);
  protected readonly unkept = signal(false);
  protected readonly saved = signal<VisitDto | undefined>(undefined);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly uploaded = new Map<string, string>();
  private idempotencyKey = crypto.randomUUID() as string;
  private timer: ReturnType<typeof setTimeout> | undefined;
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
    effect(() => {
      if (!this.prep.hasValue()) return;
      const prep = this.prep.value();
      untracked(() => this.begin(prep.company.id));
    });
    effect(() => {
      const draft = this.draft();
      if (!draft) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.keep(draft), AUTOSAVE_MS);
    });
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
    if (!this.prep.hasValue()) return;
    const prep = this.prep.value();
    this.drafts.forget(prep.company.id);
    this.keptAt.set(undefined);
    this.idempotencyKey = crypto.randomUUID();
    this.draft.set(draftFrom(prep, this.clock.now(), this.difficultyId()));
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    const draft = this.draft();
    if (!draft || !this.prep.hasValue() || this.busy()) return;
    const prep = this.prep.value();
    this.tried.set(true);
    this.problem.set(undefined);
    if (!draft.summary.trim()) return this.showErrors();
    this.busy.set(true);
    try {
      const fileIds = await this.upload();
      const body = toVisit(draft, prep, fileIds, this.words);
      const visit = await this.api.invoke(visitsLog, {
        'Idempotency-Key': this.idempotencyKey,
        body,
      });
      clearTimeout(this.timer);
      this.drafts.forget(prep.company.id);
      this.saved.set(visit);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.problem.set(problem);
      // A refused body is corrected and sent anew; a lost answer is asked for again.
      if (problem.status === 422) this.idempotencyKey = crypto.randomUUID();
      this.showErrors();
    } finally {
      this.busy.set(false);
    }
  }

  private async upload(): Promise<string[]> {
    const ids: string[] = [];
    for (const { id, file } of this.photos()) {
      let fileId = this.uploaded.get(id);
      if (!fileId && file) {
        fileId = (await this.api.invoke(filesUpload, { body: { file } })).id;
        this.uploaded.set(id, fileId);
      }
      if (fileId) ids.push(fileId);
    }
    return ids;
  }

  private begin(companyId: string): void {
    const kept = this.drafts.read(companyId);
    if (kept) {
      this.idempotencyKey = kept.idempotencyKey;
      this.keptAt.set(kept.savedAt);
      this.draft.set(kept.draft);
    } else if (this.prep.hasValue()) {
      this.draft.set(draftFrom(this.prep.value(), this.clock.now(), this.difficultyId()));
    }
  }

  private keep(draft: VisitDraft): void {
    if (!this.prep.hasValue() || this.saved() || !hasContent(draft)) return;
    const savedAt = new Date().toISOString();
    const kept = { draft, idempotencyKey: this.idempotencyKey, savedAt };
    const done = this.drafts.keep(this.prep.value().company.id, kept);
    this.keptAt.set(done ? savedAt : undefined);
    this.unkept.set(!done);
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
