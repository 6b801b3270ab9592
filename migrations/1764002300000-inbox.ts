import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that comes in: reply addresses, what the mailbox brought, and how far it was read. */
export class Inbox1764002300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail_outbox
        -- The case a mail is on and who got it; only where replies are read.
        ADD COLUMN difficulty_id uuid,
        ADD COLUMN person_id uuid,
        ADD COLUMN bounced_at timestamptz;
      CREATE INDEX mail_outbox_message ON mail_outbox (message_id);

      CREATE TABLE reply_addresses (
        token_hash text PRIMARY KEY,
        difficulty_id uuid NOT NULL REFERENCES difficulties (id),
        company_id uuid NOT NULL,
        -- An account, or a contact of the firm.
        person_id uuid NOT NULL,
        created_at timestamptz NOT NULL
      );
      ALTER TABLE reply_addresses ENABLE ROW LEVEL SECURITY;
      ALTER TABLE reply_addresses FORCE ROW LEVEL SECURITY;
      CREATE POLICY read_by_system ON reply_addresses FOR SELECT
        USING ((SELECT actor_role()) IN ('system', 'auth'));
      CREATE POLICY written_by_all ON reply_addresses FOR INSERT WITH CHECK (true);
      GRANT SELECT, INSERT ON reply_addresses TO homedoctor_actor;

      -- How far a mailbox was read; UIDs count only within their UIDVALIDITY (RFC 3501 2.3.1.1).
      CREATE TABLE inbox_mailboxes (
        mailbox text PRIMARY KEY,
        uid_validity bigint,
        last_uid bigint NOT NULL DEFAULT 0,
        polled_at timestamptz,
        succeeded_at timestamptz,
        error text,
        failing_since timestamptz
      );
      -- Messages that were begun and not finished: counted before they are read, so that one which
      -- kills the process is counted too.
      CREATE TABLE inbox_tries (
        mailbox text NOT NULL,
        uid_validity bigint NOT NULL,
        uid bigint NOT NULL,
        tries integer NOT NULL,
        error text,
        tried_at timestamptz NOT NULL,
        PRIMARY KEY (mailbox, uid_validity, uid)
      );
      GRANT SELECT, INSERT, UPDATE ON inbox_mailboxes TO homedoctor_actor;
      GRANT SELECT, INSERT, UPDATE, DELETE ON inbox_tries TO homedoctor_actor;

      CREATE TABLE inbox_messages (
        id uuid PRIMARY KEY,
        mailbox text NOT NULL,
        uid_validity bigint NOT NULL,
        uid bigint NOT NULL,
        -- Message-ID and sender, or the hash of a message without one.
        message_key text NOT NULL UNIQUE,
        status text NOT NULL CHECK (status IN ('delivered', 'parked', 'ignored', 'attached', 'filed', 'discarded')),
        -- Why it was parked or ignored.
        reason text,
        from_name text NOT NULL,
        from_address text NOT NULL,
        subject text NOT NULL,
        -- What the writer wrote, without quotes and signature; and all of it.
        body text NOT NULL,
        full_text text NOT NULL,
        received_at timestamptz NOT NULL,
        size integer NOT NULL,
        storage_key text NOT NULL,
        attachments jsonb NOT NULL,
        -- What the receiving mail server said of SPF, DKIM and DMARC.
        authentication jsonb NOT NULL,
        company_id uuid,
        difficulty_id uuid REFERENCES difficulties (id),
        sender_id uuid,
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        decision_note text,
        created_at timestamptz NOT NULL,
        UNIQUE (mailbox, uid_validity, uid)
      );
      CREATE INDEX inbox_messages_recent ON inbox_messages (status, received_at DESC, id DESC);
      CREATE INDEX inbox_messages_case ON inbox_messages (difficulty_id) WHERE difficulty_id IS NOT NULL;
      CREATE INDEX inbox_messages_sender ON inbox_messages (from_address, created_at);
      ALTER TABLE inbox_messages ENABLE ROW LEVEL SECURITY;
      ALTER TABLE inbox_messages FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON inbox_messages USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT, UPDATE ON inbox_messages TO homedoctor_actor;

      ALTER TABLE difficulties DROP CONSTRAINT difficulties_filed_via_check,
        ADD CONSTRAINT difficulties_filed_via_check CHECK (filed_via IN ('portal', 'doctor', 'visit', 'mail'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
