import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DifficultyRecords, SYSTEM_AUTHOR } from '../difficulties/difficulty-records';
import { Difficulty } from '../difficulties/difficulty.entity';
import { entryOf } from '../difficulties/timeline';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Jobs } from '../platform/jobs/jobs';
import { SystemicProgressTold } from './systemic-issue.events';

export const TELL_ISSUE_PROGRESS = 'systemic_issues.tell';
const FIRMS_AT_ONCE = 50;

interface Note {
  issueId: string;
  text: string;
  textEn: string | null;
  at: Date;
}

/**
 * Carries a public note to the timeline of every case on the issue and to each firm once. The mark
 * of a delivery, the entry and the mails are rows of one transaction, so that a job which is killed
 * has told either all of a batch or nothing of it.
 */
@Injectable()
export class IssueProgressService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly records: DifficultyRecords,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ entryId: string }>(TELL_ISSUE_PROGRESS, ({ entryId }) => this.tell(entryId));
  }

  /** Tells the firms still untold, so many at once; another job takes what is left. */
  async tell(entryId: string): Promise<void> {
    const note = await this.uow.one<Note>(
      `SELECT issue_id AS "issueId", text_ko AS text, text_en AS "textEn", at
       FROM systemic_issue_entries WHERE id = $1 AND kind = 'public_note'`,
      [entryId],
    );
    if (!note) return;
    const firms = await this.uow.query<{ companyId: string; ids: string[] }>(
      `SELECT l.company_id AS "companyId", array_agg(l.difficulty_id ORDER BY l.linked_at, l.difficulty_id) AS ids
       FROM systemic_issue_cases l
       WHERE l.issue_id = $1 AND l.linked_at <= $2 AND NOT EXISTS (SELECT 1 FROM systemic_note_deliveries d
         WHERE d.entry_id = $3 AND d.difficulty_id = l.difficulty_id)
       GROUP BY l.company_id ORDER BY l.company_id LIMIT ${FIRMS_AT_ONCE}`,
      [note.issueId, note.at, entryId],
    );
    for (const { companyId, ids } of firms) await this.tellFirm(entryId, note, companyId, ids);
    if (firms.length === FIRMS_AT_ONCE) await this.jobs.enqueue(TELL_ISSUE_PROGRESS, { entryId });
    await this.live.emit({
      ...{ topic: 'systemic_issue', id: note.issueId, companyId: null, public: false },
    });
  }

  private async tellFirm(entryId: string, note: Note, companyId: string, ids: string[]) {
    const { text, textEn } = note;
    const cases: SystemicProgressTold['cases'] = [];
    for (const id of ids) {
      if (!(await this.isFirst(entryId, id, companyId))) continue;
      const difficulty = await this.uow.manager.findOneByOrFail(Difficulty, { id });
      const at = this.clock.now();
      const entry = entryOf(newId(), 'systemic_progress', SYSTEM_AUTHOR, at, { text, textEn });
      await this.records.append(this.uow.actor, { difficulty, entry });
      cases.push({ id, number: difficulty.number, title: difficulty.title });
    }
    if (cases.length === 0) return;
    await this.events.publish(new SystemicProgressTold(companyId, cases, text, textEn));
  }

  /** Two workers on the same note: the later one waits here and then finds it told. */
  private async isFirst(entryId: string, difficultyId: string, companyId: string) {
    const written = await this.uow.execute(
      `INSERT INTO systemic_note_deliveries (entry_id, difficulty_id, company_id, told_at)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [entryId, difficultyId, companyId, this.clock.now()],
    );
    return written === 1;
  }
}
