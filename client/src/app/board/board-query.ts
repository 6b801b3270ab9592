import type { ParamMap } from '@angular/router';
import type { BoardList$Params } from '../api/fn/board/board-list';
import type { IconName } from '../ui/icon-names';
import { UNRESOLVED } from '../ui/stages';

export const BUCKETS = [
  'overdue',
  'due_soon',
  'stuck',
  'reopened',
  'unassigned',
  'extension',
  'second_look',
  'review_due',
] as const;
export const AGES = ['0_7', '8_14', '15_30', '31_up'] as const;
export const SORTS = ['target', '-target', 'age', '-age', 'movement', '-movement'] as const;
export const GROUPINGS = ['doctor', 'category', 'market', 'partner', 'waiting'] as const;
/** For whom a case waits. */
export const WAITING = ['us', 'firm', 'partner', 'supervisor'] as const;
export const SEVERITIES = ['urgent', 'high', 'normal', 'low'] as const;

export type Bucket = (typeof BUCKETS)[number];
export type Age = (typeof AGES)[number];
export type Sort = (typeof SORTS)[number];
export type Grouping = (typeof GROUPINGS)[number];

/** What narrows and orders the board: the page's address, word by word. */
export interface BoardQuery {
  bucket?: Bucket;
  age?: Age;
  doctor?: string;
  team?: string;
  category?: string;
  market?: string;
  status?: (typeof UNRESOLVED)[number];
  waiting?: (typeof WAITING)[number];
  partner?: string;
  severity?: (typeof SEVERITIES)[number];
  sort?: Sort;
  by?: Grouping;
}

/** The parts that narrow; each is a removable chip. */
export const FILTERS = [
  ...(['bucket', 'age', 'waiting', 'doctor', 'team', 'category', 'market', 'partner'] as const),
  ...(['severity', 'status'] as const),
] as const;
export type Filter = (typeof FILTERS)[number];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the address; what is not a value of ours is left out rather than sent to the server. */
export function readQuery(map: Pick<ParamMap, 'get'>): BoardQuery {
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | undefined =>
    values.find((value) => value === map.get(name));
  const like = (name: string, pattern: RegExp): string | undefined => {
    const value = map.get(name) ?? '';
    return pattern.test(value) ? value : undefined;
  };
  const query: BoardQuery = {
    bucket: oneOf('bucket', BUCKETS),
    age: oneOf('age', AGES),
    doctor: map.get('doctor') === 'none' ? 'none' : like('doctor', UUID),
    team: like('team', UUID),
    category: like('category', /^[a-z]{2,8}$/),
    market: like('market', /^([A-Z]{2}|none)$/),
    status: oneOf('status', UNRESOLVED),
    waiting: oneOf('waiting', WAITING),
    partner: map.get('partner') === 'none' ? 'none' : like('partner', UUID),
    severity: oneOf('severity', SEVERITIES),
    sort: oneOf('sort', SORTS),
    by: oneOf('by', GROUPINGS),
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as BoardQuery;
}

/** The filter as the API takes it. */
export function toApi({ doctor, team, partner, by: _, ...rest }: BoardQuery): BoardList$Params {
  return { ...rest, doctorId: doctor, teamId: team, partnerId: partner };
}

/** The address's query in one order, without defaults: equal views have equal texts. */
export function queryText(query: BoardQuery): string {
  const parts: [string, string][] = [];
  for (const name of [...FILTERS, 'sort'] as const) {
    const value = query[name];
    if (value && !(name === 'sort' && value === 'target')) parts.push([name, value]);
  }
  return new URLSearchParams(parts).toString();
}

/** Whether anything is narrowed. */
export function narrowed(query: BoardQuery): boolean {
  return FILTERS.some((name) => query[name] !== undefined);
}

/** All filters off, for `queryParams` that are merged. */
export const NO_FILTERS = Object.fromEntries(FILTERS.map((name) => [name, null])) as Record<
  Filter,
  null
>;

/** Turns a column's order on, then round, then back to the nearest target first. */
export function nextSort(now: Sort | undefined, column: 'target' | 'age' | 'movement'): Sort {
  return (now ?? 'target') === column ? `-${column}` : column;
}

export const BUCKET_ICONS: Record<Bucket | 'all', IconName> = {
  overdue: 'circle-alert',
  due_soon: 'clock-alert',
  stuck: 'snail',
  reopened: 'undo-2',
  unassigned: 'user-x',
  extension: 'timer-reset',
  second_look: 'eye',
  review_due: 'clipboard-check',
  all: 'layers',
};
