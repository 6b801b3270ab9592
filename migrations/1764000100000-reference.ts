import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Registers everybody reads: countries, HS 2022, KSIC, overseas offices, partners, categories of
 * difficulties and holidays. Filled at start by server/reference/reference-seed.ts. They hold no
 * firm's data, so there is no row-level security; who may edit is the controllers' permission,
 * and the code lists cannot be changed by a request at all.
 */
export class Reference1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE countries (
        code char(2) PRIMARY KEY,
        alpha3 char(3) NOT NULL,
        name_ko text NOT NULL,
        name_en text NOT NULL,
        -- UN M49 codes; labels are in server/reference/data/regions.json.
        region char(3),
        sub_region char(3)
      );

      CREATE TABLE hs_codes (
        code text PRIMARY KEY CHECK (code ~ '^([0-9]{2}){1,3}$'),
        level smallint NOT NULL CHECK (level IN (2, 4, 6)),
        parent text REFERENCES hs_codes (code),
        section text NOT NULL,
        name_en text NOT NULL,
        name_ko text,
        -- Lower case, NFD: English text and the Korean names of the code and of those above it.
        search text NOT NULL,
        CHECK (level = length(code)),
        CHECK ((level = 2) = (parent IS NULL))
      );
      CREATE INDEX hs_codes_search ON hs_codes USING gin (search gin_trgm_ops);
      CREATE INDEX hs_codes_prefix ON hs_codes (code text_pattern_ops);

      CREATE TABLE sectors (
        code text PRIMARY KEY,
        section char(1) NOT NULL,
        level smallint NOT NULL CHECK (level IN (1, 2)),
        name_ko text NOT NULL,
        name_en text NOT NULL,
        position smallint NOT NULL
      );

      CREATE TABLE offices (
        id uuid PRIMARY KEY,
        -- Where the row came from in the seed; null for one an administrator added.
        code text UNIQUE,
        name_ko text NOT NULL,
        name_en text NOT NULL,
        country char(2) NOT NULL REFERENCES countries (code),
        -- IANA name, such as Europe/Berlin.
        zone text NOT NULL,
        lat numeric(6, 2) NOT NULL CHECK (lat BETWEEN -90 AND 90),
        lng numeric(6, 2) NOT NULL CHECK (lng BETWEEN -180 AND 180),
        region text NOT NULL CHECK (region IN ('china', 'japan', 'north_america', 'latin_america',
          'europe', 'cis', 'southeast_asia_oceania', 'southwest_asia', 'middle_east', 'africa')),
        -- Confirmed by the agency; the list we start from is unofficial.
        verified boolean NOT NULL DEFAULT false,
        active boolean NOT NULL DEFAULT true,
        position smallint NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX offices_country ON offices (country);

      CREATE TABLE difficulty_categories (
        code text PRIMARY KEY,
        name_ko text NOT NULL,
        name_en text NOT NULL,
        -- [{"code", "nameKo", "nameEn"}]
        sub_types jsonb NOT NULL,
        -- Working days until the answer the agency promises (DOMAIN §2.3, house target).
        target_days smallint NOT NULL CHECK (target_days BETWEEN 1 AND 60),
        -- Working hours until the answer when the firm says it is urgent (cargo held, claim due).
        urgent_hours smallint NOT NULL CHECK (urgent_hours BETWEEN 1 AND 40),
        position smallint NOT NULL
      );

      CREATE TABLE partners (
        id uuid PRIMARY KEY,
        code text UNIQUE,
        name_ko text NOT NULL,
        name_en text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('government', 'public', 'association', 'legal',
          'insurer', 'inhouse')),
        phone text,
        url text,
        categories text[] NOT NULL,
        active boolean NOT NULL DEFAULT true,
        position smallint NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE holidays (
        day date PRIMARY KEY,
        name_ko text NOT NULL,
        name_en text NOT NULL,
        -- 'official' follows the almanac; 'agency' was added or changed by an administrator.
        source text NOT NULL CHECK (source IN ('official', 'agency')),
        -- false: the agency works although the almanac says otherwise.
        closed boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      GRANT SELECT ON countries, hs_codes, sectors, difficulty_categories TO homedoctor_actor;
      GRANT SELECT, INSERT, UPDATE ON offices, partners TO homedoctor_actor;
      GRANT SELECT, INSERT, UPDATE, DELETE ON holidays TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
