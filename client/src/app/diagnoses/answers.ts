import type { DiagnosisAnswerInputDto } from '../api/models/diagnosis-answer-input-dto';
import type { DiagnosisResultDto } from '../api/models/diagnosis-result-dto';
import type { QuestionnaireAxisDto } from '../api/models/questionnaire-axis-dto';
import type { QuestionnaireItemDto } from '../api/models/questionnaire-item-dto';

/** Levels by item. */
export type Answers = Record<string, number>;

export interface NumberedAxis {
  axis: QuestionnaireAxisDto['axis'];
  items: (QuestionnaireItemDto & { n: number })[];
}

/** A question without an answer. */
export interface Missing {
  id: string;
  n: number;
}

/** The questions with their numbers through all axes, from 1. */
export function numbered(axes: QuestionnaireAxisDto[]): NumberedAxis[] {
  let n = 0;
  return axes.map(({ axis, items }) => ({
    axis,
    items: items.map((item) => ({ ...item, n: ++n })),
  }));
}

export function missingIn(axes: NumberedAxis[], answers: Answers): Missing[] {
  return axes
    .flatMap(({ items }) => items)
    .filter(({ id }) => answers[id] === undefined)
    .map(({ id, n }) => ({ id, n }));
}

export function answersOf(given: { item: string; level: number }[]): Answers {
  return Object.fromEntries(given.map(({ item, level }) => [item, level]));
}

export function toInput(answers: Answers): DiagnosisAnswerInputDto[] {
  return Object.entries(answers).map(([item, level]) => ({ item, level }));
}

/** At or below this level an item is worth working on. */
const WEAK = 1;

/** The weakest items, lowest level first and in the order of the questions; at most `most`. */
export function weakest(
  axes: NumberedAxis[],
  answers: Answers,
  most: number,
): (NumberedAxis['items'][number] & { level: number; axis: NumberedAxis['axis'] })[] {
  return axes
    .flatMap(({ axis, items }) =>
      items.map((item) => ({ ...item, axis, level: answers[item.id] ?? WEAK + 1 })),
    )
    .filter(({ level }) => level <= WEAK)
    .sort((a, b) => a.level - b.level || a.n - b.n)
    .slice(0, most);
}

export interface AxisChange {
  axis: DiagnosisResultDto['axes'][number]['axis'];
  score: number;
  before?: number;
  /** Whole points, of the scores as they are shown; undefined without an earlier diagnosis. */
  change?: number;
}

/** Each axis beside what it was; scores as whole points, as they are shown. */
export function compared(
  now: Pick<DiagnosisResultDto, 'axes'>,
  before?: Pick<DiagnosisResultDto, 'axes'> | null,
): AxisChange[] {
  return now.axes.map(({ axis, score }) => {
    const earlier = before?.axes.find((one) => one.axis === axis)?.score;
    const shown = Math.round(score);
    if (earlier === undefined) return { axis, score: shown };
    const was = Math.round(earlier);
    return { axis, score: shown, before: was, change: shown - was };
  });
}
