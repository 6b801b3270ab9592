import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { ReferenceLookup } from '../reference/reference-lookup.service';
import { DifficultyChanges } from './difficulty-changes';
import { DifficultyDetail } from './difficulty-detail';
import { authorOf, DifficultyRecords } from './difficulty-records';
import type { Classification } from './difficulty.entity';
import { DifficultyAssigned } from './difficulty.events';
import type { DifficultyDto } from './dto/difficulty.dto';
import { entryOf } from './timeline';

/** Sorting a case, giving it to somebody, and beginning with it. */
@Injectable()
export class CaseWorkService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly changes: DifficultyChanges,
    private readonly records: DifficultyRecords,
    private readonly detail: DifficultyDetail,
    private readonly reference: ReferenceLookup,
    private readonly events: DomainEvents,
  ) {}

  async triage(
    actor: Person,
    id: string,
    seen: number,
    kind: Classification,
  ): Promise<DifficultyDto> {
    await this.requireKnown(kind);
    let before: Date | null = null;
    const difficulty = await this.changes.apply(actor, id, seen, async (record, by, desk) => {
      before = record.targetAt;
      return record.triage(by, desk, kind, await this.records.rules(record));
    });
    await this.records.tellTarget(actor, difficulty, before, 'triage');
    return this.detail.of(actor, id);
  }

  /** A supervisor gives a case to a doctor of the firm; the reason is an internal note. */
  async assign(
    actor: Person,
    id: string,
    seen: number,
    doctorId: string,
    reason: string | null,
  ): Promise<DifficultyDto> {
    let previous: string | null = null;
    const difficulty = await this.changes.apply(actor, id, seen, async (record, by, desk) => {
      previous = record.doctorId;
      return record.assign(by, desk, await this.doctorOf(record.companyId, doctorId));
    });
    const by = authorOf(actor);
    const { now } = this.records.desk;
    if (reason) {
      const entry = entryOf(newId(), 'note', by, now, { text: reason });
      await this.records.append(actor, { difficulty, entry });
    }
    const facts = await this.records.facts(difficulty);
    await this.events.publish(new DifficultyAssigned(facts, by, now, previous, reason, false));
    return this.detail.of(actor, id);
  }

  start(actor: Person, id: string, seen: number): Promise<DifficultyDto> {
    return this.changes.applyAndShow(actor, id, seen, (difficulty, by, desk) =>
      difficulty.start(by, desk),
    );
  }

  /** Who does not look after the firm could not even see its case. */
  private async doctorOf(companyId: string, id: string): Promise<{ id: string; name: string }> {
    const doctor = await this.uow.one<{ id: string; name: string }>(
      `SELECT u.id, u.name FROM doctors d JOIN users u ON u.id = d.user_id
       WHERE d.user_id = $1 AND u.status = 'active'
         AND $2 IN (SELECT doctor_companies(d.user_id, $3::date))`,
      [id, companyId, this.clock.today()],
    );
    if (doctor) return doctor;
    throw Problem.field('doctorId', 'not_of_firm', 'Only a doctor of the firm can take its case.');
  }

  private async requireKnown({ category, market, hs6 }: Classification): Promise<void> {
    const checks = [
      ['category', 'difficulty_categories', category],
      ['market', 'countries', market],
      ['hs6', 'hs_codes', hs6],
    ] as const;
    for (const [field, list, code] of checks) {
      if (!code) continue;
      const unknown = await this.reference.unknownCodes(list, [code]);
      if (unknown.length > 0) throw Problem.field(field, 'unknown_code', `There is no ${code}.`);
    }
  }
}
