import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AppointmentChanged } from '../check-ins/appointments/appointment.events';
import { CONFIG, type Config } from '../platform/config/config';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import type { CalendarPart } from '../platform/mail/mail-transport';
import { appointmentUid, invitation } from './appointment-calendar';
import * as mails from './appointment.mails';
import { type Addressee, Notifier } from './notifier';
import { firmWords, personWords } from './words';

const PORTAL = '/portal/appointments';

/** Everybody an appointment concerns, as mails name them. */
interface Cast {
  companyName: string;
  companyNameEn: string | null;
  /** People of the firm with accounts. */
  users: Addressee[];
  /** Whom of the firm to write to. */
  firm: Addressee[];
  doctor: Addressee | undefined;
  doctorWords: string;
}

/** Tells both sides of an appointment, with the entry for their calendars. */
@Injectable()
export class AppointmentListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(AppointmentChanged, (event) => this.uow.asSystem(() => this.changed(event)));
  }

  private async changed(event: AppointmentChanged): Promise<void> {
    const cast = await this.cast(event);
    switch (event.act) {
      case 'counter_proposed':
        return this.countered(event, cast);
      case 'confirmed':
      case 'accepted':
        return this.agreed(event, cast);
      case 'cancelled':
        return this.cancelled(event, cast);
      default:
        return this.fixed(event, cast);
    }
  }

  /** A new time, another time or place, another doctor. */
  private async fixed(event: AppointmentChanged, cast: Cast): Promise<void> {
    const { act, appointment } = event;
    const { companyId } = appointment;
    const fresh = act === 'proposed';
    await this.tell(cast.users, event, cast, {
      kind: fresh ? 'appointment_proposed' : 'appointment_changed',
      link: PORTAL,
    });
    const entry = this.entries('REQUEST', event, cast);
    const template = fresh ? mails.appointmentProposedMail : mails.appointmentChangedMail;
    const toFirm = (person: Addressee) => this.params(event, cast, person, PORTAL);
    await this.notifier.mail(cast.firm, template, toFirm, companyId, entry);
    await this.tell(this.doctor(cast, event), event, cast, {
      kind: 'appointment_set',
      link: `/companies/${companyId}`,
    });
    await this.notifier.mail(
      cast.doctor ? [cast.doctor] : [],
      mails.appointmentCopyMail,
      (person) => this.params(event, cast, person, `/companies/${companyId}`),
      companyId,
      entry,
    );
    if (event.previousDoctorId) await this.release(event, cast);
  }

  /** Who kept it before has it taken out of their calendar. */
  private async release(event: AppointmentChanged, cast: Cast): Promise<void> {
    const { companyId } = event.appointment;
    await this.notifier.mail(
      await this.notifier.person(event.previousDoctorId),
      mails.appointmentCancelledMail,
      (person) => ({
        ...this.params(event, cast, person, '/check-ins'),
        ...{ words: null, whom: 'doctor' as const },
      }),
      companyId,
      this.entries('CANCEL', event, cast),
    );
  }

  private async agreed(event: AppointmentChanged, cast: Cast): Promise<void> {
    const { companyId } = event.appointment;
    await this.tell(cast.users, event, cast, { kind: 'appointment_agreed', link: PORTAL });
    await this.tell(this.doctor(cast, event), event, cast, {
      kind: 'appointment_confirmed',
      link: `/companies/${companyId}`,
    });
    await this.both(event, cast, 'REQUEST');
  }

  private async cancelled(event: AppointmentChanged, cast: Cast): Promise<void> {
    const { companyId } = event.appointment;
    await this.tell(cast.users, event, cast, { kind: 'appointment_cancelled', link: PORTAL });
    await this.tell(this.doctor(cast, event), event, cast, {
      kind: 'appointment_cancelled',
      link: `/companies/${companyId}`,
    });
    await this.both(event, cast, 'CANCEL');
  }

  private async countered(event: AppointmentChanged, cast: Cast): Promise<void> {
    const { companyId, counterStartsAt, counterEndsAt, counterNote } = event.appointment;
    const link = `/companies/${companyId}`;
    const doctor = this.doctor(cast, event);
    await this.tell(doctor, event, cast, { kind: 'appointment_countered', link });
    await this.notifier.mail(
      doctor,
      mails.appointmentCounteredMail,
      (person) => ({
        ...this.params(event, cast, person, link),
        counter: { startsAt: counterStartsAt!, endsAt: counterEndsAt! },
        words: counterNote,
      }),
      companyId,
    );
  }

  private async both(event: AppointmentChanged, cast: Cast, method: CalendarPart['method']) {
    const { companyId, cancelReason } = event.appointment;
    const template =
      method === 'CANCEL' ? mails.appointmentCancelledMail : mails.appointmentAgreedMail;
    const entry = this.entries(method, event, cast);
    for (const [to, whom, path] of [
      [cast.firm, 'firm', PORTAL],
      [cast.doctor ? [cast.doctor] : [], 'doctor', `/companies/${companyId}`],
    ] as const) {
      const params = (person: Addressee) => ({
        ...this.params(event, cast, person, path),
        ...{ words: cancelReason, whom },
      });
      await this.notifier.mail([...to], template, params, companyId, entry);
    }
  }

  private tell(
    to: Addressee[],
    { appointment, actorId }: AppointmentChanged,
    { companyName }: Cast,
    { kind, link }: { kind: string; link: string },
  ): Promise<void> {
    const { companyId, startsAt, counterStartsAt } = appointment;
    const others = to.filter(({ id }) => id !== actorId);
    const at = (counterStartsAt ?? startsAt).toISOString();
    return this.notifier.tell(others, { kind, params: { companyName, at }, link, companyId });
  }

  private doctor({ doctor }: Cast, { actorId }: AppointmentChanged): Addressee[] {
    return doctor && doctor.id !== actorId ? [doctor] : [];
  }

  private params({ appointment }: AppointmentChanged, cast: Cast, to: Addressee, path: string) {
    return {
      terms: appointment,
      companyName: firmWords(cast, to.locale),
      doctor: cast.doctorWords,
      words: appointment.message,
      path,
    };
  }

  private entries(method: CalendarPart['method'], { appointment }: AppointmentChanged, cast: Cast) {
    const { mailFrom, publicUrl } = this.config;
    const email = /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
    return (reader: Addressee): CalendarPart =>
      invitation(appointmentUid(appointment, publicUrl), {
        ...{ method, appointment, firm: cast.firm, doctor: cast.doctor ?? null },
        companyName: firmWords(cast, reader.locale),
        organizer: { name: cast.doctorWords || 'Home Doctor', email },
        url: `${publicUrl}${reader.role === 'sme' ? PORTAL : `/companies/${appointment.companyId}`}`,
        locale: reader.locale,
        now: this.clock.now(),
      });
  }

  private async cast({ appointment }: AppointmentChanged): Promise<Cast> {
    const { companyId, doctorId } = appointment;
    const company = await this.uow.one<{ companyName: string; companyNameEn: string | null }>(
      'SELECT name AS "companyName", name_en AS "companyNameEn" FROM companies WHERE id = $1',
      [companyId],
    );
    const users = await this.notifier.firm(companyId);
    const card = await this.notifier.doctorCard(doctorId);
    const [doctor] = await this.notifier.person(doctorId);
    return {
      ...company!,
      ...{ users, firm: users.length > 0 ? users : await this.notifier.contact(companyId), doctor },
      doctorWords: card ? personWords(card.name, card.title) : '',
    };
  }
}
