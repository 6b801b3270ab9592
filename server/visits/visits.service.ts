import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { LiveEvents } from '../platform/events/live-events';
import { toFileDto } from '../platform/files/file.dto';
import { Files } from '../platform/files/files';
import { decodeCursor, toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { HolidayCalendarService } from '../reference/holiday-calendar.service';
import type { AnswerVisitDto } from './dto/visit-confirmation.dto';
import type { CorrectVisitDto } from './dto/visit-input.dto';
import type { VisitListQueryDto } from './dto/visit-query.dto';
import type { VisitDto, VisitListItemDto, VisitPageDto, VisitVersionDto } from './dto/visit.dto';
import { PromisesService } from './promises.service';
import { VisitConfirmation } from './visit-confirmation.service';
import { VisitInput } from './visit-input';
import { changedParts, VisitLog } from './visit-log.entity';
import { VisitSamplesQueries } from './visit-samples.queries';
import { VisitsPolicy } from './visits.policy';
import { VisitsQueries, type VisitListRow } from './visits.queries';

const PAGE = 50;
const PHOTOS = 10;

/** Reading and correcting visit logs. Writing one is LogVisitService. */
@Injectable()
export class VisitsService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: VisitsQueries,
    private readonly policy: VisitsPolicy,
    private readonly input: VisitInput,
    private readonly promises: PromisesService,
    private readonly confirmation: VisitConfirmation,
    private readonly samples: VisitSamplesQueries,
    private readonly files: Files,
    private readonly holidays: HolidayCalendarService,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  onModuleInit(): void {
    this.files.allowReading('visit', async (actor, file) => {
      const visit = file.subjectId && (await this.queries.find(actor, file.subjectId));
      return Boolean(visit);
    });
  }

  async list(actor: Person, query: VisitListQueryDto): Promise<VisitPageDto> {
    const limit = query.limit ?? PAGE;
    const [startedAt, id] = query.cursor ? decodeCursor(query.cursor, 2) : [];
    const rows = await this.queries.list(actor, {
      ...query,
      after: id ? { startedAt: String(startedAt), id: String(id) } : undefined,
      limit,
    });
    return toPage(rows, limit, rows[0]?.total ?? 0, (row) => [row.startedKey, row.id], toItem);
  }

  async get(actor: Person, id: string): Promise<VisitDto> {
    const visit = await this.load(actor, id);
    const { companyId } = visit;
    await this.audit.record({
      action: 'visit.read',
      subjectType: 'visit',
      subjectId: id,
      companyId,
    });
    return this.toDto(actor, visit);
  }

  /** For the answer to the one who wrote it just now. */
  async written(actor: Person, id: string): Promise<VisitDto> {
    return this.toDto(actor, await this.load(actor, id));
  }

  /** Corrects a log; once it is settled, how it read before is kept beside it. */
  async correct(
    actor: Person,
    id: string,
    seen: number,
    input: CorrectVisitDto,
  ): Promise<VisitDto> {
    const visit = await this.load(actor, id);
    if (!this.policy.mayCorrect(actor, visit)) throw Problem.forbidden();
    if (visit.version !== seen) throw Problem.stale(await this.toDto(actor, visit));
    const before = visit.content();
    const settled = visit.isSettled(this.holidays, this.clock.today());
    const now = this.clock.now();
    if (settled) {
      const reason = input.reason?.trim();
      if (!reason) throw Problem.field('reason', 'required', 'Say why it is edited so late.');
      await this.queries.keepVersion(visit, before, { by: actor.userId, at: now, reason });
    }
    visit.correct(await this.input.changes(input, before), now, settled);
    const current = () => this.written(actor, id);
    await updateVersioned(this.uow, VisitLog, visit, { expected: seen, current });
    const markets = input.markets ? visit.markets : [];
    await this.queries.noteContact(visit.companyId, visit.startedAt, markets, now);
    if (input.fileIds?.length) await this.addPhotos(actor, visit, input.fileIds);
    await this.tell(visit, before);
    const changed = changedParts(before, visit.content()).length > 0;
    await this.confirmation.askAgain(visit, { changed, settled });
    return this.toDto(actor, visit);
  }

  /** The firm's own word on a log, in the portal. */
  async answer(actor: Person, id: string, seen: number, input: AnswerVisitDto): Promise<VisitDto> {
    const visit = await this.load(actor, id);
    if (visit.version !== seen) throw Problem.stale(await this.toDto(actor, visit));
    await this.confirmation.answer(visit, input, {
      id: actor.userId,
      name: actor.name,
      byLink: false,
    });
    return this.toDto(actor, visit);
  }

  async versions(actor: Person, id: string): Promise<VisitVersionDto[]> {
    const visit = await this.load(actor, id);
    if (actor.role === 'sme') throw Problem.forbidden();
    const rows = await this.queries.versions(visit.id);
    return rows.map(({ body, ...row }, index) => {
      const after = rows[index - 1]?.body ?? visit.content();
      return { ...body, ...row, changed: changedParts(body, after) } as VisitVersionDto;
    });
  }

  private async addPhotos(
    actor: Person,
    { id, companyId }: VisitLog,
    fileIds: string[],
  ): Promise<void> {
    const present = await this.files.of('visit', id);
    if (present.length + fileIds.length > PHOTOS) {
      throw Problem.field('fileIds', 'too_many', `A visit has at most ${PHOTOS} photos.`);
    }
    const to = { subjectType: 'visit', subjectId: id, companyId, visibility: 'public' } as const;
    await this.files.attach(actor, fileIds, to);
  }

  private async tell(visit: VisitLog, before: unknown): Promise<void> {
    const { id, companyId } = visit;
    const after = visit.content();
    await this.audit.record({
      action: 'visit.edited',
      subjectType: 'visit',
      subjectId: id,
      companyId,
      before,
      after,
    });
    await this.live.emit({ topic: 'visit', id, companyId, public: true });
  }

  private async load(actor: Person, id: string): Promise<VisitLog> {
    const visit = await this.queries.find(actor, id);
    if (!visit) throw Problem.notFound('visit');
    return visit;
  }

  private async toDto(actor: Person, visit: VisitLog): Promise<VisitDto> {
    const firm = await this.queries.firmOf(visit);
    const files = await this.files.of('visit', visit.id);
    const [confirmation, ...earlierConfirmations] = await this.confirmation.of(visit.id);
    const { id, companyId, checkInId, doctorId, doctorName, editedAt, createdAt, version } = visit;
    return {
      ...{ id, companyId, companyName: firm?.name ?? '', companyNameEn: firm?.nameEn ?? null },
      ...{ companyTier: firm?.tier ?? '', doctorNameEn: firm?.doctorNameEn ?? null },
      ...{ checkInId, doctorId, doctorName, ...visit.content() },
      promises: await this.promises.ofVisit(actor, id),
      difficulties: await this.queries.difficultiesOf(id),
      files: files.map(toFileDto),
      ...{ editedAt, mayCorrect: this.policy.mayCorrect(actor, visit) },
      settled: visit.isSettled(this.holidays, this.clock.today()),
      ...{ confirmation, earlierConfirmations },
      verdicts: await this.samples.verdictsOf(actor, id),
      mayAnswer: this.policy.mayAnswer(actor, visit) && confirmation.state !== 'confirmed',
      ...{ nextCheckInOn: firm?.nextCheckInOn ?? null, createdAt, version },
    };
  }
}

/** @throws Problem 422 for what is neither `me` nor an id */
function toItem(row: VisitListRow): VisitListItemDto {
  const { total: _total, startedKey: _key, ...item } = row;
  return item;
}
