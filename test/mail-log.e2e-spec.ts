import { newId } from '../server/platform/database/ids';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { MailTransport } from '../server/platform/mail/mail-transport';
import { Mailer } from '../server/platform/mail/mailer';
import { SYSTEM } from '../server/platform/security/actor';
import { aCompany } from './factories/companies';
import { aUser, insertRow } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('the mail log', () => {
  let app: TestApp;
  let client: ApiClient;
  let answers: (Error | undefined)[];

  beforeAll(async () => {
    app = await TestApp.start();
    client = await app.as(await aUser(app.db, 'admin'));
    // The mail server outside the process: refuses as told, then takes everything.
    answers = [];
    app.nest.get(MailTransport).send = async () => {
      const answer = answers.shift();
      if (answer) throw answer;
    };
  });
  afterAll(() => app.close());
  beforeEach(() => app.db.query('TRUNCATE mail_outbox'));

  const aMail = async (overrides: Record<string, unknown> = {}) => {
    const id = newId();
    await insertRow(app.db, 'mail_outbox', {
      id,
      template: 'invitation',
      locale: 'ko',
      to_name: '오세라',
      to_address: 'sera@firm.example',
      subject: '초대',
      text_body: '비밀 링크',
      html_body: '<p>비밀 링크</p>',
      message_id: `<${id}@test>`,
      status: 'pending',
      attempts: 0,
      created_at: app.clock.now(),
      ...overrides,
    });
    return id;
  };
  const put = (id: string) =>
    app.nest.get(UnitOfWork).run(SYSTEM, async () => {
      await app.db.query("UPDATE mail_outbox SET status = 'failed' WHERE id = $1", [id]);
      await app.nest.get(Mailer).sendAgain(id);
    });
  const row = async (id: string) =>
    (await client.get('/api/mail-log')).body.items.find((one: { id: string }) => one.id === id);

  it('shows the envelope and never what a mail says', async () => {
    const company = await aCompany(app.db);
    const id = await aMail({ company_id: company.id });
    const found = await row(id);
    expect(found).toMatchObject({
      template: 'invitation',
      toAddress: 'sera@firm.example',
      companyName: company.name,
    });
    expect(JSON.stringify(found)).not.toContain('비밀');
  });

  it('lists by status and reader, newest first, page by page', async () => {
    const old = await aMail({ created_at: '2026-11-20T00:00:00Z', status: 'sent' });
    const young = await aMail({
      created_at: '2026-11-21T00:00:00Z',
      status: 'failed',
      to_name: '문하윤',
    });
    const ids = async (query: string) => {
      const { body } = await client.get(`/api/mail-log?${query}`);
      return body.items.map((one: { id: string }) => one.id);
    };
    expect(await ids('')).toEqual([young, old]);
    expect(await ids('status=failed')).toEqual([young]);
    expect(await ids(`q=${encodeURIComponent('오세')}`)).toEqual([old]);
    const first = await client.get('/api/mail-log?limit=1');
    expect(await ids(`limit=1&cursor=${first.body.nextCursor}`)).toEqual([old]);
  });

  it('fails at once what the mail server refuses for good, and sends it again when told to', async () => {
    const id = await aMail();
    answers.push(Object.assign(new Error('550 5.1.1 no such user'), { responseCode: 550 }));
    await put(id);
    await app.jobsDone();
    expect(await row(id)).toMatchObject({
      status: 'failed',
      attempts: 1,
      lastError: '550 5.1.1 no such user',
    });

    const again = await client.post(`/api/mail-log/${id}/retry`);
    expect([again.status, again.body.status]).toEqual([200, 'pending']);
    await app.jobsDone();
    expect(await row(id)).toMatchObject({ status: 'sent', attempts: 2, lastError: null });
    const { body } = await client.get('/api/audit?action=mail.sent_again');
    expect(body.items[0]).toMatchObject({ subjectId: id, after: { to: 'sera@firm.example' } });
    const late = await client.post(`/api/mail-log/${id}/retry`);
    expect([late.status, late.body.code]).toEqual([409, 'mail.not_failed']);
  });

  it('keeps trying after a passing failure, and says what it was', async () => {
    const id = await aMail();
    answers.push(Object.assign(new Error('421 try later'), { responseCode: 421 }));
    await put(id);
    for (let waited = 0; waited < 15_000 && (await row(id)).status === 'pending'; waited += 200) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(await row(id)).toMatchObject({ status: 'sent', attempts: 2, lastError: null });
  });

  it('gives up after a day in vain', async () => {
    const id = await aMail({ created_at: '2026-11-21T00:00:00Z' });
    answers.push(new Error('connect ECONNREFUSED'));
    await put(id);
    await app.jobsDone();
    expect(await row(id)).toMatchObject({ status: 'failed', lastError: 'connect ECONNREFUSED' });
  });
});
