import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The solution library: articles made of solved cases, and what firms did with them while filing.
 * An article names no firm; which case it was made of stands in a table of its own that no firm
 * may read, so that nothing in the article's row leads back.
 */
export class SolutionLibrary1764001710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE solution_articles (
        id uuid PRIMARY KEY,
        status text NOT NULL CHECK (status IN ('draft', 'in_review', 'published')),
        category text NOT NULL,
        market char(2),
        hs6 char(6),
        title_ko text NOT NULL,
        problem_ko text NOT NULL,
        solution_ko text NOT NULL,
        -- All three or none.
        title_en text,
        problem_en text,
        solution_en text,
        author_id uuid NOT NULL REFERENCES users (id),
        author_name text NOT NULL,
        submitted_at timestamptz,
        reviewer_id uuid REFERENCES users (id),
        reviewer_name text,
        -- Why the reviewer gave it back.
        review_note text,
        published_at timestamptz,
        stems text[] GENERATED ALWAYS AS (case_stems(title_ko || ' ' || problem_ko)) STORED,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK (num_nonnulls(title_en, problem_en, solution_en) IN (0, 3)),
        CHECK ((status = 'published') = (published_at IS NOT NULL)),
        CHECK (status <> 'published' OR reviewer_id <> author_id)
      );
      CREATE INDEX solution_articles_recent ON solution_articles (updated_at DESC, id DESC);
      CREATE INDEX solution_articles_stems ON solution_articles USING gin (stems)
        WHERE status = 'published';
      ALTER TABLE solution_articles ENABLE ROW LEVEL SECURITY;
      ALTER TABLE solution_articles FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON solution_articles USING ((SELECT actor_sees_cases()));
      CREATE POLICY published ON solution_articles FOR SELECT
        USING (status = 'published' AND (SELECT actor_role()) = 'sme');
      GRANT SELECT, INSERT, UPDATE ON solution_articles TO homedoctor_actor;

      -- Which case an article was made of: staff only.
      CREATE TABLE solution_sources (
        article_id uuid PRIMARY KEY REFERENCES solution_articles (id),
        difficulty_id uuid NOT NULL UNIQUE REFERENCES difficulties (id),
        company_id uuid NOT NULL
      );
      ALTER TABLE solution_sources ENABLE ROW LEVEL SECURITY;
      ALTER TABLE solution_sources FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON solution_sources USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT ON solution_sources TO homedoctor_actor;

      -- What a firm did with an article in one filing: no words of it. A filing is one visit to the form.
      CREATE TABLE solution_events (
        id uuid PRIMARY KEY,
        article_id uuid NOT NULL REFERENCES solution_articles (id),
        filing_id uuid NOT NULL,
        company_id uuid NOT NULL REFERENCES companies (id),
        kind text NOT NULL CHECK (kind IN ('shown', 'opened', 'deflected')),
        at timestamptz NOT NULL,
        UNIQUE (company_id, filing_id, article_id, kind)
      );
      CREATE INDEX solution_events_at ON solution_events (at);
      CREATE INDEX solution_events_article ON solution_events (article_id, kind);
      ALTER TABLE solution_events ENABLE ROW LEVEL SECURITY;
      ALTER TABLE solution_events FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON solution_events FOR SELECT USING ((SELECT actor_sees_cases()));
      CREATE POLICY own_firm ON solution_events USING (company_id = (SELECT actor_company()));
      CREATE POLICY system ON solution_events USING ((SELECT actor_role()) = 'system');
      GRANT SELECT, INSERT ON solution_events TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
