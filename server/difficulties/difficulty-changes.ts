import { Injectable } from '@nestjs/common';
import { DomainEvents } from '../platform/events/domain-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { DeskTime } from './answer-clock';
import { DifficultyDetail } from './difficulty-detail';
import { authorOf, DifficultyRecords } from './difficulty-records';
import type { Difficulty } from './difficulty.entity';
import type { DifficultyFacts, EventActor } from './difficulty.events';
import type { DifficultyDto } from './dto/difficulty.dto';
import type { EntryAuthor, TimelineEntry } from './timeline';

type DifficultyVerb = (
  difficulty: Difficulty,
  by: EntryAuthor,
  desk: DeskTime,
) => TimelineEntry | Promise<TimelineEntry>;

type EventMaker = (facts: DifficultyFacts, by: EventActor, at: Date) => object;

/** The one way a case changes: load what may be seen, check the version, do the verb, record. */
@Injectable()
export class DifficultyChanges {
  constructor(
    private readonly records: DifficultyRecords,
    private readonly detail: DifficultyDetail,
    private readonly events: DomainEvents,
  ) {}

  /**
   * @param seen the version the client saw (`If-Match`)
   * @param author whose word it is, where somebody else lets it go out
   * @throws Problem 404 unseen, 412 changed meanwhile, 409 refused in this status
   */
  async apply(
    actor: Person,
    id: string,
    seen: number,
    verb: DifficultyVerb,
    {
      fileIds,
      event,
      author = authorOf(actor),
    }: { fileIds?: string[]; event?: EventMaker; author?: EntryAuthor & EventActor } = {},
  ): Promise<Difficulty> {
    const difficulty = await this.records.load(actor, id);
    const current = () => this.detail.of(actor, id);
    if (difficulty.version !== seen) throw Problem.stale(await current());
    const { desk } = this.records;
    const entry = await verb(difficulty, author, desk);
    await this.records.save(actor, { difficulty, entry, fileIds }, seen, current);
    if (event)
      await this.events.publish(event(await this.records.facts(difficulty), author, desk.now));
    return difficulty;
  }

  /** The same, answering with the case as the actor sees it afterwards. */
  async applyAndShow(...change: Parameters<DifficultyChanges['apply']>): Promise<DifficultyDto> {
    const [actor, id] = change;
    await this.apply(...change);
    return this.show(actor, id);
  }

  /** The case as the actor sees it now. */
  show(actor: Person, id: string): Promise<DifficultyDto> {
    return this.detail.of(actor, id);
  }
}
