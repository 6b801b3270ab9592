import { STAGES, stageSteps } from './stages';
import { DifficultyStatus } from './status';

describe('the six stages', () => {
  const shape = (status: DifficultyStatus) =>
    stageSteps(status)
      .map(({ state }) => state.charAt(0))
      .join('');

  it.each<[DifficultyStatus, string]>([
    ['received', 'caaaaa'],
    ['triaged', 'dcaaaa'],
    ['assigned', 'ddcaaa'],
    ['in_progress', 'dddcaa'],
    ['waiting_sme', 'dddcaa'],
    ['waiting_partner', 'dddcaa'],
    ['answered', 'ddddca'],
    ['closed', 'dddddd'],
    ['reopened', 'dddcaa'],
  ])('%s stands at %s', (status, expected) => {
    expect(shape(status)).toBe(expected);
    expect(stageSteps(status)).toHaveLength(STAGES.length);
  });

  it('says on the current stage what it waits for', () => {
    expect(stageSteps('waiting_partner')[3]).toEqual({
      stage: 'in_progress',
      state: 'current',
      aside: 'waiting_partner',
    });
    expect(stageSteps('in_progress')[3]).toEqual({ stage: 'in_progress', state: 'current' });
  });
});
