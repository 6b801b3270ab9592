import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appointments of check-ins: an hour both sides keep, and the calendar parts of mails. */
export class Appointments1764001400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- starts_at, ends_at, zone and place of a check-in are those of its appointment that stands.
      ALTER TABLE check_ins ADD COLUMN ends_at timestamptz;

      CREATE TABLE appointments (
        -- Also the UID in calendars.
        id uuid PRIMARY KEY,
        check_in_id uuid REFERENCES check_ins (id) ON DELETE SET NULL,
        company_id uuid NOT NULL REFERENCES companies (id),
        doctor_id uuid REFERENCES doctors (user_id),
        status text NOT NULL
          CHECK (status IN ('proposed', 'confirmed', 'counter_proposed', 'cancelled')),
        kind text NOT NULL CHECK (kind IN ('visit', 'call', 'video')),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
        -- IANA; the wall clock where it takes place.
        zone text NOT NULL,
        place text,
        video_url text,
        -- To the firm.
        message text,
        -- What the firm proposed instead.
        counter_starts_at timestamptz,
        counter_ends_at timestamptz,
        counter_note text,
        counter_by text,
        cancel_reason text,
        -- Rises with every change (RFC 5545, 3.8.7.4).
        sequence integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        created_by uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((status = 'counter_proposed') = (counter_starts_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX appointments_standing ON appointments (check_in_id) WHERE status <> 'cancelled';
      CREATE INDEX appointments_company ON appointments (company_id, starts_at);
      CREATE INDEX appointments_doctor ON appointments (doctor_id, starts_at);
      ALTER TABLE appointments ENABLE ROW LEVEL SECURITY;
      ALTER TABLE appointments FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON appointments USING ((SELECT actor_sees_cases()));
      CREATE POLICY firm_reads ON appointments FOR SELECT USING (company_id = (SELECT actor_company()));
      CREATE POLICY firm_answers ON appointments FOR UPDATE USING (company_id = (SELECT actor_company()));
      GRANT SELECT, INSERT, UPDATE ON appointments TO homedoctor_actor;

      UPDATE check_ins SET ends_at = starts_at + interval '1 hour' WHERE starts_at IS NOT NULL;
      INSERT INTO appointments (id, check_in_id, company_id, doctor_id, status, kind, starts_at, ends_at,
        zone, place, created_at, updated_at)
      SELECT uuidv7(), id, company_id, doctor_id, 'confirmed', CASE WHEN place IS NULL THEN 'call' ELSE 'visit' END,
        starts_at, ends_at, coalesce(zone, 'Asia/Seoul'), place, created_at, updated_at
      FROM check_ins WHERE starts_at IS NOT NULL AND status = 'due';

      -- A mail's calendar part (RFC 6047).
      ALTER TABLE mail_outbox
        ADD COLUMN calendar_method text CHECK (calendar_method IN ('REQUEST', 'CANCEL')),
        ADD COLUMN calendar_body text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
