import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { businessNumberCheckDigit } from './business-number';
import { categoryCounts, OVERDUE, STUCK } from './case-plan';
import { sectors } from './content/sectors';
import { buildDemoAgency } from './demo-agency';
import { DemoCalendar } from './demo-calendar';
import { demoPeople } from './demo-people';
import { fillText } from './fill-text';
import { apportion } from './random';

const TODAY = '2026-11-23';
const agency = buildDemoAgency(TODAY);
const calendar = new DemoCalendar(TODAY);
const open = agency.difficulties.filter(
  ({ status }) => status !== 'closed' && status !== 'answered',
);

function tally<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const result: Record<string, number> = {};
  for (const item of items) result[key(item)] = (result[key(item)] ?? 0) + 1;
  return result;
}

describe('the demo agency', () => {
  it('is the same for the same day, ids included', () => {
    expect(JSON.stringify(buildDemoAgency(TODAY))).toBe(JSON.stringify(agency));
  });

  it.each(['2026-11-22', '2027-01-01', '2027-02-09', '2026-09-25'])('can be built on %s', (day) => {
    const other = buildDemoAgency(day);
    expect(other.difficulties).toHaveLength(900);
    const morning = new DemoCalendar(day).at(day, 0).toISOString();
    expect(other.entries.filter(({ at }) => at >= morning)).toEqual([]);
    expect(other.visits.filter(({ createdAt }) => createdAt >= morning)).toEqual([]);
  });

  it('has 24 doctors with postings in four teams, and 180 firms', () => {
    expect(agency.staff.teams).toHaveLength(4);
    expect(agency.staff.doctors).toHaveLength(24);
    expect(new Set(agency.staff.postings.map(({ doctorId }) => doctorId)).size).toBe(24);
    expect(agency.firms).toHaveLength(180);
    expect(new Set(agency.firms.map(({ company }) => company.nameKey)).size).toBe(180);
    expect(agency.firms.filter(({ unassigned }) => unassigned)).toHaveLength(4);
  });

  it('gives every firm its own valid registration number of an office that does not exist', () => {
    const numbers = agency.firms.map(({ company }) => company.registrationNumber);
    expect(new Set(numbers).size).toBe(180);
    for (const number of numbers) {
      expect(businessNumberCheckDigit(number.slice(0, 9))).toBe(Number(number[9]));
      expect(Number(number.slice(0, 3))).toBeGreaterThan(900);
    }
  });

  it('names only HS codes of the register, with two to four strengths a product', () => {
    const csv = readFileSync(join(__dirname, '../reference/data/harmonized-system.csv'), 'utf8');
    const known = new Set(csv.split('\n').map((line) => line.split(',')[1]));
    const products = sectors.flatMap(({ products }) => products);
    expect(products.filter(({ hs }) => !known.has(hs))).toEqual([]);
    for (const { usps } of products) expect([2, 3, 4]).toContain(usps.length);
  });

  it('gives each doctor six to eight firms, one primary at a time', () => {
    const current = agency.assignments.rows.filter(
      ({ role, during }) => role === 'primary' && during.endsWith(',)'),
    );
    const loads = Object.values(tally(current, ({ doctorId }) => doctorId));
    expect(current).toHaveLength(176);
    expect(loads).toHaveLength(24);
    expect(Math.min(...loads)).toBe(6);
    expect(Math.max(...loads)).toBe(8);
  });

  it('has 900 difficulties in the proportions of the first three months of 1998', () => {
    expect(agency.difficulties).toHaveLength(900);
    expect(tally(agency.difficulties, ({ category }) => category)).toEqual(categoryCounts());
    expect(apportion(900, { a: 794, b: 355, c: 212, d: 87 })).toEqual({
      a: 493,
      b: 221,
      c: 132,
      d: 54,
    });
    expect(new Set(agency.difficulties.map(({ number }) => number)).size).toBe(900);
  });

  it('leaves 137 unresolved: nine overdue, fourteen unmoved for a week, six reopened', () => {
    expect(agency.difficulties.filter(({ status }) => status !== 'closed')).toHaveLength(137);
    expect(open).toHaveLength(121);
    const dayStart = calendar.at(TODAY, 9).toISOString();
    const week = calendar.at(calendar.plusDays(TODAY, -7), 9).toISOString();
    expect(open.filter(({ targetAt }) => targetAt < dayStart)).toHaveLength(OVERDUE);
    expect(open.filter(({ lastMovementAt }) => lastMovementAt < week)).toHaveLength(STUCK);
    expect(open.filter(({ status }) => status === 'reopened')).toHaveLength(6);
  });

  it('tells every case in order, its last entry being its last movement', () => {
    const byCase = new Map<string, string[]>();
    for (const entry of agency.entries) {
      byCase.set(entry.difficultyId, [...(byCase.get(entry.difficultyId) ?? []), entry.at]);
    }
    for (const { id, receivedAt, lastMovementAt } of agency.difficulties) {
      const times = byCase.get(id)!;
      expect([...times].sort()).toEqual(times);
      expect([times[0], times.at(-1)]).toEqual([receivedAt, lastMovementAt]);
    }
  });

  it('keeps visits and filings within working hours of working days', () => {
    const moments = [
      ...agency.visits.map(({ startedAt }) => startedAt),
      ...agency.difficulties
        .filter(({ filedVia }) => filedVia !== 'visit')
        .map(({ receivedAt }) => receivedAt),
    ];
    const outside = moments.filter((moment) => {
      const hour = (new Date(moment).getUTCHours() + 9) % 24;
      const day = calendar.dayOf(new Date(moment));
      return hour < 9 || hour >= 18 || calendar.onOrBefore(day) !== day;
    });
    expect(outside).toEqual([]);
  });

  it("makes 한지원's day look alive", () => {
    const doctor = agency.staff.users.find(({ name }) => name === '한지원')!;
    const due = agency.checkIns.filter(
      ({ doctorId, status, dueOn }) => doctorId === doctor.id && status === 'due' && dueOn <= TODAY,
    );
    expect(due).toHaveLength(5);
    expect(due.filter(({ dueOn }) => dueOn < TODAY)).toHaveLength(2);
    expect(open.filter(({ doctorId }) => doctorId === doctor.id)).toHaveLength(7);
    const promises = agency.promises.filter(
      ({ ownerId, doneAt }) => ownerId === doctor.id && !doneAt,
    );
    expect(promises).toHaveLength(4);
  });

  it('varies: no title more than eight times, and few twice at one firm', () => {
    const titles = Object.values(tally(agency.difficulties, ({ title }) => title));
    expect(Math.max(...titles)).toBeLessThanOrEqual(8);
    const twice = Object.values(
      tally(agency.difficulties, ({ title, companyId }) => title + companyId),
    );
    expect(twice.filter((count) => count > 1).length).toBeLessThan(20);
  });

  it('offers seven people at sign-in, each with a sentence in both languages', () => {
    const people = demoPeople(agency);
    expect(people.map(({ name }) => name)).toEqual([
      '한지원',
      '서민재',
      '오세라',
      '문하윤',
      '정현우',
      '권태영',
      '송이현',
    ]);
    for (const { description } of people) expect(description.ko && description.en).toBeTruthy();
    const emails = [...agency.staff.users, ...agency.firms.map(({ owner }) => owner)].map(
      ({ email }) => email,
    );
    expect(new Set(emails).size).toBe(emails.length);
  });
});

describe('particles in demo texts', () => {
  it.each([
    ['{a|을}', '펌프', '펌프를'],
    ['{a|을}', '밸브 부품', '밸브 부품을'],
    ['{a|으로}', '서울', '서울로'],
    ['{a|으로}', '독일산', '독일산으로'],
    ['{a|이}', '8466.93', '8466.93이'],
  ])('%s after %s', (text, word, expected) => {
    expect(fillText(text, { a: word })).toBe(expected);
  });
});
