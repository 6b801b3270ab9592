import type { Day } from '../platform/business-time/calendar-days';

/** Rows of the demo agency, named as the tables' columns in camelCase. Dates are ISO text. */
type Instant = string;

export interface TeamRow {
  id: string;
  name: string;
  nameEn: string;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface UserRow {
  id: string;
  email: string;
  name: string;
  nameEn: string;
  title: string;
  titleEn: string;
  role: 'doctor' | 'supervisor' | 'sme' | 'admin';
  phone: string | null;
  teamId: string | null;
  companyId: string | null;
  programmeWide: boolean;
  status: 'active' | 'invited';
  locale: 'ko';
  theme: 'system';
  singleKeyShortcuts: boolean;
  photoFileId: string | null;
  choseong: string;
  lastLoginAt: Instant | null;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface DoctorRow {
  userId: string;
  baseRegion: string;
  baseLat: number;
  baseLng: number;
  capacity: number;
  fullTime: boolean;
  introduction: string;
  introductionEn: string;
  version: number;
  updatedAt: Instant;
}

export interface PostingRow {
  id: string;
  doctorId: string;
  country: string;
  /** The Korean name of the office's city; the loader finds the office. */
  office: string;
  startedOn: Day;
  endedOn: Day;
}

export interface CompanyRow {
  id: string;
  name: string;
  nameEn: string;
  nameKey: string;
  choseong: string;
  registrationNumber: string;
  representative: string;
  representativeEn: string;
  foundedYear: number;
  employees: number;
  sectorCode: string;
  business: string;
  businessEn: string;
  capacity: string;
  website: string;
  email: string;
  phone: string;
  postcode: string;
  region: string;
  address: string;
  addressDetail: string | null;
  addressEn: string;
  lat: number;
  lng: number;
  tier: Tier;
  exportExperience: 'none' | 'indirect' | 'reactive' | 'growing' | 'established';
  exportYear: number;
  exportUsd: number;
  exportPrevUsd: number;
  status: 'active';
  teamId: string | null;
  handoverNote: string | null;
  lastContactAt: Instant | null;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
}
export type Tier = 'intensive' | 'regular' | 'watch';

export interface ContactRow {
  id: string;
  companyId: string;
  name: string;
  nameEn: string;
  title: string;
  titleEn: string;
  email: string;
  phone: string;
  mobile: string;
  isPrimary: boolean;
  isSignatory: boolean;
  position: number;
}

export interface ProductRow {
  id: string;
  companyId: string;
  name: string;
  nameEn: string;
  hs6: string;
  spec: string;
  usp: string[];
  uspEn: string[];
  unit: string;
  moq: string;
  leadTimeDays: number;
  origin: 'KR';
  position: number;
}

export interface CompanyMarketRow {
  companyId: string;
  country: string;
  status: 'exporting' | 'interested' | 'not_interested' | 'blocked';
  note: string | null;
  updatedAt: Instant;
}

export interface CertificateRow {
  id: string;
  companyId: string;
  name: string;
  number: string;
  scope: string;
  issuer: string;
  issuedOn: Day;
  expiresOn: Day;
  position: number;
}

export interface ConsentRow {
  id: string;
  companyId: string;
  kind: 'service' | 'third_party' | 'overseas_transfer' | 'marketing';
  grantedAt: Instant;
  grantedBy: string;
  evidence: string;
}

export interface AssignmentRow {
  id: string;
  companyId: string;
  doctorId: string;
  role: 'primary' | 'backup';
  /** PostgreSQL daterange, `[2026-01-05,)`. */
  during: string;
  reason: string;
  endedReason: string | null;
  createdBy: string;
  createdAt: Instant;
}

export interface CheckInPlanRow {
  id: string;
  companyId: string;
  mode: 'fixed';
  rule: string;
  idealGapDays: number;
  maxGapDays: number;
  startsOn: Day;
  origin: 'tier';
  version: number;
  createdBy: string;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface CheckInRow {
  id: string;
  planId: string;
  companyId: string;
  doctorId: string;
  occurrenceOn: Day;
  dueOn: Day;
  moveReason: string | null;
  touched: boolean;
  status: 'due' | 'done' | 'skipped';
  skipReason: string | null;
  startsAt: Instant | null;
  endsAt: Instant | null;
  zone: string | null;
  place: string | null;
  visitId: string | null;
  doneAt: Instant | null;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface AppointmentRow {
  id: string;
  checkInId: string;
  companyId: string;
  doctorId: string;
  status: 'proposed' | 'confirmed' | 'counter_proposed';
  kind: 'visit' | 'call';
  startsAt: Instant;
  endsAt: Instant;
  zone: string;
  place: string | null;
  counterStartsAt: Instant | null;
  counterEndsAt: Instant | null;
  counterNote: string | null;
  counterBy: string | null;
  createdBy: string;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface VisitRow {
  id: string;
  companyId: string;
  checkInId: string | null;
  doctorId: string;
  doctorName: string;
  kind: 'visit' | 'call' | 'video' | 'mail';
  startedAt: Instant;
  endedAt: Instant | null;
  zone: 'Asia/Seoul';
  place: string | null;
  attendees: { name: string; title: string; side: 'firm' | 'ours' }[];
  topics: string[];
  markets: { country: string; status: string; note: string | null }[];
  summary: string;
  exportChange: 'up' | 'same' | 'down' | 'started' | null;
  version: number;
  createdBy: string;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface PromiseRow {
  id: string;
  companyId: string;
  visitId: string | null;
  difficultyId: string | null;
  text: string;
  side: 'ours' | 'theirs';
  ownerId: string | null;
  ownerName: string;
  dueOn: Day;
  doneAt: Instant | null;
  doneBy: string | null;
  version: number;
  createdBy: string;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface DiagnosisRow {
  id: string;
  companyId: string;
  questionnaire: number;
  diagnosedOn: Day;
  answers: Record<string, number>;
  scores: Record<string, number>;
  total: number;
  grade: 'beginner' | 'promising' | 'leading' | 'small_giant';
  comment: string;
  authorId: string;
  authorName: string;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
}
