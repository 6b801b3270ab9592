import type { DataSource } from 'typeorm';
import { newId } from '../../server/platform/database/ids';
import { insertRow, type MadeUser } from './people';

/** An answer that waits for somebody else's eyes, straight into its table. */
export async function anAnswerReview(
  db: DataSource,
  {
    difficultyId,
    companyId,
    writer,
  }: { difficultyId: string; companyId: string; writer: MadeUser },
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const id = newId();
  await insertRow(db, 'answer_reviews', {
    ...{ id, difficulty_id: difficultyId, company_id: companyId, status: 'waiting' },
    ...{ outcome: 'guidance', text: '분류원 회답서를 보내 드립니다.' },
    ...{ writer_id: writer.id, writer_name: writer.name },
    written_at: '2026-11-23T09:00:00+09:00',
    ...overrides,
  });
  return id;
}
