import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finding solved cases like another (DOMAIN §2): each case keeps the beginnings of its words, which
 * forgives every particle and ending, under a GIN index of the solved ones. `solved_like` asks that
 * index with its owner's rights, because row-level security would forbid it (`&&` is not
 * leakproof), and holds the policies' rule itself: staff only, and only the firms it is given.
 */
export class SimilarCases1764001700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The same rule as searchStemsOf() in server/platform/text/stems.ts.
      CREATE FUNCTION case_stems(given text) RETURNS text[]
        LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
          SELECT coalesce(array_agg(DISTINCT CASE WHEN m[1] ~ '^[가-힣]' THEN left(m[1], 2) ELSE m[1] END), '{}')
          FROM regexp_matches(lower(normalize(left(given, 900), NFC)), '[가-힣]{2,}|[a-z0-9]{2,}', 'g') AS m
        $$;
      ALTER TABLE difficulties ADD COLUMN stems text[]
        GENERATED ALWAYS AS (case_stems(title || ' ' || body)) STORED;
      ALTER TABLE difficulties ALTER COLUMN stems SET STATISTICS 300;
      CREATE INDEX difficulties_solved_stems ON difficulties USING gin (stems)
        WHERE status = 'closed'
          AND outcome IN ('resolved_on_spot', 'resolved_after_review', 'partly_resolved', 'guidance');

      -- Of the given beginnings the rare ones, so that about 3,000 rows are looked at however many
      -- cases there are: words every second case holds find nothing worth ranking.
      CREATE FUNCTION rare_stems(relation text, keys text[]) RETURNS text[]
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
          WITH known AS (
            SELECT unnest(s.most_common_elems::text::text[]) AS key, unnest(s.most_common_elem_freqs) AS share
            FROM pg_stats s WHERE s.schemaname = 'public' AND s.tablename = relation AND s.attname = 'stems'
          ), ranked AS (
            SELECT k.key, row_number() OVER w AS place,
              sum(coalesce(n.share, 0)) OVER w * greatest(c.reltuples, 0) AS rows
            FROM unnest(keys) AS k (key) LEFT JOIN known n ON n.key = k.key
              CROSS JOIN pg_class c
            WHERE c.oid = ('public.' || relation)::regclass
            WINDOW w AS (ORDER BY coalesce(n.share, 0), k.key)
          )
          SELECT coalesce(array_agg(key), '{}') FROM ranked WHERE rows <= 3000 OR place <= 2
        $$;

      CREATE FUNCTION solved_like(keys text[], firms uuid[], besides uuid, most int)
        RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
        SET search_path = public, pg_temp AS $$
        DECLARE
          asked text[] := CASE WHEN cardinality(firms) <= 100 THEN keys ELSE rare_stems('difficulties', keys) END;
        BEGIN
          IF NOT actor_sees_cases() THEN RETURN; END IF;
          -- Planned anew each time: a doctor's few firms are read by firm, a programme by the words.
          RETURN QUERY EXECUTE format($q$
            SELECT d.id FROM difficulties d
            WHERE d.status = 'closed'
              AND d.outcome IN ('resolved_on_spot', 'resolved_after_review', 'partly_resolved', 'guidance')
              AND d.stems && $1 AND d.id <> $2 %s
            ORDER BY cardinality(ARRAY(SELECT unnest(d.stems) INTERSECT SELECT unnest($4))) DESC,
              d.closed_at DESC, d.id LIMIT $5 $q$,
            CASE WHEN firms IS NULL THEN '' ELSE 'AND d.company_id = ANY($3)' END)
          USING asked, besides, firms, keys, most;
        END $$;
      REVOKE ALL ON FUNCTION solved_like, rare_stems, case_stems FROM PUBLIC;
      -- Writing a case works its words out.
      GRANT EXECUTE ON FUNCTION solved_like, case_stems TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
