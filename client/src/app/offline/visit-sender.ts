import { Service, inject } from '@angular/core';
import { Api } from '../api/api';
import { draftsRemove } from '../api/fn/account/drafts-remove';
import { filesUpload } from '../api/fn/files/files-upload';
import { visitsLog } from '../api/fn/visits/visits-log';
import type { VisitDto } from '../api/models/visit-dto';
import { Problem, problemOf } from '../http/problem';
import { type WaitingRow, waitingDb } from './databases';
import { Photos } from './photos';
import type { VisitContent } from './waiting-visit';

/** Answers that say nothing about the record: the server was busy, or busy with this very record. */
const LATER = [408, 425, 429];

/** Whether to try again as it is, later. A lost session waits for the next sign-in. */
export function passes({ status, code }: Problem): boolean {
  const busy = code === 'idempotency.in_progress' || LATER.includes(status);
  return status === 0 || status >= 500 || status === 401 || busy;
}

/**
 * Sends one record: its photos first, each under its own key, then the visit under the record's. A
 * lost answer is asked for again with the same keys and the same body, so nothing is made twice.
 */
@Service()
export class VisitSender {
  private readonly api = inject(Api);
  private readonly photos = inject(Photos);

  /** @throws Problem when the server refuses or is not reached */
  async send(row: WaitingRow, content: VisitContent): Promise<VisitDto> {
    try {
      return await this.try(row, content);
    } catch (error) {
      const problem = problemOf(error);
      const swept = problem?.code === 'file.unknown' && content.photos.length > 0;
      if (!swept) throw error;
      // Photos nobody attached for a day are swept from the server: they go up anew.
      row.round += 1;
      row.fileIds = {};
      return this.try(row, content);
    }
  }

  /** The draft on the server that this record was written in. */
  async forgetDraft(key: string): Promise<void> {
    await this.api.invoke(draftsRemove, { key }).catch((error) => {
      if (!problemOf(error)) throw error;
    });
  }

  private async try(row: WaitingRow, { body, photos }: VisitContent): Promise<VisitDto> {
    for (const { id, name } of photos) {
      if (row.fileIds[id]) continue;
      const file = await this.photos.file(id, name);
      if (!file) continue;
      const key = `${id}.${row.round}`;
      const sent = await this.api.invoke(filesUpload, { 'Idempotency-Key': key, body: { file } });
      row.fileIds = { ...row.fileIds, [id]: sent.id };
      await waitingDb.visits.update(row.id, { fileIds: row.fileIds, round: row.round });
    }
    const fileIds = photos.flatMap(({ id }) => row.fileIds[id] ?? []);
    return this.api.invoke(visitsLog, { 'Idempotency-Key': row.id, body: { ...body, fileIds } });
  }
}
