import { DestroyRef, Injectable, effect, inject, signal } from '@angular/core';
import type { PreparationDto } from '../api/models/preparation-dto';
import { NoKey } from '../offline/sealing';
import { Outbox } from '../offline/outbox';
import { Photos } from '../offline/photos';
import { TravellingDraft } from '../offline/travelling-draft';
import type { Outcome } from '../offline/waiting-visit';
import { Clock } from '../ui/clock';
import type { PickedFile } from '../ui/file-picker';
import { type Point, type VisitDraft, draftFrom, hasContent, toVisit } from './visit-draft';

const AUTOSAVE_MS = 400;

/** A visit being written, as its draft keeps it. */
export interface WrittenVisit {
  /** The key its one sending uses. */
  id: string;
  form: VisitDraft;
  photos: { id: string; name: string }[];
}

/**
 * One visit from opening its form to saving: the draft that survives a reload and follows to another
 * device, its photos, and the way into the outbox. Provided by the form.
 */
@Injectable()
export class VisitWriting {
  private readonly outbox = inject(Outbox);
  private readonly store = inject(Photos);
  private readonly clock = inject(Clock);
  readonly draft = new TravellingDraft<WrittenVisit>();
  readonly form = signal<VisitDraft | undefined>(undefined);
  readonly photos = signal<PickedFile[]>([]);
  /** Photos of the draft that lie on another device. */
  readonly elsewhere = signal<WrittenVisit['photos']>([]);
  /** It waited already and was opened again. */
  readonly mending = signal(false);
  private id = crypto.randomUUID() as string;
  private prep: PreparationDto | undefined;
  private kept = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      const form = this.form();
      const photos = this.photos();
      // Whoever dictates without a pause is kept, too: a running timer is not put off.
      if (form && photos) this.timer ??= setTimeout(() => this.flush(), AUTOSAVE_MS);
    });
    const flush = () => this.flush();
    addEventListener('pagehide', flush);
    inject(DestroyRef).onDestroy(() => removeEventListener('pagehide', flush));
  }

  /** Opens for a firm, with what was written before. @param focus the case it is about */
  async begin(prep: PreparationDto, focus?: string): Promise<void> {
    this.prep = prep;
    const written = await this.draft.load(keyOf(prep));
    const waits = written && (await this.outbox.get(written.id));
    if (written && !waits) await this.show(written);
    else this.form.set(draftFrom(prep, this.clock.now(), focus));
  }

  /** Opens a record that waits. @returns what it was written from */
  async resume(id: string): Promise<PreparationDto | undefined> {
    const visit = await this.outbox.get(id);
    if (!visit) return undefined;
    await this.outbox.hold(id);
    this.mending.set(true);
    this.prep = visit.prep;
    await this.show({ id, form: visit.form as VisitDraft, photos: visit.photos });
    return visit.prep;
  }

  async choose(which: 'mine' | 'theirs'): Promise<void> {
    const written = this.draft.choose(which);
    if (written) await this.show(written);
  }

  startAnew(focus?: string): void {
    if (!this.prep) return;
    this.draft.clear();
    void this.store.keep(this.id, []);
    this.id = crypto.randomUUID();
    this.kept = '';
    this.photos.set([]);
    this.elsewhere.set([]);
    this.form.set(draftFrom(this.prep, this.clock.now(), focus));
  }

  /** @returns `refused` with the reasons, after which the form goes on */
  async save(words: (point: Point) => string): Promise<Outcome | undefined> {
    const [form, prep] = [this.form(), this.prep];
    if (!form || !prep) return undefined;
    this.stop();
    const photos = this.photos().map(({ id, name }) => ({ id, name }));
    try {
      await this.store.keep(this.id, this.photos());
      const body = toVisit(form, prep, [], words);
      const content = { body, prep, form, draftKey: keyOf(prep), photos };
      const outcome = await this.outbox.save(this.id, content);
      if (outcome.kind !== 'refused') this.done();
      else if (this.mending()) await this.outbox.hold(this.id);
      else await this.outbox.withdraw(this.id);
      return outcome;
    } catch (error) {
      if (error instanceof NoKey) return undefined;
      throw error;
    }
  }

  /** The form closes without saving. */
  close(): void {
    this.flush();
    if (this.mending()) void this.outbox.letGo(this.id);
  }

  private flush(): void {
    this.stop();
    const form = this.form();
    if (form) void this.keep(form, this.photos());
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private done(): void {
    if (!this.mending()) this.draft.clear();
    this.form.set(undefined);
    this.mending.set(false);
  }

  private async show({ id, form, photos }: WrittenVisit): Promise<void> {
    this.id = id;
    const found = await this.store.of(photos).catch(() => []);
    const here = new Set(found.map((it) => it.id));
    this.elsewhere.set(photos.filter((it) => !here.has(it.id)));
    this.kept = textOf(this.written(form, found));
    this.photos.set(found);
    this.form.set(form);
  }

  private written(form: VisitDraft, chosen: PickedFile[]): WrittenVisit {
    const photos = chosen.map(({ id, name }) => ({ id, name }));
    return { id: this.id, form, photos: [...photos, ...this.elsewhere()] };
  }

  private async keep(form: VisitDraft, chosen: PickedFile[]): Promise<void> {
    if (this.mending() || !(hasContent(form) || chosen.length)) return;
    const written = this.written(form, chosen);
    if (textOf(written) === this.kept) return;
    this.kept = textOf(written);
    this.draft.keep(written);
    await this.store.keep(this.id, chosen).catch(() => undefined);
  }
}

const textOf = (written: WrittenVisit) => JSON.stringify(written);
const keyOf = (prep: PreparationDto) => `visit.${prep.company.id}`;
