import { csvOf } from '../platform/documents/spreadsheet';
import type { AuditEntryDto } from './dto/audit-entry.dto';

const HEADINGS = {
  ko: [
    '시각(서울)',
    '행위자',
    '권한',
    '접속 주소',
    '행위',
    '대상 종류',
    '대상',
    '기업',
    '목적',
    '변경 전',
    '변경 후',
    '요청 번호',
    '기록 번호',
  ],
  en: [
    'Time (Seoul)',
    'Who',
    'Role',
    'Address',
    'Action',
    'Kind',
    'Subject',
    'Firm',
    'Purpose',
    'Before',
    'After',
    'Request',
    'Entry',
  ],
};

/** The entries as a CSV in the reader's language; times are Seoul's. */
export function auditCsv(entries: AuditEntryDto[], locale: 'ko' | 'en'): string {
  const lines = entries.map((entry) => [
    seoulTime(entry.at),
    entry.actorName,
    entry.actorRole,
    entry.ip,
    entry.action,
    entry.subjectType,
    entry.subjectName ?? entry.subjectId,
    entry.companyName,
    entry.purpose,
    entry.before && JSON.stringify(entry.before),
    entry.after && JSON.stringify(entry.after),
    entry.requestId,
    entry.id,
  ]);
  return csvOf(HEADINGS[locale], lines);
}

function seoulTime(at: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Seoul',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return parts.format(at);
}
