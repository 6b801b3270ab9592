import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { deadlinesOfCase } from './answer-clock';
import { ExtensionGranted, ExtensionRefused, ExtensionRequested } from './clock.events';
import { DifficultyChanges } from './difficulty-changes';
import { DifficultyRecords } from './difficulty-records';
import type { Difficulty } from './difficulty.entity';
import type { DifficultyDto } from './dto/difficulty.dto';
import { requireFitting, requireRoom, standOf } from './extension.policy';
import { type Extension, ExtensionQueries } from './extension.queries';

export interface ExtensionInput {
  /** YYYY-MM-DD. */
  dueOn: string;
  reason: string;
  consent: string | null;
}

/** 처리기간 연장: the doctor asks with a reason, the supervisor decides, the firm is told. */
@Injectable()
export class ExtensionService {
  constructor(
    private readonly changes: DifficultyChanges,
    private readonly records: DifficultyRecords,
    private readonly extensions: ExtensionQueries,
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendarService,
  ) {}

  ask(actor: Person, id: string, seen: number, input: ExtensionInput): Promise<DifficultyDto> {
    const { dueOn, reason, consent } = input;
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) => {
        const { companyId, reopenedCount: round, targetAt: beforeAt } = difficulty;
        requireRoom(standOf(await this.extensions.of(id), round), consent);
        await this.requireFitting(difficulty, dueOn);
        const asked = {
          ...{ id: newId(), round, dueOn, reason, consent, beforeAt },
          ...{ askedBy: actor.userId, askedByName: actor.name, askedAt: desk.now },
        };
        const entry = difficulty.askExtension(by, desk, asked);
        await this.extensions.ask({ difficultyId: id, companyId }, asked);
        return entry;
      },
      { event: (facts, by, at) => new ExtensionRequested(facts, by, at, dueOn, reason) },
    );
  }

  grant(actor: Person, id: string, extensionId: string, seen: number): Promise<DifficultyDto> {
    let asked: Extension;
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) => {
        asked = await this.pending(actor, difficulty, extensionId);
        await this.requireFitting(difficulty, asked.dueOn);
        const { pausedMinutes } = difficulty;
        const rules = await this.records.rules(difficulty);
        const granted = { dueOn: asked.dueOn, pausedMinutes };
        const extensions = [...rules.extensions, granted];
        const entry = difficulty.extend(by, desk, asked, { ...rules, extensions });
        const decider = { id: actor.userId, name: actor.name };
        const terms = { pausedMinutes, note: null };
        await this.extensions.decide(extensionId, 'granted', decider, desk.now, terms);
        return entry;
      },
      {
        event: (facts, by, at) =>
          new ExtensionGranted(facts, by, at, asked.dueOn, asked.reason, asked.askedBy),
      },
    );
  }

  refuse(
    actor: Person,
    id: string,
    extensionId: string,
    seen: number,
    note: string,
  ): Promise<DifficultyDto> {
    let asked: Extension;
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) => {
        asked = await this.pending(actor, difficulty, extensionId);
        const entry = difficulty.refuseExtension(by, desk, asked, note);
        const decider = { id: actor.userId, name: actor.name };
        const terms = { pausedMinutes: 0, note };
        await this.extensions.decide(extensionId, 'refused', decider, desk.now, terms);
        return entry;
      },
      {
        event: (facts, by, at) =>
          new ExtensionRefused(facts, by, at, asked.dueOn, note, asked.askedBy),
      },
    );
  }

  /** Two pairs of eyes: who asked does not decide. */
  private async pending(actor: Person, { id, reopenedCount }: Difficulty, extensionId: string) {
    const all = await this.extensions.of(id);
    const extension = all.find((one) => one.id === extensionId);
    if (!extension) throw Problem.notFound('extension');
    if (extension.status !== 'requested' || extension.round !== reopenedCount) {
      throw Problem.conflict('extension.already_decided');
    }
    if (extension.askedBy === actor.userId) throw Problem.forbidden('extension.own_request');
    return extension;
  }

  private async requireFitting(difficulty: Difficulty, dueOn: string): Promise<void> {
    const due = deadlinesOfCase(this.calendar, difficulty, await this.records.rules(difficulty));
    const targetAt = difficulty.targetAt ?? due.targetAt;
    const { longestExtensionAt } = due;
    const now = { today: this.clock.today(), calendar: this.calendar };
    requireFitting(dueOn, { targetAt, longestExtensionAt }, now);
  }
}
