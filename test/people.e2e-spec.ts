import { aCompany, anAssignment } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, aUser, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('accounts of staff', () => {
  let app: TestApp;
  let team: { id: string };
  let admin: ApiClient;
  let adminUser: MadeUser;

  beforeAll(async () => {
    app = await TestApp.start();
    team = await aTeam(app.db);
    adminUser = await aUser(app.db, 'admin');
    admin = await app.as(adminUser);
  });
  afterAll(() => app.close());

  it('invites by mail; the person sets a password and is in', async () => {
    const invited = await admin.post('/api/users', {
      email: 'New.Doctor@agency.example',
      name: '한새봄',
      title: '대리',
      role: 'doctor',
      teamId: team.id,
      phone: '010-2345-6789',
    });
    expect(invited.status).toBe(201);
    expect(invited.body).toMatchObject({
      email: 'new.doctor@agency.example',
      status: 'invited',
      phone: '+821023456789',
    });
    const [mail] = await app.mails('new.doctor@agency.example');
    const token = /invitation\/([\w-]+)/.exec(mail?.text_body ?? '')?.[1];
    const client = app.anonymous();
    expect((await client.get(`/api/invitations/${token}`)).body).toMatchObject({
      name: '한새봄',
      role: 'doctor',
    });
    const weak = await client.post(`/api/invitations/${token}/acceptance`, { name: '한새봄' });
    expect(weak.body.errors[0]).toMatchObject({ field: 'password', code: 'required' });
    const accepted = await client.post(`/api/invitations/${token}/acceptance`, {
      name: '한새봄',
      password: 'copper-lantern-19',
    });
    expect([accepted.status, accepted.body.role]).toEqual([201, 'doctor']);
    expect((await client.get(`/api/invitations/${token}`)).status).toBe(410);
    const twice = await admin.post('/api/users', {
      email: 'new.doctor@agency.example',
      name: 'x',
      role: 'admin',
    });
    expect([twice.status, twice.body.errors[0].code]).toEqual([422, 'email.taken']);
  });

  it('ends sessions when a role changes or an account is suspended', async () => {
    const person = await aSupervisor(app.db, { teamIds: [team.id] });
    const theirs = await app.as(person);
    const { body: before } = await admin.get(`/api/users/${person.id}`);
    const changed = await admin.put(
      `/api/users/${person.id}/role`,
      { role: 'doctor' },
      { version: before.version },
    );
    expect(changed.body).toMatchObject({ role: 'doctor', supervisedTeamIds: [] });
    expect((await theirs.get('/api/me/devices')).status).toBe(401);
    const again = await app.as(person);
    const suspended = await admin.post(
      `/api/users/${person.id}/suspension`,
      { reason: '파견 종료' },
      { version: changed.body.version },
    );
    expect(suspended.body.status).toBe('suspended');
    expect((await again.get('/api/me/devices')).status).toBe(401);
    const stale = await admin.delete(`/api/users/${person.id}/suspension`, undefined, {
      version: 1,
    });
    expect([stale.status, stale.body.current.status]).toEqual([412, 'suspended']);
  });

  it('does not take the role from a doctor who has firms, nor from oneself', async () => {
    const doctor = await aDoctor(app.db, { teamId: team.id });
    await anAssignment(app.db, (await aCompany(app.db)).id, doctor.id);
    const refused = await admin.put(
      `/api/users/${doctor.id}/role`,
      { role: 'admin' },
      { version: 1 },
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'user.has_firms']);
    const own = await admin.put(
      `/api/users/${adminUser.id}/role`,
      { role: 'doctor' },
      { version: 1 },
    );
    expect(own.status).toBe(409);
  });

  it('shows supervisors the staff of their teams and nobody else', async () => {
    const other = await aTeam(app.db);
    const [mine, theirs] = [
      await aDoctor(app.db, { teamId: team.id }),
      await aDoctor(app.db, { teamId: other.id }),
    ];
    const supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    const ids = (await supervisor.get('/api/users?limit=100')).body.items.map(
      (user: { id: string }) => user.id,
    );
    expect(ids).toContain(mine.id);
    expect(ids).not.toContain(theirs.id);
    expect((await supervisor.get(`/api/users/${theirs.id}`)).status).toBe(404);
    expect(
      (await supervisor.post('/api/users', { email: 'a@b.example', name: 'x', role: 'admin' }))
        .status,
    ).toBe(403);
    expect((await (await app.as(mine)).get('/api/users')).status).toBe(403);
  });

  it('keeps teams with unique names, and one with doctors open', async () => {
    const made = await admin.post('/api/teams', { name: '신시장팀', nameEn: 'New markets' });
    expect(made.status).toBe(201);
    expect(
      (await admin.post('/api/teams', { name: '신시장팀', nameEn: 'x' })).body.errors[0].code,
    ).toBe('team.name_taken');
    await aDoctor(app.db, { teamId: made.body.id });
    const closed = await admin.patch(
      `/api/teams/${made.body.id}`,
      { name: '신시장팀', nameEn: 'x', active: false },
      { version: 1 },
    );
    expect([closed.status, closed.body.code]).toEqual([409, 'team.in_use']);
  });
});
