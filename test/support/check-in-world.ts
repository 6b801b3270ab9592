import { CheckInsService } from '../../server/check-ins/check-ins.service';
import { Materialiser } from '../../server/check-ins/materialiser.service';
import { newId } from '../../server/platform/database/ids';
import { UnitOfWork } from '../../server/platform/database/unit-of-work';
import { type Person, SYSTEM } from '../../server/platform/security/actor';
import { aCompany, anAssignment } from '../factories/companies';
import { aDoctor, aSupervisor, aTeam, insertRow, type MadeUser } from '../factories/people';
import type { ApiClient } from './api-client';
import { TestApp } from './app';

/** A team whose firms the nightly job finds, without a worker that would run it by itself. */
export class CheckInWorld {
  private constructor(
    readonly app: TestApp,
    readonly team: { id: string },
    readonly supervisor: ApiClient,
  ) {}

  static async start(): Promise<CheckInWorld> {
    const app = await TestApp.start({ work: false, config: { staffIdleMinutes: 10_000_000 } });
    const team = await aTeam(app.db);
    const supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    return new CheckInWorld(app, team, supervisor);
  }

  /** Monday morning. */
  begin(): void {
    this.app.clock.set('2026-11-23T09:40:00+09:00');
  }

  nightly() {
    return this.app.nest.get(Materialiser).runAll();
  }

  /** A firm of a tier with a doctor, as the nightly job finds it. */
  async aFirm(tier: string, from: string, lastContactAt: string | null = null) {
    const { app } = this;
    const doctor = await aDoctor(app.db, { teamId: this.team.id });
    const company = await aCompany(app.db, { tier, last_contact_at: lastContactAt });
    await anAssignment(app.db, company.id, doctor.id, { from });
    return { company, doctor, as: await app.as(doctor) };
  }

  /** All check-ins of a firm by the day of the plan. */
  rows(companyId: string) {
    return this.app.db.query(
      `SELECT occurrence_on::text AS "on", due_on::text AS due, status, doctor_id, touched FROM check_ins
       WHERE company_id = $1 ORDER BY occurrence_on`,
      [companyId],
    );
  }

  async firstOf(companyId: string, n = 1) {
    return (await this.rows(companyId)).slice(0, n);
  }

  /** The next check-in of a firm, as somebody sees it. */
  async openOf(as: ApiClient, companyId: string) {
    return (await as.get(`/api/check-ins?companyId=${companyId}`)).body.items[0];
  }

  async aVisit(companyId: string, doctorId: string, at: string): Promise<string> {
    const id = newId();
    await insertRow(this.app.db, 'visit_logs', {
      id,
      company_id: companyId,
      doctor_id: doctorId,
      doctor_name: '한지원',
      kind: 'call',
      started_at: at,
      summary: '통화',
      created_by: doctorId,
      created_at: at,
      updated_at: at,
    });
    return id;
  }

  /** Counts a contact as the visits' floor does. */
  complete(
    doctor: MadeUser,
    contact: { companyId: string; checkInId?: string; visitId: string; at: Date },
  ) {
    const { nest } = this.app;
    const actor = { ...SYSTEM, role: 'doctor', userId: doctor.id, name: doctor.name } as Person;
    return nest
      .get(UnitOfWork)
      .run(actor, () => nest.get(CheckInsService).complete(actor, contact));
  }
}
