import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { DifficultySplit } from './case-links.events';
import { CaseLinksQueries } from './case-links.queries';
import { DifficultyChanges } from './difficulty-changes';
import { DifficultyDetail } from './difficulty-detail';
import { authorOf, DifficultyRecords } from './difficulty-records';
import type { Difficulty } from './difficulty.entity';
import type { SplitDto } from './dto/case-links.dto';
import type { DifficultyDto } from './dto/difficulty.dto';
import { FilingService } from './filing.service';
import { entryOf } from './timeline';

interface ChosenEntry {
  at: Date;
  side: string;
}

/** A second matter in a case gets a case of its own (ADR 9). */
@Injectable()
export class SplitService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: CaseLinksQueries,
    private readonly changes: DifficultyChanges,
    private readonly records: DifficultyRecords,
    private readonly filing: FilingService,
    private readonly detail: DifficultyDetail,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Files what the chosen entries speak of as a case of its own. Its clock runs from the firm's first
   * word on it: that we saw late that there were two matters is not to cost the firm time.
   * @returns the new case
   */
  async split(actor: Person, id: string, seen: number, input: SplitDto): Promise<DifficultyDto> {
    const { title, body, category, severity, entryIds } = input;
    let made!: Difficulty;
    const from = await this.changes.apply(actor, id, seen, async (record, by, desk) => {
      const receivedAt = await this.raisedAt(record, entryIds);
      const { companyId, market } = record;
      const filing = { title, body, category, severity, market, companyId };
      made = await this.filing.file(actor, filing, { via: 'doctor', receivedAt, silent: true });
      return record.splitOff(by, desk, made);
    });
    const by = authorOf(actor);
    const { now } = this.records.desk;
    const { companyId } = from;
    await this.links.add({ kind: 'split', fromId: made.id, toId: id, companyId, by, entryIds });
    const told = { otherId: id, otherNumber: from.number, otherTitle: from.title };
    const entry = entryOf(newId(), 'split_from', by, now, told);
    await this.records.append(actor, { difficulty: made, entry });
    const facts = await this.records.facts(made);
    const source = await this.records.facts(from);
    await this.events.publish(new DifficultySplit(facts, by, now, source));
    return this.detail.of(actor, made.id);
  }

  /**
   * When the firm first spoke of it; undefined (now) where only staff did.
   * @throws Problem 422 for entries of another case
   */
  private async raisedAt({ id }: Difficulty, entryIds: string[]): Promise<Date | undefined> {
    const chosen = await this.uow.query<ChosenEntry>(
      `SELECT at, side FROM difficulty_entries
       WHERE difficulty_id = $1 AND id = ANY($2::uuid[]) ORDER BY at`,
      [id, entryIds],
    );
    if (chosen.length !== entryIds.length) {
      throw Problem.field('entryIds', 'unknown_entry', 'They are entries of this case.');
    }
    return chosen.find(({ side }) => side === 'firm')?.at;
  }
}
