import { QUESTIONNAIRE_1 } from './questionnaire-1';

/** The five axes of a diagnosis, in the order in which they are asked and drawn (DOMAIN §6.3). */
export const DIAGNOSIS_AXES = [
  'infrastructure',
  'market',
  'execution',
  'expansion',
  'sustainability',
] as const;
export type DiagnosisAxis = (typeof DIAGNOSIS_AXES)[number];

/** The highest level of an item; the lowest is 0. */
export const TOP_LEVEL = 4;

/** A text in both languages of the product. */
export interface Bilingual {
  readonly ko: string;
  readonly en: string;
}

export interface Item {
  /** Stable within a version: stored answers name it. */
  readonly id: string;
  readonly text: Bilingual;
  /** What stands at level 0. */
  readonly low: Bilingual;
  /** What stands at level 4. */
  readonly high: Bilingual;
}

/** The questions of one version. A version in use never changes: a new wording is a new version. */
export interface Questionnaire {
  readonly version: number;
  readonly axes: readonly { readonly axis: DiagnosisAxis; readonly items: readonly Item[] }[];
}

/** All versions that a stored diagnosis may name, the present one last. */
const QUESTIONNAIRES: readonly Questionnaire[] = [QUESTIONNAIRE_1];

/** What a new diagnosis asks. */
export const CURRENT_QUESTIONNAIRE: Questionnaire = QUESTIONNAIRES[QUESTIONNAIRES.length - 1]!;

/** The questions of a version; undefined where there is none such. */
export function questionnaireOf(version: number): Questionnaire | undefined {
  return QUESTIONNAIRES.find((one) => one.version === version);
}
