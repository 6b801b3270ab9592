import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One company registered twice: pairs found, told apart for good, or merged so that it can be undone. */
export class BuyerDuplicates1764003710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE buyers ADD COLUMN domain text GENERATED ALWAYS AS (
        nullif(lower(regexp_replace(regexp_replace(website, '^[a-z]+://(www[0-9]?[.])?', '', 'i'), '[/?#:].*$', '')), '')
      ) STORED;
      CREATE INDEX buyers_domain ON buyers (domain, country) WHERE domain IS NOT NULL;
      -- Names are compared only with those that begin alike.
      CREATE INDEX buyers_name_alike ON buyers (country, left(name_key, 3));
      CREATE INDEX buyer_contacts_domain ON buyer_contacts (split_part(email_key, '@', 2)) WHERE email_key IS NOT NULL;

      -- The same address at two companies that were merged: one contact stays, the other points to it.
      ALTER TABLE buyer_contacts ADD COLUMN merged_into uuid REFERENCES buyer_contacts (id),
        ADD CHECK (merged_into IS NULL OR status = 'left');

      -- The contact a letter was sent to before that one was folded into another.
      ALTER TABLE letter_recipients ADD COLUMN merged_from uuid REFERENCES buyer_contacts (id);

      -- Pairs somebody looked at and told apart.
      CREATE TABLE buyer_distinctions (
        a_id uuid NOT NULL REFERENCES buyers (id),
        b_id uuid NOT NULL REFERENCES buyers (id),
        told_by_name text NOT NULL,
        told_at timestamptz NOT NULL,
        PRIMARY KEY (a_id, b_id),
        CHECK (a_id < b_id)
      );

      -- What a merge moved, so that it can be undone.
      CREATE TABLE buyer_merges (
        id uuid PRIMARY KEY,
        kept_id uuid NOT NULL REFERENCES buyers (id),
        gone_id uuid NOT NULL REFERENCES buyers (id),
        moved jsonb NOT NULL,
        merged_by uuid NOT NULL REFERENCES users (id),
        merged_by_name text NOT NULL,
        merged_at timestamptz NOT NULL,
        undone_at timestamptz,
        undone_by_name text,
        CHECK (kept_id <> gone_id)
      );
      CREATE INDEX buyer_merges_kept ON buyer_merges (kept_id, merged_at DESC);
      CREATE UNIQUE INDEX buyer_merges_gone ON buyer_merges (gone_id) WHERE undone_at IS NULL;

      DO $$ DECLARE t text; BEGIN
        FOREACH t IN ARRAY ARRAY['buyer_distinctions', 'buyer_merges']
        LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY desk ON %I USING ((SELECT actor_sees_cases()))', t);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO homedoctor_actor', t);
        END LOOP;
      END $$;

      -- A person's own refusal is lifted by their new consent; any other by a supervisor's reason.
      ALTER TABLE suppressions ADD COLUMN lifted_reason text;
      ALTER TABLE suppressions DROP CONSTRAINT suppressions_check;
      ALTER TABLE suppressions ADD CONSTRAINT suppressions_lifting CHECK (
        (lifted_at IS NULL) = (num_nonnulls(lifted_consent_id, lifted_reason) = 0));
      GRANT INSERT ON sending_rules TO homedoctor_actor;
      CREATE INDEX suppressions_address ON suppressions (address_key, created_at DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
