import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { choseongOf } from '../platform/text/choseong';
import { ReferenceLookup } from '../reference/reference-lookup.service';
import { dayOf } from '../platform/business-time/calendar-days';
import { deadlinesOf } from '../reference/service-levels/deadlines';
import { ServiceLevels } from '../reference/service-levels/service-levels.service';
import { kindOfCategory } from '../reference/service-levels/service-terms';
import { CaseLinksQueries } from './case-links.queries';
import { authorOf, DifficultyRecords, SYSTEM_AUTHOR } from './difficulty-records';
import { Difficulty } from './difficulty.entity';
import { DifficultyAssigned, DifficultyFiled } from './difficulty.events';
import type { FiledVia, Severity } from './difficulty.types';
import { entryOf } from './timeline';

/** What a case is made of; the visit form files with the same. */
export interface DifficultyInput {
  title: string;
  body: string;
  /** A category's code; 'unsure' or none leaves it to triage. */
  category?: string | null;
  severity: Severity;
  market?: string | null;
  hs6?: string | null;
  fileIds?: string[];
  companyId?: string;
  /** A closed case of the firm that can no longer be opened again: this one goes on there. */
  followsId?: string;
}

interface FiledHow {
  via: FiledVia;
  visitId?: string | null;
  /** When the firm first spoke of it; now when left out. */
  receivedAt?: Date;
  /** Another event tells of it. */
  silent?: boolean;
}

/** Filing a difficulty: number, target, and the way to the firm's doctor. */
@Injectable()
export class FilingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: CompanyAccess,
    private readonly records: DifficultyRecords,
    private readonly reference: ReferenceLookup,
    private readonly levels: ServiceLevels,
    private readonly links: CaseLinksQueries,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Files a case in the present transaction: alone, or as part of a visit log.
   * @throws Problem 404 when the actor may not see the firm, 422 for unknown codes or files
   */
  async file(actor: Person, input: DifficultyInput, how: FiledHow): Promise<Difficulty> {
    const companyId = await this.firmOf(actor, input.companyId);
    const closed = input.followsId
      ? await this.closedCase(actor, companyId, input.followsId)
      : null;
    const difficulty = await this.draft(actor, companyId, input, how);
    const author = authorOf(actor);
    const desk = this.records.desk;
    const doctor = await this.primaryDoctor(companyId);
    const { via, silent = false } = how;
    const { receivedAt } = difficulty;
    const entry = entryOf(newId(), 'filed', author, receivedAt, { via, text: input.body });
    const assigned = doctor && difficulty.assign(SYSTEM_AUTHOR, desk, doctor, true);
    // Late, because the year's counter stays locked until the end of the transaction.
    difficulty.number = await this.nextNumber();
    await this.records.insert(actor, { difficulty, entry, fileIds: input.fileIds });
    if (assigned) await this.records.append(actor, { difficulty, entry: assigned });
    if (closed) {
      const link = { kind: 'follow_up', fromId: difficulty.id, toId: closed.id } as const;
      await this.links.add({ ...link, companyId, by: author });
    }
    if (silent) return difficulty;
    const facts = await this.records.facts(difficulty);
    await this.events.publish(new DifficultyFiled(facts, author, desk.now, input.body, via));
    if (assigned) {
      await this.events.publish(
        new DifficultyAssigned(facts, SYSTEM_AUTHOR, desk.now, null, null, true),
      );
    }
    return difficulty;
  }

  private async draft(
    actor: Person,
    companyId: string,
    input: DifficultyInput,
    { via, visitId = null, receivedAt }: FiledHow,
  ): Promise<Difficulty> {
    const category = !input.category || input.category === 'unsure' ? null : input.category;
    await this.requireKnown('category', 'difficulty_categories', category);
    await this.requireKnown('market', 'countries', input.market);
    await this.requireKnown('hs6', 'hs_codes', input.hs6);
    const now = this.clock.now();
    const from = receivedAt ?? now;
    const { version, terms } = await this.levels.on(dayOf(from));
    const requestKind = kindOfCategory(category);
    const urgent = input.severity === 'urgent';
    const asked = { kind: requestKind, category, urgent, from, terms };
    const due = deadlinesOf(this.records.desk.calendar, asked);
    return Object.assign(new Difficulty(), {
      id: newId(),
      companyId,
      doctorId: null,
      status: 'received',
      title: input.title,
      body: input.body,
      category,
      subType: null,
      severity: input.severity,
      requestKind,
      serviceLevel: version,
      market: input.market ?? null,
      hs6: input.hs6 ?? null,
      filedBy: actor.userId,
      filedByName: actor.name,
      filedVia: via,
      visitId,
      receivedAt: from,
      triagedAt: null,
      assignedAt: null,
      startedAt: null,
      answeredAt: null,
      closedAt: null,
      reopenedAt: null,
      reopenedCount: 0,
      targetAt: due.targetAt,
      waitingSince: null,
      pausedMinutes: 0,
      progressOn: due.firstProgressOn,
      lastMovementAt: now,
      outcome: null,
      remedy: null,
      rating: null,
      ratingComment: null,
      nextReviewOn: null,
      mergedInto: null,
      dormantSince: null,
      choseong: choseongOf(input.title),
      version: 1,
      createdAt: now,
      updatedAt: now,
    } satisfies Partial<Difficulty>);
  }

  /** An SME files for its own firm, whatever it says; staff name one they may see. */
  private async firmOf(actor: Person, companyId: string | undefined): Promise<string> {
    if (actor.role === 'sme') {
      if (companyId && companyId !== actor.companyId) throw Problem.notFound('company');
      return actor.companyId!;
    }
    if (!companyId) throw Problem.field('companyId', 'required', 'Name the firm.');
    await this.access.require(actor, companyId);
    return companyId;
  }

  /**
   * The case a new one goes on from.
   * @throws Problem 422 while it is open, or can still be opened again
   */
  private async closedCase(actor: Person, companyId: string, id: string): Promise<Difficulty> {
    const closed = await this.records.load(actor, id);
    const ownFirm = closed.companyId === companyId;
    if (ownFirm && closed.status === 'closed' && !closed.mayReopen(this.clock.now())) return closed;
    throw Problem.field('followsId', 'not_over', 'Open that case again instead.');
  }

  private async requireKnown(
    field: string,
    list: 'difficulty_categories' | 'countries' | 'hs_codes',
    code: string | null | undefined,
  ): Promise<void> {
    if (!code) return;
    const unknown = await this.reference.unknownCodes(list, [code]);
    if (unknown.length > 0) throw Problem.field(field, 'unknown_code', `There is no ${code}.`);
  }

  private primaryDoctor(companyId: string): Promise<{ id: string; name: string } | undefined> {
    return this.uow.one(
      `SELECT u.id, u.name FROM assignments a JOIN users u ON u.id = a.doctor_id
       WHERE a.company_id = $1 AND a.role = 'primary' AND a.during @> $2::date`,
      [companyId, this.clock.today()],
    );
  }

  private async nextNumber(): Promise<string> {
    const year = Number(this.clock.today().slice(0, 4));
    const row = await this.uow.one<{ number: string }>(`SELECT next_number('D', $1) AS number`, [
      year,
    ]);
    return row!.number;
  }
}
