import { TOTP, Secret } from 'otpauth';
import { hash } from '@node-rs/argon2';
import { aCompany, anOwner } from './factories/companies';
import { aDoctor, aUser, insertRow, type MadeUser } from './factories/people';
import { TestApp } from './support/app';

const PASSWORD = 'three-green-kiwis-42';

describe('signing in', () => {
  let app: TestApp;
  let doctor: MadeUser;

  beforeAll(async () => {
    app = await TestApp.start();
    doctor = await aDoctor(app.db);
    await insertRow(app.db, 'credentials', {
      user_id: doctor.id,
      password_hash: await hash(PASSWORD),
    });
  });
  afterAll(() => app.close());

  it('opens a session with the right password and forgets it on sign-out', async () => {
    const client = app.anonymous();
    const opened = await client.post('/api/session', {
      email: doctor.email.toUpperCase(),
      password: PASSWORD,
    });
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ id: doctor.id, role: 'doctor', totpEnabled: false });
    expect(opened.headers.get('set-cookie')).toMatch(/HttpOnly/);
    expect((await client.get('/api/session')).status).toBe(200);
    expect((await client.delete('/api/session')).status).toBe(204);
    const old = app.anonymous();
    old.cookie = opened.headers.get('set-cookie')?.split(';')[0];
    expect((await old.get('/api/session')).status).toBe(204);
    expect((await old.get('/api/me/devices')).status).toBe(401);
  });

  it('says the same for a wrong password and an unknown address', async () => {
    const client = app.anonymous();
    const wrong = await client.post('/api/session', {
      email: doctor.email,
      password: 'not-the-password',
    });
    const unknown = await client.post('/api/session', {
      email: 'nobody@test.example',
      password: 'x',
    });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'auth.invalid_credentials']);
    expect([unknown.status, unknown.body.code]).toEqual([401, 'auth.invalid_credentials']);
  });

  it('locks an account out after five failures, for fifteen minutes, across processes', async () => {
    const other = await aDoctor(app.db);
    await insertRow(app.db, 'credentials', {
      user_id: other.id,
      password_hash: await hash(PASSWORD),
    });
    const client = app.anonymous();
    for (let attempt = 0; attempt < 5; attempt++) {
      await client.post('/api/session', { email: other.email, password: 'wrong' });
    }
    const locked = await client.post('/api/session', { email: other.email, password: PASSWORD });
    expect([locked.status, locked.body.code]).toEqual([429, 'auth.locked']);
    expect(locked.body.retryAfterSeconds).toBeGreaterThan(0);
    app.clock.advance(16 * 60_000);
    expect(
      (await client.post('/api/session', { email: other.email, password: PASSWORD })).status,
    ).toBe(201);
  });

  it('asks for the one-time code once it is on, and takes each code once', async () => {
    const staff = await aDoctor(app.db);
    await insertRow(app.db, 'credentials', {
      user_id: staff.id,
      password_hash: await hash(PASSWORD),
    });
    const client = await app.as(staff);
    const begun = await client.post('/api/me/totp');
    expect(begun.body.qrSvg).toContain('<svg');
    const totp = new TOTP({ secret: Secret.fromBase32(begun.body.secret) });
    const code = () => totp.generate({ timestamp: app.clock.now().getTime() });
    expect((await client.post('/api/me/totp/confirmation', { code: '000000' })).status).toBe(422);
    expect((await client.post('/api/me/totp/confirmation', { code: code() })).status).toBe(204);

    app.clock.advance(60_000);
    const fresh = app.anonymous();
    const credentials = { email: staff.email, password: PASSWORD };
    expect((await fresh.post('/api/session', credentials)).body.code).toBe('auth.totp_required');
    expect((await fresh.post('/api/session', { ...credentials, totp: code() })).status).toBe(201);
    expect(
      (await app.anonymous().post('/api/session', { ...credentials, totp: code() })).status,
    ).toBe(401);
    expect((await client.delete('/api/me/totp', { password: 'wrong' })).status).toBe(422);
    expect((await client.delete('/api/me/totp', { password: PASSWORD })).status).toBe(204);
  });

  it('asks for a fresh proof of identity before a dangerous act', async () => {
    const admin = await aUser(app.db, 'admin');
    await insertRow(app.db, 'credentials', {
      user_id: admin.id,
      password_hash: await hash(PASSWORD),
    });
    const client = await app.as(admin);
    const purpose = { purpose: '분기 점검 자료입니다' };
    const exporting = () => client.post('/api/audit/exports', purpose);
    expect((await exporting()).status).toBe(200);
    app.clock.advance(15 * 60_000 + 1000);
    const late = await exporting();
    expect([late.status, late.body.code]).toEqual([403, 'auth.confirmation_due']);
    expect((await client.get('/api/audit')).status).toBe(200);

    const wrong = await client.post('/api/session/confirmation', { password: 'wrong' });
    expect([wrong.status, wrong.body.errors]).toMatchObject([
      422,
      [{ field: 'password', code: 'auth.invalid_credentials' }],
    ]);
    expect((await exporting()).status).toBe(403);
    expect((await client.post('/api/session/confirmation', { password: PASSWORD })).status).toBe(
      204,
    );
    expect((await exporting()).status).toBe(200);
  });

  it('mails an SME user a link that works once; staff and strangers get none', async () => {
    const company = await aCompany(app.db);
    const owner = await anOwner(app.db, company.id);
    const client = app.anonymous();
    for (const email of [owner.email, doctor.email, 'stranger@test.example']) {
      expect((await client.post('/api/login-links', { email })).status).toBe(202);
    }
    expect(await app.mails(doctor.email)).toEqual([]);
    const [mail] = await app.mails(owner.email);
    const token = /token=([\w-]+)/.exec(mail?.text_body ?? '')?.[1];
    expect((await client.post('/api/session/link', { token })).status).toBe(201);
    expect((await app.anonymous().post('/api/session/link', { token })).body.code).toBe(
      'link.invalid',
    );
  });

  it('resets a password by mail, refuses weak ones, and ends every session', async () => {
    const staff = await aDoctor(app.db, { name: '김나래' });
    await insertRow(app.db, 'credentials', {
      user_id: staff.id,
      password_hash: await hash(PASSWORD),
    });
    const signedIn = await app.as(staff);
    const client = app.anonymous();
    await client.post('/api/password-resets', { email: staff.email });
    const [mail] = await app.mails(staff.email);
    const token = /reset\/([\w-]+)/.exec(mail?.text_body ?? '')?.[1];
    for (const [password, code] of [
      ['short', 'password.too_short'],
      ['aaaaaaaaaaaaaaaa', 'password.too_simple'],
      ['password123456789', 'password.breached'],
      ['우리집-김나래-비밀번호', 'password.personal'],
    ]) {
      const refused = await client.post(`/api/password-resets/${token}`, { password });
      expect([refused.status, refused.body.errors[0]]).toEqual([
        422,
        expect.objectContaining({ field: 'password', code }),
      ]);
    }
    expect(
      (await client.post(`/api/password-resets/${token}`, { password: 'seven-brave-otters' }))
        .status,
    ).toBe(204);
    expect((await signedIn.get('/api/me/devices')).status).toBe(401);
    expect(
      (await client.post('/api/session', { email: staff.email, password: 'seven-brave-otters' }))
        .status,
    ).toBe(201);
  });

  it('lists devices and ends one of them', async () => {
    const staff = await aUser(app.db, 'admin');
    const [here, there] = [await app.as(staff), await app.as(staff)];
    const { body: devices } = await here.get('/api/me/devices');
    expect(devices).toHaveLength(2);
    const other = devices.find((device: { current: boolean }) => !device.current);
    expect((await here.delete(`/api/me/devices/${other.id}`)).status).toBe(204);
    expect((await there.get('/api/me/devices')).status).toBe(401);
    expect((await here.get('/api/session')).status).toBe(200);
  });

  it('ends a staff session after the idle limit and a suspended person at once', async () => {
    const staff = await aUser(app.db, 'admin');
    const client = await app.as(staff);
    app.clock.advance(29 * 60_000);
    expect((await client.get('/api/session')).status).toBe(200);
    app.clock.advance(31 * 60_000);
    expect((await client.get('/api/me/devices')).status).toBe(401);
    const again = await app.as(staff);
    await app.db.query("UPDATE users SET status = 'suspended' WHERE id = $1", [staff.id]);
    expect((await again.get('/api/me/devices')).status).toBe(401);
  });

  it('refuses writes without our header or from another origin', async () => {
    const client = await app.as(doctor);
    const bare = await client.put(
      '/api/me/preferences',
      { locale: 'en' },
      { headers: { 'x-home-doctor': '' } },
    );
    expect([bare.status, bare.body.code]).toEqual([403, 'csrf.header_missing']);
    const foreign = await client.put(
      '/api/me/preferences',
      { locale: 'en' },
      { headers: { origin: 'https://evil.example' } },
    );
    expect([foreign.status, foreign.body.code]).toEqual([403, 'csrf.foreign_origin']);
    expect((await client.put('/api/me/preferences', { locale: 'en' })).body.locale).toBe('en');
  });
});

describe('signing in outside a demo', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ config: { demo: false } });
  });
  afterAll(() => app.close());

  it('opens nothing but their own account to staff without a second step', async () => {
    const staff = await aDoctor(app.db);
    const client = await app.as(staff);
    expect((await client.get('/api/session')).body.totpRequired).toBe(true);
    for (const path of ['/api/companies', '/api/today', '/api/notifications', '/api/search?q=a']) {
      const refused = await client.get(path);
      expect([refused.status, refused.body.code]).toEqual([403, 'auth.second_step_due']);
    }
    expect((await client.get('/api/me/devices')).status).toBe(200);

    const begun = await client.post('/api/me/totp');
    const totp = new TOTP({ secret: Secret.fromBase32(begun.body.secret) });
    const code = totp.generate({ timestamp: app.clock.now().getTime() });
    expect((await client.post('/api/me/totp/confirmation', { code })).status).toBe(204);
    expect((await client.get('/api/companies')).status).toBe(200);
  });

  it('asks no second step of a firm', async () => {
    const company = await aCompany(app.db);
    const client = await app.as(await anOwner(app.db, company.id));
    expect((await client.get('/api/portal/home')).status).toBe(200);
  });
});
