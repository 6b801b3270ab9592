import { Component, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Api } from '../../api/api';
import { letterEnclosuresAdd } from '../../api/fn/letters/letter-enclosures-add';
import { letterEnclosuresList } from '../../api/fn/letters/letter-enclosures-list';
import { letterEnclosuresRemove } from '../../api/fn/letters/letter-enclosures-remove';
import type { LetterEnclosureDto } from '../../api/models/letter-enclosure-dto';
import { problemOf } from '../../http/problem';
import { UploadRefused, Uploads } from '../../http/uploads';
import { translate } from '../../i18n/i18n';
import { Icon } from '../../ui/icon';
import { sizeText } from '../../ui/photo';
import { Toaster } from '../../ui/toaster';
import { LetterDraft } from '../letter-draft';
import { fieldId } from '../letter-fields';
import { RecipientDesk } from './recipient-desk';

/** 첨부 파일 of a letter that is being written: they are mailed with it. */
@Component({
  selector: 'hd-enclosures-field',
  imports: [Icon],
  template: `
    <div class="line" [id]="id">
      <h2>{{ t('letters.enclosures.title') }}</h2>
      @for (file of files(); track file.id) {
        <span class="file">
          <hd-icon class="c-3" name="paperclip" [size]="16" />
          <a class="ell" [href]="'/api/files/' + file.id" download>{{ file.name }}</a>
          <span class="m">{{ size(file.size) }}</span>
          <button
            type="button"
            class="iconb s"
            [disabled]="busy()"
            [attr.aria-label]="t('letters.enclosures.remove', { name: file.name })"
            (click)="remove(file)"
          >
            <hd-icon name="x" [size]="16" />
          </button>
        </span>
      }
      <button type="button" class="btn s" [disabled]="busy()" (click)="box.click()">
        <hd-icon name="plus" [size]="16" />{{ t('letters.enclosures.add') }}
      </button>
      <input
        #box
        type="file"
        multiple
        hidden
        accept=".pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.hwp,.hwpx,image/*"
        (change)="chosen(box)"
      />
      @if (!files().length) {
        <span class="m hint">{{ t('letters.enclosures.hint') }}</span>
      }
    </div>
  `,
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
      padding: 8px 16px;
      border-bottom: 1px solid var(--line);
    }
    h2 {
      flex: none;
      margin: 0;
      font-size: 15px;
    }
    .file {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      max-width: 100%;
      min-width: 0;
      padding-left: 8px;
      border: 1px solid var(--line);
      border-radius: var(--r-m);
      font-size: 14px;
    }
    .file .m {
      white-space: nowrap;
    }
    .hint {
      min-width: 0;
    }
  `,
})
export class EnclosuresField {
  private readonly api = inject(Api);
  private readonly draft = inject(LetterDraft);
  private readonly desk = inject(RecipientDesk);
  private readonly uploads = inject(Uploads);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  /** Whether the letter has a line for what is enclosed. */
  readonly listed = input(false);
  protected readonly id = fieldId('attachments');
  protected readonly size = sizeText;
  protected readonly busy = signal(false);
  private readonly list = resource({
    params: () => {
      const letter = this.draft.letter();
      return letter && { id: letter.id };
    },
    loader: ({ params }) => this.api.invoke(letterEnclosuresList, params),
  });
  protected readonly files = linkedSignal(() => (this.list.hasValue() ? this.list.value() : []));

  protected async chosen(box: HTMLInputElement): Promise<void> {
    const picked = [...(box.files ?? [])].map((file, n) => ({
      ...{ id: `${n}`, name: file.name, size: file.size, file },
    }));
    box.value = '';
    if (picked.length === 0) return;
    const added = await this.change(async (params) => {
      const fileIds = await this.uploads.send(picked);
      return this.api.invoke(letterEnclosuresAdd, { ...params, body: { fileIds } });
    });
    if (!added) return;
    this.uploads.forget(picked);
    this.name(picked.map(({ name }) => name));
  }

  protected async remove({ id: fileId }: LetterEnclosureDto): Promise<void> {
    await this.change((params) => this.api.invoke(letterEnclosuresRemove, { ...params, fileId }));
  }

  /** The letter says what is enclosed: the names go into its own line for that. */
  private name(names: readonly string[]): void {
    const content = this.draft.content();
    if (!this.listed() || !content) return;
    const there = content.context.enclosures ?? [];
    const fresh = names.map((name) => name.replace(/\.\w{1,5}$/, ''));
    const added = fresh.filter((name) => !there.includes(name));
    if (added.length) this.draft.set('context', 'enclosures', [...there, ...added].slice(0, 10));
  }

  private async change(
    act: (params: { id: string; 'If-Match': string }) => Promise<LetterEnclosureDto[]>,
  ): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    try {
      if (!(await this.draft.keep())) return false;
      const { id, version } = this.draft.letter()!;
      const files = await act({ id, 'If-Match': `"${version}"` });
      await this.desk.reload();
      this.files.set(files);
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem && !(error instanceof UploadRefused)) throw error;
      const code =
        error instanceof UploadRefused ? error.refused[0]?.code : problem?.errors[0]?.code;
      this.toaster.failed(this.t(WORDS[code ?? ''] ?? 'letters.enclosures.failed'));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}

const WORDS: Readonly<Record<string, string>> = {
  'letter.too_many_files': 'letters.enclosures.tooMany',
  'letter.files_too_large': 'letters.enclosures.tooLarge',
  'file.too_large': 'letters.enclosures.tooLarge',
  'file.type_not_allowed': 'letters.enclosures.wrongType',
};
