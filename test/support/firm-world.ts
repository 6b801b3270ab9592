import { aCompany, anAssignment, anOwner } from '../factories/companies';
import { aDoctor, aSupervisor, aTeam, aUser } from '../factories/people';
import { TestApp } from './app';

export type FirmWorld = Awaited<ReturnType<typeof firmWorld>>;

/** Two firms of two teams, each with its doctor and owner, and everybody signed in (`as`). */
export async function firmWorld() {
  const app = await TestApp.start();
  const { db } = app;
  const team = await aTeam(db);
  const otherTeam = await aTeam(db);
  const doctor = await aDoctor(db, { teamId: team.id });
  const otherDoctor = await aDoctor(db, { teamId: otherTeam.id, name: '서민재' });
  const supervisor = await aSupervisor(db, { teamIds: [team.id] });
  const admin = await aUser(db, 'admin');
  const firm = await aCompany(db, {
    name: '㈜한결정밀',
    region: '경남 창원',
    phone: '+82552001000',
    handover_note: '대표는 오전 통화 선호',
  });
  const foreign = await aCompany(db, {
    name: '누리라이팅㈜',
    region: '경기 안산',
    phone: '+82312002000',
  });
  await anAssignment(db, firm.id, doctor.id);
  await anAssignment(db, foreign.id, otherDoctor.id);
  const owner = await anOwner(db, firm.id);
  const as = {
    doctor: await app.as(doctor),
    otherDoctor: await app.as(otherDoctor),
    supervisor: await app.as(supervisor),
    programme: await app.as(await aSupervisor(db, { programmeWide: true })),
    admin: await app.as(admin),
    owner: await app.as(owner),
    foreignOwner: await app.as(await anOwner(db, foreign.id)),
  };
  return { app, team, otherTeam, doctor, otherDoctor, supervisor, admin, firm, foreign, owner, as };
}
