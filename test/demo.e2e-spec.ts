import { DemoService, type DemoLoad } from '../server/demo/demo.service';
import { DEMO_PASSWORD } from '../server/demo/demo-people';
import { TestApp } from './support/app';

describe('the demo agency in the database', () => {
  let app: TestApp;
  let load: DemoLoad;

  beforeAll(async () => {
    app = await TestApp.start({ work: false });
    load = (await app.nest.get(DemoService).loadIfEmpty())!;
    process.stdout.write(`demo: ${load.rows} rows in ${load.milliseconds} ms\n`);
  });
  afterAll(() => app.close());

  async function count(sql: string): Promise<number> {
    const [row] = await app.db.query(`SELECT count(*)::int AS n FROM ${sql}`);
    return row.n;
  }

  it('holds what it promises', async () => {
    expect(await count('teams')).toBe(4);
    expect(await count('doctors')).toBe(24);
    expect(await count('companies')).toBe(180);
    expect(await count('difficulties')).toBe(900);
    expect(await count('visit_logs')).toBeGreaterThan(1500);
    expect(await count("difficulties WHERE status <> 'closed'")).toBe(137);
    expect(await count('doctor_postings WHERE office_id IS NULL')).toBe(0);
    expect(
      await count('company_products p LEFT JOIN hs_codes h ON h.code = p.hs6 WHERE h.code IS NULL'),
    ).toBe(0);
    expect(
      await count('companies c LEFT JOIN sectors s ON s.code = c.sector_code WHERE s.code IS NULL'),
    ).toBe(0);
  });

  it('gives every unresolved case an owner who looks after the firm', async () => {
    const orphans = await count(
      `difficulties d WHERE d.status <> 'closed' AND NOT EXISTS (SELECT 1 FROM assignments a
         WHERE a.company_id = d.company_id AND a.doctor_id = d.doctor_id AND a.role = 'primary' AND upper_inf(a.during))`,
    );
    expect(orphans).toBe(0);
  });

  it('gives each doctor six to eight firms and leaves four without one', async () => {
    const loads = await app.db.query(
      `SELECT count(*)::int AS n FROM assignments WHERE role = 'primary' AND upper_inf(during) GROUP BY doctor_id`,
    );
    expect(loads).toHaveLength(24);
    for (const { n } of loads) expect([6, 7, 8]).toContain(n);
    expect(
      await count(
        `companies c WHERE NOT EXISTS (SELECT 1 FROM assignments a WHERE a.company_id = c.id)`,
      ),
    ).toBe(4);
  });

  it('keeps each row of a case with its firm', async () => {
    for (const table of ['difficulty_entries', 'referrals', 'reviews']) {
      expect(
        await count(
          `${table} x JOIN difficulties d ON d.id = x.difficulty_id WHERE d.company_id <> x.company_id`,
        ),
      ).toBe(0);
    }
    expect(
      await count(
        'visit_logs v JOIN check_ins c ON c.id = v.check_in_id WHERE c.visit_id <> v.id OR c.visit_id IS NULL',
      ),
    ).toBe(0);
    expect(await count("check_ins WHERE (status = 'done') <> (visit_id IS NOT NULL)")).toBe(0);
    expect(
      await count(
        "difficulties WHERE status = 'waiting_partner' AND NOT EXISTS (SELECT 1 FROM referrals r WHERE r.difficulty_id = difficulties.id AND r.status = 'open')",
      ),
    ).toBe(0);
  });

  it('has kept what was promised long ago, and told of the rest on its day', async () => {
    const [{ oldest, told }] = await app.db.query(
      `SELECT min(p.due_on)::text AS oldest,
         bool_and((s.told_at AT TIME ZONE 'Asia/Seoul')::date > s.due_on AND s.told_at <= $1) AS told
       FROM promises p LEFT JOIN promise_steps s ON s.promise_id = p.id AND s.step IN ('doctor', 'supervisor')
       WHERE p.done_at IS NULL`,
      [app.clock.now()],
    );
    expect(+app.clock.now() - Date.parse(oldest)).toBeLessThan(30 * 86_400_000);
    expect(told).toBe(true);
  });

  it('goes on counting where the demo stopped', async () => {
    const [row] = await app.db.query(
      `SELECT next_number('D', 2026) AS next, max(number) AS last FROM difficulties WHERE number LIKE 'D-2026-%'`,
    );
    expect(Number(row.next.slice(7))).toBe(Number(row.last.slice(7)) + 1);
  });

  it('offers seven people, who get in at one click or with the password', async () => {
    const client = app.anonymous();
    const people = await client.get('/api/session/demo-people');
    expect(people.body).toHaveLength(7);
    for (const { userId, ko, en, photoFileId, role } of people.body) {
      expect(ko && en).toBeTruthy();
      if (role !== 'sme') expect(photoFileId).toBeTruthy();
      expect((await app.anonymous().post('/api/session/demo', { userId })).status).toBe(201);
    }
    const [{ email }] = await app.db.query("SELECT email FROM users WHERE name = '한지원'");
    const opened = await app.anonymous().post('/api/session', { email, password: DEMO_PASSWORD });
    expect(opened.body).toMatchObject({ name: '한지원', role: 'doctor' });
  });

  it('opens the first page of each of them', async () => {
    const { body: people } = await app.anonymous().get('/api/session/demo-people');
    for (const { userId, role } of people) {
      const client = await app.as({ id: userId });
      const page = await client.get(role === 'sme' ? '/api/portal/home' : '/api/today');
      expect([role, page.status]).toEqual([role, 200]);
    }
    const [doctor] = people;
    const { body } = await (await app.as({ id: doctor.userId })).get('/api/today');
    expect(body.doctor).toMatchObject({
      checkInTotal: 5,
      caseTotal: 7,
      promiseTotal: 4,
      quietTotal: 3,
    });
  });

  it('keeps the bytes of every picture', async () => {
    const pictures = await app.db.query(
      "SELECT id FROM files WHERE subject_type = 'avatar' LIMIT 1",
    );
    const client = await app.as(
      (await app.db.query("SELECT id FROM users WHERE name = '정현우'"))[0],
    );
    const picture = await client.get(`/api/files/${pictures[0].id}`);
    expect(picture.status).toBe(200);
    expect(await count("files WHERE subject_type = 'difficulty'")).toBeGreaterThan(15);
  });

  it('leaves a database with people alone, and loads anew only when told', async () => {
    const demo = app.nest.get(DemoService);
    expect(await demo.loadIfEmpty()).toBeNull();
    await app.db.query("UPDATE companies SET name = '바뀐 이름' WHERE name = '한결정밀㈜'");
    await demo.reload();
    expect(await count("companies WHERE name = '한결정밀㈜'")).toBe(1);
    expect(await count('difficulties')).toBe(900);
  });
});
