import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { testingLanguages } from '../i18n/testing';
import { Clock } from './clock';
import { ClockCard } from './clock-card';
import { WorkLeft } from './work-left';
import { WorkClock, clockWords, pressureOf, spanWords } from './work-time';

const now = new Date('2026-11-23T10:00:00+09:00');
const clock = (some: Partial<WorkClock>): WorkClock => ({
  remainingWorkingMinutes: 600,
  targetAt: '2026-11-25T11:00:00+09:00',
  paused: false,
  ...some,
});
const left = (minutes: number, targetAt = '2026-11-30T18:00:00+09:00') =>
  clock({ remainingWorkingMinutes: minutes, targetAt });
const late = (minutes: number) =>
  clock({
    remainingWorkingMinutes: -minutes,
    targetAt: '2026-11-20T18:00:00+09:00',
    overdue: true,
  });

const GOLDEN: [string, WorkClock, string, string][] = [
  ['minutes', left(5), '5분 남음', '5 min left'],
  ['hours', left(180), '3시간 남음', '3 h left'],
  ['hours and minutes', left(380), '6시간 20분 남음', '6 h 20 min left'],
  ['one working day', left(480), '1일 남음', '1 d left'],
  ['days and hours', left(720), '1일 4시간 남음', '1 d 4 h left'],
  ['three days and a bit', left(1500), '3일 1시간 남음', '3 d 1 h left'],
  ['from four days on only days', left(2399), '4일 남음', '4 d left'],
  ['exactly now', left(0, now.toISOString()), '지금이 기한', 'Due now'],
  ['minutes late', late(10), '10분 지남', '10 min overdue'],
  ['hours late', late(130), '2시간 지남', '2 h overdue'],
  ['working days late', late(1500), '3일 지남', '3 d overdue'],
  [
    'past its target while the office is closed',
    clock({ remainingWorkingMinutes: 0, overdue: true, targetAt: '2026-11-20T18:00:00+09:00' }),
    '기한 지남',
    'Overdue',
  ],
  ['waiting for the firm', clock({ paused: true }), '멈춤', 'Paused'],
  [
    'waiting for the firm, time not told',
    clock({ paused: true, remainingWorkingMinutes: null }),
    '멈춤',
    'Paused',
  ],
  ['answered', clock({ done: true, remainingWorkingMinutes: null }), '답변함', 'Answered'],
  [
    'without a target',
    clock({ remainingWorkingMinutes: null, targetAt: null }),
    '기한 없음',
    'No deadline',
  ],
];

@Component({
  imports: [WorkLeft, ClockCard],
  template: `<hd-work-left [clock]="clock" [status]="status" /><hd-clock-card [clock]="clock" />`,
})
class Host {
  clock = clock({});
  status: string | undefined;
}

async function shown(locale: 'ko' | 'en', some: Partial<Host>) {
  TestBed.configureTestingModule({ providers: [{ provide: Clock, useValue: { now: () => now } }] });
  await testingLanguages(locale);
  const host = TestBed.createComponent(Host);
  Object.assign(host.componentInstance, some);
  await host.whenStable();
  const page = host.nativeElement as HTMLElement;
  const text = (selector: string) => page.querySelector(selector)?.textContent?.trim();
  return { list: text('hd-work-left span'), card: text('hd-clock-card .big') };
}

describe('working time in words', () => {
  it.each(GOLDEN)('%s', async (_name, found, korean, english) => {
    expect((await shown('ko', { clock: found })).list).toBe(korean);
    TestBed.resetTestingModule();
    expect((await shown('en', { clock: found })).list).toBe(english);
  });

  it('says in a list that an answered case waits for the firm’s word', async () => {
    const { list } = await shown('ko', { status: 'answered' });
    expect(list).toBe('확인 대기');
  });

  it('says the same on the card of the case as in a list', async () => {
    for (const found of [left(720), late(130), left(0, now.toISOString())]) {
      const { list, card } = await shown('ko', { clock: found });
      expect(card).toBe(list);
      TestBed.resetTestingModule();
    }
  });

  it('tells on the card where a standing clock stopped', async () => {
    const { card } = await shown('ko', { clock: clock({ paused: true }) });
    expect(card).toBe('1일 2시간에서 멈춤');
  });

  it('tells a length of working time', () => {
    expect(spanWords(208)).toEqual({ key: 'hoursMinutes', params: { h: 3, m: 28 } });
    expect(spanWords(960)).toEqual({ key: 'days', params: { n: 2 } });
  });
});

describe('the colour of a clock', () => {
  it('is red late and due today, amber under two working days, plain beyond', () => {
    expect(pressureOf(left(1200), now)).toBe('calm');
    expect(pressureOf(left(600), now)).toBe('warn');
    expect(pressureOf(left(240, '2026-11-23T15:00:00+09:00'), now)).toBe('danger');
    expect(pressureOf(late(9), now)).toBe('danger');
  });

  it('is grey while it stands, however late, and when there is nothing to wait for', () => {
    expect(pressureOf({ ...late(9), paused: true }, now)).toBe('paused');
    expect(pressureOf(clock({ done: true }), now)).toBe('done');
    expect(clockWords(clock({ paused: true, done: true }), now).key).toBe('ui.clock.paused');
  });
});
