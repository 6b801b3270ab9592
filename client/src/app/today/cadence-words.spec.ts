import { cadenceWords } from './cadence-words';

it('names a plan by its rhythm', () => {
  expect([7, 14, 30, 91, 45].map((days) => cadenceWords(days).key)).toEqual([
    'weekly',
    'biweekly',
    'monthly',
    'quarterly',
    'everyDays',
  ]);
});
