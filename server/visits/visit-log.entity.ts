import { isDeepStrictEqual } from 'node:util';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { addWorkingDays, type HolidayCalendar } from '../platform/business-time/business-time';
import { dayOf, type Day } from '../platform/business-time/calendar-days';

export const VISIT_KINDS = ['visit', 'call', 'video', 'mail'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

export const EXPORT_CHANGES = ['up', 'same', 'down', 'started', 'stopped'] as const;
export type ExportChange = (typeof EXPORT_CHANGES)[number];

export const MARKET_STATUSES = ['exporting', 'interested', 'not_interested', 'blocked'] as const;
export type MarketStatus = (typeof MARKET_STATUSES)[number];

export interface Attendee {
  name: string;
  /** 직함. */
  title: string | null;
  side: 'firm' | 'ours';
}

export interface DiscussedMarket {
  /** ISO 3166-1 alpha-2. */
  country: string;
  status: MarketStatus;
  note: string | null;
}

/** What a visit log says; the parts that may be corrected later. */
export interface VisitContent {
  kind: VisitKind;
  startedAt: Date;
  endedAt: Date | null;
  place: string | null;
  attendees: Attendee[];
  topics: string[];
  markets: DiscussedMarket[];
  summary: string;
  exportChange: ExportChange | null;
}

/** For so many working days after it was written a log is corrected in place (DOMAIN §6.2). */
const FREE_WORKING_DAYS = 3;

/** What happened: a visit, call, video meeting or mail. Shared with the firm. */
@Entity('visit_logs')
export class VisitLog implements VisitContent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'company_id' })
  companyId: string;

  @Column('uuid', { name: 'check_in_id', nullable: true })
  checkInId: string | null;

  /** Who was there for the agency. */
  @Column('uuid', { name: 'doctor_id' })
  doctorId: string;

  @Column('text', { name: 'doctor_name' })
  doctorName: string;

  @Column('text')
  kind: VisitKind;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** IANA zone in which `startedAt` was told. */
  @Column('text')
  zone: string;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('jsonb')
  attendees: Attendee[];

  @Column('text', { array: true })
  topics: string[];

  @Column('jsonb')
  markets: DiscussedMarket[];

  @Column('text')
  summary: string;

  @Column('text', { name: 'export_change', nullable: true })
  exportChange: ExportChange | null;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt: Date | null;

  @Column('int')
  version: number;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  /** Changes the log; after the free window its readers are told that it was edited. */
  correct(changes: Partial<VisitContent>, at: Date, settled: boolean): void {
    Object.assign(this, changes);
    this.updatedAt = at;
    if (settled) this.editedAt = at;
  }

  /** Whether the free window is over, so that the state before an edit must be kept. */
  isSettled(calendar: HolidayCalendar, today: Day): boolean {
    return today > addWorkingDays(calendar, dayOf(this.createdAt), FREE_WORKING_DAYS);
  }

  /** What may be corrected, as it stands. */
  content(): VisitContent {
    const { kind, startedAt, endedAt, place, attendees, topics, markets, summary } = this;
    const { exportChange } = this;
    return { kind, startedAt, endedAt, place, attendees, topics, markets, summary, exportChange };
  }
}

/** Which parts of two states of a log differ; dates count as they are kept. */
export function changedParts(before: object, after: object): string[] {
  const [one, other] = [kept(before), kept(after)];
  return Object.keys(other).filter((key) => !isDeepStrictEqual(one[key], other[key]));
}

function kept(content: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(content)) as Record<string, unknown>;
}
