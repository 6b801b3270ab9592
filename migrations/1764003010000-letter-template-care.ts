import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Letter templates people work on: personal copies, review, and publishing, which freezes. Copies
 * count on in the versions of their kind and language, since letters name their template by them.
 */
export class LetterTemplateCare1764003010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter_templates
        ADD COLUMN title text,
        ADD COLUMN scope text NOT NULL DEFAULT 'agency' CHECK (scope IN ('agency', 'personal')),
        -- Whose copy it is or was; null for what the product ships.
        ADD COLUMN owner_id uuid,
        ADD COLUMN status text NOT NULL DEFAULT 'published'
          CHECK (status IN ('draft', 'in_review', 'published')),
        -- The version of the shipped wording; null for what people wrote.
        ADD COLUMN shipped_version integer,
        ADD COLUMN based_on integer,
        ADD COLUMN review_note text,
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD COLUMN published_by uuid,
        ADD COLUMN updated_at timestamptz;
      UPDATE letter_templates SET shipped_version = version, updated_at = created_at;
      ALTER TABLE letter_templates
        ALTER COLUMN status SET DEFAULT 'draft',
        ALTER COLUMN updated_at SET NOT NULL,
        ADD CHECK (scope = 'agency' OR owner_id IS NOT NULL),
        ADD CHECK ((status = 'published') = (published_at IS NOT NULL));
      CREATE UNIQUE INDEX letter_templates_shipped
        ON letter_templates (kind, language, shipped_version) WHERE shipped_version IS NOT NULL;
      CREATE INDEX letters_template ON letters (kind, language, template_version);

      CREATE FUNCTION keep_published_template() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a published letter template is not changed';
      END $$;
      CREATE TRIGGER letter_templates_frozen BEFORE UPDATE ON letter_templates
        FOR EACH ROW WHEN (OLD.status = 'published') EXECUTE FUNCTION keep_published_template();
      GRANT UPDATE ON letter_templates TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
