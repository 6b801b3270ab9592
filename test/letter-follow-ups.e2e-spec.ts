import { FollowUpProposals } from '../server/letters/follow-ups/follow-up-proposals';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { SYSTEM } from '../server/platform/security/actor';
import { AnswersWorld } from './support/answers-world';

/** Monday, ten in Berlin. */
const NOW = '2026-11-02T10:00:00+01:00';

describe('Following up a letter', () => {
  let world: AnswersWorld;
  let n = 0;

  beforeAll(async () => {
    world = await AnswersWorld.start(NOW);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.world.app.clock.set(NOW));

  const on = (day: string) => world.world.app.clock.set(`${day}T10:00:00+01:00`);
  const look = async () => {
    const { nest } = world.world.app;
    await nest.get(UnitOfWork).run(SYSTEM, () => nest.get(FollowUpProposals).propose());
  };
  const proposal = async (id: string) =>
    (await world.world.doctor.get(`/api/letters/${id}/follow-up`)).body.proposal;
  const people = async (count: number) => {
    const made: { id: string; email: string }[] = [];
    for (let i = 0; i < count; i++) {
      const email = `silent${++n}@nordhaus.example`;
      made.push({ id: await world.world.agreed({ email }), email });
    }
    return made;
  };
  const notices = async (link: string) => {
    const { body } = await world.world.doctor.get('/api/notifications?limit=100');
    return (body.items as { kind: string; link: string; params: object }[]).filter(
      (one) => one.kind === 'letter_follow_up' && one.link === link,
    );
  };

  it('is proposed after a week and after three, to those who stayed silent, and then no more', async () => {
    const { doctor } = world.world;
    const all = await people(5);
    const letter = await world.sent(all.map(({ id }) => id));
    const [answered, bounced, refused] = all.map(({ email }) => world.mailTo(email));
    await world.answer(answered!);
    await world.report(bounced!, { status: '5.1.1' });
    await world.answer(refused!, { text: 'unsubscribe' });
    await world.poll();

    on('2026-11-08');
    await look();
    expect(await proposal(letter.id)).toBeNull();
    on('2026-11-09');
    for (let again = 0; again < 3; again++) await look();
    expect(await proposal(letter.id)).toMatchObject({
      ...{ kind: 'follow_up', status: 'open', silent: 2, until: '2026-11-23', draftId: null },
    });
    expect(await notices(`/letters/${letter.id}`)).toMatchObject([{ params: { count: 2 } }]);
    const today = await doctor.get('/api/today');
    expect(today.body.doctor.followUps).toMatchObject([
      { letterId: letter.id, kind: 'follow_up', silent: 2 },
    ]);

    const begun = await doctor.post(`${letter.url}/follow-up`);
    expect(begun).toMatchObject({ status: 200, body: { recipients: 2 } });
    const { id } = begun.body;
    const draft = (await doctor.get(`/api/letters/${id}`)).body;
    expect(draft).toMatchObject({
      ...{ kind: 'follow_up', language: 'en', status: 'draft' },
      context: { previousDate: '2026-11-02', previousRef: expect.stringMatching(/^L-2026-/) },
    });
    const chosen = (await world.world.recipients(id)).map(({ email }) => email);
    expect(chosen).toEqual([all[3]!.email, all[4]!.email]);
    const twice = await doctor.post(`${letter.url}/follow-up`);
    expect(twice).toMatchObject({ status: 409, body: { code: 'letter.no_follow_up' } });
    expect(await proposal(letter.id)).toMatchObject({ status: 'drafted', draftId: id, silent: 0 });
    const follows = await doctor.get(`/api/letters/${id}/follow-up`);
    expect(follows.body).toMatchObject({ proposal: null, follows: { id: letter.id } });

    // The first goes out; one of the two answers it.
    await world.world.app.db.query(`UPDATE letters SET context = context || $2 WHERE id = $1`, [
      ...[id, JSON.stringify({ news: 'A second line is running since October.' })],
    ]);
    await world.dispatched(await world.world.agreedOn(id));
    await world.answer(world.mailTo(all[3]!.email));
    await world.poll();
    on('2026-11-22');
    await look();
    expect(await proposal(letter.id)).toMatchObject({ kind: 'follow_up', status: 'drafted' });
    on('2026-11-23');
    for (let again = 0; again < 2; again++) await look();
    expect(await proposal(letter.id)).toMatchObject({
      ...{ kind: 'second_follow_up', status: 'open', silent: 1 },
    });
    const second = await doctor.post(`${letter.url}/follow-up`);
    expect((await doctor.get(`/api/letters/${second.body.id}`)).body.kind).toBe('second_follow_up');
    expect(await notices(`/letters/${letter.id}`)).toHaveLength(2);

    for (const day of ['2026-12-14', '2027-01-11']) {
      on(day);
      await look();
    }
    expect(await proposal(letter.id)).toMatchObject({
      ...{ kind: 'second_follow_up', status: 'drafted' },
    });
    for (const follower of [id, second.body.id]) expect(await proposal(follower)).toBeNull();
    expect(await notices(`/letters/${letter.id}`)).toHaveLength(2);
  });

  it('lapses when nobody takes it up, and may be put aside', async () => {
    const { doctor } = world.world;
    const [one, two] = await people(2);
    const [late, aside] = [await world.sent([one!.id]), await world.sent([two!.id])];
    on('2026-11-10');
    await look();
    expect((await doctor.delete(`${aside.url}/follow-up`)).status).toBe(204);
    on('2026-11-24');
    await look();
    expect(await proposal(late.id)).toMatchObject({ status: 'lapsed', silent: 0 });
    expect(await proposal(aside.id)).toMatchObject({ status: 'dismissed' });
    expect((await doctor.post(`${late.url}/follow-up`)).status).toBe(409);
  });

  it('asks nobody who answered between the proposal and the draft', async () => {
    const { doctor } = world.world;
    const [one] = await people(1);
    const letter = await world.sent([one!.id]);
    on('2026-11-10');
    await look();
    await world.answer(world.mailTo(one!.email));
    await world.poll();
    const begun = await doctor.post(`${letter.url}/follow-up`);
    expect(begun).toMatchObject({ status: 409, body: { code: 'letter.nobody_silent' } });
  });

  it('is of letters that ask for an answer only', async () => {
    const [one] = await people(1);
    const letter = await world.sent([one!.id], {
      ...{ kind: 'seasonal_greeting', context: { occasion: 'new_year', thanksFor: 'your trust' } },
    });
    on('2026-11-10');
    await look();
    expect(await proposal(letter.id)).toBeNull();
  });
});
