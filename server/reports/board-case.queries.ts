import { Injectable } from '@nestjs/common';
import { companyIdScope, SqlParams } from '../companies/company-scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import type { BoardClock } from './board-filter';
import { boardRowSql, type BoardRecord } from './board-row';
import type { AskedExtensionDto, OpenReferralDto } from './dto/board-case.dto';

export interface CaseFacts {
  body: string;
  tier: string;
  doctorTitle: string | null;
  doctorTitleEn: string | null;
  doctorOpen: number;
  lastToldAt: Date | null;
  firmWaitsSince: Date | null;
  askedAt: Date | null;
  answeredAt: Date | null;
}

/** What staff tells the firm in words, not by a change of status. */
const TOLD = `('message', 'question', 'answered')`;

/** What the review panel reads of one case, by primary keys and difficulty_entries_case. */
@Injectable()
export class BoardCaseQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async find(
    actor: Person,
    id: string,
    clock: BoardClock,
  ): Promise<{ row: BoardRecord; facts: CaseFacts } | undefined> {
    const params = new SqlParams();
    const select = boardRowSql(params, clock, 'd.received_at');
    const row = await this.uow.one<BoardRecord>(
      `${select} WHERE d.id = ${params.add(id)} AND ${companyIdScope(actor, 'd.company_id', params, clock.today)}`,
      params.values,
    );
    if (!row) return undefined;
    const facts = await this.uow.one<CaseFacts>(
      `SELECT d.body, c.tier, u.title AS "doctorTitle", u.title_en AS "doctorTitleEn",
              (SELECT count(*) FROM difficulties o WHERE o.doctor_id = d.doctor_id AND o.status <> 'closed') AS "doctorOpen",
              told.at AS "lastToldAt", wrote.at AS "firmWaitsSince",
              d.waiting_since AS "askedAt", d.answered_at AS "answeredAt"
       FROM difficulties d JOIN companies c ON c.id = d.company_id LEFT JOIN users u ON u.id = d.doctor_id
       LEFT JOIN LATERAL (SELECT max(e.at) AS at FROM difficulty_entries e
         WHERE e.difficulty_id = d.id AND e.side = 'staff' AND e.type IN ${TOLD}) told ON TRUE
       LEFT JOIN LATERAL (SELECT max(e.at) AS at FROM difficulty_entries e
         WHERE e.difficulty_id = d.id AND e.type = 'firm_reply' AND e.at > coalesce(told.at, '-infinity')) wrote ON TRUE
       WHERE d.id = $1`,
      [id],
    );
    return facts && { row, facts };
  }

  async similarOpen(actor: Person, { id, category }: BoardRecord, today: string): Promise<number> {
    if (!category) return 0;
    const params = new SqlParams();
    const own = params.add(id);
    const found = await this.uow.one<{ count: number }>(
      `SELECT count(*) AS count FROM difficulties d
       WHERE d.status <> 'closed' AND d.id <> ${own} AND d.category = ${params.add(category)}
         AND d.sub_type IS NOT DISTINCT FROM (SELECT o.sub_type FROM difficulties o WHERE o.id = ${own})
         AND ${companyIdScope(actor, 'd.company_id', params, today)}`,
      params.values,
    );
    return found?.count ?? 0;
  }

  /** By difficulty_extensions_pending. */
  extension(actor: Person, id: string): Promise<AskedExtensionDto | undefined> {
    return this.uow.one<AskedExtensionDto>(
      `SELECT x.id, x.due_on AS "dueOn", x.reason, x.consent, x.asked_by_name AS "askedByName",
              x.asked_at AS "askedAt", x.asked_by <> $2 AS "mayDecide"
       FROM difficulty_extensions x JOIN difficulties d ON d.id = x.difficulty_id AND x.round = d.reopened_count
       WHERE d.id = $1 AND x.status = 'requested' AND d.status NOT IN ('answered', 'closed')`,
      [id, actor.userId],
    );
  }

  openReferrals(id: string): Promise<OpenReferralDto[]> {
    return this.uow.query<OpenReferralDto>(
      `SELECT addressee, addressee_en AS "addresseeEn", due_on AS "dueOn"
       FROM referrals WHERE difficulty_id = $1 AND status = 'open' ORDER BY due_on, id`,
      [id],
    );
  }
}
