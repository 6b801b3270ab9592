import { DIAGNOSIS_AXES, TOP_LEVEL, type DiagnosisAxis, type Questionnaire } from './questionnaire';

export const DIAGNOSIS_GRADES = ['beginner', 'promising', 'leading', 'small_giant'] as const;
/** 수출초보, 수출유망, 수출선도, 글로벌강소. */
export type DiagnosisGrade = (typeof DIAGNOSIS_GRADES)[number];

/** The level, 0 to 4, that was given to each item by its id. */
export type Answers = Readonly<Record<string, number>>;

export interface DiagnosisScore {
  /** 0 to 100 by axis, to one decimal. */
  axes: Record<DiagnosisAxis, number>;
  /** The mean of the axes, 0 to 100, to one decimal. */
  total: number;
  grade: DiagnosisGrade;
}

/** The lowest total of each grade above 수출초보 (DOMAIN §6.3). */
const PROMISING = 40;
const LEADING = 60;
const SMALL_GIANT = 80;

/**
 * Scores by axis, total and grade: axis = sum of its levels over the highest possible × 100
 * (six items: sum / 24), total = mean of the axes, taken before rounding (DOMAIN §6.3).
 * The answers must be whole, see `answerFaults`.
 */
export function scoreOf(questionnaire: Questionnaire, answers: Answers): DiagnosisScore {
  const axes = Object.fromEntries(
    DIAGNOSIS_AXES.map((axis) => [axis, 0]),
  ) as DiagnosisScore['axes'];
  let all = 0;
  for (const { axis, items } of questionnaire.axes) {
    const sum = items.reduce((levels, { id }) => levels + answers[id]!, 0);
    const score = (sum / (items.length * TOP_LEVEL)) * 100;
    axes[axis] = toTenth(score);
    all += score;
  }
  const total = toTenth(all / questionnaire.axes.length);
  return { axes, total, grade: gradeOf(total) };
}

/** @param total 0 to 100 */
export function gradeOf(total: number): DiagnosisGrade {
  if (total >= SMALL_GIANT) return 'small_giant';
  if (total >= LEADING) return 'leading';
  return total >= PROMISING ? 'promising' : 'beginner';
}

export interface AnswerFault {
  item: string;
  fault: 'missing' | 'unknown' | 'twice';
}

/** What keeps given answers from being a whole diagnosis: each item once, and no other. */
export function answerFaults(
  questionnaire: Questionnaire,
  given: readonly { item: string }[],
): AnswerFault[] {
  const left = new Set(questionnaire.axes.flatMap(({ items }) => items.map(({ id }) => id)));
  const seen = new Set<string>();
  const faults: AnswerFault[] = [];
  for (const { item } of given) {
    if (seen.has(item)) faults.push({ item, fault: 'twice' });
    else if (!left.delete(item)) faults.push({ item, fault: 'unknown' });
    seen.add(item);
  }
  return [...faults, ...[...left].map((item) => ({ item, fault: 'missing' as const }))];
}

function toTenth(score: number): number {
  // 57.49999… is 57.5 that a binary fraction could not hold.
  return Math.round(Number((score * 10).toFixed(6))) / 10;
}
