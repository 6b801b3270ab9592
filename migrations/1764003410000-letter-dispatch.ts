import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To whom a letter goes and what became of each mail. */
export class LetterDispatch1764003410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter_dispatches (
        letter_id uuid PRIMARY KEY REFERENCES letters (id),
        company_id uuid NOT NULL REFERENCES companies (id),
        requested_by uuid NOT NULL,
        requested_by_name text NOT NULL,
        requested_at timestamptz NOT NULL,
        -- Until then it can be undone, and nothing goes out.
        undo_until timestamptz NOT NULL,
        not_before timestamptz NOT NULL,
        attach_pdf boolean NOT NULL,
        paused_at timestamptz,
        started_at timestamptz,
        finished_at timestamptz
      );
      CREATE INDEX letter_dispatches_open ON letter_dispatches (undo_until) WHERE finished_at IS NULL;

      CREATE TABLE letter_recipients (
        id uuid PRIMARY KEY,
        letter_id uuid NOT NULL REFERENCES letters (id),
        company_id uuid NOT NULL REFERENCES companies (id),
        contact_id uuid NOT NULL REFERENCES buyer_contacts (id),
        -- The person as the register had them when they were chosen.
        snapshot jsonb NOT NULL,
        email text,
        email_key text,
        time_zone text NOT NULL,
        -- allow, needs_consent or block, with the reasons, label and footer; and what it rests on.
        verdict jsonb NOT NULL,
        rule_version integer,
        basis text,
        consent_id uuid,
        checked_at timestamptz NOT NULL,
        status text NOT NULL CHECK (status IN ('queued', 'sent', 'bounced', 'replied', 'opted_out', 'skipped')),
        -- Why it was skipped, or what the mail server said.
        reason text,
        detail text,
        -- Not before: within the recipient's working hours.
        due_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        message_id text NOT NULL UNIQUE,
        -- By which a reply finds it; the address itself is kept nowhere.
        reply_hash text NOT NULL UNIQUE,
        sent_at timestamptz,
        replied_at timestamptz,
        bounced_at timestamptz,
        created_at timestamptz NOT NULL,
        CHECK ((status = 'skipped') <= (reason IS NOT NULL)),
        UNIQUE (letter_id, contact_id)
      );
      CREATE INDEX letter_recipients_due ON letter_recipients (due_at, id) WHERE status = 'queued' AND due_at IS NOT NULL;
      CREATE INDEX letter_recipients_letter ON letter_recipients (letter_id, status, id);
      CREATE INDEX letter_recipients_contact ON letter_recipients (contact_id);
      CREATE INDEX letter_recipients_key ON letter_recipients (email_key);

      -- Why nothing goes out at the moment, for all letters: the mail server does not answer.
      CREATE TABLE letter_pump (
        id integer PRIMARY KEY CHECK (id = 1),
        hold_until timestamptz,
        failures integer NOT NULL DEFAULT 0,
        error text
      );
      INSERT INTO letter_pump (id) VALUES (1);
      GRANT SELECT, UPDATE ON letter_pump TO homedoctor_actor;

      DO $$ DECLARE t text; BEGIN
        FOREACH t IN ARRAY ARRAY['letter_dispatches', 'letter_recipients']
        LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY staff ON %I USING ((SELECT actor_sees_cases()))', t);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO homedoctor_actor', t);
        END LOOP;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
