import { Service, inject } from '@angular/core';
import { Api } from '../api/api';
import { filesUpload } from '../api/fn/files/files-upload';
import { problemOf } from './problem';
import type { PickedFile } from '../ui/file-picker';

/** Files that were refused, each with the server's code. */
export class UploadRefused extends Error {
  constructor(readonly refused: readonly { name: string; code: string }[]) {
    super('Some files were refused.');
  }
}

/** Sends chosen files, one request each; a file sent once keeps its id for a second try. */
@Service()
export class Uploads {
  private readonly api = inject(Api);
  private readonly sent = new WeakMap<File, string>();

  /**
   * The ids to attach, in the order of the files.
   * @throws UploadRefused naming every file the server did not take
   */
  async send(files: readonly PickedFile[]): Promise<string[]> {
    const ids: string[] = [];
    const refused: { name: string; code: string }[] = [];
    for (const { file } of files) {
      try {
        ids.push(await this.one(file));
      } catch (error) {
        const problem = problemOf(error);
        if (!problem || problem.offline) throw error;
        refused.push({ name: file.name, code: problem.code });
      }
    }
    if (refused.length > 0) throw new UploadRefused(refused);
    return ids;
  }

  /** After the form that used them was kept: they may not be attached twice. */
  forget(files: readonly PickedFile[]): void {
    files.forEach(({ file }) => this.sent.delete(file));
  }

  private async one(file: File): Promise<string> {
    const known = this.sent.get(file);
    if (known) return known;
    const { id } = await this.api.invoke(filesUpload, { body: { file } });
    this.sent.set(file, id);
    return id;
  }
}
