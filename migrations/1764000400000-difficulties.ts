import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Difficulties with their append-only timeline, referrals and reviews (DOMAIN §2). */
export class Difficulties1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE difficulties (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        company_id uuid NOT NULL REFERENCES companies (id),
        doctor_id uuid REFERENCES doctors (user_id),
        status text NOT NULL CHECK (status IN ('received', 'triaged', 'assigned', 'in_progress',
          'waiting_sme', 'waiting_partner', 'answered', 'closed', 'reopened')),
        title text NOT NULL,
        body text NOT NULL,
        category text,
        sub_type text,
        severity text NOT NULL CHECK (severity IN ('urgent', 'high', 'normal', 'low')),
        market char(2),
        hs6 char(6),
        filed_by uuid,
        filed_by_name text NOT NULL,
        filed_via text NOT NULL CHECK (filed_via IN ('portal', 'doctor', 'visit')),
        visit_id uuid,
        received_at timestamptz NOT NULL,
        triaged_at timestamptz,
        assigned_at timestamptz,
        started_at timestamptz,
        answered_at timestamptz,
        closed_at timestamptz,
        reopened_at timestamptz,
        reopened_count smallint NOT NULL DEFAULT 0,
        -- When the firm may expect an answer; a simple target until the legal clock.
        target_at timestamptz,
        waiting_since timestamptz,
        -- Working minutes spent waiting for the firm, which the target excludes.
        paused_minutes integer NOT NULL DEFAULT 0,
        last_movement_at timestamptz NOT NULL,
        outcome text CHECK (outcome IN ('resolved_on_spot', 'resolved_after_review', 'partly_resolved',
          'guidance', 'long_term', 'not_acceptable', 'withdrawn', 'duplicate', 'transferred')),
        remedy text,
        rating smallint CHECK (rating BETWEEN 1 AND 5),
        rating_comment text,
        next_review_on date,
        choseong text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX difficulties_company ON difficulties (company_id, received_at DESC, id DESC);
      CREATE INDEX difficulties_doctor_open ON difficulties (doctor_id, target_at, id)
        WHERE status <> 'closed';
      CREATE INDEX difficulties_open ON difficulties (target_at, id) WHERE status <> 'closed';
      CREATE INDEX difficulties_recent ON difficulties (received_at DESC, id DESC);
      CREATE INDEX difficulties_doctor_recent ON difficulties (doctor_id, received_at DESC, id DESC);
      CREATE INDEX difficulties_search ON difficulties
        USING gin (normalize(number || ' ' || title, NFD) gin_trgm_ops);
      CREATE INDEX difficulties_choseong ON difficulties USING gin (choseong gin_trgm_ops);
      ALTER TABLE difficulties ENABLE ROW LEVEL SECURITY;
      ALTER TABLE difficulties FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON difficulties USING ((SELECT actor_sees_cases()));
      CREATE POLICY own_firm ON difficulties USING (company_id = (SELECT actor_company()));
      GRANT SELECT, INSERT, UPDATE ON difficulties TO homedoctor_actor;

      CREATE TABLE difficulty_entries (
        id uuid PRIMARY KEY,
        difficulty_id uuid NOT NULL REFERENCES difficulties (id),
        company_id uuid NOT NULL,
        type text NOT NULL,
        visibility text NOT NULL CHECK (visibility IN ('public', 'internal')),
        side text NOT NULL CHECK (side IN ('firm', 'staff', 'system')),
        author_id uuid,
        author_name text NOT NULL,
        author_title text,
        payload jsonb NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX difficulty_entries_case ON difficulty_entries (difficulty_id, at, id);
      ALTER TABLE difficulty_entries ENABLE ROW LEVEL SECURITY;
      ALTER TABLE difficulty_entries FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON difficulty_entries USING ((SELECT actor_sees_cases()));
      CREATE POLICY own_firm_public ON difficulty_entries
        USING (company_id = (SELECT actor_company()) AND visibility = 'public');
      -- Append-only.
      GRANT SELECT, INSERT ON difficulty_entries TO homedoctor_actor;

      CREATE TABLE referrals (
        id uuid PRIMARY KEY,
        difficulty_id uuid NOT NULL REFERENCES difficulties (id),
        company_id uuid NOT NULL,
        partner_id uuid,
        office_id uuid,
        addressee text NOT NULL,
        addressee_en text,
        purpose text NOT NULL,
        shared text,
        due_on date NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'answered', 'declined', 'withdrawn')),
        reply text,
        replied_at timestamptz,
        created_by uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CHECK (num_nonnulls(partner_id, office_id) = 1)
      );
      CREATE INDEX referrals_case ON referrals (difficulty_id);
      CREATE INDEX referrals_open ON referrals (due_on) WHERE status = 'open';

      CREATE TABLE reviews (
        id uuid PRIMARY KEY,
        difficulty_id uuid NOT NULL REFERENCES difficulties (id),
        company_id uuid NOT NULL,
        reviewer_id uuid NOT NULL,
        reviewer_name text NOT NULL,
        verdict text NOT NULL CHECK (verdict IN ('keep', 'redirect', 'escalate', 'systemic')),
        note text,
        next_review_on date,
        at timestamptz NOT NULL
      );
      CREATE INDEX reviews_case ON reviews (difficulty_id, at DESC);

      DO $$
      DECLARE t text;
      BEGIN
        FOREACH t IN ARRAY ARRAY['referrals', 'reviews'] LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY staff ON %I USING ((SELECT actor_sees_cases()))', t);
        END LOOP;
      END $$;
      GRANT SELECT, INSERT, UPDATE ON referrals TO homedoctor_actor;
      GRANT SELECT, INSERT ON reviews TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
