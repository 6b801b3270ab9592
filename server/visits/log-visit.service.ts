import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Files } from '../platform/files/files';
import type { Person } from '../platform/security/actor';
import type { CreateVisitDto } from './dto/visit-input.dto';
import type { PromiseRecord } from './promise.entity';
import { PromisesQueries } from './promises.queries';
import { PromisesService, told } from './promises.service';
import { VisitConfirmation } from './visit-confirmation.service';
import { VisitCheckIn } from './visit-check-in';
import { VisitDifficulties } from './visit-difficulties';
import { VisitInput } from './visit-input';
import { VisitLog } from './visit-log.entity';
import { VisitLogged } from './visit.events';
import { VisitsQueries } from './visits.queries';

/**
 * One save of a visit with all that came of it: photos, promises, new cases, the check-in it
 * completes and the markets' states. A part that is refused refuses the whole.
 */
@Injectable()
export class LogVisitService {
  constructor(
    private readonly clock: Clock,
    private readonly queries: VisitsQueries,
    private readonly input: VisitInput,
    private readonly access: CompanyAccess,
    private readonly promises: PromisesService,
    private readonly promiseQueries: PromisesQueries,
    private readonly difficulties: VisitDifficulties,
    private readonly checkIn: VisitCheckIn,
    private readonly confirmation: VisitConfirmation,
    private readonly files: Files,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  /** @returns the id of the log */
  async log(actor: Person, input: CreateVisitDto): Promise<string> {
    await this.access.require(actor, input.companyId);
    const content = await this.input.content(input);
    const now = this.clock.now();
    const visit = Object.assign(new VisitLog(), content, {
      id: newId(),
      companyId: input.companyId,
      checkInId: input.checkInId ?? null,
      doctorId: actor.userId,
      doctorName: actor.name,
      zone: 'Asia/Seoul',
      editedAt: null,
      version: 1,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    });
    await this.queries.insert(visit);
    await this.attach(actor, visit, input.fileIds);
    const promises: PromiseRecord[] = [];
    for (const promise of input.promises) {
      promises.push(await this.promises.make(actor, visit.companyId, promise, visit.id));
    }
    const raised = await this.difficulties.raise(actor, visit, input.difficulties);
    if (!input.leavesCheckIn) {
      visit.checkInId = await this.checkIn.complete(actor, visit.checkInId, visit);
    }
    await this.queries.noteContact(visit.companyId, visit.startedAt, visit.markets, now);
    await this.tell(visit, promises, raised);
    await this.confirmation.ask(visit);
    return visit.id;
  }

  private async attach(
    actor: Person,
    { id, companyId }: VisitLog,
    fileIds: string[],
  ): Promise<void> {
    const to = { subjectType: 'visit', subjectId: id, companyId, visibility: 'public' } as const;
    await this.files.attach(actor, fileIds, to);
  }

  private async tell(
    visit: VisitLog,
    promises: PromiseRecord[],
    raised: { id: string; number: string; title: string }[],
  ): Promise<void> {
    const { id, companyId, checkInId, kind, startedAt, doctorId, doctorName, summary } = visit;
    const firm = await this.promiseQueries.firm(companyId);
    await this.audit.record({
      action: 'visit.logged',
      subjectType: 'visit',
      subjectId: id,
      companyId,
      after: { ...visit.content(), promises: promises.map(told), difficulties: raised },
    });
    await this.live.emit({ topic: 'visit', id, companyId, public: true });
    await this.live.emit({ topic: 'company', id: companyId, companyId, public: true });
    await this.events.publish(
      new VisitLogged(
        {
          ...{ id, companyId, companyName: firm?.name ?? '', checkInId, kind, startedAt },
          ...{ doctorId, doctorName, summary },
        },
        promises.map(told),
        raised,
      ),
    );
  }
}
