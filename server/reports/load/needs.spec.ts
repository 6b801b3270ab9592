import { type Burden, needsOf } from './needs';

const WELL: Burden = {
  ...{ firms: 6, capacity: 8, lateCases: 0, lateCheckIns: 0, latePromises: 0, visits: 4 },
};
const needs = (more: Partial<Burden>) => needsOf({ ...WELL, ...more }).map(({ need }) => need);

describe('who needs help', () => {
  it('is nobody who keeps up, however full', () => {
    expect(needs({})).toEqual([]);
    expect(needs({ firms: 8 })).toEqual([]);
    expect(needs({ lateCases: 2, latePromises: 1 })).toEqual([]);
  });

  it('is who has more than they can carry, leaves things undone or sees nobody', () => {
    expect(needs({ firms: 9 })).toEqual(['over_capacity']);
    expect(needs({ visits: 0 })).toEqual(['no_visits']);
    expect(needs({ firms: 0, visits: 0 })).toEqual([]);
  });

  it('says the gravest first, with how many', () => {
    expect(needsOf({ ...WELL, firms: 8, visits: 0, lateCases: 5, lateCheckIns: 3 })).toEqual([
      { need: 'late_cases', n: 5 },
      { need: 'late_check_ins', n: 3 },
      { need: 'full', n: 100 },
      { need: 'no_visits', n: 0 },
    ]);
  });
});
