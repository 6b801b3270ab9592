import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import {
  addCalendarDays,
  startOfSeoulDay,
  type Day,
} from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { PreparationDto, PreparedCheckInDto, TalkingPointDto } from './dto/preparation.dto';
import type { PreparationQueryDto } from './dto/visit-query.dto';
import type { VisitKind } from './visit-log.entity';
import { VisitPreparationQueries } from './visit-preparation.queries';

/** A contact shortly before its check-in counts as that check-in. */
const EARLY_DAYS = 7;
const CERTIFICATE_DAYS = 60;
/** At least one visit on site per half-year (DOMAIN §6.1): suggest one a month before. */
const ON_SITE_DAYS = 150;

/** What the visit form opens with, so that two minutes are enough. */
@Injectable()
export class VisitPreparation {
  constructor(
    private readonly clock: Clock,
    private readonly access: CompanyAccess,
    private readonly queries: VisitPreparationQueries,
  ) {}

  async prepare(actor: Person, query: PreparationQueryDto): Promise<PreparationDto> {
    const companyId = await this.companyOf(query);
    await this.access.require(actor, companyId);
    const company = await this.queries.company(companyId);
    if (!company) throw Problem.notFound('company');
    const today = this.clock.today();
    const checkIn = await this.queries.checkIn(
      companyId,
      query.checkInId ?? null,
      addCalendarDays(today, EARLY_DAYS),
    );
    const contacts = await this.queries.contacts(companyId);
    const markets = await this.queries.markets(companyId);
    const points = await this.queries.talkingPoints(
      companyId,
      addCalendarDays(today, CERTIFICATE_DAYS),
    );
    const [last] = await this.queries.lastVisits(companyId);
    const kind = suggestKind(checkIn, last, today);
    const people = contacts.map(({ name, title }) => ({ name, title, side: 'firm' as const }));
    return {
      company,
      checkIn: checkIn ?? null,
      kind,
      startsAt: checkIn?.startsAt ?? null,
      place: checkIn?.place ?? (kind === 'visit' ? company.address : null),
      attendees: [
        ...people.slice(0, 1),
        { name: actor.name, title: actor.title, side: 'ours' as const },
      ],
      contacts: people.slice(1),
      talkingPoints: points.map(toPoint),
      markets,
      lastVisit: last
        ? { id: last.id, kind: last.kind, startedAt: last.startedAt, excerpt: last.excerpt }
        : null,
    };
  }

  private async companyOf(query: PreparationQueryDto): Promise<string> {
    const { companyId, checkInId, difficultyId } = query;
    if (companyId) return companyId;
    const found = checkInId
      ? await this.queries.companyOf('check_ins', checkInId)
      : difficultyId && (await this.queries.companyOf('difficulties', difficultyId));
    if (found) return found;
    if (checkInId || difficultyId) throw Problem.notFound(checkInId ? 'check_in' : 'difficulty');
    throw Problem.field('companyId', 'required', 'Say for which firm, check-in or case.');
  }
}

function suggestKind(
  checkIn: PreparedCheckInDto | undefined,
  last: { kind: VisitKind; onSite: Date | null } | undefined,
  today: Day,
): VisitKind {
  if (checkIn?.place || !last?.onSite) return 'visit';
  if (last.onSite < startOfSeoulDay(addCalendarDays(today, -ON_SITE_DAYS))) return 'visit';
  return last.kind;
}

function toPoint({
  kind,
  id,
  text,
  textEn,
  side,
  number,
  status,
  dueOn,
}: TalkingPointDto): TalkingPointDto {
  return { kind, id, text, textEn, side, number, status, dueOn };
}
