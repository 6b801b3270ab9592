import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second pair of eyes on an answer before it goes out: what waits, and how it was judged. */
export class AnswerReviews1764002020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE answer_reviews (
        id uuid PRIMARY KEY,
        difficulty_id uuid NOT NULL REFERENCES difficulties (id),
        company_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('waiting', 'approved', 'returned', 'withdrawn')),
        outcome text NOT NULL,
        text text NOT NULL,
        remedy text,
        writer_id uuid NOT NULL REFERENCES users (id),
        writer_name text NOT NULL,
        writer_title text,
        written_at timestamptz NOT NULL,
        reviewer_id uuid REFERENCES users (id),
        reviewer_name text,
        -- What the reviewer changed or what is missing.
        comment text,
        decided_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CHECK (reviewer_id IS DISTINCT FROM writer_id OR status = 'withdrawn'),
        CHECK ((status = 'waiting') = (decided_at IS NULL))
      );
      CREATE UNIQUE INDEX answer_reviews_waiting ON answer_reviews (difficulty_id)
        WHERE status = 'waiting';
      CREATE INDEX answer_reviews_case ON answer_reviews (difficulty_id, written_at);
      ALTER TABLE answer_reviews ENABLE ROW LEVEL SECURITY;
      ALTER TABLE answer_reviews FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON answer_reviews USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT, UPDATE ON answer_reviews TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
