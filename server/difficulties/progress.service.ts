import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isWorkingDay } from '../platform/business-time/business-time';
import { addCalendarDays, type Day, instantAt } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { Jobs } from '../platform/jobs/jobs';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { ServiceLevels } from '../reference/service-levels/service-levels.service';
import { type Officer, ProgressNoticeGiven } from './clock.events';
import { DifficultyRecords, SYSTEM_AUTHOR } from './difficulty-records';
import { Difficulty } from './difficulty.entity';
import type { DifficultyFacts } from './difficulty.events';
import { entryOf } from './timeline';

export const TELL_PROGRESS = 'difficulties.progress';
const FROM_MINUTE = 9 * 60;
const AT_ONCE = 200;

/**
 * Tells firms every thirty days where an open case stands (민원처리법 제23조), each day once. While
 * the firm itself was asked, nothing is due.
 */
@Injectable()
export class ProgressService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendarService,
    private readonly levels: ServiceLevels,
    private readonly records: DifficultyRecords,
    private readonly events: DomainEvents,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(TELL_PROGRESS, () => this.tellDue());
  }

  /** By difficulties_progress. On working days from nine; another job takes what is left over. */
  async tellDue(): Promise<void> {
    const today = this.clock.today();
    if (!isWorkingDay(this.calendar, today)) return;
    if (this.clock.now() < instantAt(today, FROM_MINUTE)) return;
    const due = await this.uow.query<{ id: string }>(
      `SELECT id FROM difficulties WHERE progress_on <= $1::date
         AND status NOT IN ('answered', 'closed', 'waiting_sme')
       ORDER BY progress_on, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      [today],
    );
    for (const { id } of due) await this.tell(id, today);
    if (due.length === AT_ONCE) await this.jobs.enqueue(TELL_PROGRESS);
  }

  private async tell(id: string, today: Day): Promise<void> {
    const difficulty = await this.uow.manager.findOneByOrFail(Difficulty, { id });
    const dueOn = difficulty.progressOn!;
    const { progressDays } = await this.levels.terms(difficulty.serviceLevel);
    let nextOn = dueOn;
    while (nextOn <= today) nextOn = addCalendarDays(nextOn, progressDays);
    await this.uow.execute('UPDATE difficulties SET progress_on = $2 WHERE id = $1', [id, nextOn]);
    if (!(await this.isFirst(difficulty, dueOn))) return;
    const officer = await this.officer(difficulty);
    const at = this.clock.now();
    const { status, targetAt } = difficulty;
    const entry = entryOf(newId(), 'progress_notice', SYSTEM_AUTHOR, at, {
      ...{ officer, status, nextOn },
      targetAt: targetAt?.toISOString() ?? null,
    });
    await this.records.append(this.uow.actor, { difficulty, entry });
    const facts = await this.records.facts(difficulty);
    await this.events.publish(
      new ProgressNoticeGiven(facts, SYSTEM_AUTHOR, at, officer, difficulty.receivedAt),
    );
  }

  private async isFirst({ id, companyId }: Difficulty, dueOn: Day): Promise<boolean> {
    const written = await this.uow.execute(
      `INSERT INTO progress_notices (difficulty_id, due_on, company_id, told_at)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [id, dueOn, companyId, this.clock.now()],
    );
    return written === 1;
  }

  /** The case's doctor; without one a supervisor of the firm's team. */
  async officer({
    doctorId,
    companyId,
  }: Pick<DifficultyFacts, 'doctorId' | 'companyId'>): Promise<Officer> {
    const row = await this.uow.one<Officer>(
      `SELECT coalesce(own.name, t.name) AS unit, coalesce(own.name_en, t.name_en) AS "unitEn",
         u.name, u.title, u.phone
       FROM companies c
       LEFT JOIN teams t ON t.id = c.team_id
       LEFT JOIN users u ON u.id = coalesce($1::uuid, (SELECT s.user_id FROM team_supervisors s
         JOIN users x ON x.id = s.user_id AND x.status = 'active'
         WHERE s.team_id = c.team_id ORDER BY x.created_at, x.id LIMIT 1))
       LEFT JOIN teams own ON own.id = u.team_id
       WHERE c.id = $2`,
      [doctorId, companyId],
    );
    return row!;
  }
}
