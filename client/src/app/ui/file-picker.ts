import { Component, DestroyRef, computed, inject, input, model, signal } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Field } from './field';
import { Icon } from './icon';
import { Lightbox } from './lightbox';
import { shrinkPhoto, sizeText } from './photo';

/** A file that was chosen; photos are already made smaller. */
export interface PickedFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  /** Missing for one that a draft brought back: it lies at the server. */
  file?: File;
  /** Address of a picture, for the small view. */
  preview?: string;
  /** The server's id, once it was sent. */
  uploaded?: string;
}

interface Refused {
  name: string;
  reason: string;
}

const PICTURES = /^image\/(jpeg|png|webp|gif|heic|heif|avif)$/;

/**
 * Photos and papers before they are sent: the limits first, then what was chosen, each with a way
 * out, and a reason for each one refused. Upload them from `files` yourself (one request each).
 */
@Component({
  selector: 'hd-file-picker',
  imports: [Icon, Lightbox],
  templateUrl: './file-picker.html',
  styleUrl: './file-picker.css',
})
export class FilePicker {
  readonly files = model<PickedFile[]>([]);
  readonly maxFiles = input(10);
  /** Per file, after photos were made smaller. */
  readonly maxMb = input(20);
  readonly accept = input(
    'image/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.hwp,.hwpx,.csv,.txt,.zip',
  );

  protected readonly t = translate();
  protected readonly field = inject(Field, { optional: true });
  protected readonly size = sizeText;
  protected readonly refused = signal<Refused[]>([]);
  protected readonly busy = signal(0);
  protected readonly over = signal(false);
  protected readonly shown = signal<number | null>(null);
  protected readonly pictures = computed(() => this.files().filter((it) => it.preview));
  protected readonly slides = computed(() =>
    this.pictures().map((it) => ({ src: it.preview ?? '', name: it.name })),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => this.files().forEach((it) => this.forget(it)));
  }

  protected chosen(event: Event): void {
    const box = event.target as HTMLInputElement;
    void this.add([...(box.files ?? [])]);
    box.value = '';
  }

  /** For a second way in, such as a camera button in the bottom bar: a change event of a file input. */
  take(event: Event): void {
    this.chosen(event);
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    void this.add([...(event.dataTransfer?.files ?? [])]);
  }

  protected dragged(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected remove(gone: PickedFile): void {
    this.forget(gone);
    this.files.update((all) => all.filter((it) => it.id !== gone.id));
  }

  protected open(file: PickedFile): void {
    this.shown.set(this.pictures().indexOf(file));
  }

  private async add(list: File[]): Promise<void> {
    this.refused.set([]);
    for (const file of list) {
      if (this.files().length >= this.maxFiles()) {
        this.refuse(file, this.t('ui.files.tooMany', { max: this.maxFiles() }));
        continue;
      }
      this.busy.update((n) => n + 1);
      try {
        await this.addOne(file);
      } finally {
        this.busy.update((n) => n - 1);
      }
    }
  }

  private async addOne(file: File): Promise<void> {
    if (!this.allowed(file)) return this.refuse(file, this.t('ui.files.wrongType'));
    const picture = PICTURES.test(file.type);
    let kept = file;
    if (picture && file.type !== 'image/gif') {
      try {
        kept = await shrinkPhoto(file);
      } catch {
        return this.refuse(file, this.t('ui.files.failed'));
      }
    }
    if (kept.size > this.maxMb() * 1_000_000) {
      return this.refuse(file, this.t('ui.files.tooBig', { mb: this.maxMb() }));
    }
    const preview = picture ? URL.createObjectURL(kept) : undefined;
    this.files.update((all) => [
      ...all,
      { id: crypto.randomUUID(), name: kept.name, size: kept.size, file: kept, preview },
    ]);
  }

  private allowed(file: File): boolean {
    const name = file.name.toLowerCase();
    return this.accept()
      .split(',')
      .some((rule) =>
        rule.startsWith('.')
          ? name.endsWith(rule)
          : rule.endsWith('/*')
            ? file.type.startsWith(rule.slice(0, -1))
            : file.type === rule,
      );
  }

  private refuse(file: File, reason: string): void {
    this.refused.update((all) => [...all, { name: file.name, reason }]);
  }

  private forget(it: PickedFile): void {
    if (it.preview) URL.revokeObjectURL(it.preview);
  }
}
