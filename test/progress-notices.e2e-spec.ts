import { ProgressService } from '../server/difficulties/progress.service';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { SYSTEM } from '../server/platform/security/actor';
import { CaseWorld } from './support/case-world';

describe('the progress notice', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  beforeEach(() => world.begin());
  afterAll(() => world.app.close());

  const tick = (moment: string) =>
    world
      .at(`${moment}:00+09:00`)
      .then(() =>
        world.app.nest
          .get(UnitOfWork)
          .run(SYSTEM, () => world.app.nest.get(ProgressService).tellDue()),
      );

  it('comes every thirty days, each once, names the officer, and is no movement', async () => {
    const filed = await world.filed();
    const count = async () => (await world.mails('progress_notice', filed.id)).length;
    await tick('2026-12-22T10:00');
    expect(await count()).toBe(0);
    await tick('2026-12-23T08:30');
    expect(await count()).toBe(0);
    await tick('2026-12-23T09:20');
    await tick('2026-12-23T11:00');
    expect(await count()).toBe(1);
    const mail = (await world.mails('progress_notice', filed.id))[0]!;
    expect(mail.text).toContain('한지원');
    const seen = await world.read(filed.id, world.owner);
    expect(seen.timeline.at(-1)).toMatchObject({
      type: 'progress_notice',
      payload: { officer: { name: '한지원' }, nextOn: '2027-01-22' },
    });
    expect(seen.lastMovementAt).toBe(filed.lastMovementAt);
    expect(seen.version).toBe(filed.version);
    await tick('2027-01-22T09:20');
    expect(await count()).toBe(2);
  });

  it('stands still while the firm is asked, and waits for a working day', async () => {
    const filed = await world.filed();
    await world.at('2026-11-30T10:00:00+09:00');
    const asked = await world.done(world.doctor, filed, 'questions', { text: '도면이 있나요?' });
    await tick('2026-12-23T09:20');
    await world.done(world.owner, asked, 'replies', { text: '있습니다.' });
    await tick('2026-12-28T09:20');
    expect(await world.mails('progress_notice', filed.id)).toEqual([]);
    // 23 days it stood: due on Friday, 15 January; after an answer nothing is due.
    await tick('2027-01-15T09:20');
    expect(await world.mails('progress_notice', filed.id)).toHaveLength(1);
    const words = { outcome: 'guidance', text: '회답서를 보내 드립니다.' };
    const answered = await world.done(world.doctor, await world.read(filed.id), 'answer', words);
    expect(answered.deadlines.nextProgressOn).toBeNull();
    await tick('2027-02-15T09:20');
    expect(await world.mails('progress_notice', filed.id)).toHaveLength(1);
  });

  it('leaves out a case that was filed on a day whose thirtieth is closed until the next working day', async () => {
    await world.at('2026-11-25T10:00:00+09:00');
    const filed = await world.filed();
    await tick('2026-12-25T09:20');
    expect(await world.mails('progress_notice', filed.id)).toEqual([]);
    await tick('2026-12-28T09:20');
    expect(await world.mails('progress_notice', filed.id)).toHaveLength(1);
  });
});
