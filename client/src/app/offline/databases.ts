import { Dexie, type EntityTable } from 'dexie';
import type { PreparationDto } from '../api/models/preparation-dto';
import { DAY_DATABASE, WAITING_DATABASE } from '../session/device';

/** A form taken along; `until` in milliseconds of the epoch. */
export interface KeptFirm {
  companyId: string;
  userId: string;
  checkInId: string | null;
  until: number;
  prep: PreparationDto;
}

/** Something small taken along, by name. */
interface KeptFact {
  name: 'day' | 'countries';
  userId: string;
  until: number;
  value: unknown;
}

interface KeptKey {
  userId: string;
  key: CryptoKey;
}

/** What only the person's key opens (AES-GCM). */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** A record that waits; what it says is sealed. */
export interface WaitingRow {
  /** Its Idempotency-Key as well. */
  id: string;
  userId: string;
  /** When it was saved, in milliseconds of the epoch. */
  at: number;
  /** `held`: being mended in a form; `changed`: what it is about changed meanwhile. */
  state: 'waiting' | 'held' | 'refused' | 'changed';
  tries: number;
  nextAt: number;
  /** Photos that arrived, by their id here. */
  fileIds: Record<string, string>;
  /** Counts the uploads begun anew, since a key gives its first answer for ever. */
  round: number;
  /** The person has seen what changed and keeps the record. */
  anyway?: boolean;
  refusal?: { status: number; code: string; errors: { field: string; code: string }[] };
  sealed: Sealed;
}

/** A photo of a record or of a draft, which carry the same id. */
export interface PhotoRow {
  id: string;
  recordId: string;
  userId: string;
  at: number;
  type: string;
  sealed: Sealed;
}

export interface DraftRow {
  /** `{userId}.{key}`. */
  id: string;
  userId: string;
  at: number;
  /** The server's `updatedAt` it was written upon. */
  base: string | null;
  /** Not on the server yet. */
  dirty: boolean;
  sealed: Sealed;
}

export const dayDb = new Dexie(DAY_DATABASE) as Dexie & {
  firms: EntityTable<KeptFirm, 'companyId'>;
  facts: EntityTable<KeptFact, 'name'>;
  keys: EntityTable<KeptKey, 'userId'>;
};
dayDb.version(1).stores({ firms: 'companyId, until', facts: 'name, until', keys: 'userId' });

export const waitingDb = new Dexie(WAITING_DATABASE) as Dexie & {
  visits: EntityTable<WaitingRow, 'id'>;
  photos: EntityTable<PhotoRow, 'id'>;
  drafts: EntityTable<DraftRow, 'id'>;
};
waitingDb.version(1).stores({ visits: 'id, userId', photos: 'id, recordId', drafts: 'id, at' });

// Another tab signs out: its removal must not wait for us.
for (const db of [dayDb, waitingDb]) {
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: false });
    return false;
  });
}
