import { newId } from '../platform/database/ids';
import { LETTER_TEMPLATES } from './templates/catalogue';

type Query = (sql: string, params: unknown[]) => Promise<unknown>;

/**
 * Writes the letter templates this release ships to their table. A version that is there already
 * is never changed: letters were made from it. Runs after the migrations at every start.
 */
export async function seedLetterTemplates(query: Query): Promise<void> {
  const rows = LETTER_TEMPLATES.map((template) => ({ id: newId(), ...template }));
  await query(
    `INSERT INTO letter_templates (id, kind, language, version, blocks, published_at, created_at)
     SELECT id, kind, language, version, blocks, now(), now()
     FROM jsonb_to_recordset($1::jsonb)
       AS t (id uuid, kind text, language text, version integer, blocks jsonb)
     ON CONFLICT (kind, language, version) DO NOTHING`,
    [JSON.stringify(rows)],
  );
}
