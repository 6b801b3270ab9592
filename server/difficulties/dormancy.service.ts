import { Injectable } from '@nestjs/common';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { DifficultyChanges } from './difficulty-changes';
import { DifficultyDetail } from './difficulty-detail';
import type { DifficultyDto } from './dto/difficulty.dto';
import { DifficultyRested, DifficultyWoken } from './inactivity.events';

/** 휴면 by decision: once the supervisor was told that nobody moves a case. */
@Injectable()
export class DormancyService {
  constructor(
    private readonly changes: DifficultyChanges,
    private readonly detail: DifficultyDetail,
  ) {}

  /** @throws Problem 409 `difficulty.not_still` before the supervisor was told */
  async rest(actor: Person, id: string, seen: number, reason: string): Promise<DifficultyDto> {
    await this.requireTold(actor, id);
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      (difficulty, by, desk) => difficulty.rest(by, desk, reason),
      { event: (facts, by, at) => new DifficultyRested(facts, by, at, reason) },
    );
  }

  /** Takes a resting case up again, or says that a still one is not to rest: the count begins anew. */
  async wake(actor: Person, id: string, seen: number, reason: string): Promise<DifficultyDto> {
    await this.requireTold(actor, id);
    let wasDormant = false;
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      (difficulty, by, desk) => {
        wasDormant = difficulty.dormantSince !== null;
        return difficulty.wake(by, desk, reason);
      },
      { event: (facts, by, at) => new DifficultyWoken(facts, by, at, reason, wasDormant) },
    );
  }

  private async requireTold(actor: Person, id: string): Promise<void> {
    const { stillToldAt } = await this.detail.of(actor, id);
    if (!stillToldAt) throw Problem.conflict('difficulty.not_still');
  }
}
