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
  private readonly sent = new WeakMap<File, Promise<string>>();

  /**
   * The ids to attach, in the order of the files.
   * @throws UploadRefused naming every file the server did not take
   */
  async send(files: readonly PickedFile[]): Promise<string[]> {
    const ids: string[] = [];
    const refused: { name: string; code: string }[] = [];
    for (const { name, file, uploaded } of files) {
      try {
        if (uploaded) ids.push(uploaded);
        else if (file) ids.push(await this.one(file));
      } catch (error) {
        const problem = problemOf(error);
        if (!problem || problem.offline) throw error;
        refused.push({ name, code: problem.code });
      }
    }
    if (refused.length > 0) throw new UploadRefused(refused);
    return ids;
  }

  /** After the form that used them was kept: they may not be attached twice. */
  forget(files: readonly PickedFile[]): void {
    files.forEach(({ file }) => file && this.sent.delete(file));
  }

  /** One request for a file, however often it is asked for while under way. */
  private one(file: File): Promise<string> {
    const known = this.sent.get(file);
    if (known) return known;
    const sending = this.api.invoke(filesUpload, { body: { file } }).then(({ id }) => id);
    this.sent.set(file, sending);
    sending.catch(() => this.sent.delete(file));
    return sending;
  }
}
