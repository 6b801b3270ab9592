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
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { CaseChanges } from '../difficulties/case-changes';
import { DifficultiesApi } from '../difficulties/difficulties-api';
import { Draft } from '../http/draft';
import { IdempotencyKey } from '../http/idempotency';
import { Uploads } from '../http/uploads';
import { translate } from '../i18n/i18n';
import { Field } from '../ui/field';
import { FilePicker, PickedFile } from '../ui/file-picker';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { SubmitOnCtrlEnter } from '../ui/submit-on-ctrl-enter';
import { Toaster } from '../ui/toaster';

/** Where the firm writes to its doctor; after a question, where it answers. */
@Component({
  selector: 'hd-firm-reply',
  imports: [Field, FilePicker, Icon, Input, SubmitOnCtrlEnter],
  template: `
    <section class="card box" [class.asked]="asked()" (hdSubmitOnCtrlEnter)="send()">
      @if (opened()) {
        <hd-field
          [label]="t(asked() ? 'portal.reply.answer' : 'portal.reply.more')"
          [error]="problem()"
        >
          <textarea
            #box
            hdInput
            rows="3"
            maxlength="5000"
            [value]="text()"
            [placeholder]="t('portal.reply.placeholder')"
            (input)="typed()"
          ></textarea>
        </hd-field>
        <hd-file-picker [(files)]="files" />
        <div class="end">
          <span class="m sp" role="status">
            @if (draft()?.savedAt()) {
              {{ t('difficulties.draft.saved') }}
            }
          </span>
          <button
            type="button"
            class="btn l"
            [class.p]="asked()"
            [disabled]="busy()"
            (click)="send()"
          >
            {{ t('portal.reply.send') }}
          </button>
        </div>
      } @else {
        <button type="button" class="link" (click)="wanted.set(true)">
          <hd-icon name="message-square-plus" [size]="18" />{{ t('portal.reply.more') }}
        </button>
      }
    </section>
  `,
  styles: `
    .box {
      display: grid;
      gap: 12px;
      padding: 12px 16px;
    }
    .asked {
      border-color: var(--primary);
    }
    .end {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .link {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      min-height: 32px;
      justify-self: start;
    }
  `,
})
export class FirmReply {
  readonly difficulty = input.required<DifficultyDto>();
  readonly changed = output<DifficultyDto>();
  private readonly api = inject(DifficultiesApi);
  private readonly changes = inject(CaseChanges);
  private readonly uploads = inject(Uploads);
  private readonly toaster = inject(Toaster);
  private readonly injector = inject(Injector);
  private readonly key = new IdempotencyKey();
  private readonly box = viewChild<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly t = translate();
  protected readonly draft = signal<Draft<{ text: string }> | undefined>(undefined);
  protected readonly wanted = signal(false);
  protected readonly text = signal('');
  protected readonly files = signal<PickedFile[]>([]);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly asked = computed(() => this.difficulty().status === 'waiting_sme');
  protected readonly opened = computed(() => this.asked() || this.wanted() || !!this.text());
  private readonly id = computed(() => this.difficulty().id);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.start(id));
    });
  }

  protected typed(): void {
    const text = this.box()?.nativeElement.value ?? '';
    this.text.set(text);
    if (text.trim()) this.draft()?.keep({ text });
    else this.draft()?.clear();
  }

  protected async send(): Promise<void> {
    const text = this.text().trim();
    const picked = this.files();
    if (this.busy()) return;
    if (!text && picked.length === 0) {
      this.problem.set(this.t('portal.reply.empty'));
      return;
    }
    this.busy.set(true);
    this.problem.set(undefined);
    const ending = await this.changes
      .run(this.difficulty(), text, async (seen) => {
        const fileIds = await this.uploads.send(picked);
        return this.api.reply(seen, { text, fileIds }, this.key.value);
      })
      .finally(() => this.busy.set(false));
    if (ending.difficulty) this.changed.emit(ending.difficulty);
    this.problem.set(ending.problem);
    if (!ending.done) return;
    this.uploads.forget(picked);
    this.draft()?.clear();
    this.key.renew();
    this.text.set('');
    this.files.set([]);
    this.wanted.set(false);
    this.toaster.show(this.t('portal.reply.sent'));
  }

  private start(id: string): void {
    this.text.set('');
    this.files.set([]);
    this.wanted.set(false);
    const draft = runInInjectionContext(
      this.injector,
      () => new Draft<{ text: string }>(`difficulty.${id}.firm`),
    );
    this.draft.set(draft);
    void draft.load().then((kept) => {
      if (kept?.text && this.id() === id && !this.text()) this.text.set(kept.text);
    });
  }
}
