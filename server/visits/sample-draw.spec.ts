import { type Candidate, drawSample, weightOf } from './sample-draw';

const logs = (n: number, rest: Partial<Candidate> = {}): Candidate[] =>
  Array.from({ length: n }, (_, i) => ({
    ...{ id: `log-${rest.confirmation ?? ''}-${i}`, doctorId: 'one', kind: 'visit' },
    ...{ confirmation: 'confirmed', ...rest },
  })) as Candidate[];
const ids = (drawn: { id: string }[]) => drawn.map(({ id }) => id);

describe('a sample of logs', () => {
  it('is the same with the same seed, in whatever order the logs come', () => {
    const pool = [...logs(40), ...logs(40, { confirmation: 'asked', doctorId: 'two' })];
    const drawn = drawSample(pool, 3, 'seed');
    expect(ids(drawSample(pool.toReversed(), 3, 'seed'))).toEqual(ids(drawn));
    expect(ids(drawSample(pool, 3, 'other'))).not.toEqual(ids(drawn));
  });

  it('takes so many of each doctor, or all there are', () => {
    const pool = [...logs(40), ...logs(2, { confirmation: 'asked', doctorId: 'two' })];
    const drawn = drawSample(pool, 3, 'seed');
    expect(drawn.filter(({ doctorId }) => doctorId === 'one')).toHaveLength(3);
    expect(drawn.filter(({ doctorId }) => doctorId === 'two')).toHaveLength(2);
    expect(new Set(ids(drawn)).size).toBe(5);
  });

  it('weighs comments four times and unconfirmed logs twice; mail is not asked about', () => {
    expect(weightOf({ kind: 'visit', confirmation: 'commented' })).toBe(4);
    expect(weightOf({ kind: 'visit', confirmation: 'asked' })).toBe(2);
    expect(weightOf({ kind: 'call', confirmation: 'not_asked' })).toBe(2);
    expect(weightOf({ kind: 'mail', confirmation: 'not_asked' })).toBe(1);
    expect(weightOf({ kind: 'visit', confirmation: 'confirmed' })).toBe(1);
    const pool = [
      ...logs(30),
      ...logs(30, { confirmation: 'asked' }),
      ...logs(30, { confirmation: 'commented' }),
    ];
    const first = Array.from({ length: 1500 }, (_, n) => drawSample(pool, 1, `s${n}`)[0]!.weight);
    const share = (weight: number) => first.filter((one) => one === weight).length / first.length;
    expect(share(4)).toBeCloseTo(4 / 7, 1);
    expect(share(2)).toBeCloseTo(2 / 7, 1);
    expect(share(1)).toBeCloseTo(1 / 7, 1);
  });
});
