import { IntakeService } from '../server/inbox/intake.service';
import { insertRow } from './factories/people';
import { newId } from '../server/platform/database/ids';
import { InboxWorld, INBOX } from './support/inbox-world';

describe('a reply by mail', () => {
  let world: InboxWorld;

  beforeAll(async () => {
    world = await InboxWorld.start();
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.cases.begin();
    await world.db.query('TRUNCATE inbox_messages, inbox_tries');
  });
  afterEach(() => jest.restoreAllMocks());

  describe('of the firm', () => {
    it('is its public word on the case: the clock runs on and the doctor is told', async () => {
      const { id, mail } = await world.asked();
      expect(mail.replyTo).toMatch(/^case\+[a-z2-7]{26}@homedoctor\.example$/);
      await world.cases.at('2026-11-23T14:40:00+09:00');
      await world.reply(mail);
      await world.poll();

      const seen = await world.cases.read(id);
      expect(seen.status).toBe('in_progress');
      const [entry] = await world.entries(id, 'firm_reply');
      expect(entry).toMatchObject({
        visibility: 'public',
        authorName: '오세라',
        payload: { text: '인도 조건은 FOB 부산입니다.', resumed: true, pausedMinutes: 240 },
      });
      expect(world.cases.named().slice(-1)).toEqual(['FirmReplied']);
      const told = await world.lastTo(world.cases.doctorUser.email, '회신');
      expect(told.text).toContain('FOB 부산');
      expect(await world.last()).toMatchObject({ status: 'delivered', reason: null });
      expect(world.imap.in('INBOX')).toEqual([]);
      expect(world.imap.in('Processed').at(-1)?.flags).toContain('\\Seen');
    });

    it('is audited in the writer’s name', async () => {
      const { id, mail } = await world.asked();
      await world.reply(mail);
      await world.poll();
      const [entry] = await world.db.query(
        `SELECT actor_id, actor_role FROM audit_entries WHERE action = 'difficulty.firm_reply' AND subject_id = $1`,
        [id],
      );
      expect(entry).toEqual({ actor_id: world.cases.ownerUser.id, actor_role: 'sme' });
    });

    it('finds its case by the mail it answers where the program forgot the address', async () => {
      const { id, mail } = await world.asked();
      await world.reply(mail, { to: INBOX });
      await world.poll();
      expect(await world.entries(id, 'firm_reply')).toHaveLength(1);
    });

    it('may come from a colleague and from a contact without an account', async () => {
      const { id, mail } = await world.asked();
      await insertRow(world.db, 'company_contacts', {
        ...{ id: newId(), company_id: world.cases.firm.id, name: '김대리', position: 3 },
        email: 'Kim@Hangyeol.example',
      });
      await world.reply(mail, { from: '김대리 <kim@hangyeol.example>' });
      await world.poll();
      const [entry] = await world.entries(id, 'firm_reply');
      expect(entry?.authorName).toBe('김대리');
    });

    it('is also read while nobody asked, and stands on an answered case', async () => {
      const answered = await world.cases.answered();
      await world.reply(await world.lastTo(world.cases.ownerUser.email, '답변'), {
        text: '한 가지 더 여쭙니다.',
      });
      await world.poll();
      expect((await world.cases.read(answered.id)).status).toBe('answered');
      expect(await world.entries(answered.id, 'firm_reply')).toHaveLength(1);
    });

    it('brings its files through the checks of uploads and names the refused ones', async () => {
      const { id, mail } = await world.asked();
      await world.reply(mail, {
        attachments: [
          { filename: '계약서.pdf', content: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n') },
          { filename: '송장.pdf.exe', content: Buffer.from('MZ\x90\x00\x03', 'latin1') },
          { filename: '메모.txt', content: '한 줄' },
          { filename: '빈 파일.txt', content: '' },
        ],
      });
      await world.poll();
      const [entry] = await world.entries(id, 'firm_reply');
      expect(entry?.payload.mail?.refused).toEqual([
        { name: '송장.pdf.exe', why: 'file.type_not_allowed' },
        { name: '빈 파일.txt', why: 'file.empty' },
      ]);
      const { files } = await world.cases.read(id);
      expect(files.map((file: { name: string }) => file.name)).toEqual(['계약서.pdf', '메모.txt']);
      expect(
        files.every(
          (file: { visibility: string; entryId: string }) =>
            file.visibility === 'public' && file.entryId === entry?.id,
        ),
      ).toBe(true);
      const own = await world.cases.read(id, world.cases.owner);
      expect(own.files).toHaveLength(2);
    });

    it('takes ten files at most', async () => {
      const { id, mail } = await world.asked();
      const attachments = Array.from({ length: 12 }, (_, n) => ({
        filename: `${n}.txt`,
        content: `${n}`,
      }));
      await world.reply(mail, { attachments });
      await world.poll();
      const [entry] = await world.entries(id, 'firm_reply');
      expect(entry?.payload.mail?.refused.map(({ why }) => why)).toEqual([
        'file.too_many',
        'file.too_many',
      ]);
    });

    it('is read by staff as it came, and by nobody else', async () => {
      const { id, mail } = await world.asked();
      await world.reply(mail);
      await world.poll();
      const [entry] = await world.entries(id, 'firm_reply');
      const path = `/api/difficulties/${id}/mails/${entry?.payload.mail?.id}`;
      const { body } = await world.cases.doctor.get(path);
      expect(body.fullText).toContain('> 계약서의 인도 조건을 알려 주시겠어요?');
      expect((await world.cases.owner.get(path)).status).toBe(403);
      expect((await world.cases.otherDoctor.get(path)).status).toBe(404);
      const other = await world.cases.filed();
      const wrong = path.replace(id, other.id);
      expect((await world.cases.doctor.get(wrong)).status).toBe(404);
    });
  });

  describe('of staff', () => {
    it('is a note the firm never sees, and the mail says so', async () => {
      const { id, mail } = await world.asked();
      await world.reply(mail);
      await world.poll();
      const notice = await world.lastTo(world.cases.doctorUser.email, '회신');
      expect(notice.text).toContain('내부 메모로 남습니다');
      expect(notice.replyTo).not.toBe(mail.replyTo);
      await world.reply(notice, {
        from: world.cases.doctorUser.email,
        text: 'FOB이면 운송은 구매자 책임. 포워더에 확인할 것.',
      });
      await world.poll();
      const [note] = await world.entries(id, 'note');
      expect(note).toMatchObject({ visibility: 'internal', authorName: '한지원' });
      const own = await world.cases.owner.get(`/api/difficulties/${id}`);
      expect(JSON.stringify(own.body)).not.toContain('포워더');
    });

    it('waits where the writer does not look after the firm', async () => {
      const { mail } = await world.asked();
      const [{ email }] = await world.db.query(
        `SELECT u.email FROM users u JOIN assignments a ON a.doctor_id = u.id WHERE a.company_id = $1`,
        [world.cases.foreignFirm.id],
      );
      await world.reply(mail, { from: email });
      await world.poll();
      expect(await world.last()).toMatchObject({ status: 'parked', reason: 'sender_unknown' });
    });
  });

  describe('that nobody may trust', () => {
    const parkedBy = async (mail: Record<string, unknown>, reason: string) => {
      const { id, mail: ours } = await world.asked();
      await world.reply(ours, mail);
      await world.poll();
      expect(await world.last()).toMatchObject({ status: 'parked', reason });
      expect((await world.cases.read(id)).status).toBe('waiting_sme');
      expect(await world.entries(id, 'firm_reply')).toEqual([]);
      expect(world.imap.in('Parked').length).toBeGreaterThan(0);
      return id;
    };

    it('waits when somebody else got hold of the address', async () => {
      const id = await parkedBy({ from: 'thief@elsewhere.example' }, 'sender_unknown');
      const { body } = await world.cases.supervisor.get('/api/notifications');
      expect(body.items[0]).toMatchObject({ kind: 'mail_parked', link: '/inbox' });
      expect(id).toBeTruthy();
    });

    it('waits when another firm uses it', async () => {
      const [{ email }] = await world.db.query(`SELECT email FROM users WHERE company_id = $1`, [
        world.cases.foreignFirm.id,
      ]);
      await parkedBy({ from: email }, 'sender_unknown');
    });

    it('waits when the account is suspended, though the person is still a contact', async () => {
      const { ownerUser, firm } = world.cases;
      await insertRow(world.db, 'company_contacts', {
        ...{
          id: newId(),
          company_id: firm.id,
          name: '오세라',
          position: 4,
          email: ownerUser.email,
        },
      });
      const { id, mail } = await world.asked();
      await world.db.query(`UPDATE users SET status = 'suspended' WHERE id = $1`, [ownerUser.id]);
      await world.reply(mail);
      await world.poll();
      await world.db.query(`UPDATE users SET status = 'active' WHERE id = $1`, [ownerUser.id]);
      expect(await world.last()).toMatchObject({ status: 'parked', reason: 'sender_unknown' });
      expect(await world.entries(id, 'firm_reply')).toEqual([]);
    });

    it.each([
      ['not_authentic', 'mx.example; dmarc=fail; spf=pass'],
      ['not_authentic', 'mx.example; spf=fail; dkim=none'],
    ])('waits as %s where the receiving server found %s', async (reason, found) => {
      await parkedBy({ headers: { 'Authentication-Results': found } }, reason);
    });

    it('waits with a guessed address and without any', async () => {
      const { ownerUser } = world.cases;
      const guessed = `case+${'a'.repeat(26)}@homedoctor.example`;
      for (const to of [guessed, INBOX]) {
        await world.deliver({ from: ownerUser.email, to, subject: '문의', text: '안녕하세요.' });
      }
      await world.deliver({
        from: 'new@nowhere.example',
        to: INBOX,
        subject: '문의',
        text: '안녕하세요.',
      });
      await world.poll();
      const rows = await world.taken();
      expect(rows.map(({ status, reason }) => [status, reason])).toEqual(
        Array(3).fill(['parked', 'no_case']),
      );
    });

    it('waits when it names two cases, or says nothing', async () => {
      const [one, two] = [await world.asked(), await world.asked()];
      await world.reply(one.mail, { to: [one.mail.replyTo, two.mail.replyTo] });
      await world.reply(one.mail, { text: '' });
      await world.poll();
      expect((await world.taken()).map(({ reason }) => reason)).toEqual(['several_cases', 'empty']);
    });

    it('waits after thirty in an hour from one sender', async () => {
      const { id, mail } = await world.asked();
      for (let n = 0; n < 32; n++) await world.reply(mail, { text: `회신 ${n}` });
      await world.poll();
      const rows = await world.taken();
      expect(rows.filter(({ status }) => status === 'delivered')).toHaveLength(30);
      expect(rows.filter(({ reason }) => reason === 'too_many')).toHaveLength(2);
      expect(await world.entries(id, 'firm_reply')).toHaveLength(30);
    });
  });

  describe('of a machine', () => {
    it('lands nowhere and is never answered', async () => {
      const { id, mail } = await world.asked();
      const before = (await world.outgoing()).length;
      await world.reply(mail, { headers: { 'Auto-Submitted': 'auto-replied' } });
      await world.reply(mail, { subject: '부재중 자동 회신' });
      await world.reply(mail, { headers: { 'List-Id': '<all.firm.example>' } });
      await world.reply(mail, { from: INBOX });
      await world.reply(mail, { messageId: mail.messageId });
      await world.poll();
      const rows = await world.taken();
      expect(rows.map(({ status, reason }) => [status, reason])).toEqual([
        ['ignored', 'auto_reply'],
        ['ignored', 'auto_reply'],
        ['ignored', 'mailing_list'],
        ['ignored', 'own_mail'],
        ['ignored', 'own_mail'],
      ]);
      expect((await world.cases.read(id)).status).toBe('waiting_sme');
      expect((await world.outgoing()).length).toBe(before);
    });

    it('cannot be answered by one: what we send says that a machine wrote it', async () => {
      const { mail } = await world.asked();
      expect(mail.headers).toMatch(/^auto-submitted: auto-generated/im);
      expect(mail.headers).toMatch(/^x-auto-response-suppress: all/im);
    });

    it('marks a mail that came back on the mail log', async () => {
      const { mail } = await world.asked();
      const report = (action: string) =>
        Buffer.from(
          `From: MAILER-DAEMON@mx.example\r\nTo: ${INBOX}\r\nMessage-ID: <${action}@mx.example>\r\nSubject: Undelivered Mail\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: ${action}\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${mail.messageId}\r\n\r\n--b--\r\n`,
        );
      const state = async () => {
        const [row] = await world.db.query(
          'SELECT status, last_error, bounced_at IS NOT NULL AS bounced FROM mail_outbox WHERE message_id = $1',
          [mail.messageId],
        );
        return row;
      };
      world.imap.deliver(report('delayed'));
      await world.poll();
      expect(await state()).toMatchObject({ status: 'sent', bounced: false });
      world.imap.deliver(report('failed'));
      await world.poll();
      expect(await state()).toEqual({
        ...{ status: 'failed', bounced: true, last_error: '550 5.1.1 no such user' },
      });
    });
  });

  describe('to a closed case', () => {
    const closed = async () => {
      const answered = await world.cases.answered();
      await world.cases.done(world.cases.owner, answered, 'confirmation', { rating: 5 });
      return {
        id: answered.id as string,
        mail: await world.lastTo(world.cases.ownerUser.email, '답변'),
      };
    };

    it('stands there within thirty days, opens nothing by itself and says how to', async () => {
      const { id, mail } = await closed();
      await world.cases.at('2026-12-10T10:00:00+09:00');
      await world.reply(mail, { text: '감사합니다. 덕분에 잘 끝났습니다.' });
      await world.reply(mail, { text: '아, 한 가지 더요.' });
      await world.poll();
      expect((await world.cases.read(id)).status).toBe('closed');
      expect(
        (await world.entries(id, 'mail_after_close')).map(({ visibility }) => visibility),
      ).toEqual(['public', 'public']);
      const told = await world.lastTo(world.cases.doctorUser.email, '종결된 사건');
      expect(told.text).toContain('한 가지 더요');
      await world.lastTo(world.cases.ownerUser.email, '종결된 사건');
      const offers = (await world.outgoing()).filter(
        ({ to, text }) =>
          to === world.cases.ownerUser.email &&
          text.includes('다시 열 수 있습니다') &&
          text.includes(id),
      );
      expect(offers).toHaveLength(1);
    });

    it('waits after them', async () => {
      const { id, mail } = await closed();
      await world.cases.at('2027-01-10T10:00:00+09:00');
      await world.reply(mail);
      await world.poll();
      expect(await world.last()).toMatchObject({ status: 'parked', reason: 'closed_long_ago' });
      expect(await world.entries(id, 'mail_after_close')).toEqual([]);
    });
  });

  describe('is taken once', () => {
    it('when the connection tears before it is moved', async () => {
      const { id, mail } = await world.asked();
      await world.reply(mail);
      world.imap.tearAtMove = 1;
      await world.poll();
      expect(world.imap.in('INBOX')).toHaveLength(1);
      expect(await world.entries(id, 'firm_reply')).toHaveLength(1);
      await world.poll();
      expect(world.imap.in('INBOX')).toEqual([]);
      expect(await world.entries(id, 'firm_reply')).toHaveLength(1);
    });

    it('when the server counts anew after a restored backup', async () => {
      const { id, mail } = await world.asked();
      await world.reply(mail);
      await world.poll();
      world.imap.restore('Processed');
      await world.poll();
      expect(world.imap.in('INBOX')).toEqual([]);
      expect(await world.entries(id, 'firm_reply')).toHaveLength(1);
    });

    it('when it lies there twice, and two replicas read at once', async () => {
      const { id, mail } = await world.asked();
      await world.reply(mail, { messageId: '<twice@firm.example>' });
      await world.reply(mail, { messageId: '<twice@firm.example>' });
      await Promise.all([world.poll(), world.poll(), world.poll()]);
      await world.poll();
      expect(world.imap.in('INBOX')).toEqual([]);
      expect(await world.entries(id, 'firm_reply')).toHaveLength(1);
    });

    it('when a try dies half way: nothing of it is left, and the next does it whole', async () => {
      const { id, mail } = await world.asked();
      await world.reply(mail, { attachments: [{ filename: '메모.txt', content: '한 줄' }] });
      const files = world.cases.app.nest.get(IntakeService)['landing'];
      jest.spyOn(files, 'reply').mockRejectedValueOnce(new Error('killed'));
      await world.poll();
      expect(await world.taken()).toEqual([]);
      expect(world.imap.in('INBOX')).toHaveLength(1);
      await world.poll();
      expect(await world.entries(id, 'firm_reply')).toHaveLength(1);
      expect((await world.cases.read(id)).files).toHaveLength(1);
    });
  });

  it('that kills every try is parked unread after three, and those behind it are read', async () => {
    const { id, mail } = await world.asked();
    await world.deliver({ from: 'a@b.example', to: INBOX, subject: '독', text: '가' });
    await world.reply(mail);
    const intake = world.cases.app.nest.get(IntakeService);
    const take = intake.take.bind(intake);
    jest.spyOn(intake, 'take').mockImplementation((place, raw, at) => {
      if (raw.includes('a@b.example')) throw new RangeError('too deep');
      return take(place, raw, at);
    });
    for (let n = 0; n < 3; n++) await world.poll();
    expect(await world.entries(id, 'firm_reply')).toHaveLength(1);
    expect(world.imap.in('INBOX')).toHaveLength(1);
    await world.poll();
    expect(world.imap.in('INBOX')).toEqual([]);
    expect(await world.last()).toMatchObject({
      ...{ status: 'parked', reason: 'unreadable', from_address: 'a@b.example', subject: '독' },
    });
  });

  it('with ten thousand parts is parked, and the poller lives', async () => {
    world.imap.deliver(
      Buffer.from(
        `From: a@b.example\r\nSubject: parts\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(10_000)}--b--\r\n`,
      ),
    );
    for (let n = 0; n < 4; n++) await world.poll();
    expect(await world.last()).toMatchObject({ status: 'parked', reason: 'unreadable' });
  });

  it('leaves word of how the reading goes', async () => {
    const health = async () => (await world.cases.admin.get('/api/inbox/health')).body;
    await world.poll();
    expect(await health()).toMatchObject({
      mailboxSet: true,
      address: INBOX,
      error: null,
      failingSince: null,
    });
    await world.imap.stop();
    await world.poll();
    const failing = await health();
    expect(failing.error).toMatch(/ECONNREFUSED|connect|Connection/i);
    expect(failing.failingSince).toBeTruthy();
    expect(JSON.stringify(failing)).not.toContain('word');
    const metrics = await world.cases.app.anonymous().get('/api/metrics');
    expect(String(metrics.body)).toMatch(/inbox_failing 1/);
  });
});
