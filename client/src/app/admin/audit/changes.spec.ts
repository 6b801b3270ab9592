import { changes } from './changes';

describe('what an act changed', () => {
  it('names the fields that differ, also deep inside', () => {
    const before = { name: '누리정밀', tier: 'watch', contacts: [{ email: 'a@x.kr' }], note: null };
    const after = { name: '누리정밀', tier: 'regular', contacts: [{ email: 'b@x.kr' }] };
    expect(changes(before, after)).toEqual([
      { field: 'tier', before: 'watch', after: 'regular' },
      { field: 'contacts.0.email', before: 'a@x.kr', after: 'b@x.kr' },
    ]);
  });

  it('shows all fields of something new', () => {
    expect(changes(null, { reason: '휴직', firms: 0 })).toEqual([
      { field: 'reason', before: undefined, after: '휴직' },
      { field: 'firms', before: undefined, after: '0' },
    ]);
    expect(changes(null, null)).toEqual([]);
  });
});
