import { computed, effect, inject, signal, untracked } from '@angular/core';
import { problemOf } from '../http/problem';
import { UploadRefused, Uploads } from '../http/uploads';
import type { PickedFile } from '../ui/file-picker';

/** A file as the draft remembers it: it lies at the server already. */
export interface KeptFile {
  id: string;
  name: string;
  size: number;
  picture: boolean;
}

/**
 * The files of a difficulty that is still being written. Each goes to the server as soon as it is
 * chosen, so that the draft holds it by its id and a reload loses nothing. Without a connection it
 * waits for the filing. Make it in an injection context.
 */
export class FilingFiles {
  private readonly uploads = inject(Uploads);
  readonly chosen = signal<PickedFile[]>([]);
  /** How many are on their way. */
  readonly uploading = signal(0);
  /** Names the server did not take. */
  readonly refused = signal<readonly string[]>([]);
  readonly kept = computed<KeptFile[]>(() =>
    this.chosen().flatMap(({ uploaded, name, size, preview }) =>
      uploaded ? [{ id: uploaded, name, size, picture: !!preview }] : [],
    ),
  );
  private readonly seen = new Set<string>();

  constructor() {
    effect(() => {
      const fresh = this.chosen().filter(({ id, uploaded }) => !uploaded && !this.seen.has(id));
      untracked(() => fresh.forEach((picked) => void this.upload(picked)));
    });
  }

  /** What the draft held, unless something was chosen already. */
  restore(files: readonly KeptFile[] | undefined): void {
    if (!files?.length || this.chosen().length) return;
    this.chosen.set(
      files.map(({ id, name, size, picture }) => ({
        id,
        name,
        size,
        uploaded: id,
        preview: picture ? `/api/files/${id}` : undefined,
      })),
    );
  }

  /** The picker frees the pictures it shows when it goes; call this when it comes back. */
  showAgain(): void {
    this.chosen.update((all) =>
      all.map((it) => {
        if (!it.preview?.startsWith('blob:')) return it;
        const preview = it.uploaded
          ? `/api/files/${it.uploaded}`
          : it.file && URL.createObjectURL(it.file);
        return { ...it, preview };
      }),
    );
  }

  /** The ids to file; sends what could not be sent before. @throws UploadRefused */
  ids(): Promise<string[]> {
    return this.uploads.send(this.chosen());
  }

  /** The server has them no longer: those still at hand are sent anew, the others go. */
  lost(): void {
    this.uploads.forget(this.chosen());
    this.seen.clear();
    this.chosen.update((all) =>
      all.filter(({ file }) => file).map((it) => ({ ...it, uploaded: undefined })),
    );
  }

  private async upload(picked: PickedFile): Promise<void> {
    this.seen.add(picked.id);
    this.uploading.update((n) => n + 1);
    try {
      const [uploaded] = await this.uploads.send([picked]);
      this.chosen.update((all) =>
        all.map((it) => (it.id === picked.id ? { ...it, uploaded } : it)),
      );
      this.refused.set([]);
    } catch (error) {
      if (error instanceof UploadRefused) {
        this.refused.update((names) => [...names, picked.name]);
        this.chosen.update((all) => all.filter(({ id }) => id !== picked.id));
      } else if (!problemOf(error)) throw error;
    } finally {
      this.uploading.update((n) => n - 1);
    }
  }
}
