import type { DataSource } from 'typeorm';
import { newId } from '../../server/platform/database/ids';
import { aDoctor, insertRow, type MadeUser } from './people';

/** An article straight into its table, made of a case when one is named; published unless said. */
export async function aSolution(
  db: DataSource,
  {
    author,
    source,
    ...overrides
  }: {
    author?: MadeUser;
    source?: { difficultyId: string; companyId: string };
  } & Record<string, unknown> = {},
): Promise<{ id: string; titleKo: string }> {
  const id = newId();
  const writer = author ?? (await aDoctor(db));
  const published = (overrides['status'] ?? 'published') === 'published';
  const reviewer = published ? await aDoctor(db) : null;
  const at = '2026-11-02T10:00:00+09:00';
  const row = {
    ...{ id, status: 'published', category: 'cus' },
    title_ko: '세관이 HS 품목번호를 다르게 봐서 통관이 보류될 때',
    problem_ko: '부품이 도착항 세관에서 품목번호가 다르다는 이유로 통관 보류됐습니다.',
    solution_ko: '관세평가분류원 회답서와 제품 설명서를 내고 담보를 걸면 먼저 반출됩니다.',
    ...{ author_id: writer.id, author_name: writer.name, created_at: at, updated_at: at },
    ...(reviewer && { reviewer_id: reviewer.id, reviewer_name: reviewer.name, published_at: at }),
    ...overrides,
  };
  await insertRow(db, 'solution_articles', row);
  if (source) {
    await insertRow(db, 'solution_sources', {
      ...{ article_id: id, difficulty_id: source.difficultyId, company_id: source.companyId },
    });
  }
  return { id, titleKo: row.title_ko };
}
