import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Systemic issues (제도개선 과제): many cases, one rule to change. The issue is the agency's own and
 * names no firm; which cases hang on it is staff's alone, so that no firm learns of another.
 */
export class SystemicIssues1764002000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ministries (
        code text PRIMARY KEY,
        name_ko text NOT NULL,
        name_en text NOT NULL,
        position smallint NOT NULL
      );
      GRANT SELECT ON ministries TO homedoctor_actor;

      CREATE TABLE systemic_issues (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        status text NOT NULL CHECK (status IN ('collecting', 'drafted', 'submitted', 'under_review',
          'accepted', 'partly_accepted', 'long_term', 'refused', 'done')),
        title_ko text NOT NULL,
        title_en text,
        category text NOT NULL REFERENCES difficulty_categories (code),
        rule_kind text NOT NULL CHECK (rule_kind IN ('law', 'decree', 'notice', 'standard', 'programme')),
        -- Law, article or standard as one cites it.
        rule text NOT NULL,
        problem text NOT NULL,
        proposal text NOT NULL,
        expected_effect text,
        ministry text NOT NULL REFERENCES ministries (code),
        owner_id uuid NOT NULL REFERENCES users (id),
        submitted_on date,
        decided_on date,
        version integer NOT NULL DEFAULT 1,
        created_by uuid NOT NULL REFERENCES users (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX systemic_issues_recent ON systemic_issues (updated_at DESC, id DESC);
      ALTER TABLE systemic_issues ENABLE ROW LEVEL SECURITY;
      ALTER TABLE systemic_issues FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON systemic_issues USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT, UPDATE ON systemic_issues TO homedoctor_actor;

      -- What was done, in order, for ever: steps of the status, words for the firms, notes of staff.
      CREATE TABLE systemic_issue_entries (
        id uuid PRIMARY KEY,
        issue_id uuid NOT NULL REFERENCES systemic_issues (id),
        kind text NOT NULL CHECK (kind IN ('step', 'public_note', 'internal_note')),
        from_status text,
        to_status text,
        -- The day the step was taken, as the ministry would name it.
        happened_on date,
        text_ko text,
        text_en text,
        author_id uuid NOT NULL,
        author_name text NOT NULL,
        author_title text,
        at timestamptz NOT NULL,
        CHECK ((kind = 'step') = (to_status IS NOT NULL AND happened_on IS NOT NULL)),
        CHECK (kind = 'step' OR text_ko IS NOT NULL)
      );
      CREATE INDEX systemic_issue_entries_issue ON systemic_issue_entries (issue_id, at);
      ALTER TABLE systemic_issue_entries ENABLE ROW LEVEL SECURITY;
      ALTER TABLE systemic_issue_entries FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON systemic_issue_entries USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT ON systemic_issue_entries TO homedoctor_actor;

      CREATE TABLE systemic_issue_cases (
        issue_id uuid NOT NULL REFERENCES systemic_issues (id),
        difficulty_id uuid NOT NULL REFERENCES difficulties (id),
        company_id uuid NOT NULL,
        linked_by uuid NOT NULL,
        linked_by_name text NOT NULL,
        linked_at timestamptz NOT NULL,
        PRIMARY KEY (issue_id, difficulty_id)
      );
      CREATE INDEX systemic_issue_cases_case ON systemic_issue_cases (difficulty_id);
      ALTER TABLE systemic_issue_cases ENABLE ROW LEVEL SECURITY;
      ALTER TABLE systemic_issue_cases FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON systemic_issue_cases USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT, DELETE ON systemic_issue_cases TO homedoctor_actor;

      -- A public note reaches each linked case once, however often the job is tried.
      CREATE TABLE systemic_note_deliveries (
        entry_id uuid NOT NULL REFERENCES systemic_issue_entries (id),
        difficulty_id uuid NOT NULL REFERENCES difficulties (id),
        company_id uuid NOT NULL,
        told_at timestamptz NOT NULL,
        PRIMARY KEY (entry_id, difficulty_id)
      );
      ALTER TABLE systemic_note_deliveries ENABLE ROW LEVEL SECURITY;
      ALTER TABLE systemic_note_deliveries FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON systemic_note_deliveries USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT ON systemic_note_deliveries TO homedoctor_actor;

      -- Open cases that share words, as solved_like finds solved ones and under the same rule.
      CREATE INDEX difficulties_open_stems ON difficulties USING gin (stems) WHERE status <> 'closed';
      CREATE FUNCTION open_like(keys text[], firms uuid[], most int)
        RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
        SET search_path = public, pg_temp AS $$
        DECLARE
          asked text[] := CASE WHEN cardinality(firms) <= 100 THEN keys ELSE rare_stems('difficulties', keys) END;
        BEGIN
          IF NOT actor_sees_cases() THEN RETURN; END IF;
          RETURN QUERY EXECUTE format($q$
            SELECT d.id FROM difficulties d WHERE d.status <> 'closed' AND d.stems && $1 %s
            ORDER BY cardinality(ARRAY(SELECT unnest(d.stems) INTERSECT SELECT unnest($3))) DESC,
              d.received_at DESC, d.id LIMIT $4 $q$,
            CASE WHEN firms IS NULL THEN '' ELSE 'AND d.company_id = ANY($2)' END)
          USING asked, firms, keys, most;
        END $$;
      REVOKE ALL ON FUNCTION open_like FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION open_like TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
