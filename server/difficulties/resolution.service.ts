import { Injectable } from '@nestjs/common';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { CaseLinksQueries } from './case-links.queries';
import { DifficultyChanges } from './difficulty-changes';
import { DifficultyRecords } from './difficulty-records';
import {
  DifficultyAnswered,
  DifficultyClosed,
  DifficultyConfirmed,
  DifficultyRefused,
  DifficultyReopened,
  DifficultyWithdrawn,
  type EventActor,
} from './difficulty.events';
import type { DifficultyOutcome } from './difficulty.types';
import type { DifficultyDto } from './dto/difficulty.dto';
import { requireFilled } from './filled';
import { SecondLook } from './second-look';
import type { EntryAuthor } from './timeline';

export interface AnswerInput {
  outcome: DifficultyOutcome;
  text: string;
  remedy?: string;
  fileIds?: string[];
}

/** From the answer to the firm's word on it. */
@Injectable()
export class ResolutionService {
  constructor(
    private readonly changes: DifficultyChanges,
    private readonly records: DifficultyRecords,
    private readonly links: CaseLinksQueries,
    private readonly secondLook: SecondLook,
  ) {}

  /** @throws Problem 409 `answer_review.needed` where somebody else has to look at it first */
  async answer(
    actor: Person,
    id: string,
    seen: number,
    input: AnswerInput,
  ): Promise<DifficultyDto> {
    const { category } = await this.records.load(actor, id);
    if (await this.secondLook.needed(category)) throw Problem.conflict('answer_review.needed');
    return this.send(actor, id, seen, input);
  }

  /**
   * Sends an answer that may go out.
   * @param author whose word it is, where another has looked at it and lets it go
   */
  send(
    actor: Person,
    id: string,
    seen: number,
    input: AnswerInput,
    author?: EntryAuthor & EventActor,
  ): Promise<DifficultyDto> {
    const { outcome, text, remedy = null, fileIds } = input;
    requireFilled(text);
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) => {
        await this.links.requireNoOpenChildren(difficulty);
        return difficulty.answer(by, desk, { outcome, text, remedy });
      },
      {
        fileIds,
        ...(author && { author }),
        event: (facts, by, at) => new DifficultyAnswered(facts, by, at, outcome, text, remedy),
      },
    );
  }

  /** The supervisor ends it without the firm's word; the firm is told why. */
  close(
    actor: Person,
    id: string,
    seen: number,
    closing: { outcome: DifficultyOutcome | null; reason: string; remedy: string | null },
  ): Promise<DifficultyDto> {
    let outcome: DifficultyOutcome;
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) => {
        await this.links.requireNoOpenChildren(difficulty);
        const entry = difficulty.close(by, desk, closing);
        outcome = difficulty.outcome!;
        return entry;
      },
      { event: (facts, by, at) => new DifficultyClosed(facts, by, at, closing.reason, outcome) },
    );
  }

  confirm(
    actor: Person,
    id: string,
    seen: number,
    rating: number,
    comment: string | null,
  ): Promise<DifficultyDto> {
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) => {
        await this.links.requireNoOpenChildren(difficulty);
        return difficulty.confirm(by, desk, rating, comment);
      },
      { event: (facts, by, at) => new DifficultyConfirmed(facts, by, at, rating, comment) },
    );
  }

  /** Undoes a confirmation made a moment ago. */
  takeBack(actor: Person, id: string, seen: number): Promise<DifficultyDto> {
    return this.changes.applyAndShow(actor, id, seen, (difficulty, by, desk) =>
      difficulty.takeBackConfirmation(by, desk),
    );
  }

  refuse(actor: Person, id: string, seen: number, reason: string): Promise<DifficultyDto> {
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) =>
        difficulty.refuse(by, desk, reason, await this.records.rules(difficulty)),
      { event: (facts, by, at) => new DifficultyRefused(facts, by, at, reason) },
    );
  }

  reopen(actor: Person, id: string, seen: number, reason: string): Promise<DifficultyDto> {
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) =>
        difficulty.reopen(by, desk, reason, await this.records.rules(difficulty)),
      { event: (facts, by, at) => new DifficultyReopened(facts, by, at, reason) },
    );
  }

  withdraw(actor: Person, id: string, seen: number, reason: string | null): Promise<DifficultyDto> {
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) => {
        await this.links.requireNoOpenChildren(difficulty);
        return difficulty.withdraw(by, desk, reason);
      },
      { event: (facts, by, at) => new DifficultyWithdrawn(facts, by, at, reason) },
    );
  }
}
