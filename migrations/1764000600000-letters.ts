import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letter templates by version, and the letters made from them (DOMAIN §1). */
export class Letters1764000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter_templates (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('first_approach', 'follow_up', 'after_exhibition',
          'reply_to_inquiry', 'quotation', 'sample_offer')),
        language text NOT NULL CHECK (language IN ('en', 'ko')),
        version integer NOT NULL,
        blocks jsonb NOT NULL,
        -- Null while it is being worked on; new letters take the newest published version.
        published_at timestamptz,
        created_at timestamptz NOT NULL,
        UNIQUE (kind, language, version)
      );
      GRANT SELECT, INSERT ON letter_templates TO homedoctor_actor;

      CREATE TABLE letters (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        company_id uuid NOT NULL REFERENCES companies (id),
        product_id uuid REFERENCES company_products (id) ON DELETE SET NULL,
        kind text NOT NULL,
        language text NOT NULL,
        template_version integer NOT NULL,
        addressee jsonb NOT NULL DEFAULT '{}',
        terms jsonb NOT NULL DEFAULT '{}',
        context jsonb NOT NULL DEFAULT '{}',
        signatory jsonb NOT NULL DEFAULT '{}',
        -- Blocks somebody rewrote or left out, by block id.
        overrides jsonb NOT NULL DEFAULT '{}',
        status text NOT NULL CHECK (status IN ('draft', 'final')),
        -- For the list: the subject in words, and how many fields are still empty.
        subject text NOT NULL,
        missing_count integer NOT NULL,
        -- The letter as it was made final: what the firm's record says later does not change it.
        merged jsonb,
        finalised_at timestamptz,
        finalised_by uuid,
        created_by uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        FOREIGN KEY (kind, language, template_version)
          REFERENCES letter_templates (kind, language, version),
        CHECK ((status = 'final') = (merged IS NOT NULL AND finalised_at IS NOT NULL))
      );
      CREATE INDEX letters_company ON letters (company_id, id DESC);
      CREATE INDEX letters_author ON letters (created_by, id DESC);
      ALTER TABLE letters ENABLE ROW LEVEL SECURITY;
      ALTER TABLE letters FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON letters USING ((SELECT actor_sees_cases()));
      CREATE POLICY own_firm_final ON letters FOR SELECT
        USING (company_id = (SELECT actor_company()) AND status = 'final');
      GRANT SELECT, INSERT, UPDATE ON letters TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
