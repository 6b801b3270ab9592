import { answerFaults, gradeOf, scoreOf, type Answers } from './diagnosis-score';
import {
  CURRENT_QUESTIONNAIRE as asked,
  DIAGNOSIS_AXES,
  questionnaireOf,
  TOP_LEVEL,
} from './questionnaire';

const items = asked.axes.flatMap((one) => one.items.map(({ id }) => id));
const all = (level: number): Answers => Object.fromEntries(items.map((id) => [id, level]));
/** Levels item by item in the order of the form. */
const levels = (text: string): Answers => {
  const digits = [...text.replaceAll(' ', '')].map(Number);
  return Object.fromEntries(items.map((id, i) => [id, digits[i]!]));
};
/** The first items get the most, so that all levels together are `sum`. */
const summing = (sum: number): Answers => {
  let left = sum;
  return Object.fromEntries(
    items.map((id) => {
      const level = Math.min(TOP_LEVEL, left);
      left -= level;
      return [id, level];
    }),
  );
};

describe('the questionnaire', () => {
  it('asks six items on each of the five axes, each once', () => {
    expect(asked.axes.map(({ axis }) => axis)).toEqual([...DIAGNOSIS_AXES]);
    for (const axis of asked.axes) expect(axis.items).toHaveLength(6);
    expect(new Set(items).size).toBe(30);
    expect(questionnaireOf(asked.version)).toBe(asked);
    expect(questionnaireOf(0)).toBeUndefined();
  });

  it('says everything in Korean and in English', () => {
    for (const { text, low, high } of asked.axes.flatMap((axis) => [...axis.items])) {
      for (const { ko, en } of [text, low, high]) {
        expect(ko).toMatch(/[가-힣]/);
        expect(en).toMatch(/[A-Za-z]/);
        expect(en).not.toMatch(/[가-힣]/);
      }
      expect(text.ko).toMatch(/까\?$/);
    }
  });
});

describe('scores by axis = sum / 24 × 100 and their mean', () => {
  it.each([
    ['nothing', all(0), [0, 0, 0, 0, 0], 0, 'beginner'],
    ['everything', all(4), [100, 100, 100, 100, 100], 100, 'small_giant'],
    ['the middle', all(2), [50, 50, 50, 50, 50], 50, 'promising'],
    // sums 14, 9, 18, 6, 11 of 24 → 58.33, 37.5, 75, 25, 45.83; 58 of 120 = 48.33
    [
      'a mixed firm',
      levels('322331 112212 433332 101211 222221'),
      [58.3, 37.5, 75, 25, 45.8],
      48.3,
      'promising',
    ],
  ])('%s', (_, answers, axes, total, grade) => {
    const score = scoreOf(asked, answers);
    expect(DIAGNOSIS_AXES.map((axis) => score.axes[axis])).toEqual(axes);
    expect(score).toMatchObject({ total, grade });
  });

  it.each([
    [47, 39.2, 'beginner'],
    [48, 40, 'promising'],
    [71, 59.2, 'promising'],
    [72, 60, 'leading'],
    [95, 79.2, 'leading'],
    [96, 80, 'small_giant'],
  ])('levels that sum to %i of 120 make %d: %s', (sum, total, grade) => {
    expect(scoreOf(asked, summing(sum))).toMatchObject({ total, grade });
  });

  it('grades by below 40, 60 and 80', () => {
    expect([0, 39.9, 40, 59.9, 60, 79.9, 80, 100].map(gradeOf)).toEqual([
      'beginner',
      'beginner',
      'promising',
      'promising',
      'leading',
      'leading',
      'small_giant',
      'small_giant',
    ]);
  });
});

describe('answers', () => {
  const given = items.map((item) => ({ item }));

  it('are whole with each item once', () => {
    expect(answerFaults(asked, given)).toEqual([]);
    expect(answerFaults(asked, given.slice(1))).toEqual([{ item: items[0], fault: 'missing' }]);
    expect(answerFaults(asked, [...given, given[3]!])).toEqual([
      { item: items[3], fault: 'twice' },
    ]);
    expect(answerFaults(asked, [...given, { item: 'mood' }])).toEqual([
      { item: 'mood', fault: 'unknown' },
    ]);
    expect(answerFaults(asked, [])).toHaveLength(30);
  });
});
