import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CompanyCreated } from '../companies/company.events';
import { addCalendarDays, type Day } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import type { Person } from '../platform/security/actor';
import { DoctorRegisteredFirm } from './assignment.events';
import {
  type AssignableCompany,
  type AssignableDoctor,
  AssignmentRecords,
  named,
} from './assignment-records';
import { capacityWarning } from './candidate-score';
import type { RegistrationOutlookDto } from './dto/registration-outlook.dto';

/** Stands in the history, as the supervisor's reasons do. */
const REASON = '등록한 홈닥터';
const NO_DOCTOR: RegistrationOutlookDto = {
  hindrance: 'not_a_doctor',
  caseload: 0,
  capacity: 0,
  awayUntil: null,
};

/**
 * The doctor who enters a firm by hand looks after it from that day, up to where a supervisor would
 * have to override the capacity (DOMAIN §6.1), and not on leave; the supervisor may assign it anew. Conflicts of interest need no look: they are declared
 * against firms of the register. Firms of an import wait for the supervisor.
 */
@Injectable()
export class RegistrationService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly records: AssignmentRecords,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.events.on(CompanyCreated, (created) => this.registered(created));
  }

  /** What would become of a firm entered now, to be said before it is. */
  async outlook(actor: Person): Promise<RegistrationOutlookDto> {
    const doctor = await this.records.doctor(actor.userId);
    return doctor ? this.outlookOf(doctor) : NO_DOCTOR;
  }

  private async registered({ companyId, createdBy, importId }: CompanyCreated): Promise<void> {
    if (importId !== null) return;
    const doctor = await this.records.lockDoctor(createdBy.id);
    const company = doctor && (await this.records.lockCompany(companyId));
    if (!company) return;
    const { hindrance } = await this.outlookOf(doctor);
    if (!hindrance) await this.giveTo(doctor, company);
    await this.events.publish(
      new DoctorRegisteredFirm({
        companyId,
        companyName: company.name,
        companyNameEn: company.nameEn,
        teamId: company.teamId,
        doctor: named(doctor),
        on: this.clock.today(),
        hindrance,
      }),
    );
  }

  private async giveTo(doctor: AssignableDoctor, company: AssignableCompany): Promise<void> {
    const { actor } = this.uow;
    const start = { role: 'primary', from: this.clock.today(), reason: REASON } as const;
    const made = { companyId: company.id, doctorId: doctor.id, end: null, ...start };
    const id = await this.records.insert(actor, made);
    const change = { id, company, doctor, previousDoctor: null, handoverUntil: null, ...start };
    await this.records.announce(actor, change);
  }

  private async outlookOf({ id, capacity }: AssignableDoctor): Promise<RegistrationOutlookDto> {
    const today = this.clock.today();
    const caseload = await this.records.caseload(id, today, null);
    const awayUntil = await this.awayUntil(id, today);
    const full = capacityWarning(caseload, capacity) === 'capacity_blocked';
    const hindrance = awayUntil ? 'on_leave' : full ? 'over_capacity' : null;
    return { hindrance, caseload, capacity, awayUntil };
  }

  private async awayUntil(doctorId: string, today: Day): Promise<Day | null> {
    const leave = await this.uow.one<{ end: Day }>(
      'SELECT upper(during) AS "end" FROM doctor_leaves WHERE doctor_id = $1 AND during @> $2::date',
      [doctorId, today],
    );
    return leave ? addCalendarDays(leave.end, -1) : null;
  }
}
