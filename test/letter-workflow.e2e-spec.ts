import { ADDRESSEE, type LetterWorld, letterWorld } from './support/letter-world';

const READY = { addressee: ADDRESSEE, context: { ctaDeadline: '2026-12-11' } };

describe('The way of a letter', () => {
  let world: LetterWorld;

  beforeAll(async () => {
    world = await letterWorld();
  });
  afterAll(() => world.app.close());

  const step = (id: string, version: number, path: string, body: unknown, who = world.doctor) =>
    who.post(`/api/letters/${id}/${path}`, body, { version });
  const submitted = async (input: Record<string, unknown> = READY) => {
    const letter = await world.draft(input);
    const answer = await step(letter.id, 1, 'submission', {});
    expect([answer.status, answer.body.status]).toEqual([200, 'submitted']);
    return letter;
  };
  const approved = async () => {
    const letter = await submitted();
    const answer = await step(letter.id, 2, 'review', { verdict: 'approved' }, world.supervisor);
    expect([answer.status, answer.body.status]).toEqual([200, 'approved']);
    return letter;
  };

  it('goes from its writer to the supervisor, back with words, again, and to the firm', async () => {
    const { doctor, supervisor, owner, draft } = world;
    const letter = await draft(READY);
    const url = `/api/letters/${letter.id}`;
    const asked = await step(letter.id, 1, 'submission', { comment: '가격은 지난주 것입니다.' });
    expect(asked.body).toMatchObject({ status: 'submitted', version: 2, steps: ['withdraw'] });
    expect((await doctor.patch(url, { terms: {} }, { version: 2 })).body.code).toBe(
      'letter.wrong_step',
    );
    expect((await owner.get(url)).status).toBe(404);
    const silent = await step(letter.id, 2, 'review', { verdict: 'returned' }, supervisor);
    expect(silent.status).toBe(422);
    const returned = await step(
      letter.id,
      2,
      'review',
      { verdict: 'returned', comment: '유효기간을 적어 주세요.' },
      supervisor,
    );
    expect(returned.body).toMatchObject({ status: 'returned', version: 3 });
    const seen = await doctor.get(`${url}/workflow`);
    expect(seen.body.reviews.map((one: { comment: string }) => one.comment)).toEqual([
      '유효기간을 적어 주세요.',
      '가격은 지난주 것입니다.',
    ]);
    const edited = await doctor.patch(url, { terms: { moq: '4' } }, { version: 3 });
    expect(edited.body).toMatchObject({ status: 'draft', version: 4 });
    await step(letter.id, 4, 'submission', {});
    await step(letter.id, 5, 'review', { verdict: 'approved' }, supervisor);
    const check = await owner.get(`${url}/workflow`);
    expect(check.body).toMatchObject({
      status: 'approved',
      steps: ['confirm', 'ask_changes'],
      reviews: [],
    });
    const confirmed = await step(letter.id, 6, 'firm-check', { word: 'confirmed' }, owner);
    expect(confirmed.body).toMatchObject({ status: 'ready', version: 7 });
    expect((await doctor.get(`${url}/workflow`)).body.steps).toContain('schedule');
    const acts = await world.app.db.query(
      `SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id`,
      [letter.id],
    );
    expect(acts.map(({ action }: { action: string }) => action)).toEqual([
      ...['letter.created', 'letter.submitted', 'letter.returned', 'letter.submitted'],
      ...['letter.approved', 'letter.confirmed'],
    ]);
  });

  it('comes back when the firm wants changes, and says what they are', async () => {
    const letter = await approved();
    const wordless = await step(letter.id, 3, 'firm-check', { word: 'changes' }, world.owner);
    expect(wordless.status).toBe(422);
    const answer = await step(
      letter.id,
      3,
      'firm-check',
      { word: 'changes', comment: '대표 직함이 다릅니다.' },
      world.owner,
    );
    expect(answer.body.status).toBe('returned');
    expect((await world.owner.get(`/api/letters/${letter.id}`)).status).toBe(404);
    const { body } = await world.doctor.get(`/api/letters/${letter.id}/workflow`);
    expect(body.reviews[0]).toMatchObject({ byFirm: true, comment: '대표 직함이 다릅니다.' });
  });

  it('is fixed by approval, whatever the record says later', async () => {
    const letter = await approved();
    const { db } = world.app;
    await db.query('UPDATE companies SET founded_year = 1950 WHERE id = $1', [world.firm.id]);
    const read = JSON.stringify((await world.owner.get(`/api/letters/${letter.id}`)).body.merged);
    expect(read).toContain('1998');
    expect(read).not.toContain('1950');
    // Taken back, it is of today again.
    const back = await world.doctor.delete(`/api/letters/${letter.id}/submission`, undefined, {
      version: 3,
    });
    expect(back.body).toMatchObject({ status: 'draft', version: 4 });
    const now = await world.doctor.get(`/api/letters/${letter.id}`);
    expect(JSON.stringify(now.body.merged)).toContain('1950');
    await db.query('UPDATE companies SET founded_year = 1998 WHERE id = $1', [world.firm.id]);
  });

  it('cannot be submitted with a gap', async () => {
    const letter = await world.draft();
    const refused = await step(letter.id, 1, 'submission', {});
    expect(refused).toMatchObject({ status: 422, body: { code: 'letter.fields_missing' } });
  });

  it('is nobody else’s', async () => {
    const letter = await submitted();
    const { otherDoctor, foreignSupervisor, foreignOwner, owner, doctor, admin } = world;
    const verdict = { verdict: 'approved' };
    const met = [
      await step(letter.id, 2, 'review', verdict, foreignSupervisor),
      await step(letter.id, 2, 'review', verdict, doctor),
      await step(letter.id, 2, 'firm-check', { word: 'confirmed' }, owner),
      await step(letter.id, 2, 'firm-check', { word: 'confirmed' }, foreignOwner),
      await otherDoctor.delete(`/api/letters/${letter.id}/submission`, undefined, { version: 2 }),
      await admin.get(`/api/letters/${letter.id}/workflow`),
    ];
    expect(met.map(({ status }) => status)).toEqual([404, 403, 404, 404, 404, 403]);
    const late = await step(letter.id, 1, 'review', verdict, world.supervisor);
    expect(late.status).toBe(412);
    const twice = [
      step(letter.id, 2, 'review', verdict, world.supervisor),
      step(letter.id, 2, 'review', { verdict: 'returned', comment: '다시' }, world.supervisor),
    ];
    const answers = await Promise.all(twice);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('takes two people where money may go astray', async () => {
    const { supervisor, app, firm } = world;
    const made = await supervisor.post('/api/letters', {
      ...{ companyId: firm.id, kind: 'first_approach', language: 'en', ...READY },
    });
    const { id } = made.body;
    // The kind is only its name here: what it says is another test's.
    await app.db.query(
      `ALTER TABLE letters DROP CONSTRAINT letters_kind_language_template_version_fkey`,
    );
    await step(id, 1, 'submission', {}, supervisor);
    await app.db.query(`UPDATE letters SET kind = 'change_of_details' WHERE id = $1`, [id]);
    const own = await step(id, 2, 'review', { verdict: 'approved' }, supervisor);
    expect(own).toMatchObject({ status: 403, body: { code: 'letter.second_person_needed' } });
    const state = await world.doctor.get(`/api/letters/${id}/workflow`);
    expect(state.body).toMatchObject({ twoPeople: true, callBack: true });
    const paper = await supervisor.post(`/api/letters/${id}/finalisation`, undefined, {
      version: 2,
    });
    expect(paper.status).toBe(409);
  });
});
