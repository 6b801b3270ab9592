import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Audit } from '../platform/audit/audit';
import { daysBetween } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type {
  CheckedDoctorDto,
  DrawSampleDto,
  JudgeVisitDto,
  VisitCheckDto,
  VisitSampleDetailDto,
  VisitSampleDto,
} from './dto/visit-sample.dto';
import { drawSample } from './sample-draw';
import { type CheckRow, VisitSamplesQueries } from './visit-samples.queries';
import { VisitChecked } from './visit.events';

const DAYS = 366;

/** A supervisor looks closely at a few logs of each doctor, drawn by chance. */
@Injectable()
export class VisitSamples {
  constructor(
    private readonly clock: Clock,
    private readonly queries: VisitSamplesQueries,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  list(actor: Person): Promise<VisitSampleDto[]> {
    return this.queries.samples(actor);
  }

  async get(actor: Person, id: string): Promise<VisitSampleDetailDto> {
    const [sample] = await this.queries.samples(actor, id);
    if (!sample) throw Problem.notFound('visit_sample');
    const rows = await this.queries.checks(actor, id);
    return { ...sample, doctors: perDoctor(rows), checks: rows.map(toDto) };
  }

  /** @throws Problem 422 on `untilOn`, or `visit_sample.no_logs` */
  async draw(actor: Person, input: DrawSampleDto): Promise<VisitSampleDetailDto> {
    const { fromOn: from, untilOn: until, perDoctor: count } = input;
    const days = daysBetween(from, until);
    if (days < 0) throw Problem.field('untilOn', 'before_start', 'It ends before it begins.');
    if (days > DAYS) throw Problem.field('untilOn', 'too_long', 'At most a year.');
    const seed = input.seed ?? randomBytes(6).toString('hex');
    const drawn = drawSample(await this.queries.candidates(actor, from, until), count, seed);
    if (drawn.length === 0) throw Problem.unprocessable('visit_sample.no_logs');
    const id = newId();
    await this.queries.insert(
      { id, drawnBy: actor.userId, at: this.clock.now(), seed, from, until, perDoctor: count },
      drawn.map((one) => ({ ...one, checkId: newId() })),
    );
    await this.audit.record({
      action: 'visit_sample.drawn',
      subjectType: 'visit_sample',
      subjectId: id,
      after: { from, until, perDoctor: count, seed, logs: drawn.length },
    });
    return this.get(actor, id);
  }

  /** @throws Problem 404, 412, 422 on `note` */
  async judge(
    actor: Person,
    id: string,
    seen: number,
    input: JudgeVisitDto,
  ): Promise<VisitCheckDto> {
    const before = await this.load(actor, id);
    const note = input.note?.trim() || null;
    if (input.verdict !== 'ok' && !note) {
      throw Problem.field('note', 'required', 'Tell the doctor what is wrong.');
    }
    const finding = { verdict: input.verdict, note, by: actor.userId, byName: actor.name };
    const written = await this.queries.judge(id, seen, { ...finding, at: this.clock.now() });
    if (!written) throw Problem.stale(toDto(before));
    const after = await this.load(actor, id);
    const { visitId, companyId, companyName, doctorId, kind, startedAt } = after;
    await this.audit.record({
      action: 'visit.checked',
      subjectType: 'visit',
      subjectId: visitId,
      companyId,
      before: { verdict: before.verdict, note: before.note },
      after: { verdict: input.verdict, note },
    });
    await this.live.emit({ topic: 'visit', id: visitId, companyId, public: false });
    await this.events.publish(
      new VisitChecked(
        { id: visitId, companyId, companyName, doctorId, kind, startedAt },
        {
          verdict: input.verdict,
          note,
          by: { id: actor.userId, name: actor.name, title: actor.title },
        },
      ),
    );
    return toDto(after);
  }

  private async load(actor: Person, id: string): Promise<CheckRow> {
    const row = await this.queries.check(actor, id);
    if (!row) throw Problem.notFound('visit_check');
    return row;
  }
}

function perDoctor(rows: CheckRow[]): CheckedDoctorDto[] {
  return [...Map.groupBy(rows, ({ doctorId }) => doctorId).values()].map((own) => {
    const found = (verdict: VisitCheckDto['verdict']) =>
      own.filter((one) => one.verdict === verdict).length;
    const { doctorId, doctorName, doctorNameEn } = own[0]!;
    return {
      ...{
        doctorId,
        doctorName,
        doctorNameEn,
        drawn: own.length,
        checked: own.length - found(null),
      },
      ...{
        ok: found('ok'),
        needsCorrection: found('needs_correction'),
        doubtful: found('doubtful'),
      },
    };
  });
}

function toDto({ companyId: _firm, ...row }: CheckRow): VisitCheckDto {
  return row;
}
