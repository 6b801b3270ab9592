import type { SolutionDto } from '../api/models/solution-dto';
import type { SolutionFindingDto } from '../api/models/solution-finding-dto';
import type { SolutionText } from '../api/models/solution-text';

export const TEXTS: readonly SolutionText[] = [
  'titleKo',
  'problemKo',
  'solutionKo',
  'titleEn',
  'problemEn',
  'solutionEn',
];

export type Words = Record<SolutionText, string>;

export function wordsOf(it: SolutionDto): Words {
  return Object.fromEntries(TEXTS.map((field) => [field, it[field] ?? ''])) as Words;
}

/**
 * The words with each finding replaced.
 * @param standIn what stands in the place of a finding
 */
export function withStandIns(
  words: Words,
  findings: readonly SolutionFindingDto[],
  standIn: (finding: SolutionFindingDto) => string,
): Words {
  return findings.reduce(
    (all, one) => ({ ...all, [one.field]: all[one.field].replaceAll(one.text, standIn(one)) }),
    words,
  );
}
