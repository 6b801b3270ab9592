import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { Api } from '../api/api';
import { lettersEdit } from '../api/fn/letters/letters-edit';
import { lettersFinalise } from '../api/fn/letters/letters-finalise';
import { lettersPreview } from '../api/fn/letters/letters-preview';
import type { BlockOverrideDto } from '../api/models/block-override-dto';
import type { LetterBlockId } from '../api/models/letter-block-id';
import type { LetterDto } from '../api/models/letter-dto';
import type { LetterItemDto } from '../api/models/letter-item-dto';
import type { LetterLanguage } from '../api/models/letter-language';
import type { MergedLetterDto } from '../api/models/merged-letter-dto';
import { problemOf } from '../http/problem';
import type { LetterPart } from './letter-fields';
import type { NumberedFinding } from './letter-marks';

/** What the writer decides; see LetterDto. */
export type LetterContent = Pick<
  LetterDto,
  'productId' | 'language' | 'addressee' | 'terms' | 'context' | 'signatory' | 'blocks'
>;

export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed';

const PREVIEW_MS = 200;
const SAVE_MS = 1_200;
const RETRY_MS = 5_000;

/** Another version was saved meanwhile. */
export interface StaleLetter {
  theirs: LetterDto;
  mine: LetterContent;
}

/** A letter being written: its working copy, the live preview and the saving by itself (UX 23). */
@Injectable()
export class LetterDraft {
  private readonly api = inject(Api);
  private readonly kept = signal<LetterDto | undefined>(undefined);
  private readonly working = signal<LetterContent | undefined>(undefined);
  private readonly shown = signal<MergedLetterDto | undefined>(undefined);
  private readonly saving = signal<SaveState>('saved');
  private previewTimer: ReturnType<typeof setTimeout> | undefined;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private round = 0;
  private running: Promise<boolean> | undefined;

  readonly letter = this.kept.asReadonly();
  readonly content = this.working.asReadonly();
  readonly merged = this.shown.asReadonly();
  readonly state = this.saving.asReadonly();
  /** Set when somebody else saved first; the page asks which version wins. */
  readonly stale = signal<StaleLetter | undefined>(undefined);
  readonly missing = computed(() => this.shown()?.missing ?? []);
  /** The fields the letter needs and does not have. */
  readonly lacks = computed(() => new Set(this.missing().map(({ field }) => field)));
  readonly findings = computed(() => this.shown()?.findings ?? []);
  /** What nobody has looked at yet, numbered as in the list and on the paper. */
  readonly pending = computed(() =>
    this.findings()
      .filter(({ looked }) => !looked)
      .map((finding, i): NumberedFinding => ({ ...finding, number: i + 1 })),
  );
  /** How many must be mended before the letter may go on. */
  readonly errors = computed(() => this.pending().filter((one) => one.severity === 'error').length);
  /** Missing merge field → its number. */
  readonly numbers = computed(
    () =>
      new Map(
        this.pending()
          .filter(({ field }) => this.lacks().has(field ?? ''))
          .map(({ field, number }) => [field ?? '', number] as const)
          .reverse(),
      ),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.previewTimer);
      clearTimeout(this.saveTimer);
    });
  }

  open(letter: LetterDto): void {
    const { productId, language, addressee, terms, context, signatory, blocks } = letter;
    this.kept.set(letter);
    this.working.set({ productId, language, addressee, terms, context, signatory, blocks });
    this.shown.set(letter.merged);
    this.saving.set('saved');
    this.stale.set(undefined);
  }

  set(part: LetterPart, key: string, value: unknown): void {
    this.change((content) => ({ ...content, [part]: { ...content[part], [key]: value } }));
  }

  /** A warning was looked at, or is to be told again. */
  look(key: string, looked: boolean): void {
    this.shown.update(
      (merged) =>
        merged && {
          ...merged,
          findings: merged.findings.map((one) => (one.key === key ? { ...one, looked } : one)),
        },
    );
  }

  setProduct(productId: string | null): void {
    this.change((content) => ({ ...content, productId }));
  }

  setLanguage(language: LetterLanguage): void {
    // Words rewritten in one language do not belong into the other.
    const inPlace = (block: BlockOverrideDto) => ({ id: block.id, hidden: block.hidden });
    this.change((content) => ({ ...content, language, blocks: content.blocks.map(inPlace) }));
  }

  setItems(items: LetterItemDto[]): void {
    this.change((content) => ({ ...content, terms: { ...content.terms, items } }));
  }

  setBlock(id: LetterBlockId, change: Partial<BlockOverrideDto>): void {
    this.change((content) => {
      const others = content.blocks.filter((block) => block.id !== id);
      const before = content.blocks.find((block) => block.id === id);
      return { ...content, blocks: [...others, { ...before, ...change, id }] };
    });
  }

  /** Saves what is not saved yet. @returns false when it could not be saved */
  async keep(): Promise<boolean> {
    clearTimeout(this.saveTimer);
    if (this.running) await this.running;
    if (this.saving() === 'saved') return true;
    this.running = this.push();
    try {
      return await this.running;
    } finally {
      this.running = undefined;
    }
  }

  /** @throws Problem when a field is missing or the letter changed meanwhile */
  async finalise(): Promise<void> {
    if (!(await this.keep())) return;
    const letter = this.kept();
    if (!letter) return;
    this.open(
      await this.api.invoke(lettersFinalise, {
        id: letter.id,
        'If-Match': `"${letter.version}"`,
      }),
    );
  }

  /** Ends a conflict: keeps the writer's own version over the other, or takes the other. */
  settle(mine: boolean): void {
    const stale = this.stale();
    if (!stale) return;
    this.open(stale.theirs);
    if (mine) this.change(() => stale.mine);
  }

  private change(update: (content: LetterContent) => LetterContent): void {
    const content = this.working();
    if (!content) return;
    this.working.set(update(content));
    this.saving.set('dirty');
    clearTimeout(this.previewTimer);
    this.previewTimer = setTimeout(() => void this.preview(), PREVIEW_MS);
    this.later(SAVE_MS);
  }

  private later(wait: number): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.keep(), wait);
  }

  private async preview(): Promise<void> {
    const letter = this.kept();
    const content = this.working();
    if (!letter || !content) return;
    const round = ++this.round;
    const { id: letterId, companyId, kind } = letter;
    try {
      const merged = await this.api.invoke(lettersPreview, {
        body: { letterId, companyId, kind, ...content },
      });
      if (round === this.round) this.shown.set(merged);
    } catch {
      // The preview stays as it was; saving tells what is wrong.
    }
  }

  private async push(): Promise<boolean> {
    const letter = this.kept();
    const content = this.working();
    if (!letter || !content) return true;
    this.saving.set('saving');
    try {
      const saved = await this.api.invoke(lettersEdit, {
        id: letter.id,
        'If-Match': `"${letter.version}"`,
        body: content,
      });
      this.kept.set(saved);
      if (this.working() === content) {
        this.saving.set('saved');
        this.round++;
        this.shown.set(saved.merged);
      } else {
        this.saving.set('dirty');
        this.later(SAVE_MS);
      }
      return true;
    } catch (error) {
      this.saving.set('failed');
      const problem = problemOf(error);
      if (problem?.stale) {
        this.stale.set({ theirs: problem.current as LetterDto, mine: content });
      } else if (!problem || problem.offline || problem.status >= 500) {
        this.later(RETRY_MS);
      }
      return false;
    }
  }
}
