import { columnsOf } from '../exports/export-columns';
import type { ExportColumn } from '../exports/export-source';

/** A case as a line of a file: what counts and sorts, without the words of the firm (제12조). */
export interface CaseExportRow {
  id: string;
  /** The instant the file is ordered by, to the microsecond. */
  key: string;
  number: string;
  title: string;
  company: string;
  companyEn: string | null;
  team: string | null;
  teamEn: string | null;
  doctor: string | null;
  doctorEn: string | null;
  category: string | null;
  categoryEn: string | null;
  market: string | null;
  marketEn: string | null;
  hs6: string | null;
  requestKind: string;
  severity: string;
  filedVia: string;
  status: string;
  receivedAt: Date;
  targetAt: Date | null;
  answeredAt: Date | null;
  closedAt: Date | null;
  lastMovementAt: Date;
  outcome: string | null;
  reopenedCount: number;
  rating: number | null;
}

/** The lines of a page of cases, `page` being rows of `difficulties`; the newest first. */
export const CASE_EXPORT_SELECT = `SELECT d.id, d.received_at::text AS key, d.number, d.title, c.name AS company,
    c.name_en AS "companyEn", t.name AS team, t.name_en AS "teamEn", u.name AS doctor, u.name_en AS "doctorEn",
    k.name_ko AS category, k.name_en AS "categoryEn", l.name_ko AS market, l.name_en AS "marketEn", d.hs6,
    d.request_kind AS "requestKind", d.severity, d.filed_via AS "filedVia", d.status,
    d.received_at AS "receivedAt", d.target_at AS "targetAt", d.answered_at AS "answeredAt",
    d.closed_at AS "closedAt", d.last_movement_at AS "lastMovementAt", d.outcome,
    d.reopened_count AS "reopenedCount", d.rating
  FROM page d JOIN companies c ON c.id = d.company_id
  LEFT JOIN teams t ON t.id = c.team_id LEFT JOIN users u ON u.id = d.doctor_id
  LEFT JOIN difficulty_categories k ON k.code = d.category LEFT JOIN countries l ON l.code = d.market
  ORDER BY d.received_at DESC, d.id DESC`;

const { plain, named, coded } = columnsOf<CaseExportRow>();

export const CASE_EXPORT_COLUMNS: ExportColumn<CaseExportRow>[] = [
  plain({ ko: '접수번호', en: 'Number' }, 'text', 15, 'number'),
  plain({ ko: '제목', en: 'Title' }, 'text', 46, 'title'),
  named({ ko: '기업', en: 'Firm' }, 24, 'company', 'companyEn'),
  named({ ko: '팀', en: 'Team' }, 14, 'team', 'teamEn'),
  named({ ko: '홈닥터', en: 'Home doctor' }, 12, 'doctor', 'doctorEn'),
  named({ ko: '유형', en: 'Category' }, 18, 'category', 'categoryEn'),
  named({ ko: '시장', en: 'Market' }, 14, 'market', 'marketEn'),
  plain({ ko: 'HS 코드', en: 'HS code' }, 'text', 10, 'hs6'),
  coded({ ko: '민원 종류', en: 'Kind of request' }, 16, 'requestKind', 'requestKind'),
  coded({ ko: '중요도', en: 'Severity' }, 10, 'severity', 'severity'),
  coded({ ko: '접수 경로', en: 'Filed via' }, 14, 'filedVia', 'filedVia'),
  coded({ ko: '상태', en: 'Status' }, 12, 'status', 'difficultyStatus'),
  plain({ ko: '접수 일시', en: 'Received' }, 'moment', 17, 'receivedAt'),
  plain({ ko: '답변 기한', en: 'Answer due' }, 'moment', 17, 'targetAt'),
  plain({ ko: '답변 일시', en: 'Answered' }, 'moment', 17, 'answeredAt'),
  plain({ ko: '종결 일시', en: 'Closed' }, 'moment', 17, 'closedAt'),
  plain({ ko: '마지막 움직임', en: 'Last movement' }, 'moment', 17, 'lastMovementAt'),
  coded({ ko: '처리 결과', en: 'Outcome' }, 14, 'outcome', 'outcome'),
  plain({ ko: '재접수 횟수', en: 'Times reopened' }, 'integer', 12, 'reopenedCount'),
  plain({ ko: '만족도', en: 'Rating' }, 'integer', 9, 'rating'),
];
