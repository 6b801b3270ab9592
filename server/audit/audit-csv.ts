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

/** A CSV with a byte order mark, so that spreadsheet programs read Korean. Lines end in CRLF (RFC 4180). */
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
  return `\uFEFF${[HEADINGS[locale], ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * One cell. What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV
 * injection"): text beginning with = + - @, a tab or a line end, also behind blanks.
 */
export function cell(value: string | null | undefined): string {
  const text = value ?? '';
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function seoulTime(at: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Seoul',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return parts.format(at);
}
