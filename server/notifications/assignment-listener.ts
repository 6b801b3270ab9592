import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  AssignmentChanged,
  type AssignmentChange,
  DoctorRegisteredFirm,
  type DoctorRegistration,
  type NamedDoctor,
} from '../assignments/assignment.events';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { doctorAssignedMail, firmAssignedMail, firmHandedOverMail } from './assignment.mails';
import { Notifier } from './notifier';
import { firmWords, personWords } from './words';

const words = (doctor: NamedDoctor | null) =>
  doctor ? personWords(doctor.name, doctor.title) : null;

/** Tells both sides who looks after a firm: the doctors and the firm itself. */
@Injectable()
export class AssignmentListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    this.events.on(AssignmentChanged, ({ change }) =>
      this.uow.asSystem(() =>
        change.kind === 'assigned' ? this.assigned(change) : this.ended(change),
      ),
    );
    this.events.on(DoctorRegisteredFirm, ({ registration }) =>
      this.uow.asSystem(() => this.registered(registration)),
    );
  }

  private async assigned(change: AssignmentChange): Promise<void> {
    const { companyId, companyName, from, role, reason, handoverUntil, previousDoctor } = change;
    const link = `/companies/${companyId}`;
    const params = { companyName, doctor: words(change.doctor), from };
    const doctor = await this.notifier.person(change.doctor.id, change.actorId);
    await this.notifier.tell(doctor, {
      kind: role === 'primary' ? 'firm_assigned' : 'backup_assigned',
      params,
      link,
      companyId,
    });
    await this.notifier.mail(
      doctor,
      firmAssignedMail,
      ({ locale }) => ({
        companyName: firmWords(change, locale),
        from,
        role,
        reason,
        previous: words(previousDoctor),
        handoverUntil,
        path: link,
      }),
      companyId,
    );
    if (role !== 'primary') return;

    const previous = await this.notifier.person(previousDoctor?.id ?? null, change.actorId);
    await this.notifier.tell(previous, { kind: 'firm_handed_over', params, link, companyId });
    await this.notifier.mail(
      previous,
      firmHandedOverMail,
      ({ locale }) => ({
        companyName: firmWords(change, locale),
        from,
        next: words(change.doctor),
        handoverUntil,
        path: `${link}?tab=handover`,
      }),
      companyId,
    );

    const firm = await this.notifier.firm(companyId);
    const card = await this.notifier.doctorCard(change.doctor.id);
    if (!card) return;
    await this.notifier.tell(firm, { kind: 'doctor_assigned', params, link: '/portal', companyId });
    await this.notifier.mail(
      firm,
      doctorAssignedMail,
      () => ({ from, doctor: card, changed: previousDoctor !== null, path: '/portal' }),
      companyId,
    );
  }

  private async ended(change: AssignmentChange): Promise<void> {
    const { companyId, companyName, from } = change;
    const link = `/companies/${companyId}`;
    const doctor = await this.notifier.person(change.doctor.id, change.actorId);
    const params = { companyName, doctor: words(change.doctor), from };
    await this.notifier.tell(doctor, { kind: 'firm_handed_over', params, link, companyId });
    await this.notifier.mail(
      doctor,
      firmHandedOverMail,
      ({ locale }) => ({
        companyName: firmWords(change, locale),
        from,
        next: null,
        handoverUntil: null,
        path: `${link}?tab=handover`,
      }),
      companyId,
    );
  }

  /** The team's supervisors learn of a firm they did not assign, or still have to. */
  private async registered(registration: DoctorRegistration): Promise<void> {
    const { companyId, companyName, teamId, doctor, on, hindrance } = registration;
    const supervisors = await this.notifier.supervisors(teamId, doctor.id);
    await this.notifier.tell(supervisors, {
      kind: hindrance ? 'firm_waiting' : 'firm_registered',
      params: { companyName, doctor: words(doctor), from: on },
      link: hindrance ? `/assignments?companyId=${companyId}` : `/companies/${companyId}`,
      companyId,
    });
  }
}
