import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The text that a search looks through is kept ready (decomposed, lower case): working it out per row
 * made two syllables over 20,000 cases take half a second. Under row-level security the planner may
 * not ask a trigram index, because LIKE is not leakproof; `matching_difficulties` asks it with the
 * rights of its owner and holds the same rule as the policies itself.
 */
export class SearchText1764001000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX difficulties_search;
      ALTER TABLE difficulties ADD COLUMN search_text text
        GENERATED ALWAYS AS (lower(normalize(number || ' ' || title, NFD))) STORED;
      CREATE INDEX difficulties_search ON difficulties USING gin (search_text gin_trgm_ops);

      DROP INDEX companies_name_search;
      ALTER TABLE companies ADD COLUMN search_text text
        GENERATED ALWAYS AS (lower(normalize(name || ' ' || coalesce(name_en, ''), NFD))) STORED;
      CREATE INDEX companies_name_search ON companies USING gin (search_text gin_trgm_ops);

      CREATE FUNCTION matching_difficulties(patterns text[], initials text, firms uuid[], most int)
        RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 10
        SET search_path = public, pg_temp AS $$
          SELECT id FROM difficulties
          WHERE (search_text LIKE ANY(patterns) OR choseong LIKE initials)
            AND (firms IS NULL OR company_id = ANY(firms))
            AND ((SELECT actor_sees_cases()) OR company_id = (SELECT actor_company()))
          ORDER BY (status = 'closed'), received_at DESC, id DESC LIMIT most
        $$;
      REVOKE ALL ON FUNCTION matching_difficulties FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION matching_difficulties TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
