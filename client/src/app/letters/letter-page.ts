import {
  DOCUMENT,
  Component,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { lettersCreate } from '../api/fn/letters/letters-create';
import { lettersGet } from '../api/fn/letters/letters-get';
import type { LetterLanguage } from '../api/models/letter-language';
import type { LetterFindingDto } from '../api/models/letter-finding-dto';
import { problemOf } from '../http/problem';
import { I18n, localName, translate } from '../i18n/i18n';
import { PageTitle } from '../shell/page-title';
import { Asker } from '../ui/asker';
import { TimePipe, DateTimePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { Tabs } from '../ui/tabs';
import { Toaster } from '../ui/toaster';
import { EnclosuresField } from './dispatch/enclosures-field';
import { LetterSending } from './dispatch/letter-sending';
import { RecipientDesk } from './dispatch/recipient-desk';
import { RecipientPaging } from './dispatch/recipient-paging';
import { RecipientsField } from './dispatch/recipients-field';
import { LetterCommentsCard } from './comments/letter-comments-card';
import { LetterTalk } from './comments/letter-talk';
import { LetterHistory } from './history/letter-history';
import { LetterReaders } from './history/letter-readers';
import { LetterAftermath } from './answers/letter-aftermath';
import type { Leavable } from './keep-before-leaving';
import { LetterDraft } from './letter-draft';
import { fieldId, fieldLabel, LETTER_FIELDS } from './letter-fields';
import { findingPlace } from './finding-place';
import { firmPlace } from './firm-place';
import { LetterFindings } from './letter-findings';
import { LetterForm } from './letter-form';
import { LetterPaper } from './letter-paper';
import { LetterParagraphs } from './letter-paragraphs';
import { LetterSteps } from './letter-steps';
import { LettersApi } from './letters-api';

/** A letter: written on the left, seen on the right; a final one is only seen. */
@Component({
  selector: 'hd-letter-page',
  imports: [
    RouterLink,
    Chip,
    DateTimePipe,
    EnclosuresField,
    Failed,
    Icon,
    LetterAftermath,
    LetterCommentsCard,
    LetterFindings,
    LetterForm,
    LetterHistory,
    LetterReaders,
    LetterPaper,
    LetterParagraphs,
    LetterSending,
    LetterSteps,
    RecipientPaging,
    RecipientsField,
    SkeletonRows,
    Tabs,
    TimePipe,
  ],
  templateUrl: './letter-page.html',
  styleUrl: './letter-page.css',
  providers: [LetterDraft, LetterTalk, RecipientDesk],
  host: { '(window:beforeunload)': 'hurry()', '(document:visibilitychange)': 'hidden()' },
})
export class LetterPage implements Leavable {
  private readonly api = inject(Api);
  private readonly lists = inject(LettersApi);
  private readonly router = inject(Router);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly pageTitle = inject(PageTitle);
  private readonly document = inject(DOCUMENT);
  protected readonly draft = inject(LetterDraft);
  protected readonly desk = inject(RecipientDesk);
  protected readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly local = localName();
  readonly id = input.required<string>();

  protected readonly loaded = resource({
    params: () => ({ id: this.id() }),
    loader: async ({ params }) => {
      const letter = await this.api.invoke(lettersGet, params);
      this.draft.open(letter);
      return letter;
    },
  });
  private readonly templates = resource({ loader: () => this.lists.templates() });

  /** The merge fields the letter's template names. */
  protected readonly named = computed<ReadonlySet<string>>(() => {
    const letter = this.draft.letter();
    if (!letter || !this.templates.hasValue()) return new Set<string>();
    const language = this.draft.content()?.language;
    const template = this.templates
      .value()
      .find((one) => one.kind === letter.kind && one.language === language);
    return new Set(template?.fields);
  });
  /** The languages its kind is written in. */
  protected readonly written = computed<ReadonlySet<LetterLanguage>>(() => {
    const kind = this.draft.letter()?.kind;
    const templates = this.templates.hasValue() ? this.templates.value() : [];
    return new Set(templates.filter((one) => one.kind === kind).map(({ language }) => language));
  });
  protected readonly tab = signal('write');
  protected readonly tabs = computed(() => [
    { id: 'write', label: this.t('letters.tab.write'), count: this.draft.pending().length },
    { id: 'see', label: this.t('letters.tab.see') },
  ]);
  protected readonly busy = signal(false);
  /** Other people's copies carry no numbers of findings. */
  protected readonly none: ReadonlyMap<string, number> = new Map();
  /** Somebody is there whom it may be sent to. */
  protected readonly sendable = computed(
    () => this.desk.summary.hasValue() && this.desk.summary.value().sendable > 0,
  );
  /** Its words may still change. */
  protected readonly writing = computed(() =>
    ['draft', 'returned'].includes(this.draft.letter()?.status ?? ''),
  );
  protected readonly keep = () => this.draft.keep();
  /** Whether the earlier versions are shown. */
  protected readonly history = signal(false);
  protected readonly subject = computed(
    () =>
      this.draft
        .merged()
        ?.blocks.find(({ id }) => id === 'subject')
        ?.paragraphs?.[0]?.segments.map(({ text }) => text)
        .join('') ?? '',
  );
  protected readonly stateWords = computed(() => this.t(`letters.state.${this.draft.state()}`));

  constructor() {
    effect(() => {
      const letter = this.draft.letter();
      if (letter) this.pageTitle.set(`${letter.number} ${letter.companyName}`);
    });
    effect(() => {
      if (this.draft.stale()) void this.askWhichWins();
    });
  }

  async leave(): Promise<boolean> {
    if (await this.draft.keep()) return true;
    return this.asker.confirm({
      title: this.t('letters.leave.title'),
      text: this.t('letters.leave.text'),
      action: this.t('letters.leave.action'),
      danger: true,
    });
  }

  protected hurry(): void {
    void this.draft.keep();
  }

  protected hidden(): void {
    if (this.document.visibilityState === 'hidden') this.hurry();
  }

  /** Brings a gap's field into view and puts the cursor there. */
  protected goTo(path: string): void {
    this.tab.set('write');
    const missing = this.draft.missing().find(({ field }) => field === path);
    const content = this.draft.content();
    const fragment = content && firmPlace(path, content.productId, content.language);
    if (missing && fragment) {
      const { companyId, id } = this.draft.letter()!;
      void this.router.navigate(['/companies', companyId, 'edit'], {
        queryParams: { letter: id },
        fragment,
      });
      return;
    }
    const id = missing?.where === 'product' ? 'product.name' : path.replace(/^items\..*/, 'items');
    setTimeout(() => {
      const place = this.document.getElementById(fieldId(id));
      place?.scrollIntoView({ block: 'center' });
      place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    });
  }

  /** Brings what a finding is about into view and puts the cursor there. */
  protected goToFinding(finding: LetterFindingDto): void {
    const place = findingPlace(finding, this.draft.merged(), this.draft.content());
    if (place.firm) {
      const { companyId, id } = this.draft.letter()!;
      void this.router.navigate(['/companies', companyId, 'edit'], {
        queryParams: { letter: id },
        fragment: place.firm,
      });
      return;
    }
    this.tab.set('write');
    const id = place.field ? fieldId(place.field) : `block-${place.block ?? ''}`;
    setTimeout(() => {
      const target = this.document.getElementById(id);
      target?.scrollIntoView({ block: 'center' });
      target
        ?.querySelector<HTMLElement>('input, select, textarea, [contenteditable="true"], button')
        ?.focus();
    });
  }

  protected async openPdf(): Promise<void> {
    const letter = this.draft.letter();
    if (!letter) return;
    await this.draft.keep();
    this.document.defaultView?.open(`/api/letters/${letter.id}/pdf`, '_blank', 'noopener');
  }

  protected async finalise(): Promise<void> {
    const sure = await this.asker.confirm({
      title: this.t('letters.final.title'),
      text: this.t('letters.final.text'),
      action: this.t('letters.final.action'),
    });
    if (!sure) return;
    this.busy.set(true);
    try {
      await this.draft.finalise();
      if (this.draft.letter()?.status === 'final') this.toaster.show(this.t('letters.final.done'));
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.stale) this.loaded.reload();
      this.toaster.failed(
        this.t(
          problem?.code === 'letter.findings_open' ? 'letters.final.gaps' : 'letters.final.failed',
        ),
      );
    } finally {
      this.busy.set(false);
    }
  }

  /** A new draft with the same contents: a final letter itself does not change. */
  protected async copy(): Promise<void> {
    const letter = this.draft.letter();
    const content = this.draft.content();
    if (!letter || !content) return;
    this.busy.set(true);
    try {
      const { companyId, kind } = letter;
      const made = await this.api.invoke(lettersCreate, { body: { ...content, companyId, kind } });
      await this.router.navigate(['/letters', made.id]);
    } catch {
      this.toaster.failed(this.t('letters.copyFailed'));
    } finally {
      this.busy.set(false);
    }
  }

  private async askWhichWins(): Promise<void> {
    const stale = this.draft.stale();
    if (!stale) return;
    const rows = LETTER_FIELDS.map(({ path, part, key }) => ({
      label: this.t(fieldLabel(path)),
      theirs: words((stale.theirs[part] as Record<string, unknown>)[key]),
      mine: words((stale.mine[part] as Record<string, unknown>)[key]),
    })).filter(({ theirs, mine }) => theirs !== mine);
    if (JSON.stringify(stale.theirs.blocks) !== JSON.stringify(stale.mine.blocks)) {
      rows.push({
        label: this.t('letters.part.words'),
        theirs: this.t('letters.conflict.theirWords'),
        mine: this.t('letters.conflict.myWords'),
      });
    }
    if (!['draft', 'returned'].includes(stale.theirs.status)) {
      this.toaster.failed(this.t('letters.conflict.final'));
      this.draft.settle(false);
      return;
    }
    const choice = await this.asker.resolve({ rows });
    if (choice) this.draft.settle(choice === 'mine');
  }
}

function words(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === null || value === undefined ? '' : String(value);
}
