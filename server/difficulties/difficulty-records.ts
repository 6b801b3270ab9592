import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { LiveEvents } from '../platform/events/live-events';
import { type StoredFile, Files } from '../platform/files/files';
import { Problem } from '../platform/http/problem';
import type { Actor, Person } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import { ServiceLevels } from '../reference/service-levels/service-levels.service';
import type { ClockRules, DeskTime } from './answer-clock';
import { Difficulty } from './difficulty.entity';
import type { DifficultyFacts, EventActor } from './difficulty.events';
import { DifficultyPolicy } from './difficulty.policy';
import { ExtensionQueries } from './extension.queries';
import { entryOf, type EntryAuthor, type EntryType, type TimelineEntry } from './timeline';
import { newId } from '../platform/database/ids';

export interface Change {
  difficulty: Difficulty;
  entry: TimelineEntry;
  /** Uploads that go with the entry. */
  fileIds?: string[];
}

/** Loads cases through what the actor may see and writes them with their timeline and audit. */
@Injectable()
export class DifficultyRecords {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly calendar: HolidayCalendarService,
    private readonly policy: DifficultyPolicy,
    private readonly levels: ServiceLevels,
    private readonly extensions: ExtensionQueries,
    private readonly files: Files,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  get desk(): DeskTime {
    return { now: this.clock.now(), calendar: this.calendar };
  }

  /** @throws Problem 404: what may not be seen does not exist */
  async load(actor: Actor, id: string): Promise<Difficulty> {
    const seen = await this.sees(actor, id);
    const difficulty = seen ? await this.uow.manager.findOneBy(Difficulty, { id }) : null;
    if (!difficulty) throw Problem.notFound('difficulty');
    return difficulty;
  }

  /** A case the system found by itself; nobody changes it until the transaction is over. */
  async locked(id: string): Promise<Difficulty> {
    await this.uow.query('SELECT 1 FROM difficulties WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.uow.manager.findOneByOrFail(Difficulty, { id });
  }

  async sees(actor: Actor, id: string): Promise<boolean> {
    const params = new SqlParams();
    const condition = `d.id = ${params.add(id)} AND ${this.policy.scope(actor, 'd', params)}`;
    const row = await this.uow.one(
      `SELECT 1 FROM difficulties d WHERE ${condition}`,
      params.values,
    );
    return row !== undefined;
  }

  /** Writes a new case with its first entry. */
  async insert(actor: Person, { difficulty, entry, fileIds }: Change): Promise<void> {
    await this.uow.manager.insert(Difficulty, difficulty);
    await this.tell(actor, { difficulty, entry, fileIds });
    await this.record('difficulty.filed', difficulty, undefined);
    await this.announce(difficulty, true);
  }

  /**
   * Writes a changed case and its entry, unless someone changed it meanwhile.
   * @param seen the version the client saw
   * @param current what the client is shown when it lost
   * @throws Problem 412 `version.stale`
   */
  async save(actor: Actor, change: Change, seen: number, current: () => unknown): Promise<void> {
    const { difficulty, entry } = change;
    await updateVersioned(this.uow, Difficulty, difficulty, { expected: seen, current });
    await this.tell(actor, change);
    await this.record(`difficulty.${entry.type}`, difficulty, entry);
    await this.announce(difficulty, entry.visibility === 'public');
  }

  /** Adds an entry that changes nothing else, such as a note; the version stays. */
  async append(actor: Actor, change: Change): Promise<void> {
    const { difficulty, entry } = change;
    if (!STANDING_STILL.has(entry.type)) {
      await this.uow.execute('UPDATE difficulties SET last_movement_at = $2 WHERE id = $1', [
        difficulty.id,
        entry.at,
      ]);
    }
    await this.tell(actor, change);
    await this.record(`difficulty.${entry.type}`, difficulty, entry);
    await this.announce(difficulty, entry.visibility === 'public');
  }

  /** Tells of a target that moved as part of another change. */
  async tellTarget(
    actor: Actor,
    difficulty: Difficulty,
    before: Date | null,
    cause: 'triage' | 'holidays',
  ): Promise<void> {
    if (!difficulty.targetAt || before?.getTime() === difficulty.targetAt.getTime()) return;
    const entry = entryOf(newId(), 'target_changed', SYSTEM_AUTHOR, this.clock.now(), {
      before: before?.toISOString() ?? null,
      targetAt: difficulty.targetAt.toISOString(),
      cause,
    });
    await this.tell(actor, { difficulty, entry });
  }

  /** The levels a case was filed under, and what its deadline was extended by. */
  async rules(difficulty: Difficulty): Promise<ClockRules> {
    const { id, serviceLevel, reopenedCount } = difficulty;
    const terms = await this.levels.terms(serviceLevel);
    return { terms, extensions: await this.extensions.granted(id, reopenedCount) };
  }

  async facts(difficulty: Difficulty): Promise<DifficultyFacts> {
    const firm = await this.uow.one<{ name: string; nameEn: string | null; teamId: string | null }>(
      'SELECT name, name_en AS "nameEn", team_id AS "teamId" FROM companies WHERE id = $1',
      [difficulty.companyId],
    );
    const {
      id,
      number,
      title,
      companyId,
      doctorId,
      filedBy,
      status,
      severity,
      category,
      targetAt,
    } = difficulty;
    return {
      id,
      number,
      title,
      companyId,
      companyName: firm?.name ?? '',
      companyNameEn: firm?.nameEn ?? null,
      teamId: firm?.teamId ?? null,
      doctorId,
      filedById: filedBy,
      status,
      severity,
      category,
      targetAt,
    };
  }

  private async tell(actor: Actor, { difficulty, entry, fileIds }: Change): Promise<StoredFile[]> {
    const { id, type, visibility, author, payload, at } = entry;
    await this.uow.execute(
      `INSERT INTO difficulty_entries (id, difficulty_id, company_id, type, visibility, side,
         author_id, author_name, author_title, payload, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        difficulty.id,
        difficulty.companyId,
        type,
        visibility,
        author.side,
        author.id,
        author.name,
        author.title,
        JSON.stringify(payload),
        at,
      ],
    );
    if (!fileIds?.length) return [];
    return this.files.attach(actor as Person, fileIds, {
      subjectType: 'difficulty',
      subjectId: difficulty.id,
      companyId: difficulty.companyId,
      entryId: id,
      visibility,
    });
  }

  private async record(
    action: string,
    difficulty: Difficulty,
    entry?: TimelineEntry,
  ): Promise<void> {
    const { id, companyId, number, status } = difficulty;
    await this.audit.record({
      action,
      subjectType: 'difficulty',
      subjectId: id,
      companyId,
      after: { number, status, ...(entry && { entryId: entry.id }) },
    });
  }

  async announce({ id, companyId }: Difficulty, isPublic: boolean): Promise<void> {
    await this.live.emit({ topic: 'difficulty', id, companyId, public: isPublic });
  }
}

/** Entries that are no movement: a case that only gets reviewed or told of still stands still. */
const STANDING_STILL: ReadonlySet<EntryType> = new Set([
  'reviewed',
  'progress_notice',
  'systemic_progress',
]);

export const SYSTEM_AUTHOR: EntryAuthor & EventActor = {
  id: null,
  name: 'system',
  title: null,
  side: 'system',
};

/** The actor as the timeline and events name them. */
export function authorOf(actor: Actor): EntryAuthor & EventActor {
  if (actor.role === 'system') return SYSTEM_AUTHOR;
  const side = actor.role === 'sme' ? 'firm' : 'staff';
  return { id: actor.userId, name: actor.name, title: actor.title, side };
}
