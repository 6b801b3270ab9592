import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The agency's register of foreign buyers: companies, their people, what allows us to write to them,
 * and addresses that are never written to again (DOMAIN §1.6). No firm of the programme owns them.
 */
export class Buyers1764003300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE buyers (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        -- In its own script, where that is not Latin.
        name_local text,
        -- Without legal form, spacing and case (server/platform/text/name-key.ts).
        name_key text NOT NULL,
        country char(2) NOT NULL REFERENCES countries (code),
        -- Some laws protect companies less than people (UK PECR).
        kind text NOT NULL CHECK (kind IN ('corporate', 'individual', 'unknown')),
        city text,
        address text,
        website text,
        phone text,
        -- What they buy, in words.
        interests text,
        note text,
        status text NOT NULL CHECK (status IN ('active', 'archived', 'merged')),
        merged_into uuid REFERENCES buyers (id),
        version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_by_name text NOT NULL,
        updated_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((status = 'merged') = (merged_into IS NOT NULL))
      );
      CREATE INDEX buyers_list ON buyers (name, id) WHERE status = 'active';
      CREATE INDEX buyers_country ON buyers (country, name, id) WHERE status = 'active';
      CREATE INDEX buyers_name_key ON buyers (name_key, country);
      CREATE INDEX buyers_search ON buyers USING gin (lower(name) gin_trgm_ops);

      CREATE TABLE buyer_contacts (
        id uuid PRIMARY KEY,
        buyer_id uuid NOT NULL REFERENCES buyers (id),
        -- As written in letters; a department's mailbox has none.
        name text,
        honorific text,
        -- The name to greet by; worked out of the name when empty.
        greeting_name text,
        title text,
        department text,
        email text,
        -- What suppression and duplicates go by (server/buyers/address-key.ts).
        email_key text,
        phone text,
        language text NOT NULL CHECK (language IN ('en', 'ko', 'ja', 'zh', 'es', 'vi')),
        -- IANA.
        time_zone text NOT NULL,
        source_type text NOT NULL CHECK (source_type IN ('trade_office', 'fair', 'directory', 'bank',
          'referral', 'inquiry', 'website')),
        source_detail text,
        source_date date NOT NULL,
        -- Under which we keep and use the data (GDPR Art. 6 and its likes), as declared.
        legal_basis text NOT NULL CHECK (legal_basis IN ('consent', 'contract', 'inquiry',
          'legitimate_interest', 'published', 'none')),
        status text NOT NULL CHECK (status IN ('active', 'left')),
        version integer NOT NULL DEFAULT 1,
        created_by uuid REFERENCES users (id),
        created_by_name text NOT NULL,
        updated_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK (num_nonnulls(email, phone) > 0),
        CHECK ((email IS NULL) = (email_key IS NULL))
      );
      CREATE INDEX buyer_contacts_buyer ON buyer_contacts (buyer_id, id);
      CREATE INDEX buyer_contacts_email ON buyer_contacts (email_key);
      CREATE INDEX buyer_contacts_name ON buyer_contacts USING gin (lower(coalesce(name, '') || ' ' || coalesce(email, '')) gin_trgm_ops);

      -- What allows us to write, with its proof; never changed, only confirmed again or withdrawn.
      CREATE TABLE buyer_consents (
        id uuid PRIMARY KEY,
        contact_id uuid NOT NULL REFERENCES buyer_contacts (id),
        -- Express consent, or a fact some laws take for one.
        kind text NOT NULL CHECK (kind IN ('express', 'inquiry', 'purchase', 'published_address', 'gave_address')),
        -- Null for every channel.
        channel text CHECK (channel IN ('email', 'sms', 'phone', 'fax', 'messaging')),
        -- Consent that names the night as well (KR, 21:00–08:00).
        night boolean NOT NULL DEFAULT false,
        -- When it was given, or when the inquiry or the end of the deal was.
        given_at timestamptz NOT NULL,
        -- As far as the person limited it.
        until date,
        -- For a deal: the goods it was about.
        goods text,
        evidence_kind text NOT NULL CHECK (evidence_kind IN ('form', 'mail', 'card', 'contract', 'website', 'phone', 'meeting', 'other')),
        evidence text NOT NULL,
        -- The last time it was confirmed (KR: every two years).
        confirmed_at timestamptz,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        recorded_by uuid REFERENCES users (id),
        recorded_by_name text NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX buyer_consents_contact ON buyer_consents (contact_id, given_at DESC);

      -- Addresses that are never written to again, whoever asks; one open row an address.
      CREATE TABLE suppressions (
        id uuid PRIMARY KEY,
        -- Normalised; a mail address or an E.164 number.
        address_key text NOT NULL,
        reason text NOT NULL CHECK (reason IN ('unsubscribed', 'objected', 'bounced', 'complained', 'not_theirs', 'other')),
        source text NOT NULL CHECK (source IN ('page', 'one_click', 'reply', 'bounce', 'staff', 'import')),
        -- The letter whose link was used.
        letter_id uuid,
        note text,
        recorded_by uuid REFERENCES users (id),
        recorded_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        -- When the refusal was confirmed to the person (KR: within 14 days).
        confirmed_at timestamptz,
        lifted_at timestamptz,
        lifted_by_name text,
        lifted_consent_id uuid REFERENCES buyer_consents (id),
        CHECK ((lifted_at IS NULL) = (lifted_consent_id IS NULL))
      );
      CREATE UNIQUE INDEX suppressions_open ON suppressions (address_key) WHERE lifted_at IS NULL;
      CREATE INDEX suppressions_recent ON suppressions (created_at DESC, id DESC);

      -- The law as rules, by version; a version in use never changes.
      CREATE TABLE sending_rules (
        version integer PRIMARY KEY,
        effective_from timestamptz NOT NULL,
        rules jsonb NOT NULL,
        note text NOT NULL
      );

      DO $$ DECLARE t text; BEGIN
        FOREACH t IN ARRAY ARRAY['buyers', 'buyer_contacts', 'buyer_consents']
        LOOP
          EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY desk ON %I USING ((SELECT actor_sees_cases()))', t);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO homedoctor_actor', t);
        END LOOP;
      END $$;
      ALTER TABLE suppressions ENABLE ROW LEVEL SECURITY;
      ALTER TABLE suppressions FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON suppressions USING ((SELECT actor_is_staff()));
      GRANT SELECT, INSERT, UPDATE ON suppressions TO homedoctor_actor;
      GRANT SELECT ON sending_rules TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
