import type { DataSource } from 'typeorm';
import { scoreOf } from '../../server/diagnoses/diagnosis-score';
import { CURRENT_QUESTIONNAIRE } from '../../server/diagnoses/questionnaire';
import { newId } from '../../server/platform/database/ids';
import { insertRow } from './people';

/** Whole answers as the API takes them: the same level everywhere but where told. */
export function diagnosisAnswers(
  level = 2,
  others: Record<string, number> = {},
): { item: string; level: number }[] {
  return CURRENT_QUESTIONNAIRE.axes.flatMap(({ items }) =>
    items.map(({ id }) => ({ item: id, level: others[id] ?? level })),
  );
}

/** A diagnosis of a firm, by default 50 points everywhere on 23 November 2026. */
export async function aDiagnosis(
  db: DataSource,
  companyId: string,
  author: { id: string; name: string },
  { level = 2, ...overrides }: { level?: number } & Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  const answers = Object.fromEntries(
    diagnosisAnswers(level).map((answer) => [answer.item, answer.level]),
  );
  const { axes, total, grade } = scoreOf(CURRENT_QUESTIONNAIRE, answers);
  const at = new Date('2026-11-23T01:00:00Z');
  await insertRow(db, 'diagnoses', {
    id,
    company_id: companyId,
    questionnaire: CURRENT_QUESTIONNAIRE.version,
    diagnosed_on: '2026-11-23',
    answers: JSON.stringify(answers),
    scores: JSON.stringify(axes),
    total,
    grade,
    author_id: author.id,
    author_name: author.name,
    created_at: at,
    updated_at: at,
    ...overrides,
  });
  return id;
}
