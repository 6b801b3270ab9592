import {
  Component,
  ElementRef,
  Injector,
  computed,
  effect,
  inject,
  input,
  output,
  runInInjectionContext,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { ColleagueDto } from '../api/models/colleague-dto';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { CannedPicker } from '../canned-replies/canned-picker';
import { Draft } from '../http/draft';
import { IdempotencyKey } from '../http/idempotency';
import { Uploads } from '../http/uploads';
import { translate } from '../i18n/i18n';
import { TimePipe } from '../ui/date-pipes';
import { FilePicker, PickedFile } from '../ui/file-picker';
import { Icon } from '../ui/icon';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';
import { CaseChanges } from './case-changes';
import { DifficultiesApi } from './difficulties-api';
import { MentionPicker } from './mention-picker';

type Mode = 'reply' | 'note';
interface Words {
  text: string;
  called?: { id: string; name: string }[];
}

/** Where staff write: to the firm (blue) or a note it never sees (cream). Drafts keep themselves. */
@Component({
  selector: 'hd-case-composer',
  imports: [CannedPicker, FilePicker, Icon, MentionPicker, SubmitOnCtrlEnter, TimePipe],
  templateUrl: './case-composer.html',
  styleUrl: './case-composer.css',
})
export class CaseComposer {
  readonly difficulty = input.required<DifficultyDto>();
  readonly changed = output<DifficultyDto>();
  /** The text goes on as the final answer. */
  readonly toAnswer = output<string>();

  private readonly api = inject(DifficultiesApi);
  private readonly changes = inject(CaseChanges);
  private readonly uploads = inject(Uploads);
  private readonly toaster = inject(Toaster);
  private readonly injector = inject(Injector);
  private readonly key = new IdempotencyKey();
  private drafts: Partial<Record<Mode, Draft<Words>>> = {};
  protected readonly callees = viewChild(MentionPicker);
  /** Colleagues called in the note; those whose name still stands in it are told. */
  private readonly called = signal<{ id: string; name: string }[]>([]);
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly t = translate();
  private readonly wanted = signal<Mode>('reply');
  protected readonly texts = signal<Record<Mode, string>>({ reply: '', note: '' });
  protected readonly files = signal<PickedFile[]>([]);
  protected readonly attaching = signal(false);
  /** The answers kept for the next time are open. */
  protected readonly picking = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  private readonly savedAts = signal<Partial<Record<Mode, Draft<Words>>>>({});

  protected readonly mayReply = computed(() => this.difficulty().allowedActions.includes('reply'));
  protected readonly mode = computed<Mode>(() => (this.mayReply() ? this.wanted() : 'note'));
  protected readonly text = computed(() => this.texts()[this.mode()]);
  protected readonly mayAnswer = computed(() =>
    this.difficulty().allowedActions.includes('answer'),
  );
  protected readonly empty = computed(() => !this.text().trim() && this.files().length === 0);
  protected readonly savedAt = computed(() => this.savedAts()[this.mode()]?.savedAt());
  private readonly id = computed(() => this.difficulty().id);

  constructor() {
    // Another case brings its own drafts.
    effect(() => {
      const id = this.id();
      untracked(() => this.start(id));
    });
  }

  /** Takes the text back into the composer, such as after a dialog was closed. */
  focus(): void {
    this.box().nativeElement.focus();
  }

  /** Puts words into the reply to begin from, below what stands there already. */
  begin(words: string): void {
    this.wanted.set('reply');
    const text = [this.texts().reply.trim(), words].filter(Boolean).join('\n\n');
    this.texts.update((all) => ({ ...all, reply: text }));
    this.drafts.reply?.keep({ text });
    this.problem.set(undefined);
    this.focus();
  }

  /** After the text went out another way. */
  reset(): void {
    if (this.mode() === 'note') this.called.set([]);
    this.texts.update((all) => ({ ...all, [this.mode()]: '' }));
    this.files.set([]);
    this.attaching.set(false);
    this.problem.set(undefined);
    this.drafts[this.mode()]?.clear();
    this.key.renew();
  }

  /** Keys of the list of colleagues, while it is open; a listener that answers false stops the key. */
  protected keyed(event: KeyboardEvent): void {
    this.callees()?.key(event);
  }

  /** Writes the colleague's name out, at the cursor. */
  protected call({ colleague, written }: { colleague: ColleagueDto; written: number }): void {
    const box = this.box().nativeElement;
    const at = box.selectionStart;
    const name = `@${colleague.name} `;
    const text = box.value.slice(0, at - written) + name + box.value.slice(at);
    this.called.update((all) => [...all, { id: colleague.id, name: colleague.name }]);
    this.texts.update((all) => ({ ...all, note: text }));
    this.keep('note', text);
    box.value = text;
    this.focus();
    box.setSelectionRange(at - written + name.length, at - written + name.length);
  }

  /** A kept answer at the cursor. */
  protected put(words: string): void {
    const box = this.box().nativeElement;
    const { selectionStart: from, selectionEnd: to, value } = box;
    const text = value.slice(0, from) + words + value.slice(to);
    this.texts.update((all) => ({ ...all, reply: text }));
    this.drafts.reply?.keep({ text });
    this.problem.set(undefined);
    this.focus();
  }

  protected choose(mode: Mode): void {
    this.wanted.set(mode);
    this.focus();
  }

  protected typed(): void {
    const text = this.box().nativeElement.value;
    // A slash at the start asks for an answer kept for the next time.
    if (text === '/' && this.mode() === 'reply') {
      this.box().nativeElement.value = this.text();
      this.picking.set(true);
      return;
    }
    this.texts.update((all) => ({ ...all, [this.mode()]: text }));
    if (this.mode() === 'note') {
      this.callees()?.typed(text.slice(0, this.box().nativeElement.selectionStart));
    }
    if (text.trim()) this.keep(this.mode(), text);
    else this.drafts[this.mode()]?.clear();
  }

  protected async send(): Promise<void> {
    if (this.busy()) return;
    if (this.empty() || (this.mode() === 'note' && !this.text().trim())) {
      this.problem.set(this.t('difficulties.composer.empty'));
      this.focus();
      return;
    }
    this.busy.set(true);
    this.problem.set(undefined);
    const mode = this.mode();
    const text = this.text().trim();
    const picked = this.files();
    const ending = await this.changes
      .run(this.difficulty(), text, async (seen) => {
        const fileIds = await this.uploads.send(picked);
        const body = { text, fileIds };
        return mode === 'note'
          ? this.api.note(seen.id, { ...body, mentions: this.mentions(text) }, this.key.value)
          : this.api.reply(seen, body, this.key.value);
      })
      .finally(() => this.busy.set(false));
    if (ending.difficulty) this.changed.emit(ending.difficulty);
    this.problem.set(ending.problem);
    if (!ending.done) return;
    this.uploads.forget(picked);
    this.reset();
    this.toaster.show(this.t(`difficulties.composer.sent.${mode}`));
  }

  private mentions(text: string): string[] {
    const there = this.called().filter(({ name }) => text.includes(`@${name}`));
    return [...new Set(there.map(({ id }) => id))];
  }

  private keep(mode: Mode, text: string): void {
    this.drafts[mode]?.keep({ text, ...(mode === 'note' && { called: this.called() }) });
  }

  private start(id: string): void {
    this.called.set([]);
    this.texts.set({ reply: '', note: '' });
    this.files.set([]);
    this.attaching.set(false);
    this.problem.set(undefined);
    this.key.renew();
    runInInjectionContext(this.injector, () => {
      this.drafts = {
        reply: new Draft<Words>(`difficulty.${id}.reply`),
        note: new Draft<Words>(`difficulty.${id}.note`),
      };
    });
    this.savedAts.set(this.drafts);
    for (const mode of ['reply', 'note'] as const) {
      void this.drafts[mode]?.load().then((kept) => {
        if (!kept?.text || this.id() !== id || this.texts()[mode]) return;
        this.texts.update((all) => ({ ...all, [mode]: kept.text }));
        if (mode === 'note') this.called.set(kept.called ?? []);
      });
    }
  }
}
