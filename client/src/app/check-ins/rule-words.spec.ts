import { patternOf, ruleOf } from './rule-words';

describe('rules in plain words', () => {
  it.each([
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'weekly'],
    ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH', 'weekly'],
    ['FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=10', 'monthDay'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1', 'monthDay'],
    ['FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU', 'monthWeekday'],
    ['FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR', 'monthWeekday'],
  ])('takes %s apart and puts it together again', (rule, kind) => {
    const pattern = patternOf(rule)!;
    expect(pattern.kind).toBe(kind);
    expect(ruleOf(pattern)).toBe(rule);
  });

  it('reads a rule without an interval as every one', () => {
    expect(patternOf('FREQ=WEEKLY;BYDAY=WE')).toMatchObject({ every: 1, weekdays: ['WE'] });
  });

  it.each([
    'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
  ])('leaves %s to who made it', (rule) => expect(patternOf(rule)).toBeUndefined());

  it('puts weekdays in the order of the week', () => {
    const rule = ruleOf({ ...patternOf('FREQ=WEEKLY;BYDAY=MO')!, weekdays: ['TH', 'MO'] });
    expect(rule).toBe('FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH');
  });
});
