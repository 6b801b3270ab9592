import { LetterPump } from '../server/letters/dispatch/letter-pump';
import { AnswersWorld } from './support/answers-world';

/** Monday, ten in Berlin. */
const NOW = '2026-11-23T10:00:00+01:00';

describe('What comes back after a letter left', () => {
  let world: AnswersWorld;
  let n = 0;

  beforeAll(async () => {
    world = await AnswersWorld.start(NOW);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.world.app.clock.set(NOW));

  const address = () => `buyer${++n}@nordhaus.example`;
  const letterTo = async (email = address()) => {
    const letter = await world.sent([await world.world.agreed({ email })]);
    return { ...letter, email, mail: world.mailTo(email) };
  };

  describe('a person’s answer', () => {
    it('stands with the recipient, the letter and the firm’s timeline, and people are told', async () => {
      const { doctor, owner, firm, app } = world.world;
      const { id, mail } = await letterTo();
      expect(mail.sender).toBe(mail.replyTo);
      await world.answer(mail);
      await world.poll();
      expect(await world.recipient(id)).toMatchObject({ status: 'replied', reason: null });
      const [answer] = await world.answers(id);
      expect(answer).toMatchObject({
        ...{ kind: 'reply', via: 'mail', body: 'Please quote 40 units, FCA Busan.' },
        ...{ buyerName: 'Nordhaus Werkzeug GmbH', senderKnown: true, authentic: true },
      });
      const seen = await doctor.get(`/api/companies/${firm.id}/activity?group=letter`);
      expect(seen.body.items[0]).toMatchObject({ kind: 'reply', subjectId: id });
      for (const [client, link] of [
        [doctor, `/letters/${id}`],
        [owner, `/portal/letters/${id}`],
      ] as const) {
        const { body } = await client.get('/api/notifications');
        expect(body.items[0]).toMatchObject({ kind: 'letter_answered', link });
      }
      const told = (await app.mails()).filter(({ template }) => template === 'letter_answered');
      expect(told.every(({ text_body }) => text_body.includes('40 units'))).toBe(true);
      expect(told).toHaveLength(2);
      const original = await doctor.get(`/api/letters/${id}/answers/${answer!['id']}/original`);
      expect(original.status).toBe(200);
      const counts = (await doctor.get(`/api/letters/${id}/dispatch`)).body.counts;
      expect(counts).toMatchObject({ sent: 1, replied: 1 });
    });

    it('is found by the mail it answers where the address was lost, and taken once', async () => {
      const { id, mail } = await letterTo();
      await world.answer(mail, { to: 'case@homedoctor.example', messageId: '<one@x.example>' });
      await world.answer(mail, { to: 'case@homedoctor.example', messageId: '<one@x.example>' });
      await world.poll();
      expect(await world.answers(id)).toHaveLength(1);
      expect(await world.recipient(id)).toMatchObject({ status: 'replied' });
    });

    it('may come from a colleague, and says where the sender is in doubt', async () => {
      const { id, mail } = await letterTo();
      await world.answer(mail, { from: 'cfo@elsewhere.example' });
      await world.answer(mail, {
        headers: { 'Authentication-Results': 'mx.example; dmarc=fail' },
      });
      await world.poll();
      const doubts = (await world.answers(id)).map(({ senderKnown, authentic }) => [
        senderKnown,
        authentic,
      ]);
      expect(doubts).toEqual(
        expect.arrayContaining([
          [false, true],
          [true, false],
        ]),
      );
    });

    it('is not what a machine sends while they are away', async () => {
      const { id, mail } = await letterTo();
      await world.answer(mail, {
        ...{ subject: 'Automatic reply: away', text: 'I am back on 1 December.' },
        headers: { 'Auto-Submitted': 'auto-replied' },
      });
      await world.answer(mail, { subject: 'Abwesenheitsnotiz', text: 'Bin ab 1.12. zurück.' });
      await world.poll();
      expect(await world.recipient(id)).toMatchObject({ status: 'sent', repliedAt: null });
      expect((await world.answers(id)).map(({ kind }) => kind)).toEqual([
        'auto_reply',
        'auto_reply',
      ]);
      const { body } = await world.world.owner.get(`/api/letters/${id}/answers`);
      expect(body.items).toEqual([]);
    });

    it('with a guessed address waits for a person', async () => {
      const { db } = world.world.app;
      await world.deliver({
        ...{ from: 'a@b.example', to: `case+${'b'.repeat(26)}@homedoctor.example` },
        ...{ subject: 'Hello', text: 'I would like to buy.' },
      });
      await world.poll();
      const [last] = await db.query('SELECT * FROM inbox_messages ORDER BY id DESC LIMIT 1');
      expect(last).toMatchObject({ status: 'parked', reason: 'no_case' });
    });
  });

  describe('a bounce', () => {
    it('of a dead address marks the recipient and closes the address for all', async () => {
      const { id, email, mail } = await letterTo();
      await world.report(mail, { status: '5.1.1', says: '550 5.1.1 no such user' });
      await world.poll();
      expect(await world.recipient(id)).toMatchObject({
        ...{ status: 'bounced', reason: 'bounce', detail: '550 5.1.1 no such user' },
      });
      expect(await world.suppressions()).toContainEqual({
        ...{ address_key: email, reason: 'bounced', source: 'bounce' },
      });
    });

    it.each([
      ['gives up after days', '4.4.7'],
      ['finds the mailbox full', '5.2.2'],
      ['refuses by policy', '5.7.1'],
    ])('that %s marks the recipient and leaves the address', async (_, status) => {
      const { id, email, mail } = await letterTo();
      await world.report(mail, { status });
      await world.poll();
      expect(await world.recipient(id)).toMatchObject({ status: 'bounced', reason: 'undelivered' });
      const keys = (await world.suppressions()).map(({ address_key }) => address_key);
      expect(keys).not.toContain(email);
    });

    it('is none while it is still tried', async () => {
      const { id, mail } = await letterTo();
      await world.report(mail, { status: '4.4.1', action: 'delayed' });
      await world.report(mail, { status: '2.1.5', action: 'relayed' });
      await world.poll();
      expect(await world.recipient(id)).toMatchObject({ status: 'sent' });
    });

    it('is found by its address alone, and by the mail it quotes alone', async () => {
      const [one, two] = [await letterTo(), await letterTo()];
      await world.report(one.mail, { status: '5.1.1', quotes: '<lost@elsewhere.example>' });
      await world.report(two.mail, { status: '5.1.1', to: 'case@homedoctor.example' });
      await world.poll();
      for (const { id } of [one, two]) {
        expect(await world.recipient(id)).toMatchObject({ status: 'bounced' });
      }
    });
  });

  describe('a refusal', () => {
    const queuedFor = async (email: string) => {
      const { agreed, doctor } = world.world;
      const contact = await agreed({ email, time_zone: 'Asia/Tokyo' });
      const letter = await world.world.ready([contact]);
      await doctor.post(`${letter.url}/dispatch`, { attachPdf: false }, { version: 5 });
      expect(await world.recipient(letter.id)).toMatchObject({ status: 'queued' });
      return letter;
    };

    it('by the link in the letter counts at once, also for what is queued', async () => {
      const { id, email, mail } = await letterTo();
      const queued = await queuedFor(email);
      const url = new URL(/<(http[^>]+)>/.exec(mail.unsubscribe)![1]!);
      const left = await world.world.app.anonymous().post(`${url.pathname}${url.search}`);
      expect(left.status).toBe(200);
      expect(await world.recipient(id)).toMatchObject({ status: 'opted_out' });
      expect((await world.recipient(id))['sentAt']).not.toBeNull();
      const dropped = { status: 'opted_out', reason: 'blocked', dueAt: null, sentAt: null };
      expect(await world.recipient(queued.id)).toMatchObject(dropped);
      const before = world.mails.length;
      world.world.app.clock.set('2026-11-24T10:00:00+09:00');
      await world.world.app.nest.get(LetterPump).run();
      expect(world.mails).toHaveLength(before);
    });

    it.each([
      ['by the address in the head', { subject: 'unsubscribe', text: '' }],
      ['in one word', { text: 'Unsubscribe.' }],
      ['in Japanese', { text: '配信停止をお願いします' }],
      [
        'by a mail program itself',
        { subject: 'unsubscribe', text: 'x', headers: { 'Auto-Submitted': 'auto-generated' } },
      ],
    ])('%s', async (_, given) => {
      const { id, email, mail } = await letterTo();
      const queued = await queuedFor(email);
      const to = /<mailto:([^?>]+)\?subject=unsubscribe>/.exec(mail.unsubscribe)![1];
      await world.answer(mail, { to, from: 'relay@elsewhere.example', ...given });
      await world.poll();
      expect(await world.recipient(id)).toMatchObject({ status: 'opted_out', repliedAt: null });
      expect(await world.recipient(queued.id)).toMatchObject({ status: 'opted_out' });
      expect(await world.suppressions()).toContainEqual({
        ...{ address_key: email, reason: 'unsubscribed', source: 'reply' },
      });
    });

    it('among other words is an answer a person reads', async () => {
      const { id, mail } = await letterTo();
      const text = 'Please unsubscribe my colleague, and send me your price list for 40 units.';
      await world.answer(mail, { text });
      await world.poll();
      expect(await world.recipient(id)).toMatchObject({ status: 'replied' });
    });
  });

  describe('what a doctor hears by telephone', () => {
    it('is noted, counted and taken back', async () => {
      const { doctor, owner } = world.world;
      const { id, url } = await letterTo();
      const { id: recipientId } = await world.recipient(id);
      const path = `${url}/recipients/${recipientId}/answers`;
      const noted = await doctor.post(path, {
        ...{ kind: 'meeting', via: 'phone', at: '2026-11-23T09:30:00+01:00' },
        note: '12월 3일 화상 상담',
      });
      expect(noted.status).toBe(204);
      expect(await world.recipient(id)).toMatchObject({
        ...{ status: 'replied', meetingAt: '2026-11-23T08:30:00.000Z' },
      });
      const [answer] = await world.answers(id);
      expect(answer).toMatchObject({ kind: 'meeting', via: 'phone', body: '12월 3일 화상 상담' });
      const counts = (await doctor.get(`${url}/dispatch`)).body.counts;
      expect(counts).toMatchObject({ replied: 1, meetings: 1 });
      expect((await owner.delete(`${url}/answers/${answer!['id']}`)).status).toBe(403);
      expect((await doctor.delete(`${url}/answers/${answer!['id']}`)).status).toBe(204);
      expect(await world.recipient(id)).toMatchObject({ status: 'sent', meetingAt: null });
      const declined = await doctor.post(path, { kind: 'not_interested', via: 'messenger' });
      expect(declined.status).toBe(204);
      expect((await world.recipient(id))['declinedAt']).not.toBeNull();
    });

    it('is refused for an hour to come and for one nobody wrote to', async () => {
      const { doctor } = world.world;
      const { id, url } = await letterTo();
      const { id: recipientId } = await world.recipient(id);
      const path = `${url}/recipients/${recipientId}/answers`;
      const later = { kind: 'reply', via: 'phone', at: '2026-12-01T00:00:00Z' };
      expect((await doctor.post(path, later)).status).toBe(422);
      const nobody = path.replace(String(recipientId), id);
      const answer = await doctor.post(nobody, { kind: 'reply', via: 'phone' });
      expect(answer).toMatchObject({ status: 409, body: { code: 'letter.not_sent_to' } });
      expect((await doctor.post(path, { kind: 'opt_out', via: 'phone' })).status).toBe(422);
    });

    it('is nobody else’s', async () => {
      const { otherDoctor, foreignOwner, foreignSupervisor, admin } = world.world;
      const { url } = await letterTo();
      const met = [
        await otherDoctor.get(`${url}/answers`),
        await foreignOwner.get(`${url}/answers`),
        await foreignSupervisor.get(`${url}/follow-up`),
        await admin.get(`${url}/answers`),
      ];
      expect(met.map(({ status }) => status)).toEqual([404, 404, 404, 403]);
    });
  });
});
