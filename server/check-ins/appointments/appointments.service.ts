import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { SEOUL } from '../../platform/business-time/calendar-days';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { requireVersion, updateVersioned } from '../../platform/database/versioned';
import { DomainEvents } from '../../platform/events/domain-events';
import { LiveEvents } from '../../platform/events/live-events';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { CheckIn } from '../check-in.entity';
import { CheckInsService } from '../check-ins.service';
import type { CheckInDto } from '../dto/check-in.dto';
import { Materialiser } from '../materialiser.service';
import { CheckInMoves } from '../move-check-in.service';
import { Appointment, type AppointmentTerms } from './appointment.entity';
import { type AppointmentAct, AppointmentChanged } from './appointment.events';
import { appointmentPolicy } from './appointment.policy';
import { AppointmentSlots } from './appointment-slots.service';
import type { AppointmentVerb } from './appointment-states';
import type { CounterProposeDto, PutAppointmentDto } from './dto/appointment-input.dto';
import type { AppointmentSlotDto } from './dto/appointment.dto';
import { atWall, dayThere } from './wall-time';

const YEAR_MS = 366 * 86_400_000;

interface Held {
  checkIn: CheckIn;
  appointment: Appointment | null;
}

/** The hour of a check-in: the doctor fixes it, the firm confirms or proposes another. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly checkIns: CheckInsService,
    private readonly moves: CheckInMoves,
    private readonly free: AppointmentSlots,
    private readonly materialiser: Materialiser,
    private readonly events: DomainEvents,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  /** Three times at which the doctor is free. */
  async slots(actor: Person, id: string): Promise<AppointmentSlotDto[]> {
    await this.checkIns.get(actor, id);
    return this.free.next(await this.uow.manager.findOneByOrFail(CheckIn, { id }));
  }

  /** @throws Problem 422 on a day that is not free unless the person means it */
  put(actor: Person, id: string, version: number, input: PutAppointmentDto): Promise<CheckInDto> {
    return this.change(actor, id, version, 'propose', async ({ checkIn, appointment }) => {
      const terms = this.terms(input);
      const day = dayThere(terms.startsAt, terms.zone);
      if (!input.closedDay) await this.moves.requireFree(checkIn.planId, day, 'start');
      const now = this.clock.now();
      checkIn.fix(terms, now);
      if (!appointment) return { act: 'proposed', appointment: this.make(actor, checkIn, terms) };
      appointment.propose(terms, now);
      return { act: 'changed', appointment };
    });
  }

  /** The firm keeps the time that stands. */
  confirm(actor: Person, id: string, version: number): Promise<CheckInDto> {
    return this.change(actor, id, version, 'confirm', (held) => {
      const appointment = standing(held);
      appointment.confirm(this.clock.now());
      return { act: 'confirmed', appointment };
    });
  }

  /** The firm would rather have another time; as long as the one that stands. */
  counterPropose(
    actor: Person,
    id: string,
    version: number,
    { start, note }: CounterProposeDto,
  ): Promise<CheckInDto> {
    return this.change(actor, id, version, 'counter_propose', (held) => {
      const appointment = standing(held);
      const startsAt = this.future(atWall(start, appointment.zone));
      const endsAt = new Date(+startsAt + +appointment.endsAt - +appointment.startsAt);
      appointment.counterPropose(
        { startsAt, endsAt, note: note || null, by: actor.name },
        this.clock.now(),
      );
      return { act: 'counter_proposed', appointment };
    });
  }

  /** The firm's time becomes the time. */
  accept(actor: Person, id: string, version: number): Promise<CheckInDto> {
    return this.change(actor, id, version, 'accept', (held) => {
      const appointment = standing(held);
      appointment.accept(this.clock.now());
      held.checkIn.fix(appointment, this.clock.now());
      return { act: 'accepted', appointment };
    });
  }

  /** The check-in stays due, on the day of the plan where nobody moved it. */
  cancel(actor: Person, id: string, version: number, reason: string): Promise<CheckInDto> {
    return this.change(actor, id, version, 'cancel', async (held) => {
      const appointment = standing(held);
      const { checkIn } = held;
      const now = this.clock.now();
      appointment.cancel(reason, now);
      const placed = await this.moves.placed(checkIn, this.clock.today());
      checkIn.release(checkIn.moveReason === null ? placed.dueOn : checkIn.dueOn, now);
      return { act: 'cancelled', appointment };
    });
  }

  private async change(
    actor: Person,
    id: string,
    version: number,
    verb: AppointmentVerb,
    act: (held: Held) => Told | Promise<Told>,
  ): Promise<CheckInDto> {
    const before = await this.checkIns.get(actor, id);
    if (!appointmentPolicy.may(actor, verb)) throw Problem.forbidden();
    requireVersion(before, version, () => before);
    await this.materialiser.hold(before.companyId);
    const checkIn = await this.uow.manager.findOneByOrFail(CheckIn, { id });
    const found = await this.uow.one<{ id: string }>(
      `SELECT id FROM appointments WHERE check_in_id = $1 AND status <> 'cancelled' FOR UPDATE`,
      [id],
    );
    const held = {
      checkIn,
      appointment: found && (await this.uow.manager.findOneBy(Appointment, { id: found.id })),
    } as Held;
    const told = await act(held);
    await this.keep(held, told, { actor, version });
    return this.checkIns.get(actor, id);
  }

  private async keep(
    { checkIn }: Held,
    { act, appointment }: Told,
    { actor, version }: { actor: Person; version: number },
  ): Promise<void> {
    const { id, companyId } = checkIn;
    await updateVersioned(this.uow, CheckIn, checkIn, {
      expected: version,
      current: () => this.checkIns.get(actor, id),
    });
    if (act === 'proposed') await this.uow.manager.insert(Appointment, appointment);
    else await updateVersioned(this.uow, Appointment, appointment);
    const { status, startsAt, endsAt, kind, counterStartsAt, cancelReason } = appointment;
    await this.audit.record({
      action: `appointment.${act}`,
      subjectType: 'check_in',
      subjectId: id,
      companyId,
      after: { status, startsAt, endsAt, kind, counterStartsAt, reason: cancelReason },
    });
    await this.events.publish(new AppointmentChanged(act, appointment, null, actor.userId));
    // Other occurrences give way to the day it went to, or fill the one it left.
    await this.uow.asSystem(() => this.materialiser.runOne(companyId));
    await this.live.emit({ topic: 'check_in', id, companyId, public: true });
  }

  private make(actor: Person, checkIn: CheckIn, terms: AppointmentTerms): Appointment {
    const now = this.clock.now();
    return Object.assign(new Appointment(), terms, {
      ...{ id: newId(), checkInId: checkIn.id, companyId: checkIn.companyId, status: 'proposed' },
      ...{ doctorId: checkIn.doctorId, sequence: 0, version: 1, createdBy: actor.userId },
      ...{ counterStartsAt: null, counterEndsAt: null, counterNote: null, counterBy: null },
      ...{ cancelReason: null, createdAt: now, updatedAt: now },
    });
  }

  private terms(input: PutAppointmentDto): AppointmentTerms {
    const { kind, minutes, zone = SEOUL } = input;
    const startsAt = this.future(atWall(input.start, zone));
    const endsAt = new Date(+startsAt + minutes * 60_000);
    const place = kind === 'visit' ? input.place || null : null;
    if (kind === 'visit' && !place)
      throw Problem.field('place', 'place_needed', 'A visit needs a place.');
    const videoUrl = kind === 'video' ? input.videoUrl || null : null;
    return { startsAt, endsAt, zone, kind, place, videoUrl, message: input.message || null };
  }

  private future(at: Date): Date {
    const now = this.clock.now();
    if (at <= now)
      throw Problem.field('start', 'in_the_past', 'An appointment lies in the future.');
    if (+at > +now + YEAR_MS)
      throw Problem.field('start', 'too_far', 'An appointment is made for a year ahead at most.');
    return at;
  }
}

interface Told {
  act: AppointmentAct;
  appointment: Appointment;
}

function standing({ appointment }: Held): Appointment {
  if (!appointment) throw Problem.notFound('appointment');
  return appointment;
}
