import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 성과: contracts signed and values expected, confirmed by the firm, approved by a supervisor. */
export class Results1764001810000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE results (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        difficulty_id uuid REFERENCES difficulties (id),
        -- The doctor it counts for.
        doctor_id uuid,
        kind text NOT NULL CHECK (kind IN ('contract', 'expected')),
        title text NOT NULL,
        market char(2) NOT NULL REFERENCES countries (code),
        buyer text,
        -- The day a contract was signed; for an expected value the day it was estimated.
        dated_on date NOT NULL,
        amount numeric(16, 2) NOT NULL CHECK (amount > 0),
        currency char(3) NOT NULL,
        amount_usd numeric(16, 2) NOT NULL CHECK (amount_usd > 0),
        -- Over how many years it is expected; a contract has none.
        years smallint CHECK (years BETWEEN 1 AND 10),
        note text,
        status text NOT NULL CHECK (status IN ('asked', 'confirmed', 'denied', 'approved', 'returned', 'withdrawn')),
        -- Raised when what was asked about is changed: the sends are counted anew.
        round smallint NOT NULL DEFAULT 1,
        answer text CHECK (answer IN ('confirmed', 'denied')),
        -- The part that would have come about without us, in percent, and what the support changed.
        anyway_percent smallint CHECK (anyway_percent BETWEEN 0 AND 100),
        support_effect text,
        comment text,
        answered_at timestamptz,
        answered_by uuid,
        answered_name text,
        by_link boolean NOT NULL DEFAULT false,
        decided_at timestamptz,
        decided_by uuid,
        decided_by_name text,
        decision_note text,
        recorded_by uuid NOT NULL,
        recorded_by_name text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((kind = 'expected') = (years IS NOT NULL)),
        CHECK (kind = 'expected' OR buyer IS NOT NULL),
        CHECK (currency <> 'USD' OR amount = amount_usd),
        CHECK ((answer IS NULL) = (answered_at IS NULL)),
        -- Nothing counts that the firm did not confirm.
        CHECK (status NOT IN ('confirmed', 'approved') OR (answer = 'confirmed' AND anyway_percent IS NOT NULL)),
        CHECK (status <> 'approved' OR decided_by IS NOT NULL)
      );
      CREATE INDEX results_company ON results (company_id, dated_on DESC, id DESC);
      CREATE INDEX results_case ON results (difficulty_id) WHERE difficulty_id IS NOT NULL;
      CREATE INDEX results_dated ON results (dated_on DESC, id DESC);
      CREATE INDEX results_counted ON results (dated_on) WHERE status = 'approved';
      ALTER TABLE results ENABLE ROW LEVEL SECURITY;
      ALTER TABLE results FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON results USING ((SELECT actor_sees_cases()));
      CREATE POLICY own_firm ON results
        USING (company_id = (SELECT actor_company()) AND status <> 'withdrawn');
      GRANT SELECT, INSERT, UPDATE ON results TO homedoctor_actor;

      CREATE TABLE result_links (
        token_hash text PRIMARY KEY,
        result_id uuid NOT NULL REFERENCES results (id),
        company_id uuid NOT NULL,
        round smallint NOT NULL,
        to_name text NOT NULL,
        to_email text NOT NULL,
        locale text NOT NULL CHECK (locale IN ('ko', 'en')),
        sent_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX result_links_result ON result_links (result_id, sent_at);
      ALTER TABLE result_links ENABLE ROW LEVEL SECURITY;
      ALTER TABLE result_links FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON result_links USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT, UPDATE ON result_links TO homedoctor_actor;

      -- The only results that headline figures may read: the firm confirmed, a supervisor approved.
      CREATE VIEW counted_results WITH (security_invoker = true) AS
        SELECT id, company_id, difficulty_id, doctor_id, kind, market, buyer, dated_on, amount_usd, years,
          anyway_percent, amount_usd * (100 - anyway_percent) / 100 AS added_usd, decided_at
        FROM results WHERE status = 'approved';
      GRANT SELECT ON counted_results TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
