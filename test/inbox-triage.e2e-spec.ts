import { INBOX, InboxWorld } from './support/inbox-world';

describe('a mail that waits', () => {
  let world: InboxWorld;
  const unknown = {
    ...{ from: '박정우 <jw.park@newfirm.example>', to: INBOX, subject: '베트남 통관이 막혔습니다' },
    text: '안녕하세요.\n하이퐁항에서 저희 물건이 사흘째 나오지 못하고 있습니다.\n\n-- \n박정우',
    attachments: [
      { filename: '통지서.txt', content: '보류 통지' },
      { filename: '실행.exe', content: Buffer.from('MZ\x90\x00', 'latin1') },
    ],
  };

  beforeAll(async () => {
    world = await InboxWorld.start();
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.cases.begin();
    await world.db.query('TRUNCATE inbox_messages, inbox_tries');
  });

  const waiting = async (mail: Record<string, unknown> = unknown): Promise<string> => {
    await world.deliver(mail);
    await world.poll();
    const { id, status } = await world.last();
    expect(status).toBe('parked');
    return id;
  };
  const act = (id: string, verb: string, body: object, by = world.cases.supervisor) =>
    by.post(`/api/inbox/messages/${id}/${verb}`, body);

  it('is listed with its reason and read as text', async () => {
    const id = await waiting();
    const { body: page } = await world.cases.supervisor.get('/api/inbox/messages');
    expect(page).toMatchObject({ total: 1, nextCursor: null });
    expect(page.items[0]).toMatchObject({ id, reason: 'no_case', fileCount: 2, company: null });
    const { body } = await world.cases.supervisor.get(`/api/inbox/messages/${id}`);
    expect(body).toMatchObject({
      fromName: '박정우',
      fromAddress: 'jw.park@newfirm.example',
      body: '안녕하세요.\n하이퐁항에서 저희 물건이 사흘째 나오지 못하고 있습니다.',
      attachments: [{ name: '통지서.txt' }, { name: '실행.exe' }],
    });
    expect(body.fullText).toContain('-- ');
    const original = await world.cases.supervisor.get(`/api/inbox/messages/${id}/original`);
    expect(String(original.body)).toContain('Subject:');
    expect(original.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('is found by words, and page by page', async () => {
    await waiting({ ...unknown, subject: '첫째' });
    const second = await waiting({ ...unknown, subject: '둘째' });
    const get = async (query: string) =>
      (await world.cases.supervisor.get(`/api/inbox/messages?${query}`)).body;
    const found = await get(`q=${encodeURIComponent('둘째')}`);
    expect(found.items.map((one: { id: string }) => one.id)).toEqual([second]);
    const first = await get('limit=1');
    const next = await get(`limit=1&cursor=${first.nextCursor}`);
    expect(next.items[0].id).not.toBe(first.items[0].id);
  });

  it('comes onto a case as the firm’s word, which resumes the clock, with its files', async () => {
    const { id: caseId } = await world.asked();
    const id = await waiting();
    const done = await act(id, 'attachment', { difficultyId: caseId, as: 'firm_reply' });
    expect([done.status, done.body.status]).toEqual([200, 'attached']);
    expect(done.body.attachments[1]).toMatchObject({ refused: 'file.type_not_allowed' });
    const seen = await world.cases.read(caseId);
    expect(seen.status).toBe('in_progress');
    expect(seen.files.map((file: { name: string }) => file.name)).toEqual(['통지서.txt']);
    const [entry] = await world.entries(caseId, 'firm_reply');
    expect(entry).toMatchObject({
      ...{ visibility: 'public', authorName: '박정우' },
      payload: { mail: { id, refused: [{ name: '실행.exe', why: 'file.type_not_allowed' }] } },
    });
    const [audited] = await world.db.query(
      `SELECT actor_role, after->>'from' AS sender FROM audit_entries WHERE action = 'inbox_message.attached'`,
    );
    expect(audited).toEqual({ actor_role: 'supervisor', sender: 'jw.park@newfirm.example' });
  });

  it('comes onto a case as a note, which the firm does not see', async () => {
    const filed = await world.cases.filed();
    const id = await waiting();
    await act(id, 'attachment', { difficultyId: filed.id, as: 'note' });
    const [note] = await world.entries(filed.id, 'note');
    expect(note).toMatchObject({ visibility: 'internal', payload: { mail: { id } } });
    const own = await world.cases.owner.get(`/api/difficulties/${filed.id}`);
    expect(JSON.stringify(own.body)).not.toMatch(/사흘째|통지서/);
  });

  it('becomes a new case of a firm', async () => {
    const id = await waiting();
    const words = {
      ...{ companyId: world.cases.firm.id, title: '베트남 통관이 막혔습니다', severity: 'high' },
      body: '하이퐁항에서 저희 물건이 사흘째 나오지 못하고 있습니다.',
    };
    const done = await act(id, 'filing', words);
    expect(done.body).toMatchObject({ status: 'filed', company: { name: '한결정밀㈜' } });
    const made = await world.cases.read(done.body.difficulty.id);
    expect(made).toMatchObject({ filedVia: 'mail', title: words.title, status: 'assigned' });
    expect(made.files).toHaveLength(1);
  });

  it('is put aside only with a reason, and stays readable', async () => {
    const id = await waiting();
    expect((await act(id, 'discarding', { reason: ' ' })).status).toBe(422);
    const done = await act(id, 'discarding', { reason: '광고 메일' });
    expect(done.body).toMatchObject({ status: 'discarded', decisionNote: '광고 메일' });
    const { body } = await world.cases.supervisor.get('/api/inbox/messages?status=discarded');
    expect(body.total).toBe(1);
  });

  it('is decided once, also by two at the same moment', async () => {
    const filed = await world.cases.filed();
    const id = await waiting();
    const both = await Promise.all([
      act(id, 'attachment', { difficultyId: filed.id, as: 'firm_reply' }),
      act(id, 'discarding', { reason: '광고' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = await act(id, 'discarding', { reason: '광고' });
    expect([late.status, late.body.code]).toEqual([409, 'inbox_message.decided']);
  });

  it('is seen by the supervisors of its firm alone once a firm is known', async () => {
    const { mail } = await world.asked();
    await world.reply(mail, { from: 'thief@elsewhere.example' });
    await world.poll();
    const { id } = await world.last();
    const read = (by: typeof world.cases.supervisor) => by.get(`/api/inbox/messages/${id}`);
    expect((await read(world.cases.supervisor)).status).toBe(200);
    expect((await read(world.cases.foreignSupervisor)).status).toBe(404);
    expect((await read(world.cases.programmeLead)).status).toBe(200);
    for (const by of [world.cases.doctor, world.cases.owner, world.cases.admin]) {
      expect((await read(by)).status).toBe(403);
    }
    const { body } = await world.cases.foreignSupervisor.get('/api/inbox/messages');
    expect(body.total).toBe(0);
  });

  it('comes onto no case and no firm its reader may not see', async () => {
    const filed = await world.cases.filed();
    const id = await waiting();
    const { foreignSupervisor, firm } = world.cases;
    const onto = { difficultyId: filed.id, as: 'note' };
    expect((await act(id, 'attachment', onto, foreignSupervisor)).status).toBe(404);
    const words = {
      companyId: firm.id,
      title: '통관 보류',
      body: '물건이 나오지 못합니다.',
      severity: 'normal',
    };
    expect((await act(id, 'filing', words, foreignSupervisor)).status).toBe(404);
  });

  it('does not come onto a closed case as the firm’s word', async () => {
    const answered = await world.cases.answered();
    await world.cases.done(world.cases.owner, answered, 'confirmation', { rating: 5 });
    const id = await waiting();
    const done = await act(id, 'attachment', { difficultyId: answered.id, as: 'firm_reply' });
    expect([done.status, done.body.code]).toEqual([409, 'difficulty.already_closed']);
    expect((await world.last()).status).toBe('parked');
  });
});
