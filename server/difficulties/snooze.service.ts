import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { dayOf } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { DifficultyDetail } from './difficulty-detail';
import { DifficultyRecords } from './difficulty-records';
import type { Difficulty } from './difficulty.entity';
import type { DifficultyDto } from './dto/difficulty.dto';
import type { SnoozeInputDto } from './dto/snooze.dto';
import { SnoozeQueries } from './snooze.queries';

/** 미루기: a case leaves one's own list until a morning. Its clock runs on (ADR 9). */
@Injectable()
export class SnoozeService {
  constructor(
    private readonly clock: Clock,
    private readonly records: DifficultyRecords,
    private readonly snoozes: SnoozeQueries,
    private readonly detail: DifficultyDetail,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  /**
   * @throws Problem 422 `beyond_deadline` for a day after the answer deadline, unless that is meant;
   * 409 when the case is over
   */
  async put(actor: Person, id: string, input: SnoozeInputDto): Promise<DifficultyDto> {
    const { until, reason = null, beyondDeadline = false } = input;
    const difficulty = await this.records.load(actor, id);
    if (difficulty.status === 'closed') {
      throw Problem.conflict('difficulty.already_closed', { extra: { status: 'closed' } });
    }
    if (until <= this.clock.today()) {
      throw Problem.field('until', 'in_the_past', 'Choose a day after today.');
    }
    if (!beyondDeadline && isBeyond(difficulty, until)) {
      throw Problem.field('until', 'beyond_deadline', 'The answer is due before that.');
    }
    const at = this.clock.now();
    await this.snoozes.put(difficulty, actor.userId, { until, reason: reason || null }, at);
    await this.record('difficulty.snoozed', difficulty, { until });
    return this.detail.of(actor, id);
  }

  async end(actor: Person, id: string): Promise<DifficultyDto> {
    const difficulty = await this.records.load(actor, id);
    await this.snoozes.end(id, actor.userId);
    await this.record('difficulty.unsnoozed', difficulty);
    return this.detail.of(actor, id);
  }

  private async record(action: string, { id, companyId }: Difficulty, after?: object) {
    await this.audit.record({ action, subjectType: 'difficulty', subjectId: id, companyId, after });
    await this.live.emit({ topic: 'difficulty', id, companyId, public: false });
  }
}

/** Whether the answer is due before that morning; an answered case presses nobody. */
function isBeyond({ targetAt, status }: Difficulty, until: string): boolean {
  return status !== 'answered' && targetAt !== null && until > dayOf(targetAt);
}
