import { Service, inject } from '@angular/core';
import { Session } from '../session/session';
import type { PickedFile } from '../ui/file-picker';
import { waitingDb } from './databases';
import { Sealing } from './sealing';

/** Photos of records and drafts that are not sent yet, sealed on this device. */
@Service()
export class Photos {
  private readonly sealing = inject(Sealing);
  private readonly session = inject(Session);

  /** Keeps what was chosen for a record and drops what was taken out of it. */
  async keep(recordId: string, chosen: readonly PickedFile[]): Promise<void> {
    const kept = await waitingDb.photos.where('recordId').equals(recordId).primaryKeys();
    const gone = kept.filter((id) => !chosen.some((it) => it.id === id));
    if (gone.length) await waitingDb.photos.bulkDelete(gone);
    for (const { id, file } of chosen) {
      const userId = this.session.me()?.id;
      if (!file || !userId || kept.includes(id)) continue;
      const sealed = await this.sealing.seal(await file.arrayBuffer());
      await waitingDb.photos.put({ id, recordId, userId, at: Date.now(), type: file.type, sealed });
    }
  }

  /** The photos of a record by their names, in that order; what cannot be opened is left out. */
  async of(photos: readonly { id: string; name: string }[]): Promise<PickedFile[]> {
    const found: PickedFile[] = [];
    for (const { id, name } of photos) {
      const file = await this.file(id, name);
      if (!file) continue;
      found.push({ id, name, size: file.size, file, preview: URL.createObjectURL(file) });
    }
    return found;
  }

  async file(id: string, name: string): Promise<File | undefined> {
    const row = await waitingDb.photos.get(id);
    if (!row) return undefined;
    return new File([await this.sealing.open(row.sealed)], name, { type: row.type });
  }
}
