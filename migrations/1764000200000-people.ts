import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Teams, accounts, and what signing in needs (DESIGN §6). */
export class People1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE teams (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        name_en text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT, INSERT, UPDATE ON teams TO homedoctor_actor;

      CREATE TABLE users (
        id uuid PRIMARY KEY,
        email text NOT NULL CHECK (email = lower(email)),
        name text NOT NULL,
        name_en text,
        title text,
        title_en text,
        role text NOT NULL CHECK (role IN ('doctor', 'supervisor', 'sme', 'admin')),
        phone text,
        team_id uuid REFERENCES teams (id),
        company_id uuid,
        programme_wide boolean NOT NULL DEFAULT false,
        status text NOT NULL CHECK (status IN ('invited', 'active', 'suspended')),
        locale text NOT NULL DEFAULT 'ko' CHECK (locale IN ('ko', 'en')),
        theme text NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
        single_key_shortcuts boolean NOT NULL DEFAULT true,
        photo_file_id uuid,
        choseong text NOT NULL DEFAULT '',
        last_login_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((role = 'sme') = (company_id IS NOT NULL)),
        CHECK (role = 'supervisor' OR NOT programme_wide)
      );
      CREATE UNIQUE INDEX users_email ON users (email);
      CREATE INDEX users_company ON users (company_id) WHERE company_id IS NOT NULL;
      CREATE INDEX users_team ON users (team_id);
      CREATE INDEX users_name_search ON users USING gin (normalize(name, NFD) gin_trgm_ops);
      CREATE INDEX users_choseong ON users USING gin (choseong gin_trgm_ops);
      GRANT SELECT, INSERT, UPDATE ON users TO homedoctor_actor;

      -- The teams whose firms a supervisor sees (besides programme-wide supervisors).
      CREATE TABLE team_supervisors (
        team_id uuid NOT NULL REFERENCES teams (id),
        user_id uuid NOT NULL REFERENCES users (id),
        PRIMARY KEY (user_id, team_id)
      );
      GRANT SELECT, INSERT, DELETE ON team_supervisors TO homedoctor_actor;

      -- Not granted to homedoctor_actor: reached by the sign-in code only.
      CREATE TABLE credentials (
        user_id uuid PRIMARY KEY REFERENCES users (id),
        password_hash text,
        password_changed_at timestamptz,
        totp_secret text,
        totp_enabled_at timestamptz,
        totp_last_step bigint
      );
      CREATE TABLE sessions (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id),
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        authenticated_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ip text,
        user_agent text
      );
      CREATE INDEX sessions_user ON sessions (user_id);
      CREATE TABLE one_time_tokens (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id),
        kind text NOT NULL CHECK (kind IN ('invitation', 'login_link', 'password_reset')),
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX one_time_tokens_user ON one_time_tokens (user_id, kind);

      CREATE TABLE drafts (
        user_id uuid NOT NULL REFERENCES users (id),
        key text NOT NULL,
        body jsonb NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (user_id, key)
      );
      ALTER TABLE drafts ENABLE ROW LEVEL SECURITY;
      ALTER TABLE drafts FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON drafts USING (user_id = (SELECT actor_id()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON drafts TO homedoctor_actor;

      CREATE TABLE saved_views (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id),
        page text NOT NULL,
        name text NOT NULL,
        query text NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (user_id, page, name)
      );
      ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
      ALTER TABLE saved_views FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON saved_views USING (user_id = (SELECT actor_id()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON saved_views TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
