import { aCompany, anAssignment, anOwner } from '../factories/companies';
import { aWritingCompany } from '../factories/letters';
import { aDoctor, aSupervisor, aTeam, aUser } from '../factories/people';
import type { ApiClient } from './api-client';
import { TestApp, type TestAppOptions } from './app';

export const ADDRESSEE = {
  company: 'Nordhaus Werkzeug GmbH',
  person: 'Katrin Vogel',
  honorific: 'ms',
  title: 'Head of Purchasing',
  address: 'Industriestraße 44, 70565 Stuttgart',
  country: 'DE',
  sourceType: 'trade_office',
  sourceDetail: 'Frankfurt',
};

export type LetterWorld = Awaited<ReturnType<typeof letterWorld>>;

/** A firm with all a letter is made from, its people and strangers beside them, signed in. */
export async function letterWorld(options: TestAppOptions = {}) {
  const app = await TestApp.start(options);
  const { db } = app;
  const team = await aTeam(db);
  const other = await aTeam(db);
  const firm = await aWritingCompany(db);
  const foreign = await aCompany(db);
  const his = await aDoctor(db, { teamId: team.id });
  const theirs = await aDoctor(db, { teamId: other.id });
  await anAssignment(db, firm.id, his.id);
  await anAssignment(db, foreign.id, theirs.id);
  const people = {
    doctor: await app.as(his),
    otherDoctor: await app.as(theirs),
    supervisor: await app.as(await aSupervisor(db, { teamIds: [team.id] })),
    foreignSupervisor: await app.as(await aSupervisor(db, { teamIds: [other.id] })),
    owner: await app.as(await anOwner(db, firm.id)),
    foreignOwner: await app.as(await anOwner(db, foreign.id)),
    admin: await app.as(await aUser(db, 'admin')),
  };
  return { app, firm, doctorId: his.id, ...people, draft: drafts(people.doctor, firm.id) };
}

/** How the doctor begins a letter of the firm. */
function drafts(doctor: ApiClient, companyId: string) {
  return async (input: Record<string, unknown> = {}) => {
    const answer = await doctor.post('/api/letters', {
      companyId,
      kind: 'first_approach',
      language: 'en',
      ...input,
    });
    expect(answer.status).toBe(201);
    return answer.body;
  };
}
