import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Monthly reports, made on demand or sent on a day of the month; the files stand in the storage. */
export class MonthlyReports1764002220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE monthly_reports (
        id uuid PRIMARY KEY,
        -- The first day of the month.
        month date NOT NULL CHECK (extract(day FROM month) = 1),
        -- Null for the whole programme.
        team_id uuid REFERENCES teams (id),
        locale text NOT NULL CHECK (locale IN ('ko', 'en')),
        scheduled boolean NOT NULL,
        -- Null for a scheduled one.
        made_by uuid REFERENCES users (id),
        made_by_name text,
        pdf_key uuid NOT NULL,
        pdf_size integer NOT NULL,
        xlsx_key uuid NOT NULL,
        xlsx_size integer NOT NULL,
        -- The instant its figures were counted.
        as_of timestamptz NOT NULL,
        CHECK (scheduled = (made_by IS NULL))
      );
      CREATE INDEX monthly_reports_recent ON monthly_reports (month DESC, as_of DESC, id DESC);
      -- However many replicas: one a month and scope.
      CREATE UNIQUE INDEX monthly_reports_scheduled ON monthly_reports (month, team_id) NULLS NOT DISTINCT
        WHERE scheduled;
      ALTER TABLE monthly_reports ENABLE ROW LEVEL SECURITY;
      ALTER TABLE monthly_reports FORCE ROW LEVEL SECURITY;
      -- They name firms and cases: supervisors, by their teams (MonthlyReportsService), and the job.
      CREATE POLICY supervisors ON monthly_reports
        USING ((SELECT actor_role()) IN ('supervisor', 'system'));
      GRANT SELECT, INSERT ON monthly_reports TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
