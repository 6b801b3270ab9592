import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes back after a letter left, what follows from it, and whether it left at all. */
export class LetterAnswers1764003600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Sent where no mail server is set: the mails lie in the demo's mailbox, nobody got them.
      ALTER TABLE letter_dispatches ADD COLUMN rehearsal boolean NOT NULL DEFAULT false;

      ALTER TABLE letter_recipients
        ADD COLUMN meeting_at timestamptz,
        ADD COLUMN declined_at timestamptz,
        ADD COLUMN opted_out_at timestamptz;
      CREATE INDEX letter_recipients_sent ON letter_recipients (company_id, sent_at) WHERE sent_at IS NOT NULL;

      -- Each word that came back: a mail, or what a person noted of a call or a message.
      CREATE TABLE letter_answers (
        id uuid PRIMARY KEY,
        letter_id uuid NOT NULL REFERENCES letters (id),
        company_id uuid NOT NULL REFERENCES companies (id),
        recipient_id uuid NOT NULL REFERENCES letter_recipients (id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('reply', 'meeting', 'not_interested', 'auto_reply', 'opt_out')),
        via text NOT NULL CHECK (via IN ('mail', 'phone', 'messenger', 'in_person')),
        -- The buyer's company, as the letter named it.
        buyer_name text NOT NULL,
        from_name text NOT NULL,
        from_address text,
        subject text,
        -- What the writer wrote, without quotes and signature; or the note.
        body text NOT NULL,
        attachments jsonb NOT NULL DEFAULT '[]',
        -- Where the message lies as it came.
        storage_key text,
        -- Whether it came from the address written to or one of the same domain, and passed the checks.
        sender_known boolean NOT NULL DEFAULT true,
        authentic boolean NOT NULL DEFAULT true,
        answered_at timestamptz NOT NULL,
        recorded_by uuid,
        recorded_by_name text,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX letter_answers_letter ON letter_answers (letter_id, answered_at DESC, id DESC);
      CREATE INDEX letter_answers_company ON letter_answers (company_id, answered_at DESC, id DESC);
      CREATE INDEX letter_answers_recipient ON letter_answers (recipient_id);

      -- A letter to write next to those who stayed silent: proposed once each, by the calendar.
      CREATE TABLE letter_follow_ups (
        id uuid PRIMARY KEY,
        letter_id uuid NOT NULL REFERENCES letters (id),
        company_id uuid NOT NULL REFERENCES companies (id),
        kind text NOT NULL CHECK (kind IN ('follow_up', 'second_follow_up')),
        proposed_on date NOT NULL,
        -- The last day it stands.
        until date NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'drafted', 'dismissed', 'lapsed')),
        draft_id uuid REFERENCES letters (id),
        decided_by uuid,
        decided_at timestamptz,
        created_at timestamptz NOT NULL,
        UNIQUE (letter_id, kind)
      );
      CREATE INDEX letter_follow_ups_open ON letter_follow_ups (company_id) WHERE status = 'open';
      CREATE INDEX letter_follow_ups_draft ON letter_follow_ups (draft_id) WHERE draft_id IS NOT NULL;

      DO $$ DECLARE t text; BEGIN
        FOREACH t IN ARRAY ARRAY['letter_answers', 'letter_follow_ups']
        LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY staff ON %I USING ((SELECT actor_sees_cases()))', t);
        END LOOP;
      END $$;
      -- A buyer answers the firm: it reads that in its own record.
      CREATE POLICY own_firm ON letter_answers FOR SELECT
        USING (company_id = (SELECT actor_company()) AND kind IN ('reply', 'meeting', 'not_interested'));
      GRANT SELECT, INSERT, DELETE ON letter_answers TO homedoctor_actor;
      GRANT SELECT, INSERT, UPDATE ON letter_follow_ups TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
