import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, encodeCursor } from '../platform/http/paging.dto';
import type { Person } from '../platform/security/actor';
import { CompanyAccess } from './company-access';
import { SqlParams } from './company-scope';
import type {
  ActivityDto,
  ActivityGroup,
  ActivityPageDto,
  ActivityQueryDto,
} from './dto/company-activity.dto';

const PAGE = 20;

/** Steps of a case worth a line in the firm's record; internal ones stay on the case's page. */
const STEPS = `('message', 'question', 'firm_reply', 'answered', 'confirmed', 'refused', 'reopened', 'withdrawn')`;

/** Each source gives the columns of ActivityDto in one order; `$1` is the firm. */
const SOURCES: Record<ActivityGroup, string[]> = {
  visit: [
    `SELECT v.id, 'visit' AS grp, v.kind, v.started_at AS at, coalesce(v.place, '') AS title, left(v.summary, 300) AS text,
       v.doctor_name AS by, NULL::text AS number, v.id AS subject_id,
       (extract(epoch FROM v.ended_at - v.started_at) / 60)::int AS minutes
     FROM visit_logs v WHERE v.company_id = $1`,
  ],
  difficulty: [
    `SELECT d.id, 'difficulty', 'filed', d.received_at, d.title, left(d.body, 300), d.filed_by_name, d.number, d.id, NULL::int
     FROM difficulties d WHERE d.company_id = $1`,
    `SELECT e.id, 'difficulty', e.type, e.at, d.title,
       left(coalesce(e.payload ->> 'text', e.payload ->> 'reason', e.payload ->> 'comment'), 300), e.author_name, d.number,
       d.id, NULL::int
     FROM difficulties d JOIN difficulty_entries e ON e.difficulty_id = d.id
     WHERE d.company_id = $1 AND e.visibility = 'public' AND e.type IN ${STEPS}`,
  ],
  promise: [
    `SELECT p.id, 'promise', CASE WHEN p.done_at IS NULL THEN 'made' ELSE 'kept' END, coalesce(p.done_at, p.created_at),
       p.text, NULL::text, p.owner_name, NULL::text, p.visit_id, NULL::int
     FROM promises p WHERE p.company_id = $1`,
  ],
  letter: [
    `SELECT l.id, 'letter', l.kind, l.finalised_at, l.subject, concat_ws(', ', l.addressee ->> 'person', l.addressee ->> 'company'),
       u.name, l.number, l.id, NULL::int
     FROM letters l LEFT JOIN users u ON u.id = l.finalised_by WHERE l.company_id = $1 AND l.status IN ('final', 'sending', 'sent', 'stopped')`,
    `SELECT a.id, 'letter', a.kind, a.answered_at, concat_ws(', ', nullif(a.from_name, ''), a.buyer_name), left(a.body, 300),
       a.recorded_by_name, l.number, l.id, NULL::int
     FROM letter_answers a JOIN letters l ON l.id = a.letter_id
     WHERE a.company_id = $1 AND a.kind IN ('reply', 'meeting', 'not_interested')`,
  ],
  assignment: [
    `SELECT a.id, 'assignment', a.role, a.created_at, u.name, a.reason, NULL::text, NULL::text, a.doctor_id, NULL::int
     FROM assignments a JOIN users u ON u.id = a.doctor_id WHERE a.company_id = $1`,
  ],
};

interface ActivityRow extends Omit<ActivityDto, 'group' | 'subjectId'> {
  grp: ActivityGroup;
  subject_id: string | null;
}

/** One timeline of a firm over everything that is kept of it. */
@Injectable()
export class CompanyActivity {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CompanyAccess,
  ) {}

  /**
   * Newest first. Row-level security leaves a firm its public entries and final letters, and an
   * administrator no cases; why a doctor was assigned is for staff.
   */
  async page(actor: Person, companyId: string, query: ActivityQueryDto): Promise<ActivityPageDto> {
    await this.access.require(actor, companyId);
    const limit = query.limit ?? PAGE;
    const groups = (query.group ? [query.group] : (Object.keys(SOURCES) as ActivityGroup[])).filter(
      (group) => group !== 'assignment' || actor.role !== 'sme',
    );
    if (groups.length === 0) return { items: [], nextCursor: null };
    const params = new SqlParams();
    params.add(companyId);
    let after = '';
    if (query.cursor) {
      const [at, id] = decodeCursor(query.cursor, 2);
      after = `WHERE (s.at, s.id) < (${params.add(at)}::timestamptz, ${params.add(id)}::uuid)`;
    }
    const rows = await this.uow.query<ActivityRow>(
      `SELECT s.* FROM (${groups.flatMap((group) => SOURCES[group].map(named)).join(' UNION ALL ')}) s ${after}
       ORDER BY s.at DESC, s.id DESC LIMIT ${params.add(limit + 1)}`,
      params.values,
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ grp, subject_id, ...row }) => ({
        ...row,
        group: grp,
        subjectId: subject_id,
      })),
      nextCursor:
        rows.length > limit && last ? encodeCursor([last.at.toISOString(), last.id]) : null,
    };
  }
}

const NAMES = '(id, grp, kind, at, title, text, by, number, subject_id, minutes)';

/** Gives the columns of a source their names, whichever stands first in the union. */
function named(sql: string, index: number): string {
  return `SELECT * FROM (${sql}) n${index} ${NAMES}`;
}
