import { HolidayTargets } from '../server/difficulties/holiday-targets.service';
import { HolidayCalendarService } from '../server/reference/holiday-calendar.service';
import { CaseWorld } from './support/case-world';
import { seoul } from './support/seoul';

describe('the clock of one case, from November to January', () => {
  let world: CaseWorld;
  let seen: {
    id: string;
    version: number;
    status: string;
    clock: { targetAt: string; remainingWorkingMinutes: number | null; overdue: boolean };
    deadlines: { legalDueAt: string };
    referrals: { id: string }[];
    extensions: { id: string; counts: boolean }[];
  };

  beforeAll(async () => {
    world = await CaseWorld.start();
    await world.begin();
    seen = await world.filed();
  });
  afterAll(() => world.app.close());

  const at = (moment: string) => world.at(`${moment}:00+09:00`);
  const asks = async (text: string) => {
    seen = await world.done(world.doctor, await world.read(seen.id), 'questions', { text });
  };
  const replies = async (text: string) => {
    seen = await world.done(world.owner, await world.read(seen.id), 'replies', { text });
  };
  const clock = async () => (seen = await world.read(seen.id)).clock;

  it('begins with three working days of the house, by the hour', () => {
    expect(seen.clock.targetAt).toBe(seoul('2026-11-26T09:40'));
    expect(seen.deadlines.legalDueAt).toBe(seoul('2026-12-01T18:00'));
  });

  it('stands while the firm is asked: twelve working hours', async () => {
    await at('2026-11-24T10:00');
    await asks('도면을 올려 주시겠어요?');
    await at('2026-11-25T12:30');
    expect(await clock()).toMatchObject({ paused: true, remainingWorkingMinutes: 940 });
    await at('2026-11-25T15:00');
    await replies('올렸습니다.');
    expect(seen.clock.targetAt).toBe(seoul('2026-11-27T14:40'));
    expect(seen.deadlines.legalDueAt).toBe(seoul('2026-12-03T14:00'));
  });

  it('runs on while a partner has it, and stands for a question of that time', async () => {
    await at('2026-11-25T15:30');
    seen = await world.done(world.doctor, await world.read(seen.id), 'referrals', {
      partnerId: world.partnerId,
      purpose: '품목분류 회답서 발급을 부탁합니다.',
      dueOn: '2026-11-27',
    });
    await at('2026-11-26T10:00');
    expect(await clock()).toMatchObject({ paused: false, remainingWorkingMinutes: 700 });
    await asks('모델명을 알려 주시겠어요?');
    await at('2026-11-26T14:00');
    await replies('SP-24입니다.');
    expect(seen.status).toBe('waiting_partner');
    expect(seen.clock.targetAt).toBe(seoul('2026-11-27T17:40'));
  });

  it('goes on to the last day of a granted extension', async () => {
    await at('2026-11-27T09:00');
    const asked = (await world.askExtension(await world.read(seen.id), '2026-12-04')).body;
    expect(asked.clock.targetAt).toBe(seoul('2026-11-27T17:40'));
    await at('2026-11-27T10:00');
    const path = `extensions/${asked.extensions[0].id}/approval`;
    seen = await world.done(world.supervisor, asked, path);
    expect(seen.clock.targetAt).toBe(seoul('2026-12-04T18:00'));
  });

  it('moves targets with a closed day that the agency adds, but no granted day', async () => {
    await at('2026-11-27T09:00');
    const other = await world.filed({ title: '원산지증명서 재발급' });
    expect(other.clock.targetAt).toBe(seoul('2026-12-01T18:00'));
    const foundation = { day: '2026-11-30', nameKo: '창립기념일', nameEn: 'Foundation day' };
    const added = await world.admin.post('/api/reference/holidays', foundation);
    expect(added.status).toBe(201);
    expect(await follow()).toBe(1);
    expect(await follow()).toBe(0);
    const moved = await world.read(other.id, world.owner);
    expect(moved.clock.targetAt).toBe(seoul('2026-12-02T18:00'));
    expect(moved.timeline.at(-1)).toMatchObject({
      type: 'target_changed',
      payload: { cause: 'holidays', before: seoul('2026-12-01T18:00') },
    });
    expect(moved.lastMovementAt).toBe(other.lastMovementAt);
    expect((await clock()).targetAt).toBe(seoul('2026-12-04T18:00'));

    const path = `/api/reference/holidays/${foundation.day}`;
    await world.admin.delete(path, undefined, { version: added.body.version });
    expect(await follow()).toBe(1);
    expect((await world.read(other.id)).clock.targetAt).toBe(seoul('2026-12-01T18:00'));
    // What is late already stays late.
    await at('2026-12-02T10:00');
    await world.admin.post('/api/reference/holidays', { ...foundation, day: '2026-12-01' });
    expect(await follow()).toBe(0);
    expect((await world.read(other.id)).clock).toMatchObject({ overdue: true });
    await world.admin.delete('/api/reference/holidays/2026-12-01', undefined, { version: 1 });
    await follow();
  });

  it('ends with the answer, and begins anew when the firm refuses it', async () => {
    seen = await world.done(
      world.doctor,
      await world.read(seen.id),
      `referrals/${seen.referrals[0]!.id}/reply`,
      { text: '8466.93이 맞습니다.' },
    );
    await at('2026-12-02T11:00');
    const words = { outcome: 'guidance', text: '회답서를 보내 드립니다.' };
    seen = await world.done(world.doctor, seen, 'answer', words);
    expect(seen.clock).toMatchObject({ done: true, overdue: false });
    await at('2026-12-03T10:00');
    const reason = '회답서에 우리 품목이 없습니다.';
    seen = await world.done(world.owner, await world.read(seen.id), 'refusal', { reason });
    expect(seen.clock).toMatchObject({ targetAt: seoul('2026-12-08T10:00'), done: false });
    expect(seen.extensions[0]!.counts).toBe(false);
  });

  it('stands anew, and is late by the working minute', async () => {
    await at('2026-12-07T10:00');
    await asks('어느 품목이 빠졌는지 알려 주시겠어요?');
    await at('2026-12-08T10:00');
    await replies('SP-30입니다.');
    expect(seen.clock.targetAt).toBe(seoul('2026-12-09T10:00'));
    await at('2026-12-09T11:00');
    expect(await clock()).toMatchObject({ overdue: true, remainingWorkingMinutes: -60 });
    const words = { outcome: 'resolved_after_review', text: 'SP-30까지 넣은 회답서입니다.' };
    await world.done(world.doctor, seen, 'answer', words);
    const answered = await world.read(seen.id, world.owner);
    seen = await world.done(world.owner, answered, 'confirmation', { rating: 4 });
    expect(seen.status).toBe('closed');
  });

  it('begins once more when a closed case is opened again, over New Year', async () => {
    await at('2027-01-08T10:00');
    const reason = '세관이 같은 서류를 다시 요구합니다.';
    seen = await world.done(world.owner, seen, 'reopening', { reason });
    expect(seen.clock.targetAt).toBe(seoul('2027-01-13T10:00'));
    expect(seen.deadlines.legalDueAt).toBe(seoul('2027-01-18T18:00'));
  });

  async function follow(): Promise<number> {
    await world.app.nest.get(HolidayCalendarService).reload();
    return world.app.nest.get(HolidayTargets).follow();
  }
});
