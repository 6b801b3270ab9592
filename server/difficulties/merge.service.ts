import { Injectable } from '@nestjs/common';
import { DomainEvents } from '../platform/events/domain-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { DifficultyMerged, MergeUndone } from './case-links.events';
import { CaseLinksQueries } from './case-links.queries';
import { DifficultyDetail } from './difficulty-detail';
import { authorOf, DifficultyRecords } from './difficulty-records';
import type { Difficulty } from './difficulty.entity';
import type { MergeDto } from './dto/case-links.dto';
import type { DifficultyDto } from './dto/difficulty.dto';

/** Two cases that are one matter, and the way back (ADR 9). */
@Injectable()
export class MergeService {
  constructor(
    private readonly links: CaseLinksQueries,
    private readonly records: DifficultyRecords,
    private readonly detail: DifficultyDetail,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Closes a case as a duplicate of another one of its firm, which goes on in its place.
   * @throws Problem 412 when either changed meanwhile, 409 when the kept one is closed
   */
  async merge(actor: Person, id: string, seen: number, input: MergeDto): Promise<DifficultyDto> {
    const { intoId, intoVersion, reason } = input;
    if (intoId === id) throw Problem.field('intoId', 'same_case', 'That is the case itself.');
    await this.links.lock(id, intoId);
    const merged = await this.loadAt(actor, id, seen);
    const kept = await this.loadAt(actor, intoId, intoVersion);
    requireSameFirm(merged, kept, 'intoId');
    await this.links.requireNoOpenChildren(merged);
    const { status, outcome, remedy } = merged;
    const [by, { desk }] = [authorOf(actor), this.records];
    const told = merged.mergeInto(by, desk, kept, reason);
    const taken = kept.takeIn(by, desk, merged);
    await this.write(actor, merged, told, seen);
    await this.write(actor, kept, taken, intoVersion);
    const before = { status, outcome, remedy };
    const { companyId } = kept;
    await this.links.add({ kind: 'merged', fromId: id, toId: intoId, companyId, by, before });
    const facts = await this.records.facts(kept);
    const gone = await this.records.facts(merged);
    await this.events.publish(new DifficultyMerged(facts, by, desk.now, gone, reason));
    return this.detail.of(actor, id);
  }

  /**
   * Gives a merged case back its status, outcome and clock, within 14 days. What came in meanwhile
   * stays with the kept case.
   */
  async undo(actor: Person, id: string, seen: number): Promise<DifficultyDto> {
    const link = await this.links.mergeOf(id);
    await this.links.lock(id, ...(link ? [link.toId] : []));
    const merged = await this.loadAt(actor, id, seen);
    if (!link) throw Problem.conflict('difficulty.not_merged');
    const kept = await this.records.load(actor, link.toId);
    const [by, { desk }] = [authorOf(actor), this.records];
    const told = merged.undoMerge(by, desk, kept, link.before);
    await this.write(actor, merged, told, seen);
    await this.write(actor, kept, kept.letGo(by, desk, merged), kept.version);
    await this.links.remove(link.id, by.name);
    const facts = await this.records.facts(merged);
    const stays = await this.records.facts(kept);
    await this.events.publish(new MergeUndone(facts, by, desk.now, stays));
    return this.detail.of(actor, id);
  }

  private async loadAt(actor: Person, id: string, seen: number): Promise<Difficulty> {
    const difficulty = await this.records.load(actor, id);
    if (difficulty.version !== seen) throw Problem.stale(await this.detail.of(actor, id));
    return difficulty;
  }

  private write(
    actor: Person,
    difficulty: Difficulty,
    entry: Parameters<DifficultyRecords['save']>[1]['entry'],
    seen: number,
  ): Promise<void> {
    const current = () => this.detail.of(actor, difficulty.id);
    return this.records.save(actor, { difficulty, entry }, seen, current);
  }
}

/** @throws Problem 422: another firm's case is never joined in a way its firm could see */
export function requireSameFirm(one: Difficulty, other: Difficulty, field: string): void {
  if (one.companyId === other.companyId) return;
  throw Problem.field(field, 'other_firm', 'That is another firm’s case.');
}
