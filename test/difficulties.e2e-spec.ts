import sharp from 'sharp';
import { PrimaryDoctorChanged } from '../server/assignments/assignment.events';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { Files } from '../server/platform/files/files';
import { SYSTEM } from '../server/platform/security/actor';
import { DomainEvents } from '../server/platform/events/domain-events';
import * as events from '../server/difficulties/difficulty.events';
import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aConsent, aDifficulty } from './factories/difficulties';
import { aDoctor, aSupervisor, aTeam, aUser, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

const MONDAY = '2026-11-23T09:40:00+09:00';

const filing = (overrides: Record<string, unknown> = {}) => ({
  title: '하이퐁 세관 통관 보류',
  body: '스핀들 유닛 24대가 하이퐁항에서 보류됐습니다. 세관은 다른 품목번호라고 합니다.',
  category: 'cus',
  severity: 'normal',
  market: 'VN',
  ...overrides,
});

describe('Difficulties', () => {
  let app: TestApp;
  let firm: { id: string; name: string };
  let foreignFirm: { id: string; name: string };
  let doctorUser: MadeUser;
  let backupUser: MadeUser;
  let doctor: ApiClient;
  let backup: ApiClient;
  let otherDoctor: ApiClient;
  let supervisor: ApiClient;
  let foreignSupervisor: ApiClient;
  let programmeLead: ApiClient;
  let admin: ApiClient;
  let owner: ApiClient;
  let foreignOwner: ApiClient;
  let partnerId: string;
  let officeId: string;
  const published: object[] = [];

  beforeAll(async () => {
    app = await TestApp.start();
    const team = await aTeam(app.db);
    const other = await aTeam(app.db);
    firm = await aCompany(app.db, { name: '한결정밀㈜' });
    foreignFirm = await aCompany(app.db);
    doctorUser = await aDoctor(app.db, { teamId: team.id, name: '한지원' });
    backupUser = await aDoctor(app.db, { teamId: team.id });
    const otherUser = await aDoctor(app.db, { teamId: other.id });
    await anAssignment(app.db, firm.id, doctorUser.id);
    await anAssignment(app.db, firm.id, backupUser.id, { role: 'backup' });
    await anAssignment(app.db, foreignFirm.id, otherUser.id);
    await aConsent(app.db, firm.id, 'third_party');
    doctor = await app.as(doctorUser);
    backup = await app.as(backupUser);
    otherDoctor = await app.as(otherUser);
    supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    foreignSupervisor = await app.as(await aSupervisor(app.db, { teamIds: [other.id] }));
    programmeLead = await app.as(await aSupervisor(app.db, { programmeWide: true }));
    admin = await app.as(await aUser(app.db, 'admin'));
    owner = await app.as(await anOwner(app.db, firm.id, { name: '오세라' }));
    foreignOwner = await app.as(await anOwner(app.db, foreignFirm.id));
    [{ id: partnerId }] = await app.db.query('SELECT id FROM partners ORDER BY position LIMIT 1');
    [{ id: officeId }] = await app.db.query('SELECT id FROM offices ORDER BY position LIMIT 1');
    const bus = app.nest.get(DomainEvents);
    for (const type of Object.values(events)) {
      bus.on(
        type as abstract new (...args: never[]) => object,
        (event) => void published.push(event),
      );
    }
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await at(MONDAY);
    published.length = 0;
  });

  /** Moves the clock; the sessions of this file do not grow idle by it. */
  const at = async (instant: string) => {
    app.clock.set(instant);
    await app.db.query('UPDATE sessions SET last_seen_at = $1', [app.clock.now()]);
  };

  const filed = async (overrides: Record<string, unknown> = {}, by = owner) => {
    const answer = await by.post('/api/difficulties', filing(overrides));
    expect(answer.status).toBe(201);
    return answer.body;
  };
  /** Does a verb with the version of the case last seen. */
  const act = (
    by: ApiClient,
    seen: { id: string; version: number },
    verb: string,
    body: object = {},
  ) => by.post(`/api/difficulties/${seen.id}/${verb}`, body, { version: seen.version });
  const done = async (...args: Parameters<typeof act>) => {
    const answer = await act(...args);
    expect([answer.status, answer.body.code]).toEqual([expect.any(Number), undefined]);
    expect(answer.status).toBeLessThan(300);
    return answer.body;
  };
  const answered = async () => {
    const seen = await filed();
    return done(doctor, seen, 'answer', {
      outcome: 'guidance',
      text: '분류원 회답서를 보내 드립니다.',
    });
  };
  const named = () => published.map((event) => event.constructor.name);

  it('goes from filed to confirmed, by way of question, referral and refusal', async () => {
    let seen = await filed();
    expect(seen).toMatchObject({
      number: expect.stringMatching(/^D-2026-\d{6}$/),
      status: 'assigned',
      doctor: { id: doctorUser.id, name: '한지원' },
      waitingOn: 'us',
    });
    expect(named()).toEqual(['DifficultyFiled', 'DifficultyAssigned']);
    expect(published[0]).toMatchObject({
      difficulty: { companyName: '한결정밀㈜' },
      via: 'portal',
    });

    seen = (await doctor.get(`/api/difficulties/${seen.id}`)).body;
    seen = await done(doctor, seen, 'triage', {
      category: 'cus',
      severity: 'high',
      market: 'VN',
      hs6: '848340',
    });
    seen = await done(doctor, seen, 'start');
    expect(seen.status).toBe('in_progress');
    seen = await done(doctor, seen, 'questions', { text: '도면과 성분표를 올려 주시겠어요?' });
    expect(seen).toMatchObject({ status: 'waiting_sme', clock: { paused: true } });

    seen = await done(owner, seen, 'replies', { text: '도면을 올렸습니다.' });
    expect(seen).toMatchObject({ status: 'in_progress', clock: { paused: false } });
    seen = (await doctor.get(`/api/difficulties/${seen.id}`)).body;
    seen = await done(doctor, seen, 'referrals', {
      partnerId,
      purpose: '품목분류 회답서 발급을 부탁합니다.',
      shared: '도면',
      dueOn: '2026-11-27',
    });
    expect(seen).toMatchObject({ status: 'waiting_partner', clock: { paused: false } });
    seen = await done(doctor, seen, `referrals/${seen.referrals[0].id}/reply`, {
      text: '8466.93이 맞습니다.',
    });
    expect(seen).toMatchObject({ status: 'in_progress', referrals: [{ status: 'answered' }] });

    seen = await done(doctor, seen, 'answer', {
      outcome: 'resolved_after_review',
      text: '회답서를 보내 드립니다.',
    });
    expect(seen.clock).toMatchObject({ done: true, remainingWorkingMinutes: null });
    seen = await done(owner, seen, 'refusal', { reason: '세관이 아직 풀어 주지 않습니다.' });
    expect(seen).toMatchObject({ status: 'reopened', reopenedCount: 1, outcome: null });
    seen = (await doctor.get(`/api/difficulties/${seen.id}`)).body;
    seen = await done(doctor, seen, 'answer', {
      outcome: 'resolved_on_spot',
      text: '오늘 오전에 반출됐습니다.',
    });
    seen = await done(owner, seen, 'confirmation', { rating: 5, comment: '고맙습니다.' });
    expect(seen).toMatchObject({
      status: 'closed',
      rating: 5,
      outcome: 'resolved_on_spot',
      waitingOn: null,
    });
    expect(seen.timeline.map((entry: { type: string }) => entry.type)).toEqual([
      'filed',
      'assigned',
      'triaged',
      'started',
      'question',
      'firm_reply',
      'referral_made',
      'referral_answered',
      'answered',
      'refused',
      'answered',
      'confirmed',
    ]);
    expect(named().slice(2)).toEqual([
      'FirmAsked',
      'FirmReplied',
      'ReferralMade',
      'ReferralAnswered',
      'DifficultyAnswered',
      'DifficultyRefused',
      'DifficultyAnswered',
      'DifficultyConfirmed',
    ]);
  });

  describe('filing', () => {
    it('leaves a firm without a doctor to triage, and a supervisor assigns', async () => {
      const lonely = await aCompany(app.db);
      const sme = await app.as(await anOwner(app.db, lonely.id));
      let seen = await filed({ category: 'unsure' }, sme);
      expect(seen).toMatchObject({ status: 'received', doctor: null, category: null });
      await anAssignment(app.db, lonely.id, doctorUser.id);
      seen = (await supervisor.get(`/api/difficulties/${seen.id}`)).body;
      seen = await done(supervisor, seen, 'triage', { category: 'log', severity: 'normal' });
      expect(seen.status).toBe('triaged');
      seen = await done(supervisor, seen, 'assignment', {
        doctorId: doctorUser.id,
        reason: '물류 경험',
      });
      expect(seen).toMatchObject({ status: 'assigned', doctor: { id: doctorUser.id } });
      expect(
        (await act(supervisor, seen, 'assignment', { doctorId: doctorUser.id })).body.code,
      ).toBe('difficulty.same_doctor');
      const sees = await sme.get(`/api/difficulties/${seen.id}`);
      expect(JSON.stringify(sees.body)).not.toContain('물류 경험');
    });

    it('gives a case only to a doctor of the firm, and only by a supervisor', async () => {
      const seen = await filed();
      const stranger = await aDoctor(app.db);
      expect((await act(supervisor, seen, 'assignment', { doctorId: stranger.id })).status).toBe(
        422,
      );
      expect((await act(doctor, seen, 'assignment', { doctorId: backupUser.id })).status).toBe(403);
      const moved = await done(supervisor, seen, 'assignment', { doctorId: backupUser.id });
      expect(moved.timeline.at(-1)).toMatchObject({
        type: 'reassigned',
        payload: { previousDoctorId: doctorUser.id },
      });
      expect(published.at(-1)).toMatchObject({ previousDoctorId: doctorUser.id, onFiling: false });
    });

    it('promises an answer in the days of the category, urgent in hours, by the working calendar', async () => {
      const target = async (overrides: Record<string, unknown>) =>
        (await filed(overrides)).clock.targetAt;
      await app.db.query(
        `UPDATE difficulty_categories SET target_days = 5, urgent_hours = 4 WHERE code = 'fin'`,
      );
      await app.db.query(`UPDATE difficulty_categories SET target_days = 7 WHERE code = 'sys'`);
      await at('2026-12-24T16:00:00+09:00');
      expect(await target({ category: 'fin' })).toBe('2027-01-04T07:00:00.000Z');
      expect(await target({ category: 'sys' })).toBe('2027-01-05T09:00:00.000Z');
      await at(MONDAY);
      expect(await target({ category: 'fin', severity: 'urgent' })).toBe(
        '2026-11-23T05:40:00.000Z',
      );
      expect(await target({ category: 'unsure' })).toBe('2026-11-30T00:40:00.000Z');
    });

    it('names what is missing or unknown, and keeps nothing', async () => {
      const before = await app.db.query('SELECT count(*)::int AS n FROM difficulties');
      const empty = await owner.post('/api/difficulties', {
        title: ' ',
        body: '',
        severity: 'normal',
      });
      expect(empty.status).toBe(422);
      expect(empty.body.errors.map((e: { field: string }) => e.field)).toEqual(['title', 'body']);
      for (const wrong of [
        { category: 'xyz' },
        { market: 'QQ' },
        { hs6: '999998' },
        { fileIds: [firm.id] },
      ]) {
        expect((await owner.post('/api/difficulties', filing(wrong))).status).toBe(422);
      }
      expect((await owner.post('/api/difficulties', filing({ status: 'closed' }))).status).toBe(
        400,
      );
      expect((await doctor.post('/api/difficulties', filing())).body.errors[0].field).toBe(
        'companyId',
      );
      expect(await app.db.query('SELECT count(*)::int AS n FROM difficulties')).toEqual(before);
    });

    it('is for one’s own firm, or for a firm one looks after', async () => {
      const forFirm = (id: string) => filing({ companyId: id });
      expect((await owner.post('/api/difficulties', forFirm(foreignFirm.id))).status).toBe(404);
      expect((await otherDoctor.post('/api/difficulties', forFirm(firm.id))).status).toBe(404);
      expect((await admin.post('/api/difficulties', forFirm(firm.id))).status).toBe(403);
      const byDoctor = await doctor.post('/api/difficulties', forFirm(firm.id));
      expect(byDoctor.body).toMatchObject({ filedVia: 'doctor', company: { id: firm.id } });
    });
  });

  describe('the clock', () => {
    it('stands while the firm is asked and moves the target by the working time it stood', async () => {
      let seen = await filed({ category: 'unsure' });
      expect(seen.clock.remainingWorkingMinutes).toBe(40 * 60);
      await at('2026-11-24T10:00:00+09:00');
      seen = await done(doctor, seen, 'questions', { text: '성분표가 있으신가요?' });
      const remaining = seen.clock.remainingWorkingMinutes;
      await at('2026-11-27T15:00:00+09:00');
      const later = (await doctor.get(`/api/difficulties/${seen.id}`)).body;
      expect(later.clock).toMatchObject({
        paused: true,
        overdue: false,
        remainingWorkingMinutes: remaining,
      });
      seen = await done(owner, seen, 'replies', { text: '여기 있습니다.' });
      // Tue 10–12, 13–18, Wed and Thu in full, Fri 9–12, 13–15: 7 + 16 + 5 hours.
      expect(seen.clock).toMatchObject({
        paused: false,
        pausedMinutes: 28 * 60,
        remainingWorkingMinutes: remaining,
      });
      expect(seen.clock.targetAt).toBe('2026-12-03T05:40:00.000Z');
      expect(seen.timeline.at(-1)).toMatchObject({
        type: 'firm_reply',
        payload: { resumed: true, pausedMinutes: 1680 },
      });
    });

    it('runs on while a partner is asked, and tells what is late', async () => {
      let seen = await filed({ severity: 'urgent' });
      seen = await done(doctor, seen, 'referrals', {
        partnerId,
        purpose: '반출 협조를 부탁합니다.',
        dueOn: '2026-11-24',
      });
      await at('2026-11-24T10:00:00+09:00');
      const late = (await doctor.get(`/api/difficulties/${seen.id}`)).body;
      expect(late.clock).toMatchObject({ overdue: true, paused: false });
      expect(late.clock.remainingWorkingMinutes).toBeLessThan(0);
      const list = await doctor.get('/api/difficulties?overdue=true&limit=100');
      expect(list.body.items.map((row: { id: string }) => row.id)).toContain(seen.id);
    });

    it('returns to the partner when the firm answers while one is awaited', async () => {
      let seen = await filed();
      seen = await done(doctor, seen, 'referrals', {
        partnerId,
        purpose: '회답서를 부탁합니다.',
        dueOn: '2026-11-27',
      });
      seen = await done(doctor, seen, 'questions', { text: '도면이 있으신가요?' });
      seen = await done(owner, seen, 'replies', { text: '올렸습니다.' });
      expect(seen).toMatchObject({
        status: 'waiting_partner',
        partner: { name: expect.any(String) },
      });
    });

    it('gives a new target when a case is sorted anew', async () => {
      const seen = await filed({ category: 'unsure' });
      const sorted = await done(doctor, seen, 'triage', { category: 'cus', severity: 'urgent' });
      expect(new Date(sorted.clock.targetAt).getTime()).toBeLessThan(
        new Date(seen.clock.targetAt).getTime(),
      );
      expect(sorted.timeline.map((entry: { type: string }) => entry.type)).toContain(
        'target_changed',
      );
    });
  });

  describe('the answer', () => {
    it('refuses with a remedy or not at all', async () => {
      const seen = await filed();
      const text = '현행 규정으로는 지원 대상이 아닙니다.';
      const bare = await act(doctor, seen, 'answer', { outcome: 'not_acceptable', text });
      expect([bare.status, bare.body.errors[0].field]).toEqual([422, 'remedy']);
      const withRemedy = await done(doctor, seen, 'answer', {
        outcome: 'not_acceptable',
        text,
        remedy: '60일 안에 이의신청을 하실 수 있습니다.',
      });
      expect(withRemedy.remedy).toContain('이의신청');
    });

    it('is no withdrawal, and needs an outcome', async () => {
      const seen = await filed();
      const text = '답변을 보내 드립니다. 감사합니다.';
      expect((await act(doctor, seen, 'answer', { outcome: 'withdrawn', text })).status).toBe(422);
      expect((await act(doctor, seen, 'answer', { text })).status).toBe(422);
    });

    it('comes once', async () => {
      const seen = await answered();
      const again = await act(doctor, seen, 'answer', {
        outcome: 'guidance',
        text: '다시 보내 드리는 답변입니다.',
      });
      expect([again.status, again.body.code]).toEqual([409, 'difficulty.already_answered']);
    });

    it('is confirmed by the firm alone, with one to five', async () => {
      const seen = await answered();
      expect((await act(doctor, seen, 'confirmation', { rating: 5 })).status).toBe(403);
      expect((await act(foreignOwner, seen, 'confirmation', { rating: 5 })).status).toBe(404);
      expect((await act(owner, seen, 'confirmation', { rating: 6 })).status).toBe(422);
      expect((await act(owner, seen, 'confirmation', {})).status).toBe(422);
      await done(owner, seen, 'confirmation', { rating: 1 });
    });

    it('is refused with a reason, which counts from now', async () => {
      const seen = await answered();
      expect((await act(owner, seen, 'refusal', { reason: '' })).status).toBe(422);
      await at('2026-11-25T09:40:00+09:00');
      const again = await done(owner, seen, 'refusal', { reason: '아직 해결되지 않았습니다.' });
      expect(new Date(again.clock.targetAt) > new Date(seen.clock.targetAt)).toBe(true);
    });

    it('can be confirmed by mistake: taken back within ten minutes', async () => {
      const seen = await done(owner, await answered(), 'confirmation', { rating: 4 });
      app.clock.advance(9 * 60_000);
      const path = `/api/difficulties/${seen.id}/confirmation`;
      const back = await owner.delete(path, undefined, { version: seen.version });
      expect(back.body).toMatchObject({ status: 'answered', rating: null, closedAt: null });
      const closed = await done(owner, back.body, 'confirmation', { rating: 4 });
      app.clock.advance(11 * 60_000);
      expect((await owner.delete(path, undefined, { version: closed.version })).status).toBe(409);
    });

    it('can be opened again within 30 days and not after', async () => {
      const seen = await done(owner, await answered(), 'confirmation', { rating: 3 });
      const reason = { reason: '같은 문제가 다시 생겼습니다.' };
      await at('2026-12-24T09:00:00+09:00');
      const late = await act(owner, seen, 'reopening', reason);
      expect([late.status, late.body.code]).toEqual([409, 'difficulty.reopen_too_late']);
      await at('2026-12-23T23:00:00+09:00');
      expect(await done(owner, seen, 'reopening', reason)).toMatchObject({ status: 'reopened' });
    });

    it('is not needed when the firm withdraws', async () => {
      const seen = await done(owner, await filed(), 'withdrawal', { reason: '' });
      expect(seen).toMatchObject({ status: 'closed', outcome: 'withdrawn' });
      expect((await act(owner, seen, 'replies', { text: '추가 내용입니다.' })).body.code).toBe(
        'difficulty.already_closed',
      );
    });
  });

  describe('referrals', () => {
    it('need the firm’s consent: to partners one, to offices abroad another', async () => {
      const seen = await filed();
      const purpose = '현지 세관에 확인을 부탁합니다.';
      const abroad = await act(doctor, seen, 'referrals', {
        officeId,
        purpose,
        dueOn: '2026-11-27',
      });
      expect([abroad.status, abroad.body.code]).toEqual([422, 'consent.missing']);
      expect(abroad.body.consent).toBe('overseas_transfer');
      const nobody = await act(doctor, seen, 'referrals', { purpose, dueOn: '2026-11-27' });
      expect(nobody.status).toBe(422);
      const past = await act(doctor, seen, 'referrals', {
        partnerId,
        purpose,
        dueOn: '2026-11-20',
      });
      expect(past.body.errors[0].field).toBe('dueOn');
    });

    it('are answered once', async () => {
      let seen = await filed();
      seen = await done(doctor, seen, 'referrals', {
        partnerId,
        purpose: '회답서를 부탁합니다.',
        dueOn: '2026-11-27',
      });
      const path = `referrals/${seen.referrals[0].id}/reply`;
      seen = await done(doctor, seen, path, { text: '어렵습니다.', declined: true });
      expect(seen.referrals[0].status).toBe('declined');
      expect((await act(doctor, seen, path, { text: '다시' })).body.code).toBe(
        'referral.already_answered',
      );
    });
  });

  describe('who sees what', () => {
    it('hides notes, referrals and tiers from the firm, in rows, pages and counts', async () => {
      let seen = await filed();
      const note = await doctor.post(`/api/difficulties/${seen.id}/notes`, {
        text: '비밀메모: 대표가 급합니다.',
      });
      expect(note.status).toBe(201);
      seen = await done(doctor, seen, 'referrals', {
        partnerId,
        purpose: '비밀목적: 회답서',
        shared: '비밀자료',
        dueOn: '2026-11-27',
      });
      await done(doctor, seen, `referrals/${seen.referrals[0].id}/reply`, {
        text: '비밀회신: 어렵습니다',
      });
      const page = await owner.get(`/api/difficulties/${seen.id}`);
      const list = await owner.get('/api/difficulties');
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
        (await owner.post(`/api/difficulties/${seen.id}/notes`, { text: '메모' })).status,
      ).toBe(403);
    });

    it('lists to each kind of actor what they may see', async () => {
      const mine = await aDifficulty(app.db, firm.id, {
        doctor_id: doctorUser.id,
        title: '목록범위시험',
      });
      const theirs = await aDifficulty(app.db, foreignFirm.id, { title: '목록범위시험' });
      const seen = async (by: ApiClient) => {
        const list = await by.get(`/api/difficulties?q=${encodeURIComponent('목록범위시험')}`);
        return (list.body.items ?? []).map((row: { id: string }) => row.id).sort();
      };
      const both = [mine.id, theirs.id].sort();
      expect(await seen(owner)).toEqual([mine.id]);
      expect(await seen(foreignOwner)).toEqual([theirs.id]);
      expect(await seen(doctor)).toEqual([mine.id]);
      expect(await seen(backup)).toEqual([mine.id]);
      expect(await seen(otherDoctor)).toEqual([theirs.id]);
      expect(await seen(supervisor)).toEqual([mine.id]);
      expect(await seen(foreignSupervisor)).toEqual([theirs.id]);
      expect(await seen(programmeLead)).toEqual(both);
      expect((await admin.get('/api/difficulties')).status).toBe(403);
      expect((await app.anonymous().get('/api/difficulties')).status).toBe(401);
    });

    it('answers 404 for another’s case, whatever is tried', async () => {
      const { id } = await aDifficulty(app.db, firm.id);
      for (const by of [foreignOwner, otherDoctor, foreignSupervisor]) {
        expect((await by.get(`/api/difficulties/${id}`)).status).toBe(404);
        expect((await act(by, { id, version: 1 }, 'replies', { text: '안녕하세요' })).status).toBe(
          404,
        );
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
        expect((await act(otherDoctor, { id, version: 1 }, verb, fields[verb])).status).toBe(404);
      }
    });

    it('writes down who read a firm’s case', async () => {
      const { id } = await aDifficulty(app.db, firm.id);
      await doctor.get(`/api/difficulties/${id}`);
      const [entry] = await app.db.query(
        `SELECT * FROM audit_entries WHERE action = 'difficulty.read' AND subject_id = $1`,
        [id],
      );
      expect(entry).toMatchObject({ actor_id: doctorUser.id, company_id: firm.id });
    });
  });

  describe('the queue', () => {
    it('filters, pages and counts', async () => {
      const queueFirm = await aCompany(app.db);
      await anAssignment(app.db, queueFirm.id, doctorUser.id);
      const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'];
      for (const [index, day] of days.entries()) {
        await aDifficulty(app.db, queueFirm.id, {
          doctor_id: doctorUser.id,
          target_at: `${day}T10:00:00.123456+09:00`,
          status: index === 4 ? 'closed' : index === 3 ? 'waiting_sme' : 'in_progress',
          waiting_since: index === 3 ? '2026-11-23T09:00:00+09:00' : null,
          severity: index === 0 ? 'urgent' : 'normal',
        });
      }
      const list = async (query: string) =>
        (await doctor.get(`/api/difficulties?companyId=${queueFirm.id}&${query}`)).body;
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
      const made = await aDifficulty(app.db, firm.id, { title: '폴란드 원산지증명 사후검증' });
      const finds = async (q: string) =>
        (await doctor.get(`/api/difficulties?q=${encodeURIComponent(q)}`)).body.items.some(
          (row: { id: string }) => row.id === made.id,
        );
      expect(await finds('원산')).toBe(true);
      expect(await finds('원산지즈')).toBe(true);
      expect(await finds('ㅍㄹㄷ')).toBe(true);
      expect(await finds(made.number.slice(-6))).toBe(true);
      expect(await finds('%')).toBe(false);
    });
  });

  describe('files', () => {
    const picture = () =>
      sharp({ create: { width: 40, height: 30, channels: 3, background: '#1565c0' } })
        .png()
        .toBuffer();
    const uploaded = async (by: ApiClient) =>
      (await by.upload('현장.png', await picture(), 'image/png')).body;

    it('go with the case and open for those who see it', async () => {
      const file = await uploaded(owner);
      const seen = await filed({ fileIds: [file.id] });
      expect(seen.files).toMatchObject([
        { id: file.id, entryId: seen.timeline[0].id, visibility: 'public' },
      ]);
      expect((await doctor.get(`/api/files/${file.id}`)).status).toBe(200);
      expect((await foreignOwner.get(`/api/files/${file.id}`)).status).toBe(404);
      expect((await otherDoctor.get(`/api/files/${file.id}`)).status).toBe(404);
      expect((await admin.get(`/api/files/${file.id}`)).status).toBe(404);
    });

    it('of a note stay with staff', async () => {
      const seen = await filed();
      const file = await uploaded(doctor);
      await doctor.post(`/api/difficulties/${seen.id}/notes`, {
        text: '사진 참고',
        fileIds: [file.id],
      });
      expect((await backup.get(`/api/files/${file.id}`)).status).toBe(200);
      expect((await owner.get(`/api/files/${file.id}`)).status).toBe(404);
      expect((await owner.get(`/api/difficulties/${seen.id}`)).body.files).toEqual([]);
    });

    it('of somebody else cannot be taken, nor used twice', async () => {
      const file = await uploaded(doctor);
      expect(
        (await owner.post('/api/difficulties', filing({ fileIds: [file.id] }))).body.code,
      ).toBe('file.unknown');
      const own = await uploaded(owner);
      await filed({ fileIds: [own.id] });
      expect((await owner.post('/api/difficulties', filing({ fileIds: [own.id] }))).body.code).toBe(
        'file.unknown',
      );
    });

    it('alone make an entry of their own', async () => {
      const seen = await filed();
      const file = await uploaded(doctor);
      const after = await done(doctor, seen, 'replies', { fileIds: [file.id] });
      expect(after.timeline.at(-1)).toMatchObject({ type: 'files_added', payload: { count: 1 } });
      expect((await act(doctor, after, 'replies', {})).status).toBe(422);
    });

    it('that lie about themselves are refused, and the case stays well', async () => {
      const zip = Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(64)]);
      expect((await owner.upload('사진.png', zip, 'image/png')).status).toBeGreaterThanOrEqual(400);
      const png = await picture();
      const escaped = await owner.upload('../../x', png, 'image/png');
      if (escaped.status < 300) expect(escaped.body.name).not.toMatch(/[/\\]|\.\./);
      // The header claims 20,000 × 20,000 pixels.
      const huge = Buffer.from(png);
      huge.writeUInt32BE(20_000, 16);
      huge.writeUInt32BE(20_000, 20);
      expect((await owner.upload('큰사진.png', huge, 'image/png')).status).toBeGreaterThanOrEqual(
        400,
      );
      const heavy = await owner.upload('무거움.png', Buffer.alloc(21 * 1024 * 1024), 'image/png');
      expect([heavy.status, heavy.body.code]).toEqual([413, 'file.too_large']);
      for (const answer of [zip, huge].map((bytes) => owner.upload('a.png', bytes))) {
        expect((await answer).status).toBeLessThan(500);
      }
      expect((await app.anonymous().get('/api/health/live')).status).toBe(200);
    });
  });

  it('moves open cases with the firm to its new primary doctor, and leaves closed ones', async () => {
    const moving = await aCompany(app.db);
    await anAssignment(app.db, moving.id, doctorUser.id);
    const sme = await app.as(await anOwner(app.db, moving.id));
    const open = await filed({}, sme);
    const closed = await done(sme, await filed({}, sme), 'withdrawal');
    const successor = await aDoctor(app.db, { name: '서민재' });
    const changed = new PrimaryDoctorChanged({
      companyId: moving.id,
      companyName: moving.name,
      doctorId: successor.id,
      previousDoctorId: doctorUser.id,
      on: '2026-11-23',
    });
    const { nest } = app;
    const tell = () =>
      nest.get(UnitOfWork).run(SYSTEM, () => nest.get(DomainEvents).publish(changed));
    await tell();
    await tell();
    const seen = (await sme.get(`/api/difficulties/${open.id}`)).body;
    const last = seen.timeline.at(-1);
    expect(seen.timeline.filter((e: { type: string }) => e.type === 'reassigned')).toHaveLength(1);
    expect(last.payload).toMatchObject({ doctorName: '서민재', previousDoctorId: doctorUser.id });
    const rest = (await sme.get(`/api/difficulties/${closed.id}`)).body;
    expect(rest.version).toBe(closed.version);
  });

  it('shows a firm its doctor, its next check-in and what waits for it', async () => {
    const home = await owner.get('/api/portal/home');
    expect(home.body).toMatchObject({ doctor: { name: '한지원', email: doctorUser.email } });
    const { cases, caseTotal, answersToConfirm } = home.body;
    expect([cases.length, caseTotal > 3, answersToConfirm > 0]).toEqual([3, true, true]);
    expect(cases[0].status).toBe('answered');
    expect((await doctor.get('/api/portal/home')).status).toBe(403);
    const empty = await foreignOwner.get('/api/portal/home');
    expect(JSON.stringify(empty.body)).not.toContain(firm.id);
  });

  describe('drafts', () => {
    it('survive, follow the person, and are nobody else’s', async () => {
      const key = 'difficulty.reply.1';
      const put = await doctor.put(`/api/drafts/${key}`, { body: { text: '대표님,' } });
      expect(put.status).toBe(200);
      const otherDevice = await app.as(doctorUser);
      expect((await otherDevice.get(`/api/drafts/${key}`)).body.draft.body).toEqual({
        text: '대표님,',
      });
      expect((await backup.get(`/api/drafts/${key}`)).body).toEqual({ draft: null });
      const large = await doctor.put(`/api/drafts/${key}`, { body: { text: '가'.repeat(30_000) } });
      expect([large.status, large.body.code]).toEqual([422, 'draft.too_large']);
      expect((await doctor.put('/api/drafts/a%2Fb', { body: {} })).status).toBe(400);
      expect((await doctor.delete(`/api/drafts/${key}`)).status).toBe(204);
      expect((await doctor.get(`/api/drafts/${key}`)).body).toEqual({ draft: null });
    });

    it('keep the files they name from the sweep, until they are gone or filed', async () => {
      const sweep = () => app.nest.get(UnitOfWork).run(SYSTEM, () => app.nest.get(Files).sweep());
      const upload = async (name: string) => (await owner.upload(name, '하이퐁 세관')).body;
      const [kept, loose] = [await upload('세관.txt'), await upload('버림.txt')];
      const key = 'difficulty.portal';
      const files = [{ id: kept.id, name: kept.name, size: kept.size, picture: false }];
      await owner.put(`/api/drafts/${key}`, { body: { title: '통관', files } });
      // A stranger's draft that names the file keeps nothing.
      await foreignOwner.put(`/api/drafts/${key}`, { body: { files: [{ id: loose.id }] } });
      await at('2026-11-25T09:40:00+09:00');
      await sweep();
      expect((await owner.get(`/api/files/${kept.id}`)).status).toBe(200);
      expect((await owner.get(`/api/files/${loose.id}`)).status).toBe(404);
      const answer = await owner.post('/api/difficulties', filing({ fileIds: [kept.id] }));
      expect(answer.body.files).toEqual([expect.objectContaining({ id: kept.id })]);
      await owner.delete(`/api/drafts/${key}`);
      const abandoned = await upload('그만둠.txt');
      await at('2026-11-27T09:40:00+09:00');
      await sweep();
      expect((await owner.get(`/api/files/${kept.id}`)).status).toBe(200);
      expect((await owner.get(`/api/files/${abandoned.id}`)).status).toBe(404);
    });
  });
});
