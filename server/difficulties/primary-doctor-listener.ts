import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PrimaryDoctorChange, PrimaryDoctorChanged } from '../assignments/assignment.events';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { DifficultyRecords, SYSTEM_AUTHOR } from './difficulty-records';
import { Difficulty } from './difficulty.entity';
import { DifficultyAssigned } from './difficulty.events';

/** Open cases go with the firm to its new primary doctor. */
@Injectable()
export class PrimaryDoctorListener implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly records: DifficultyRecords,
  ) {}

  onModuleInit(): void {
    this.events.on(PrimaryDoctorChanged, ({ change }) =>
      this.uow.asSystem(() => this.moveCases(change)),
    );
  }

  /** A case somebody else was given stays there; one that is with the new doctor already, too. */
  private async moveCases({
    companyId,
    doctorId,
    previousDoctorId,
  }: PrimaryDoctorChange): Promise<void> {
    const doctor = doctorId && (await this.doctor(doctorId));
    if (!doctor) return;
    const rows = await this.uow.query<{ id: string }>(
      `SELECT id FROM difficulties WHERE company_id = $1 AND status <> 'closed'
         AND (doctor_id IS NULL OR doctor_id = $2) AND doctor_id IS DISTINCT FROM $3
       ORDER BY received_at, id FOR UPDATE`,
      [companyId, previousDoctorId, doctorId],
    );
    for (const { id } of rows) {
      const difficulty = await this.uow.manager.findOneByOrFail(Difficulty, { id });
      await this.move(difficulty, doctor);
    }
  }

  private async move(difficulty: Difficulty, doctor: { id: string; name: string }): Promise<void> {
    const { desk } = this.records;
    const { doctorId: previous, version } = difficulty;
    const entry = difficulty.assign(SYSTEM_AUTHOR, desk, doctor);
    await this.records.save(this.uow.actor, { difficulty, entry }, version, () => undefined);
    const facts = await this.records.facts(difficulty);
    await this.events.publish(
      new DifficultyAssigned(facts, SYSTEM_AUTHOR, desk.now, previous, null, false),
    );
  }

  private doctor(id: string): Promise<{ id: string; name: string } | undefined> {
    return this.uow.one('SELECT id, name FROM users WHERE id = $1', [id]);
  }
}
