import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases that belong together, are put off, or stand still. */
export class CaseLinks1764001900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE difficulties
        -- The case that goes on in its place; a reply to it lands there.
        ADD COLUMN merged_into uuid REFERENCES difficulties (id) CHECK (merged_into <> id),
        -- 휴면: nobody moved it although the supervisor was told. Any movement ends it.
        ADD COLUMN dormant_since timestamptz;
      CREATE INDEX difficulties_merged ON difficulties (merged_into) WHERE merged_into IS NOT NULL;
      CREATE INDEX difficulties_idle ON difficulties (last_movement_at)
        WHERE status NOT IN ('answered', 'closed') AND dormant_since IS NULL;
      CREATE INDEX difficulties_low_rating ON difficulties (closed_at) WHERE rating <= 2;

      CREATE TABLE difficulty_links (
        id uuid PRIMARY KEY,
        -- merged: from goes on in to · split: from was taken out of to · child: from is part of to
        -- repeat: from files to anew · follow_up: from goes on where to was closed
        kind text NOT NULL CHECK (kind IN ('merged', 'split', 'child', 'related', 'repeat', 'follow_up')),
        from_id uuid NOT NULL REFERENCES difficulties (id),
        to_id uuid NOT NULL REFERENCES difficulties (id),
        -- Of both cases; null where they are of two firms: then no firm may know of it.
        company_id uuid REFERENCES companies (id),
        -- Entries of the case it was split from that speak of it.
        entry_ids uuid[] NOT NULL DEFAULT '{}',
        -- How a merged case stood, for undoing.
        before jsonb,
        created_by uuid,
        created_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        removed_by_name text,
        removed_at timestamptz,
        CHECK (from_id <> to_id),
        CHECK (company_id IS NOT NULL OR kind = 'related')
      );
      CREATE UNIQUE INDEX difficulty_links_from ON difficulty_links (from_id, kind, to_id)
        WHERE removed_at IS NULL;
      CREATE INDEX difficulty_links_to ON difficulty_links (to_id, kind) WHERE removed_at IS NULL;
      CREATE UNIQUE INDEX difficulty_links_one_parent ON difficulty_links (from_id)
        WHERE kind = 'child' AND removed_at IS NULL;
      CREATE UNIQUE INDEX difficulty_links_one_kept ON difficulty_links (from_id)
        WHERE kind = 'merged' AND removed_at IS NULL;
      ALTER TABLE difficulty_links ENABLE ROW LEVEL SECURITY;
      ALTER TABLE difficulty_links FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON difficulty_links USING ((SELECT actor_sees_cases()));
      CREATE POLICY own_firm ON difficulty_links USING (company_id = (SELECT actor_company()));
      GRANT SELECT, INSERT, UPDATE ON difficulty_links TO homedoctor_actor;

      -- 미루기: one person's own, so that nobody else's list misses the case.
      CREATE TABLE difficulty_snoozes (
        difficulty_id uuid NOT NULL REFERENCES difficulties (id),
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        company_id uuid NOT NULL,
        -- It is back on the morning of this day, in Seoul.
        until date NOT NULL,
        reason text,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (difficulty_id, user_id)
      );
      CREATE INDEX difficulty_snoozes_own ON difficulty_snoozes (user_id, until);
      ALTER TABLE difficulty_snoozes ENABLE ROW LEVEL SECURITY;
      ALTER TABLE difficulty_snoozes FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON difficulty_snoozes USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON difficulty_snoozes TO homedoctor_actor;

      -- What was told of a case nobody moves: each step once for a stillness.
      CREATE TABLE inactivity_steps (
        difficulty_id uuid NOT NULL REFERENCES difficulties (id),
        step text NOT NULL CHECK (step IN ('doctor', 'supervisor', 'dormant')),
        still_since timestamptz NOT NULL,
        company_id uuid NOT NULL,
        told_at timestamptz NOT NULL,
        PRIMARY KEY (difficulty_id, step, still_since)
      );
      ALTER TABLE inactivity_steps ENABLE ROW LEVEL SECURITY;
      ALTER TABLE inactivity_steps FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON inactivity_steps USING ((SELECT actor_sees_cases()));
      GRANT SELECT, INSERT ON inactivity_steps TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
