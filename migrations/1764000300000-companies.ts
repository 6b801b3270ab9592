import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Firms and what is known of them, doctors, and who looks after whom (DOMAIN §3, §6.1). */
export class Companies1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE companies (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        name_en text,
        -- Normalised for comparison (DOMAIN §3.2) and initial consonants for the palette.
        name_key text NOT NULL,
        choseong text NOT NULL,
        registration_number char(10),
        corporate_number char(13),
        representative text,
        representative_en text,
        founded_year smallint,
        employees integer,
        sector_code text,
        business text,
        business_en text,
        capacity text,
        website text,
        email text,
        phone text,
        postcode char(5),
        region text,
        address text,
        address_detail text,
        address_en text,
        lat double precision,
        lng double precision,
        tier text NOT NULL CHECK (tier IN ('intensive', 'regular', 'watch')),
        export_experience text NOT NULL
          CHECK (export_experience IN ('none', 'indirect', 'reactive', 'growing', 'established')),
        export_year smallint,
        export_usd bigint,
        export_prev_usd bigint,
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'archived')),
        archived_at timestamptz,
        archive_reason text,
        team_id uuid REFERENCES teams (id),
        handover_note text,
        last_contact_at timestamptz,
        import_id uuid,
        created_by uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX companies_registration_number ON companies (registration_number)
        WHERE registration_number IS NOT NULL;
      CREATE INDEX companies_name_search ON companies
        USING gin (normalize(name || ' ' || coalesce(name_en, ''), NFD) gin_trgm_ops);
      CREATE INDEX companies_name_key ON companies USING gin (name_key gin_trgm_ops);
      CREATE INDEX companies_choseong ON companies USING gin (choseong gin_trgm_ops);
      CREATE INDEX companies_list ON companies (status, name, id);
      CREATE INDEX companies_team ON companies (team_id, status, name, id);
      CREATE INDEX companies_import ON companies (import_id) WHERE import_id IS NOT NULL;
      ALTER TABLE users ADD FOREIGN KEY (company_id) REFERENCES companies (id);

      CREATE TABLE company_contacts (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        name text NOT NULL,
        name_en text,
        title text,
        title_en text,
        email text,
        phone text,
        mobile text,
        is_primary boolean NOT NULL DEFAULT false,
        is_signatory boolean NOT NULL DEFAULT false,
        position integer NOT NULL DEFAULT 0
      );
      CREATE INDEX company_contacts_company ON company_contacts (company_id, position);

      CREATE TABLE company_products (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        name text NOT NULL,
        name_en text,
        hs6 char(6),
        spec text,
        usp text[] NOT NULL DEFAULT '{}',
        usp_en text[] NOT NULL DEFAULT '{}',
        unit text,
        moq text,
        lead_time_days integer,
        origin char(2) NOT NULL DEFAULT 'KR',
        position integer NOT NULL DEFAULT 0
      );
      CREATE INDEX company_products_company ON company_products (company_id, position);
      CREATE INDEX company_products_hs6 ON company_products (hs6);

      CREATE TABLE company_markets (
        company_id uuid NOT NULL REFERENCES companies (id),
        country char(2) NOT NULL,
        status text NOT NULL CHECK (status IN ('exporting', 'interested', 'not_interested', 'blocked')),
        note text,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, country)
      );
      CREATE INDEX company_markets_country ON company_markets (country, status);

      CREATE TABLE company_certificates (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        name text NOT NULL,
        number text,
        scope text,
        issuer text,
        issued_on date,
        expires_on date,
        position integer NOT NULL DEFAULT 0
      );
      CREATE INDEX company_certificates_company ON company_certificates (company_id, position);

      -- One row per granting; withdrawing dates it, granting again makes a new row (DOMAIN §7.1).
      CREATE TABLE company_consents (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        kind text NOT NULL CHECK (kind IN ('service', 'third_party', 'overseas_transfer', 'marketing')),
        granted_at timestamptz NOT NULL,
        granted_by text NOT NULL,
        evidence text,
        withdrawn_at timestamptz,
        recorded_by uuid
      );
      CREATE INDEX company_consents_company ON company_consents (company_id, kind);

      CREATE TABLE import_batches (
        id uuid PRIMARY KEY,
        file_name text NOT NULL,
        status text NOT NULL CHECK (status IN ('previewed', 'running', 'done', 'undoing', 'undone', 'failed')),
        total integer NOT NULL,
        processed integer NOT NULL DEFAULT 0,
        created_count integer NOT NULL DEFAULT 0,
        updated_count integer NOT NULL DEFAULT 0,
        skipped_count integer NOT NULL DEFAULT 0,
        columns jsonb NOT NULL DEFAULT '[]',
        problem text,
        created_by uuid NOT NULL REFERENCES users (id),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        finished_at timestamptz
      );
      CREATE INDEX import_batches_recent ON import_batches (created_at DESC, id DESC);
      CREATE TABLE import_rows (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES import_batches (id),
        row_no integer NOT NULL,
        raw jsonb NOT NULL,
        parsed jsonb NOT NULL,
        findings jsonb NOT NULL DEFAULT '[]',
        choice text NOT NULL CHECK (choice IN ('create', 'update', 'skip')),
        company_id uuid REFERENCES companies (id),
        before jsonb,
        result text,
        UNIQUE (batch_id, row_no)
      );
      ALTER TABLE import_batches ENABLE ROW LEVEL SECURITY;
      ALTER TABLE import_batches FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON import_batches USING ((SELECT actor_is_staff()));
      ALTER TABLE import_rows ENABLE ROW LEVEL SECURITY;
      ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON import_rows USING ((SELECT actor_is_staff()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON import_batches, import_rows TO homedoctor_actor;

      CREATE TABLE doctors (
        user_id uuid PRIMARY KEY REFERENCES users (id),
        base_region text,
        base_lat double precision,
        base_lng double precision,
        capacity integer NOT NULL DEFAULT 8 CHECK (capacity BETWEEN 1 AND 200),
        full_time boolean NOT NULL DEFAULT false,
        introduction text,
        introduction_en text,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE doctor_postings (
        id uuid PRIMARY KEY,
        doctor_id uuid NOT NULL REFERENCES doctors (user_id),
        country char(2) NOT NULL,
        office_id uuid,
        started_on date NOT NULL,
        ended_on date,
        note text
      );
      CREATE INDEX doctor_postings_doctor ON doctor_postings (doctor_id);
      CREATE TABLE doctor_languages (
        doctor_id uuid NOT NULL REFERENCES doctors (user_id),
        language char(2) NOT NULL,
        level text NOT NULL CHECK (level IN ('basic', 'working', 'fluent', 'native')),
        PRIMARY KEY (doctor_id, language)
      );
      CREATE TABLE doctor_sectors (
        doctor_id uuid NOT NULL REFERENCES doctors (user_id),
        sector_code text NOT NULL,
        PRIMARY KEY (doctor_id, sector_code)
      );
      CREATE TABLE doctor_leaves (
        id uuid PRIMARY KEY,
        doctor_id uuid NOT NULL REFERENCES doctors (user_id),
        during daterange NOT NULL,
        cover_id uuid REFERENCES users (id),
        reason text,
        created_at timestamptz NOT NULL,
        EXCLUDE USING gist (doctor_id WITH =, during WITH &&)
      );
      -- Why a doctor must not look after a firm (family, former employer …).
      CREATE TABLE doctor_conflicts (
        doctor_id uuid NOT NULL REFERENCES doctors (user_id),
        company_id uuid NOT NULL REFERENCES companies (id),
        reason text NOT NULL,
        PRIMARY KEY (doctor_id, company_id)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON doctors, doctor_postings, doctor_languages,
        doctor_sectors, doctor_leaves, doctor_conflicts TO homedoctor_actor;

      CREATE TABLE assignments (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        doctor_id uuid NOT NULL REFERENCES doctors (user_id),
        role text NOT NULL CHECK (role IN ('primary', 'backup')),
        -- Days, from inclusive, to exclusive; open-ended while it lasts.
        during daterange NOT NULL CHECK (NOT isempty(during)),
        reason text NOT NULL,
        ended_reason text,
        created_by uuid,
        created_at timestamptz NOT NULL,
        EXCLUDE USING gist (company_id WITH =, during WITH &&) WHERE (role = 'primary'),
        EXCLUDE USING gist (company_id WITH =, doctor_id WITH =, during WITH &&)
      );
      CREATE INDEX assignments_doctor ON assignments USING gist (doctor_id, during);
      CREATE INDEX assignments_company ON assignments (company_id);

      CREATE TABLE check_in_plans (
        id uuid PRIMARY KEY,
        company_id uuid NOT NULL REFERENCES companies (id),
        mode text NOT NULL CHECK (mode IN ('fixed', 'floating')),
        -- RFC 5545 rule for 'fixed'; days after the last contact for 'floating'.
        rule text,
        ideal_gap_days integer NOT NULL,
        max_gap_days integer NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        paused_from date,
        paused_until date,
        pause_reason text,
        origin text NOT NULL CHECK (origin IN ('tier', 'custom')),
        version integer NOT NULL DEFAULT 1,
        created_by uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX check_in_plans_running ON check_in_plans (company_id) WHERE ends_on IS NULL;

      CREATE TABLE check_ins (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES check_in_plans (id),
        company_id uuid NOT NULL REFERENCES companies (id),
        doctor_id uuid REFERENCES doctors (user_id),
        -- The day the rule gives; due_on is the working day it was moved to.
        occurrence_on date NOT NULL,
        due_on date NOT NULL,
        move_reason text,
        touched boolean NOT NULL DEFAULT false,
        status text NOT NULL CHECK (status IN ('due', 'done', 'skipped', 'cancelled')),
        skip_reason text,
        starts_at timestamptz,
        zone text,
        place text,
        visit_id uuid,
        done_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (plan_id, occurrence_on)
      );
      CREATE INDEX check_ins_doctor_due ON check_ins (doctor_id, due_on, id) WHERE status = 'due';
      CREATE INDEX check_ins_company ON check_ins (company_id, due_on DESC);

      -- Which firms a doctor may touch today: primary, backup, or a colleague's during a named cover.
      CREATE FUNCTION doctor_companies(a_doctor uuid, a_day date) RETURNS SETOF uuid
      LANGUAGE sql STABLE AS $$
        SELECT company_id FROM assignments WHERE doctor_id = a_doctor AND during @> a_day
        UNION
        SELECT a.company_id FROM doctor_leaves l
        JOIN assignments a ON a.doctor_id = l.doctor_id AND a.role = 'primary' AND a.during @> a_day
        WHERE l.cover_id = a_doctor AND l.during @> a_day
      $$;

      DO $$
      DECLARE t text;
      BEGIN
        FOREACH t IN ARRAY ARRAY['company_contacts', 'company_products', 'company_markets',
          'company_certificates', 'company_consents', 'assignments', 'check_in_plans', 'check_ins']
        LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY staff ON %I USING ((SELECT actor_is_staff()))', t);
          EXECUTE format('CREATE POLICY own_firm ON %I USING (company_id = (SELECT actor_company()))', t);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO homedoctor_actor', t);
        END LOOP;
      END $$;
      ALTER TABLE companies ENABLE ROW LEVEL SECURITY;
      ALTER TABLE companies FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON companies USING ((SELECT actor_is_staff()));
      CREATE POLICY own_firm ON companies USING (id = (SELECT actor_company()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON companies TO homedoctor_actor;
      ALTER TABLE doctor_conflicts ENABLE ROW LEVEL SECURITY;
      ALTER TABLE doctor_conflicts FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON doctor_conflicts USING ((SELECT actor_is_staff()));

      -- An SME sees its own people and the doctors who look or looked after it.
      ALTER TABLE users ENABLE ROW LEVEL SECURITY;
      ALTER TABLE users FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON users USING ((SELECT actor_is_staff()));
      CREATE POLICY own_firm ON users USING (
        company_id = (SELECT actor_company())
        OR id IN (SELECT doctor_id FROM assignments WHERE company_id = (SELECT actor_company()))
      ) WITH CHECK (id = (SELECT actor_id()) AND company_id = (SELECT actor_company()));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
