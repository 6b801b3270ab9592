import type { CreateVisitDto } from '../api/models/create-visit-dto';
import type { PreparationDto } from '../api/models/preparation-dto';
import type { VisitDto } from '../api/models/visit-dto';
import type { Problem } from '../http/problem';
import type { WaitingRow } from './databases';

/** A record as it was written, with what it was written from. */
export interface VisitContent {
  body: CreateVisitDto;
  prep: PreparationDto;
  /** The form as typed, for mending it. */
  form: unknown;
  /** The draft it came from, forgotten once it is sent. */
  draftKey: string;
  photos: { id: string; name: string }[];
}

/** A record that waits for the network or for its writer. */
export interface WaitingVisit extends VisitContent {
  id: string;
  /** When it was saved, in milliseconds of the epoch. */
  at: number;
  state: WaitingRow['state'];
  refusal: WaitingRow['refusal'];
}

/** What became of a record that was saved. */
export type Outcome =
  /** At the server; without the visit where another tab sent it. */
  | { kind: 'sent'; visit?: VisitDto }
  /** The server will not have it so. */
  | { kind: 'refused'; problem: Problem }
  /** On this device until there is network. */
  | { kind: 'waiting' }
  /** What it is about changed meanwhile: the person decides. */
  | { kind: 'changed' };
