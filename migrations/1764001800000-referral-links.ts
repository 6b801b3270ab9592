import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Referrals that are answered by link: what was shared, the secrets, and all that was done. */
export class ReferralLinks1764001800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE referrals
        -- Whom the request was mailed to; null where it was made by telephone or letter.
        ADD COLUMN to_name text,
        ADD COLUMN to_email text,
        ADD COLUMN to_locale text CHECK (to_locale IN ('ko', 'en')),
        -- A copy of what was shared: the partner's page reads this and never the case.
        ADD COLUMN content jsonb,
        -- The consent it rests on; null where nothing names the firm.
        ADD COLUMN consent text,
        ADD COLUMN extended_from date,
        ADD COLUMN extension_reason text,
        ADD CHECK (num_nonnulls(to_name, to_email, to_locale) IN (0, 3));
      CREATE INDEX referrals_partner ON referrals (partner_id, created_at DESC) WHERE partner_id IS NOT NULL;
      CREATE INDEX referrals_office ON referrals (office_id, created_at DESC) WHERE office_id IS NOT NULL;

      -- One row a mail: the newest secrets live beside each other until one is sent again.
      CREATE TABLE referral_links (
        token_hash text PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referrals (id),
        company_id uuid NOT NULL,
        sent_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX referral_links_referral ON referral_links (referral_id, sent_at DESC);

      CREATE TABLE referral_files (
        referral_id uuid NOT NULL REFERENCES referrals (id),
        file_id uuid NOT NULL REFERENCES files (id),
        company_id uuid NOT NULL,
        PRIMARY KEY (referral_id, file_id)
      );

      -- Every opening and act, append-only.
      CREATE TABLE referral_acts (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referrals (id),
        company_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('sent', 'resent', 'reminded', 'opened', 'file_opened', 'asked',
          'told', 'extended', 'answered', 'declined', 'recorded', 'withdrawn')),
        by_name text NOT NULL,
        -- The words of a question, its reply, or the name of a file.
        text text,
        at timestamptz NOT NULL
      );
      CREATE INDEX referral_acts_referral ON referral_acts (referral_id, at, id);

      -- Reminders before and after the due day, each once.
      CREATE TABLE referral_steps (
        referral_id uuid NOT NULL REFERENCES referrals (id),
        step text NOT NULL CHECK (step IN ('eve', 'doctor', 'supervisor')),
        due_on date NOT NULL,
        company_id uuid NOT NULL,
        told_at timestamptz NOT NULL,
        PRIMARY KEY (referral_id, step, due_on)
      );

      DO $$ DECLARE t text; BEGIN
        FOREACH t IN ARRAY ARRAY['referral_links', 'referral_files', 'referral_acts', 'referral_steps'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY staff ON %I USING ((SELECT actor_sees_cases()))', t);
          EXECUTE format('GRANT SELECT, INSERT ON %I TO homedoctor_actor', t);
        END LOOP;
      END $$;
      GRANT UPDATE ON referral_links TO homedoctor_actor;

      -- Partners speak on the timeline.
      ALTER TABLE difficulty_entries DROP CONSTRAINT difficulty_entries_side_check,
        ADD CONSTRAINT difficulty_entries_side_check
          CHECK (side IN ('firm', 'staff', 'system', 'partner')) NOT VALID;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
