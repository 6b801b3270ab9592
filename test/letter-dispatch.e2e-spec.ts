import { LetterPump } from '../server/letters/dispatch/letter-pump';
import { aSuppression } from './factories/buyers';
import { type DispatchWorld, dispatchWorld, headOf } from './support/dispatch-world';
import { type SmtpSink, startSmtpSink } from './support/smtp-sink';

/** Monday, ten in Berlin and five in the afternoon in Seoul less one. */
const NOW = '2026-11-23T10:00:00+01:00';
const SECOND = 1_000;

describe('Sending a letter', () => {
  let world: DispatchWorld;
  let smtp: SmtpSink;
  let mails: { text: string; to: string[] }[];
  const refusals = new Map<string, { code: number; words: string }>();
  const take = (text: string, to: string[]) => void mails.push({ text, to });
  const refuse = (address: string) => refusals.get(address);

  beforeAll(async () => {
    smtp = await startSmtpSink(take, { refuse });
    world = await dispatchWorld({
      ...{ now: NOW, work: false },
      config: {
        ...{ smtpUrl: smtp.url, lettersPerMinute: 60_000, staffIdleMinutes: 100_000 },
        ...{ inboxAddress: 'case@homedoctor.example' },
      },
    });
  });
  afterAll(async () => {
    await smtp.kill();
    await world.app.close();
  });
  beforeEach(() => {
    mails = [];
    refusals.clear();
    world.app.clock.set(NOW);
  });

  const pump = () => world.app.nest.get(LetterPump).run();
  const send = async (contactIds: string[], body: object = { attachPdf: false }) => {
    const letter = await world.ready(contactIds);
    const answer = await world.doctor.post(`${letter.url}/dispatch`, body, {
      version: letter.version,
    });
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return letter;
  };
  const sendNow = async (contactIds: string[], body?: object) => {
    const letter = await send(contactIds, body);
    world.app.clock.advance(11 * SECOND);
    await pump();
    return letter;
  };

  it('gives each their own mail, with the heads a serious letter has', async () => {
    const people = [
      await world.agreed({ name: 'Katrin Vogel', email: 'vogel@nordhaus.example' }),
      await world.agreed({
        name: 'Petra Blum',
        email: 'blum@nordhaus.example',
        greeting_name: 'Blum',
      }),
    ];
    const letter = await sendNow(people, {});
    expect(mails.map(({ to }) => to)).toEqual([
      ['vogel@nordhaus.example'],
      ['blum@nordhaus.example'],
    ]);
    const [first, second] = mails.map(({ text }) => headOf(text));
    expect(first!.get('to')).toEqual(['Katrin Vogel <vogel@nordhaus.example>']);
    expect(first!.has('cc') || first!.has('bcc')).toBe(false);
    expect(first!.get('from')![0]).toMatch(/Hangyeol Precision.*<no-reply@homedoctor.example>$/);
    expect(first!.get('reply-to')![0]).toMatch(/^case\+[a-z2-7]{26}@homedoctor.example$/);
    expect(first!.get('reply-to')).not.toEqual(second!.get('reply-to'));
    expect(first!.get('list-unsubscribe')![0]).toMatch(
      /^<http:\/\/localhost\S+>, <mailto:case\+[a-z2-7]{26}@homedoctor.example\?subject=unsubscribe>$/,
    );
    expect(first!.get('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(first!.has('auto-submitted')).toBe(false);
    expect(first!.get('message-id')).not.toEqual(second!.get('message-id'));
    expect(mails[0]!.text).toContain('Dear Ms. Vogel');
    expect(mails[1]!.text).toContain('Dear Ms. Blum');
    expect(mails[0]!.text).toContain('text/html');
    expect(mails[0]!.text).toMatch(/application\/pdf; name=L-2026-\d+\.pdf/);
    const done = await world.doctor.get(`${letter.url}/dispatch`);
    expect(done.body).toMatchObject({ status: 'sent', counts: { total: 2, sent: 2, queued: 0 } });
    await pump();
    expect(mails).toHaveLength(2);
  });

  it('can be undone for ten seconds, and not after', async () => {
    const letter = await send([await world.agreed()]);
    world.app.clock.advance(9 * SECOND);
    await pump();
    expect(mails).toEqual([]);
    const undone = await world.doctor.delete(`${letter.url}/dispatch`, undefined, { version: 6 });
    expect(undone.body).toMatchObject({ status: 'ready', version: 7, requestedAt: null });
    await world.doctor.post(`${letter.url}/dispatch`, { attachPdf: false }, { version: 7 });
    world.app.clock.advance(10 * SECOND);
    const late = await world.doctor.delete(`${letter.url}/dispatch`, undefined, { version: 8 });
    expect(late).toMatchObject({ status: 409, body: { code: 'letter.undo_over' } });
    await pump();
    expect(mails).toHaveLength(1);
  });

  it('keeps to each recipient’s working hours', async () => {
    const letter = await sendNow([
      await world.agreed({ time_zone: 'Europe/Berlin' }),
      await world.agreed({ time_zone: 'America/New_York' }),
      await world.agreed({ time_zone: 'Asia/Seoul' }),
    ]);
    expect(mails).toHaveLength(1);
    const due = (await world.recipients(letter.id)).map(({ dueAt }) => dueAt);
    expect(due).toEqual([null, '2026-11-23T14:00:00.000Z', '2026-11-24T00:00:00.000Z']);
    world.app.clock.set('2026-11-23T14:00:00Z');
    await pump();
    expect(mails).toHaveLength(2);
    // Held up until after hours: the next working morning, not the night.
    world.app.clock.set('2026-11-24T10:00:00Z');
    await pump();
    expect(mails).toHaveLength(2);
    expect((await world.recipients(letter.id))[2]!.dueAt).toBe('2026-11-25T00:00:00.000Z');
    world.app.clock.set('2026-11-25T00:00:00Z');
    await pump();
    expect((await world.doctor.get(`${letter.url}/workflow`)).body.status).toBe('sent');
  });

  it('leaves out who may not be written to, and says why', async () => {
    const { db } = world.app;
    const silent = await world.agreed({ email: 'silent@nordlicht.example' });
    const gone = await world.agreed();
    const refused = await world.agreed({ email: 'no@nordlicht.example' });
    const moved = await world.agreed();
    const twin = await world.agreed({ email: 'no+again@nordlicht.example' });
    const phone = await world.agreed();
    await db.query(
      `UPDATE buyer_contacts SET email = NULL, email_key = NULL, phone = '+4971100' WHERE id = $1`,
      [phone],
    );
    const fine = await world.agreed();
    const letter = await send([fine, silent, gone, refused, moved, twin, phone]);
    // All of it after everybody had agreed.
    await db.query('DELETE FROM buyer_consents WHERE contact_id = $1', [silent]);
    await db.query(`UPDATE buyer_contacts SET status = 'left' WHERE id = $1`, [gone]);
    await db.query(
      `UPDATE buyer_contacts SET email = 'x@y.example', email_key = 'x@y.example' WHERE id = $1`,
      [moved],
    );
    await aSuppression(db, 'No@Nordlicht.example');
    world.app.clock.advance(11 * SECOND);
    await pump();
    expect(mails).toHaveLength(1);
    const rows = await world.recipients(letter.id);
    expect(rows.map(({ status, reason }) => [status, reason])).toEqual([
      ['sent', null],
      ['skipped', 'needs_consent'],
      ['skipped', 'blocked'],
      ['opted_out', 'blocked'],
      ['skipped', 'address_changed'],
      ['skipped', 'same_address'],
      ['skipped', 'no_address'],
    ]);
  });

  it('pauses, resumes and stops', async () => {
    const letter = await send([
      await world.agreed(),
      await world.agreed({ time_zone: 'Asia/Tokyo' }),
    ]);
    await world.doctor.post(`${letter.url}/dispatch/pause`);
    world.app.clock.advance(11 * SECOND);
    await pump();
    expect(mails).toEqual([]);
    const resumed = await world.doctor.delete(`${letter.url}/dispatch/pause`);
    expect(resumed.body).toMatchObject({ status: 'sending', pausedAt: null });
    await pump();
    expect(mails).toHaveLength(1);
    const stopped = await world.doctor.post(`${letter.url}/dispatch/stop`);
    expect(stopped.body).toMatchObject({ status: 'stopped', counts: { sent: 1, skipped: 1 } });
    world.app.clock.set('2026-11-24T02:00:00Z');
    await pump();
    expect(mails).toHaveLength(1);
    const again = await world.doctor.post(`${letter.url}/dispatch/stop`);
    expect(again.status).toBe(409);
  });

  it('waits while the mail server is down, loses nothing and sends nothing twice', async () => {
    const people = [await world.agreed(), await world.agreed(), await world.agreed()];
    const port = Number(new URL(smtp.url).port);
    await smtp.kill();
    const letter = await sendNow(people);
    for (let minute = 0; minute < 60; minute += 6) {
      world.app.clock.advance(6 * 60 * SECOND);
      await pump();
    }
    expect(mails).toEqual([]);
    const down = await world.doctor.get(`${letter.url}/dispatch`);
    expect(down.body).toMatchObject({ status: 'sending', counts: { queued: 3 } });
    expect(down.body.heldUntil).not.toBeNull();
    smtp = await startSmtpSink(take, { refuse, port });
    world.app.clock.advance(6 * 60 * SECOND);
    await pump();
    expect(mails).toHaveLength(3);
    expect((await world.doctor.get(`${letter.url}/dispatch`)).body).toMatchObject({
      ...{ status: 'sent', heldUntil: null },
    });
  });

  it('takes a refusal for a bounce, and asks again where it was put off', async () => {
    refusals.set('gone@nordhaus.example', { code: 550, words: '5.1.1 no such user' });
    refusals.set('grey@nordhaus.example', { code: 451, words: '4.7.1 try again later' });
    const letter = await sendNow([
      await world.agreed({ email: 'gone@nordhaus.example' }),
      await world.agreed({ email: 'grey@nordhaus.example' }),
      await world.agreed({ email: 'good@nordhaus.example' }),
    ]);
    expect(mails.map(({ to }) => to)).toEqual([['good@nordhaus.example']]);
    const [gone, grey] = await world.recipients(letter.id);
    expect(gone).toMatchObject({ status: 'bounced', reason: 'refused' });
    expect(gone!.detail).toContain('no such user');
    expect(grey).toMatchObject({ status: 'queued' });
    refusals.clear();
    world.app.clock.advance(5 * 60 * SECOND);
    await pump();
    expect(mails).toHaveLength(2);
  });

  it('lets nothing into the head of a mail', async () => {
    const evil = 'Vogel\r\nBcc: victim@elsewhere.example\r\n\r\n<script>alert(1)</script>';
    await world.app.db.query(`UPDATE companies SET name_en = $2 WHERE id = $1`, [
      world.firm.id,
      `Hangyeol"\r\nX-Evil: 1, <a@b.example>`,
    ]);
    const safe = await world.agreed(
      { name: evil, email: 'vogel2@nordhaus.example' },
      { name: evil },
    );
    const two = await world.agreed({ email: 'a@b.example,c@d.example' });
    const line = await world.agreed({ email: 'a@b.example\r\nRCPT TO:<c@d.example>' });
    const letter = await sendNow([safe, two, line]);
    await world.app.db.query(`UPDATE companies SET name_en = $2 WHERE id = $1`, [
      ...[world.firm.id, 'Hangyeol Precision Co., Ltd.'],
    ]);
    expect(mails.map(({ to }) => to)).toEqual([['vogel2@nordhaus.example']]);
    const head = headOf(mails[0]!.text);
    for (const name of ['bcc', 'x-evil', 'cc']) expect(head.has(name)).toBe(false);
    for (const name of ['to', 'from', 'subject']) expect(head.get(name)).toHaveLength(1);
    expect(mails[0]!.text.split('text/html')[1]).not.toContain('<script>');
    const rows = await world.recipients(letter.id);
    expect(rows.slice(1).map(({ reason }) => reason)).toEqual(['bad_address', 'bad_address']);
  });

  it('is nobody else’s, and only of a letter that everybody agreed on', async () => {
    const contact = await world.agreed();
    const { otherDoctor, owner, admin, foreignSupervisor, doctor } = world;
    const letter = await world.ready([contact]);
    const met = [
      await otherDoctor.get(`${letter.url}/recipients`),
      await foreignSupervisor.post(`${letter.url}/dispatch`, {}, { version: 5 }),
      await owner.get(`${letter.url}/recipients`),
      await owner.post(`${letter.url}/dispatch`, {}, { version: 5 }),
      await admin.get(`${letter.url}/dispatch`),
      await doctor.put(`${letter.url}/recipients`, { contactIds: [] }, { version: 5 }),
      await doctor.post(`${letter.url}/dispatch`, {}, { version: 4 }),
    ];
    expect(met.map(({ status }) => status)).toEqual([404, 404, 403, 403, 403, 409, 412]);
    const draft = await world.draft();
    const early = await doctor.post(`/api/letters/${draft.id}/dispatch`, {}, { version: 1 });
    expect(early).toMatchObject({ status: 409, body: { code: 'letter.wrong_step' } });
    const none = await world.ready([]);
    const empty = await doctor.post(`${none.url}/dispatch`, {}, { version: 5 });
    expect(empty).toMatchObject({ status: 422, body: { code: 'letter.no_recipients' } });
  });
});
