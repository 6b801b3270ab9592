import { newId } from '../platform/database/ids';
import { LETTER_TEMPLATES } from './templates/catalogue';

type Query = (sql: string, params: unknown[]) => Promise<unknown>;

/**
 * Writes the letter templates this release ships to their table. A version that is there already
 * is never changed: letters were made from it. Where the agency has published words of its own, new
 * ones from us wait as a draft. Runs after the migrations at every start.
 */
export async function seedLetterTemplates(query: Query): Promise<void> {
  const rows = LETTER_TEMPLATES.map((template) => ({ id: newId(), ...template }));
  await query(
    `INSERT INTO letter_templates (id, kind, language, version, shipped_version, blocks, status,
       published_at, created_at, updated_at)
     SELECT t.id, t.kind, t.language, greatest(t.version, known.last + 1), t.version, t.blocks,
       CASE WHEN known.own THEN 'draft' ELSE 'published' END,
       CASE WHEN known.own THEN NULL ELSE now() END, now(), now()
     FROM jsonb_to_recordset($1::jsonb)
       AS t (id uuid, kind text, language text, version integer, blocks jsonb)
     CROSS JOIN LATERAL (
       SELECT coalesce(max(e.version), 0) AS last,
         coalesce(bool_or(e.shipped_version = t.version), false) AS there,
         coalesce(bool_or(e.shipped_version IS NULL AND e.scope = 'agency'
           AND e.status = 'published'), false) AS own
       FROM letter_templates e WHERE e.kind = t.kind AND e.language = t.language
     ) known
     WHERE NOT known.there
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}
