import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 점검 회의: a list of cases gone through one after the other, and its minutes. */
export class ReviewSessions1764002110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reviews DROP CONSTRAINT reviews_verdict_check;
      ALTER TABLE reviews
        ADD CONSTRAINT reviews_verdict_check CHECK (verdict IN ('keep', 'push', 'redirect', 'reassign',
          'escalate', 'grant_extension', 'refuse_extension', 'systemic', 'close')),
        -- By when the doctor is to have done what the note says.
        ADD COLUMN due_on date;

      CREATE TABLE review_sessions (
        id uuid PRIMARY KEY,
        title text NOT NULL,
        -- The board's address its list was taken from.
        query text NOT NULL,
        -- The teams of who started it; null for the whole programme.
        team_ids uuid[],
        started_by uuid NOT NULL REFERENCES users (id),
        started_by_name text NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_by_name text,
        note text,
        locale text NOT NULL CHECK (locale IN ('ko', 'en')),
        -- The minutes as they were written at the end; they never change afterwards.
        minutes bytea,
        CHECK ((ended_at IS NULL) = (minutes IS NULL))
      );
      CREATE INDEX review_sessions_recent ON review_sessions (started_at DESC, id DESC);
      CREATE INDEX review_sessions_open ON review_sessions (started_by) WHERE ended_at IS NULL;
      ALTER TABLE review_sessions ENABLE ROW LEVEL SECURITY;
      ALTER TABLE review_sessions FORCE ROW LEVEL SECURITY;
      CREATE POLICY supervisors ON review_sessions
        USING ((SELECT actor_role()) IN ('supervisor', 'system'));
      GRANT SELECT, INSERT, UPDATE ON review_sessions TO homedoctor_actor;

      CREATE TABLE review_session_cases (
        session_id uuid NOT NULL REFERENCES review_sessions (id),
        difficulty_id uuid NOT NULL REFERENCES difficulties (id),
        company_id uuid NOT NULL,
        place smallint NOT NULL,
        review_id uuid REFERENCES reviews (id),
        -- Who had the case when it was decided.
        doctor_id uuid,
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        PRIMARY KEY (session_id, difficulty_id),
        CHECK (num_nonnulls(review_id, decided_by, decided_by_name, decided_at) IN (0, 4))
      );
      CREATE INDEX review_session_cases_case ON review_session_cases (difficulty_id);
      ALTER TABLE review_session_cases ENABLE ROW LEVEL SECURITY;
      ALTER TABLE review_session_cases FORCE ROW LEVEL SECURITY;
      CREATE POLICY supervisors ON review_session_cases
        USING ((SELECT actor_role()) IN ('supervisor', 'system'));
      GRANT SELECT, INSERT, UPDATE ON review_session_cases TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
