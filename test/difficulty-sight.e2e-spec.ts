import { aCompany, anAssignment } from './factories/companies';
import { aDifficulty } from './factories/difficulties';
import type { ApiClient } from './support/api-client';
import { CaseWorld } from './support/case-world';

describe('who sees difficulties', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  describe('who sees what', () => {
    it('hides notes, referrals and tiers from the firm, in rows, pages and counts', async () => {
      let seen = await world.filed();
      const note = await world.doctor.post(`/api/difficulties/${seen.id}/notes`, {
        text: '비밀메모: 대표가 급합니다.',
      });
      expect(note.status).toBe(201);
      seen = await world.done(world.doctor, seen, 'referrals', {
        partnerId: world.partnerId,
        purpose: '비밀목적: 회답서',
        shared: '비밀자료',
        dueOn: '2026-11-27',
      });
      await world.done(world.doctor, seen, `referrals/${seen.referrals[0].id}/reply`, {
        text: '비밀회신: 어렵습니다',
      });
      const page = await world.owner.get(`/api/difficulties/${seen.id}`);
      const list = await world.owner.get('/api/difficulties');
      expect(JSON.stringify([page.body, list.body])).not.toContain('비밀');
      expect(page.body).toMatchObject({
        referrals: [],
        firm: null,
        nextReviewOn: null,
        company: { tier: null },
      });
      expect(
        page.body.timeline.every((e: { visibility: string }) => e.visibility === 'public'),
      ).toBe(true);
      expect(
        (await world.owner.post(`/api/difficulties/${seen.id}/notes`, { text: '메모' })).status,
      ).toBe(403);
    });

    it('lists to each kind of actor what they may see', async () => {
      const mine = await aDifficulty(world.app.db, world.firm.id, {
        doctor_id: world.doctorUser.id,
        title: '목록범위시험',
      });
      const theirs = await aDifficulty(world.app.db, world.foreignFirm.id, {
        title: '목록범위시험',
      });
      const seen = async (by: ApiClient) => {
        const list = await by.get(`/api/difficulties?q=${encodeURIComponent('목록범위시험')}`);
        return (list.body.items ?? []).map((row: { id: string }) => row.id).sort();
      };
      const both = [mine.id, theirs.id].sort();
      expect(await seen(world.owner)).toEqual([mine.id]);
      expect(await seen(world.foreignOwner)).toEqual([theirs.id]);
      expect(await seen(world.doctor)).toEqual([mine.id]);
      expect(await seen(world.backup)).toEqual([mine.id]);
      expect(await seen(world.otherDoctor)).toEqual([theirs.id]);
      expect(await seen(world.supervisor)).toEqual([mine.id]);
      expect(await seen(world.foreignSupervisor)).toEqual([theirs.id]);
      expect(await seen(world.programmeLead)).toEqual(both);
      expect((await world.admin.get('/api/difficulties')).status).toBe(403);
      expect((await world.app.anonymous().get('/api/difficulties')).status).toBe(401);
    });

    it('answers 404 for another’s case, whatever is tried', async () => {
      const { id } = await aDifficulty(world.app.db, world.firm.id);
      for (const by of [world.foreignOwner, world.otherDoctor, world.foreignSupervisor]) {
        expect((await by.get(`/api/difficulties/${id}`)).status).toBe(404);
        expect(
          (await world.act(by, { id, version: 1 }, 'replies', { text: '안녕하세요' })).status,
        ).toBe(404);
      }
      for (const verb of ['questions', 'notes', 'answer', 'triage']) {
        const body = {
          text: '답변을 보내 드립니다. 감사합니다.',
          outcome: 'guidance',
          severity: 'low',
        };
        const fields: Record<string, object> = {
          questions: { text: body.text },
          notes: { text: body.text },
          answer: { text: body.text, outcome: body.outcome },
          triage: { severity: 'low' },
        };
        expect(
          (await world.act(world.otherDoctor, { id, version: 1 }, verb, fields[verb])).status,
        ).toBe(404);
      }
    });

    it('writes down who read a firm’s case', async () => {
      const { id } = await aDifficulty(world.app.db, world.firm.id);
      await world.doctor.get(`/api/difficulties/${id}`);
      const [entry] = await world.app.db.query(
        `SELECT * FROM audit_entries WHERE action = 'difficulty.read' AND subject_id = $1`,
        [id],
      );
      expect(entry).toMatchObject({ actor_id: world.doctorUser.id, company_id: world.firm.id });
    });
  });

  describe('the queue', () => {
    it('filters, pages and counts', async () => {
      const queueFirm = await aCompany(world.app.db);
      await anAssignment(world.app.db, queueFirm.id, world.doctorUser.id);
      const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'];
      for (const [index, day] of days.entries()) {
        await aDifficulty(world.app.db, queueFirm.id, {
          doctor_id: world.doctorUser.id,
          target_at: `${day}T10:00:00.123456+09:00`,
          status: index === 4 ? 'closed' : index === 3 ? 'waiting_sme' : 'in_progress',
          waiting_since: index === 3 ? '2026-11-23T09:00:00+09:00' : null,
          severity: index === 0 ? 'urgent' : 'normal',
        });
      }
      const list = async (query: string) =>
        (await world.doctor.get(`/api/difficulties?companyId=${queueFirm.id}&${query}`)).body;
      const first = await list('sort=target&limit=2&unresolved=true');
      expect(first).toMatchObject({ total: 4, items: [{ severity: 'urgent' }, {}] });
      expect(first.allTotal).toBeGreaterThan(4);
      const second = await list(`sort=target&limit=2&unresolved=true&cursor=${first.nextCursor}`);
      expect(second).toMatchObject({ nextCursor: null, items: [{}, { clock: { paused: true } }] });
      const ids = [...first.items, ...second.items].map((row: { id: string }) => row.id);
      expect(new Set(ids).size).toBe(4);
      expect((await list('status=closed,waiting_sme')).total).toBe(2);
      expect((await list('waitingOn=firm')).total).toBe(1);
      expect((await list('severity=urgent')).total).toBe(1);
      expect((await list('doctorId=me')).total).toBe(5);
      expect((await list('doctorId=none')).total).toBe(0);
      expect((await list('market=VN')).total).toBe(0);
      expect((await list('overdue=true')).total).toBe(0);
      expect((await list('unresolved=false')).total).toBe(1);
      expect((await list('status=lost')).code).toBe('validation.failed');
      expect((await list('cursor=nonsense')).code).toBe('cursor.invalid');
    });

    it('finds half-typed Korean, initial consonants and numbers', async () => {
      const made = await aDifficulty(world.app.db, world.firm.id, {
        title: '폴란드 원산지증명 사후검증',
      });
      const finds = async (q: string) =>
        (await world.doctor.get(`/api/difficulties?q=${encodeURIComponent(q)}`)).body.items.some(
          (row: { id: string }) => row.id === made.id,
        );
      expect(await finds('원산')).toBe(true);
      expect(await finds('원산지즈')).toBe(true);
      expect(await finds('ㅍㄹㄷ')).toBe(true);
      expect(await finds(made.number.slice(-6))).toBe(true);
      expect(await finds('%')).toBe(false);
    });
  });

  it('shows a firm its doctor, its next check-in and what waits for it', async () => {
    for (let filed = 0; filed < 3; filed++) await world.filed();
    await world.answered();
    const home = await world.owner.get('/api/portal/home');
    expect(home.body).toMatchObject({ doctor: { name: '한지원', email: world.doctorUser.email } });
    const { cases, caseTotal, answersToConfirm } = home.body;
    expect([cases.length, caseTotal > 3, answersToConfirm > 0]).toEqual([3, true, true]);
    expect(cases[0].status).toBe('answered');
    expect((await world.doctor.get('/api/portal/home')).status).toBe(403);
    const empty = await world.foreignOwner.get('/api/portal/home');
    expect(JSON.stringify(empty.body)).not.toContain(world.firm.id);
  });
});
