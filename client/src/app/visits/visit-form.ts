import {
  Component,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  untracked,
  viewChild,
  ElementRef,
} from '@angular/core';
import { Location } from '@angular/common';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { codeListsCountries } from '../api/fn/reference/code-lists-countries';
import { companiesList } from '../api/fn/companies/companies-list';
import { filesUpload } from '../api/fn/files/files-upload';
import { visitsLog } from '../api/fn/visits/visits-log';
import { visitsPrepare } from '../api/fn/visits/visits-prepare';
import type { VisitDto } from '../api/models/visit-dto';
import type { VisitPromiseDto } from '../api/models/visit-promise-dto';
import type { VisitDifficultyDto } from '../api/models/visit-difficulty-dto';
import { Problem, problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { Clock } from '../ui/clock';
import { Combobox } from '../ui/combobox';
import { DateTimePipe, ShortDatePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { composing } from '../shell/shortcuts';
import { Field } from '../ui/field';
import { FilePicker, PickedFile } from '../ui/file-picker';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Segmented } from '../ui/segmented';
import { SkeletonRows } from '../ui/skeleton';
import { Tier } from '../ui/status';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { DifficultySheet } from './difficulty-sheet';
import { PromiseSheet } from './promise-sheet';
import { VisitDetails } from './visit-details';
import {
  Point,
  VisitDraft,
  draftFrom,
  hasContent,
  toInstant,
  toLocal,
  toVisit,
} from './visit-draft';
import { VisitDrafts } from './visit-drafts';
import { KIND_ICON, VISIT_KINDS } from './visit-kinds';
import { VisitSaved } from './visit-saved';

const AUTOSAVE_MS = 600;
const PROMISE_DAYS = 4;
const DAY_MS = 86_400_000;

/** One visit, call, meeting or mail in two minutes: what was heard, promised and raised. */
@Component({
  selector: 'hd-visit-form',
  imports: [
    ...[Combobox, DateTimePipe, DifficultySheet, Failed, Field, FilePicker, Icon, Input],
    ...[PromiseSheet, RouterLink, Segmented, ShortDatePipe, SkeletonRows, SubmitOnCtrlEnter, Tier],
    ...[VisitDetails, VisitSaved],
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

  protected readonly kinds = computed<Choice[]>(() =>
    VISIT_KINDS.map((value) => ({
      value,
      label: this.t(`labels.visitKind.${value}`),
      icon: KIND_ICON[value],
    })),
  );
  protected readonly doneCount = computed(
    () => this.draft()?.points.filter(({ done }) => done).length ?? 0,
  );
  protected readonly guest = computed(() => {
    const first = this.draft()?.attendees.find(({ side }) => side === 'firm');
    return first && [first.name, first.title].filter(Boolean).join(' ');
  });
  protected readonly startsAt = computed(() =>
    toInstant(this.draft()?.startedAt ?? '2026-01-01T00:00'),
  );
  /** Where a promise sheet or a difficulty sheet stands: an index, 'new' or closed. */
  protected readonly promiseAt = signal<number | 'new' | undefined>(undefined);
  protected readonly difficultyAt = signal<number | 'new' | undefined>(undefined);
  protected readonly promiseEdited = computed(() => at(this.draft()?.promises, this.promiseAt()));
  protected readonly difficultyEdited = computed(() =>
    at(this.draft()?.difficulties, this.difficultyAt()),
  );
  protected readonly promiseDay = computed(() =>
    toLocal(new Date(this.clock.now().getTime() + PROMISE_DAYS * DAY_MS)).slice(0, 10),
  );
  protected readonly ownWords = signal('');

  protected readonly noSummary = computed(() => this.tried() && !this.draft()?.summary.trim());
  protected readonly errors = computed(() => {
    const errors: { words: string; focus: () => void }[] = [];
    if (this.noSummary()) {
      errors.push({
        words: this.t('visits.form.noSummary'),
        focus: () => this.summaryBox()?.nativeElement.focus(),
      });
    }
    for (const error of this.problem()?.errors ?? []) {
      errors.push({
        words: this.wordsFor(error.field, error.code),
        focus: () => this.openAt(error.field),
      });
    }
    const problem = this.problem();
    if (problem && problem.errors.length === 0) {
      const words = this.t(problem.offline ? 'visits.form.offline' : 'visits.form.failed');
      errors.push({ words, focus: () => this.summaryBox()?.nativeElement.focus() });
    }
    return errors;
  });

  protected readonly findFirm = async (words: string): Promise<Choice[]> => {
    const { items } = await this.api.invoke(companiesList, { q: words || undefined, limit: 20 });
    return items.map(({ id, name, nameEn, region }) => ({
      value: id,
      label: this.local(name, nameEn),
      ...(region && { detail: region }),
    }));
  };

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

  protected pick(choice: Choice | null): void {
    if (!choice) return;
    void this.router.navigate([], { queryParams: { companyId: choice.value }, replaceUrl: true });
  }

  protected change(part: Partial<VisitDraft>): void {
    this.draft.update((draft) => draft && { ...draft, ...part });
  }

  protected tick(point: Point, done: boolean): void {
    const points = this.draft()?.points.map((it) => (it.id === point.id ? { ...it, done } : it));
    if (points) this.change({ points });
  }

  protected addPoint(): void {
    const text = this.ownWords().trim();
    const points = this.draft()?.points;
    if (!text || !points) return;
    this.change({ points: [...points, { id: crypto.randomUUID(), text, done: true }] });
    this.ownWords.set('');
  }

  /** Enter adds; while Hangul is being composed it belongs to the keyboard. */
  protected entered(event: Event): void {
    if (composing(event as KeyboardEvent)) return;
    event.preventDefault();
    this.addPoint();
  }

  /** A talking point in words: what it is comes first where the text alone does not tell. */
  protected readonly words = (point: Point): string => {
    const { from, text } = point;
    if (!from) return text;
    const name = this.local(from.text, from.textEn);
    if (from.kind === 'certificate') return this.t('visits.point.certificate', { name });
    if (from.kind === 'market') return this.t('visits.point.market', { name });
    return name;
  };

  protected keepPromise(promise: VisitPromiseDto): void {
    this.change({ promises: put(this.draft()?.promises, this.promiseAt(), promise) });
  }
  protected dropPromise(): void {
    const drop = this.promiseAt();
    this.change({ promises: this.draft()?.promises.filter((_, index) => index !== drop) });
  }
  protected keepDifficulty(difficulty: VisitDifficultyDto): void {
    this.change({ difficulties: put(this.draft()?.difficulties, this.difficultyAt(), difficulty) });
  }
  protected dropDifficulty(): void {
    const drop = this.difficultyAt();
    this.change({ difficulties: this.draft()?.difficulties.filter((_, index) => index !== drop) });
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

  private wordsFor(field: string, code: string): string {
    const [part = '', place = ''] = field.split('.');
    if (part === 'startedAt') return this.t('visits.form.error.startedAt');
    if (part === 'endedAt') return this.t('visits.form.error.endedAt');
    if (part === 'checkInId') return this.t('visits.form.error.checkIn');
    if (part === 'promises' || part === 'difficulties' || part === 'markets') {
      return this.t(`visits.form.error.${part}`, { n: Number(place) + 1 });
    }
    if (part === 'fileIds' || code === 'file.unknown') return this.t('visits.form.error.files');
    return this.t('ui.errors.other');
  }

  private openAt(field: string): void {
    const [part, place] = field.split('.');
    if (part === 'promises') this.promiseAt.set(Number(place));
    else if (part === 'difficulties') this.difficultyAt.set(Number(place));
    else document.getElementById(`visit-${part}`)?.focus();
  }
}

function at<T>(list: T[] | undefined, place: number | 'new' | undefined): T | undefined {
  return typeof place === 'number' ? list?.[place] : undefined;
}

function put<T>(list: T[] | undefined, place: number | 'new' | undefined, item: T): T[] {
  if (typeof place !== 'number') return [...(list ?? []), item];
  return (list ?? []).map((it, index) => (index === place ? item : it));
}
