import { readCalendar } from './support/ical';
import { createTransport } from 'nodemailer';
import { Materialiser } from '../server/check-ins/materialiser.service';
import { anAssignment, aCompany, anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam } from './factories/people';
import { TestApp } from './support/app';

const THURSDAY = { start: '2026-11-26T14:00', minutes: 60, kind: 'visit', place: '창원 본사; 2층' };

describe('appointments', () => {
  let app: TestApp;
  let team: { id: string };

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { staffIdleMinutes: 10_000_000 } });
    team = await aTeam(app.db);
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set('2026-11-23T09:40:00+09:00'));

  /** A firm with its doctor, owner and next check-in. */
  async function aFirm() {
    const doctor = await aDoctor(app.db, { teamId: team.id, name: '한지원' });
    const company = await aCompany(app.db, {
      ...{ tier: 'intensive', name: '㈜한결정밀', last_contact_at: '2026-11-12T10:00:00Z' },
      team_id: team.id,
    });
    await anAssignment(app.db, company.id, doctor.id, { from: '2026-09-01' });
    const owner = await anOwner(app.db, company.id);
    await app.nest.get(Materialiser).runAll();
    const [as, firm] = [await app.as(doctor), await app.as(owner)];
    const { items } = (await as.get(`/api/check-ins?companyId=${company.id}`)).body;
    const path = `/api/check-ins/${items[0].id}`;
    const at = `${path}/appointment`;
    const get = async () => (await as.get(path)).body;
    const put = async (body: object) => as.put(at, body, { version: (await get()).version });
    const answer = async (verb: string, body?: object, who = firm) =>
      who.post(`${at}/${verb}`, body, { version: (await get()).version });
    const cancel = async (reason = '대표 해외 출장') =>
      as.delete(at, { reason }, { version: (await get()).version });
    const kinds = async (user: { id: string }) =>
      (
        await app.db.query(
          'SELECT kind FROM notifications WHERE user_id = $1 ORDER BY created_at, id',
          [user.id],
        )
      ).map(({ kind }: { kind: string }) => kind);
    /** Mails to a person, with the entry that their calendar would read. */
    const mails = async (user: { id: string }) =>
      (
        await app.db.query(
          `SELECT template, subject, text_body AS text, calendar_method AS method, calendar_body AS ics
           FROM mail_outbox o JOIN users u ON u.email = o.to_address WHERE u.id = $1
           ORDER BY o.created_at, o.id`,
          [user.id],
        )
      ).map((mail: { ics: string | null }) => ({ ...mail, entry: mail.ics && entryOf(mail.ics) }));
    return { doctor, company, owner, as, firm, path, at, get, put, answer, cancel, kinds, mails };
  }

  it('the doctor fixes an hour: the check-in goes to its day and both get the entry', async () => {
    const { get, put, mails, kinds, owner, doctor } = await aFirm();
    const made = await put({ ...THURSDAY, message: '견적서, 함께; 보겠습니다.' });
    expect(made.body).toMatchObject({
      ...{ dueOn: '2026-11-26', startsAt: '2026-11-26T05:00:00.000Z', place: '창원 본사; 2층' },
      endsAt: '2026-11-26T06:00:00.000Z',
      appointment: { status: 'proposed', kind: 'visit', zone: 'Asia/Seoul', counter: null },
    });
    const [toFirm] = await mails(owner);
    expect(toFirm).toMatchObject({
      ...{ template: 'appointment_proposed', method: 'REQUEST' },
      subject: '[홈닥터] 방문 일정을 확인해 주십시오',
    });
    expect(toFirm.text).toContain('2026. 11. 26. (목) 오후 2:00, 60분');
    expect(toFirm.entry).toMatchObject({
      ...{ uid: `${made.body.appointment.id}@localhost`, sequence: 0, status: 'TENTATIVE' },
      ...{ start: '2026-11-26T05:00:00Z', end: '2026-11-26T06:00:00Z' },
      ...{ location: '창원 본사; 2층', method: 'REQUEST' },
      organizer: ['한지원 과장', 'mailto:no-reply@homedoctor.example'],
    });
    expect(toFirm.entry.description).toContain('견적서, 함께; 보겠습니다.');
    expect(toFirm.entry.attendees).toEqual([
      [`mailto:${owner.email}`, 'NEEDS-ACTION', 'TRUE'],
      [`mailto:${doctor.email}`, 'ACCEPTED', 'FALSE'],
    ]);
    const [toDoctor] = await mails(doctor);
    expect(toDoctor).toMatchObject({ template: 'appointment_copy', entry: { sequence: 0 } });
    expect(await kinds(owner)).toEqual(['appointment_proposed']);
    // The doctor did it: nothing in the doctor's own tray.
    expect(await kinds(doctor)).toEqual([]);
    // No run of the plan moves it.
    await app.nest.get(Materialiser).runAll();
    expect(await get()).toMatchObject({ dueOn: '2026-11-26', startsAt: made.body.startsAt });
    expect(await mails(owner)).toHaveLength(1);
  });

  it('the firm confirms, and the entry is certain', async () => {
    const { put, answer, mails, kinds, owner, doctor, firm, at, get } = await aFirm();
    await put(THURSDAY);
    expect((await firm.post(`${at}/confirmation`, undefined, { version: 99 })).status).toBe(412);
    const done = await answer('confirmation');
    expect(done.body.appointment.status).toBe('confirmed');
    expect((await answer('confirmation')).body.code).toBe('appointment.not_possible');
    expect(await kinds(doctor)).toEqual(['appointment_confirmed']);
    expect((await mails(owner)).at(-1)).toMatchObject({
      template: 'appointment_agreed',
      entry: { sequence: 1, status: 'CONFIRMED' },
    });
    // Another place needs no new yes; another hour does.
    await put({ ...THURSDAY, place: '공장' });
    expect((await get()).appointment).toMatchObject({ status: 'confirmed', place: '공장' });
    await put({ ...THURSDAY, start: '2026-11-27T10:00' });
    expect((await get()).appointment.status).toBe('proposed');
    expect((await mails(owner)).at(-1).entry).toMatchObject({ sequence: 3, status: 'TENTATIVE' });
    // Too late.
    app.clock.set('2026-11-27T10:30:00+09:00');
    expect((await answer('confirmation')).body.code).toBe('appointment.over');
  });

  it('the firm taps another time, the doctor accepts it with one click', async () => {
    const { put, answer, mails, kinds, owner, doctor, firm, as, at, get } = await aFirm();
    await put({ ...THURSDAY, start: '2026-11-24T10:00' });
    const slots = (await firm.get(`${at}/slots`)).body;
    // 10:00 on Tuesday is the appointment itself; two a day.
    expect(slots.map(({ start }: { start: string }) => start)).toEqual([
      ...['2026-11-24T14:00', '2026-11-24T16:00', '2026-11-25T10:00'],
    ]);
    const proposed = await answer('counter-proposal', {
      ...{ start: slots[2].start, note: '오전은 검수가 있습니다.' },
    });
    expect(proposed.body).toMatchObject({
      startsAt: '2026-11-24T01:00:00.000Z',
      appointment: {
        status: 'counter_proposed',
        counter: { note: '오전은 검수가 있습니다.', by: owner.name },
      },
    });
    expect(await kinds(doctor)).toEqual(['appointment_countered']);
    const [, told] = await mails(doctor);
    expect(told).toMatchObject({ template: 'appointment_countered', method: null });
    expect(told.text).toContain('2026. 11. 25. (수) 오전 10:00');
    const waiting = await as.get('/api/check-ins?view=counter_proposed&doctorId=me');
    expect(waiting.body.items).toHaveLength(1);

    expect((await answer('acceptance', undefined, firm)).status).toBe(403);
    const accepted = await answer('acceptance', undefined, as);
    expect(accepted.body).toMatchObject({
      ...{ dueOn: '2026-11-25', startsAt: '2026-11-25T01:00:00.000Z' },
      appointment: { status: 'confirmed', counter: null },
    });
    expect(await kinds(owner)).toEqual(['appointment_proposed', 'appointment_agreed']);
    const entries = (await mails(owner)).map(({ entry }: { entry: { uid: string } }) => entry);
    expect(entries).toMatchObject([
      { sequence: 0, start: '2026-11-24T01:00:00Z' },
      { sequence: 1, start: '2026-11-25T01:00:00Z', uid: entries[0].uid },
    ]);
    expect((await get()).appointment.counter).toBeNull();
  });

  it('is cancelled with a reason under the same UID; the check-in goes back to its day', async () => {
    const { put, cancel, mails, owner, doctor, get, firm, at } = await aFirm();
    const { dueOn } = await get();
    await put({ ...THURSDAY, start: '2026-12-02T14:00' });
    expect((await firm.delete(at, { reason: '싫음' }, { version: 1 })).status).toBe(403);
    expect((await cancel()).body).toMatchObject({ dueOn, startsAt: null, appointment: null });
    const [asked, off] = await mails(owner);
    expect(off).toMatchObject({
      ...{ template: 'appointment_cancelled', method: 'CANCEL' },
      entry: { uid: asked.entry.uid, sequence: 1, status: 'CANCELLED', method: 'CANCEL' },
    });
    expect(off.text).toContain('> 대표 해외 출장');
    expect((await mails(doctor)).at(-1).method).toBe('CANCEL');
    expect((await cancel()).status).toBe(404);
    // A new one is another entry.
    await put(THURSDAY);
    expect((await mails(owner)).at(-1).entry).toMatchObject({ sequence: 0 });
    expect((await mails(owner)).at(-1).entry.uid).not.toBe(asked.entry.uid);
  });

  describe('follows its check-in', () => {
    it('moved to another day: the same hour, to be confirmed anew', async () => {
      const { put, answer, path, as, get, mails, owner } = await aFirm();
      await put(THURSDAY);
      await answer('confirmation');
      const { version } = await get();
      await as.post(`${path}/move`, { on: '2026-12-01', reason: '출장' }, { version });
      expect(await get()).toMatchObject({
        ...{ dueOn: '2026-12-01', startsAt: '2026-12-01T05:00:00.000Z' },
        appointment: { status: 'proposed', startsAt: '2026-12-01T05:00:00+00:00' },
      });
      expect((await mails(owner)).at(-1)).toMatchObject({
        template: 'appointment_changed',
        entry: { sequence: 2, start: '2026-12-01T05:00:00Z' },
      });
    });

    it('left out, or the plan ended: cancelled, without the staff’s reason', async () => {
      const skipped = await aFirm();
      await skipped.put(THURSDAY);
      const { version } = await skipped.get();
      await skipped.as.post(`${skipped.path}/skip`, { reason: '내부 사정' }, { version });
      expect(await skipped.get()).toMatchObject({ status: 'skipped', appointment: null });
      const off = (await skipped.mails(skipped.owner)).at(-1);
      expect(off).toMatchObject({ method: 'CANCEL', entry: { sequence: 1 } });
      expect(off.text).not.toContain('내부 사정');

      const ended = await aFirm();
      await ended.put(THURSDAY);
      const plan = `/api/companies/${ended.company.id}/check-in-plan`;
      const { version: v } = (await ended.as.get(plan)).body;
      await ended.as.post(`${plan}/end`, { reason: '사업 종료' }, { version: v });
      expect((await ended.mails(ended.owner)).at(-1)).toMatchObject({ method: 'CANCEL' });
    });

    it('given to another doctor: the entry has their name, the first one’s is taken out', async () => {
      const { put, company, doctor, owner, mails } = await aFirm();
      await put(THURSDAY);
      const next = await aDoctor(app.db, { teamId: team.id, name: '서민재' });
      const supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
      const given = await supervisor.post(`/api/companies/${company.id}/assignments`, {
        ...{ doctorId: next.id, role: 'primary', from: '2026-11-23', reason: '지역 재편' },
      });
      expect(given.status).toBe(201);
      const [entry] = (await mails(owner)).slice(-1);
      expect(entry).toMatchObject({
        template: 'appointment_changed',
        entry: { sequence: 1, organizer: ['서민재 과장', expect.anything()] },
      });
      const templates = async (user: { id: string }) =>
        (await mails(user)).map(({ template }: { template: string }) => template);
      expect(await templates(doctor)).toContain('appointment_cancelled');
      expect(await templates(next)).toContain('appointment_copy');
    });

    const EMPTY = {
      ...{ attendees: [], topics: [], markets: [], promises: [], difficulties: [], fileIds: [] },
    };

    it('held earlier than fixed, and logged as this check-in: the hour ahead is called off', async () => {
      const { put, get, as, company, path, mails, owner } = await aFirm();
      await put(THURSDAY);
      const log = await as.post('/api/visits', {
        ...{ companyId: company.id, checkInId: path.split('/').at(-1), kind: 'visit' },
        startedAt: '2026-11-23T09:30:00+09:00',
        ...{ ...EMPTY, summary: '가까이 온 김에 목요일 방문을 오늘 마쳤습니다.' },
      });
      expect(log.body).toMatchObject({ companyId: company.id });
      expect(await get()).toMatchObject({ status: 'done' });
      expect(await mails(owner)).toContainEqual(
        expect.objectContaining({ template: 'appointment_cancelled', method: 'CANCEL' }),
      );
    });

    it('a call before a fixed visit is not the visit', async () => {
      const { put, get, as, company } = await aFirm();
      await put(THURSDAY);
      const log = await as.post('/api/visits', {
        ...{ companyId: company.id, kind: 'call', startedAt: '2026-11-23T09:30:00+09:00' },
        ...{ ...EMPTY, summary: '목요일 방문 준비를 전화로 확인했습니다.' },
      });
      expect(log.body).toMatchObject({ companyId: company.id, checkInId: null });
      expect(await get()).toMatchObject({ status: 'due', startsAt: '2026-11-26T05:00:00.000Z' });
    });
  });

  describe('hours', () => {
    const code = async (body: object) =>
      (await (await aFirm()).put({ ...THURSDAY, ...body })).body.errors?.[0];

    it('are refused in the past, on closed days, or where there is no such hour', async () => {
      expect(await code({ start: '2026-11-23T09:00' })).toMatchObject({ code: 'in_the_past' });
      expect(await code({ start: '2028-01-10T09:00' })).toMatchObject({ code: 'too_far' });
      expect(await code({ start: '2026-11-28T10:00' })).toMatchObject({ code: 'closed' });
      expect(await code({ start: '2026-11-28T10:00', closedDay: true })).toBeUndefined();
      expect(await code({ start: '2026-11-31T10:00' })).toMatchObject({ code: 'no_such_time' });
      expect(await code({ zone: 'Mars/Olympus' })).toMatchObject({ code: 'no_such_zone' });
      expect(await code({ start: '2027-03-28T02:30', zone: 'Europe/Berlin' })).toMatchObject({
        code: 'no_such_time',
      });
      expect(await code({ place: ' ' })).toMatchObject({ code: 'place_needed' });
      expect(await code({ kind: 'video', videoUrl: 'http://x.kr' })).toBeDefined();
    });

    it('in Frankfurt stay at two o’clock there across the change of the clocks', async () => {
      const { put, get, as, path, mails, owner } = await aFirm();
      // Friday before, CET; its Korean day and hour are others.
      await put({
        ...THURSDAY,
        start: '2027-03-26T14:00',
        zone: 'Europe/Berlin',
        place: '프랑크푸르트',
      });
      expect(await get()).toMatchObject({
        ...{ dueOn: '2027-03-26', startsAt: '2027-03-26T13:00:00.000Z', zone: 'Europe/Berlin' },
      });
      const { version } = await get();
      await as.post(`${path}/move`, { on: '2027-03-29', reason: '전시회' }, { version });
      expect(await get()).toMatchObject({ startsAt: '2027-03-29T12:00:00.000Z' });
      const { text, entry } = (await mails(owner)).at(-1);
      expect(text).toMatch(/오후 2:00.*서울 2027\. 3\. 29\. \(월\) 오후 9:00/);
      expect(entry).toMatchObject({ start: '2027-03-29T12:00:00Z', end: '2027-03-29T13:00:00Z' });
    });
  });

  it('a firm sees and answers only its own', async () => {
    const { put, at, path } = await aFirm();
    await put(THURSDAY);
    const other = await aFirm();
    expect((await other.firm.get(path)).status).toBe(404);
    expect((await other.firm.get(`${at}/slots`)).status).toBe(404);
    expect((await other.firm.post(`${at}/confirmation`, {}, { version: 2 })).status).toBe(404);
    const seen = await other.firm.get('/api/check-ins?view=appointments');
    expect(seen.body.items).toEqual([]);
  });

  it('the mail carries the entry as an alternative and as a file', async () => {
    const { put, mails, owner } = await aFirm();
    await put(THURSDAY);
    const [{ ics }] = await mails(owner);
    const built = await createTransport({ streamTransport: true, buffer: true }).sendMail({
      ...{ from: 'a@x.kr', to: 'b@x.kr', text: 'x', html: '<p>x</p>' },
      icalEvent: { method: 'REQUEST', content: ics, filename: 'invite.ics' },
    });
    const source = built.message.toString();
    expect(source).toMatch(/multipart\/alternative/);
    expect(source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(source).toMatch(/Content-Disposition: attachment; filename=invite\.ics/);
  });
});

/** What an independent parser reads; also holds the rules every calendar text keeps. */
function entryOf(text: string) {
  const { component, event, property } = readCalendar(text);
  return {
    method: component.getFirstPropertyValue('method'),
    ...{ uid: event.uid, sequence: event.sequence, status: property('status') },
    ...{ start: String(event.startDate), end: String(event.endDate) },
    ...{ summary: event.summary, location: event.location, description: event.description },
    organizer: [
      event.component.getFirstProperty('organizer')?.getFirstParameter('cn'),
      property('organizer'),
    ],
    attendees: event.attendees.map((one) => [
      String(one.getFirstValue()).replace(/^MAILTO:/, 'mailto:'),
      one.getFirstParameter('partstat'),
      one.getFirstParameter('rsvp'),
    ]),
  };
}
