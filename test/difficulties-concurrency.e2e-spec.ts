import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDifficulty } from './factories/difficulties';
import { aDoctor } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

const TWENTY = Array.from({ length: 20 }, (_, index) => index);

describe('Difficulties, many hands at once', () => {
  let app: TestApp;
  let companyId: string;
  let doctor: ApiClient;
  let owner: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start();
    companyId = (await aCompany(app.db)).id;
    const user = await aDoctor(app.db);
    await anAssignment(app.db, companyId, user.id);
    doctor = await app.as(user);
    owner = await app.as(await anOwner(app.db, companyId));
  });
  afterAll(() => app.close());

  it('takes one of twenty answers; the others learn what it says now', async () => {
    const { id } = await aDifficulty(app.db, companyId);
    const answers = await Promise.all(
      TWENTY.map((n) =>
        doctor.post(
          `/api/difficulties/${id}/answer`,
          { outcome: 'guidance', text: `${n}번째 답변을 보내 드립니다.` },
          { version: 1 },
        ),
      ),
    );
    const won = answers.filter(({ status }) => status < 300);
    const lost = answers.filter(({ status }) => status === 409 || status === 412);
    expect([won.length, lost.length]).toEqual([1, 19]);
    for (const { status, body } of lost) {
      if (status === 412)
        expect(body.current).toMatchObject({ id, status: 'answered', version: 2 });
    }
    const [{ n }] = await app.db.query(
      `SELECT count(*)::int AS n FROM difficulty_entries WHERE difficulty_id = $1 AND type = 'answered'`,
      [id],
    );
    expect(n).toBe(1);
  });

  it('takes the same filing twenty times as one case', async () => {
    const body = {
      title: '같은 접수',
      body: '같은 내용을 여러 번 눌렀습니다.',
      severity: 'normal',
    };
    const send = () => owner.post('/api/difficulties', body, { idempotencyKey: 'the-same-key-1' });
    const answers = await Promise.all(TWENTY.map(send));
    const later = await send();
    const ids = new Set(
      [...answers, later].filter(({ status }) => status === 201).map((a) => a.body.id),
    );
    expect(ids.size).toBe(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const [{ n }] = await app.db.query(
      `SELECT count(*)::int AS n FROM difficulties WHERE title = '같은 접수'`,
    );
    expect(n).toBe(1);
    const other = await owner.post(
      '/api/difficulties',
      { ...body, title: '다른 접수' },
      { idempotencyKey: 'the-same-key-1' },
    );
    expect(other.status).toBe(422);
  });

  it('numbers twenty cases filed at once without a gap or a double', async () => {
    const filed = await Promise.all(
      TWENTY.map((n) =>
        owner.post('/api/difficulties', {
          title: `동시 접수 ${n}`,
          body: '동시에 접수한 애로입니다.',
          severity: 'low',
        }),
      ),
    );
    const numbers = filed.map(({ body }) => Number(body.number.slice(-6))).sort((a, b) => a - b);
    expect(new Set(numbers).size).toBe(20);
    expect(numbers.at(-1)! - numbers[0]!).toBe(19);
  });

  it('shows the second of two writers both versions', async () => {
    const { id } = await aDifficulty(app.db, companyId);
    const first = await owner.post(
      `/api/difficulties/${id}/replies`,
      { text: '추가 자료입니다.' },
      { version: 1 },
    );
    expect(first.status).toBe(201);
    const second = await doctor.post(
      `/api/difficulties/${id}/replies`,
      { text: '확인했습니다.' },
      { version: 1 },
    );
    expect(second.status).toBe(412);
    expect(second.body.current.timeline.at(-1)).toMatchObject({ type: 'firm_reply' });
    const without = await doctor.post(`/api/difficulties/${id}/replies`, { text: '확인했습니다.' });
    expect(without.status).toBe(428);
  });
});
