import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor } from './factories/people';
import { aCheckIn, anAppointment, aPromise } from './factories/visits';
import { TestApp } from './support/app';
import { readCalendar } from './support/ical';

describe('a calendar feed', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 10_000_000 } });
  });
  afterAll(() => app.close());

  async function aWorld() {
    const doctor = await aDoctor(app.db);
    const company = await aCompany(app.db, { name: '㈜한결정밀, 창원; 본사' });
    await anAssignment(app.db, company.id, doctor.id);
    const owner = await anOwner(app.db, company.id);
    const visit = await aCheckIn(app.db, company.id, doctor.id, { dueOn: '2027-03-29' });
    const appointment = await anAppointment(app.db, visit, {
      // Two o'clock in Frankfurt, the day after the clocks changed.
      ...{ starts_at: '2027-03-29T12:00:00Z', ends_at: '2027-03-29T13:30:00Z', sequence: 2 },
      ...{ zone: 'Europe/Berlin', place: '프랑크푸르트 메세 홀 4.1, 부스 F12; 안내 데스크 앞' },
    });
    const [client, firm] = [await app.as(doctor), await app.as(owner)];
    const create = async (who = client) => (await who.post('/api/me/calendar-feed')).body.url;
    const read = (url: string) => app.anonymous().get(new URL(url).pathname);
    return { doctor, company, client, firm, appointment, create, read };
  }

  it('holds the doctor’s hours and due days, for an independent reader', async () => {
    const { doctor, company, client, appointment, create, read } = await aWorld();
    const plan = {
      planId: (
        await app.db.query('SELECT id FROM check_in_plans WHERE company_id = $1', [company.id])
      )[0].id,
    };
    await aCheckIn(app.db, company.id, doctor.id, { dueOn: '2026-12-01', ...plan });
    const off = await aCheckIn(app.db, company.id, doctor.id, { dueOn: '2026-12-08', ...plan });
    await anAppointment(app.db, off, { status: 'cancelled', sequence: 3 });
    await app.db.query(`UPDATE check_ins SET starts_at = NULL, status = 'skipped' WHERE id = $1`, [
      off,
    ]);
    await aPromise(app.db, company.id, doctor);
    const url = await create();
    const { status, body, headers } = await read(url);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, max-age=300');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    const { events } = readCalendar(String(body));
    const uids = events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    const seen = events.map((one) => ({
      summary: one.summary,
      start: String(one.startDate),
      end: String(one.endDate),
      allDay: one.startDate.isDate,
      sequence: one.sequence,
      status: String(one.component.getFirstPropertyValue('status')),
    }));
    expect(seen).toEqual([
      expect.objectContaining({ status: 'CANCELLED', sequence: 3, allDay: false }),
      {
        summary: '방문: ㈜한결정밀, 창원; 본사',
        ...{ start: '2027-03-29T12:00:00Z', end: '2027-03-29T13:30:00Z', allDay: false },
        ...{ sequence: 2, status: 'CONFIRMED' },
      },
      expect.objectContaining({
        ...{ summary: '점검: ㈜한결정밀, 창원; 본사', start: '2026-12-01', allDay: true },
      }),
    ]);
    expect(events[1]!.location).toBe('프랑크푸르트 메세 홀 4.1, 부스 F12; 안내 데스크 앞');
    expect(events[1]!.uid).toBe(`${appointment}@localhost`);
    await client.put('/api/me/calendar-feed', { promises: true });
    expect(String((await read(url)).body)).toContain('SUMMARY:약속: 할랄 심사');
  });

  it('of a firm holds its own appointments and nothing else', async () => {
    const { firm, create, read } = await aWorld();
    await aWorld();
    const { events } = readCalendar(String((await read(await create(firm))).body));
    expect(events).toHaveLength(1);
    expect(events[0]!.summary).toMatch(/^방문: 사람\d+ 과장$/);
  });

  it('stops when renewed, revoked, or when the account is closed', async () => {
    const { doctor, client, create, read } = await aWorld();
    const first = await create();
    expect(first).toMatch(/\/api\/calendar\/[\w-]{43}\.ics$/);
    const kept = await app.db.query('SELECT token_hash FROM calendar_feeds WHERE user_id = $1', [
      doctor.id,
    ]);
    expect(kept[0].token_hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await client.get('/api/me/calendar-feed')).body).toMatchObject({
      ...{ active: true, lastReadAt: null },
    });
    await read(first);
    expect((await client.get('/api/me/calendar-feed')).body.lastReadAt).not.toBeNull();
    const second = await create();
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    await app.db.query(`UPDATE users SET status = 'suspended' WHERE id = $1`, [doctor.id]);
    expect((await read(second)).status).toBe(404);
    await app.db.query(`UPDATE users SET status = 'active' WHERE id = $1`, [doctor.id]);
    expect((await client.delete('/api/me/calendar-feed')).status).toBe(204);
    expect((await read(second)).status).toBe(404);
    expect((await client.get('/api/me/calendar-feed')).body).toEqual({
      ...{ active: false, promises: false, createdAt: null, lastReadAt: null },
    });
  });

  it('is not given out again and again, nor guessed at', async () => {
    const { create, read } = await aWorld();
    const url = await create();
    const answers = [];
    for (let n = 0; n < 62; n++) answers.push((await read(url)).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(60);
    expect(answers.at(-1)).toBe(429);
    const guesses = [];
    for (let n = 0; n < 22; n++)
      guesses.push(
        (await app.anonymous().get(`/api/calendar/${String(n).padStart(43, 'x')}.ics`)).status,
      );
    expect(guesses[0]).toBe(404);
    expect(guesses.at(-1)).toBe(429);
  });
});
