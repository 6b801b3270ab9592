import { createHash } from 'node:crypto';
import { newId } from '../platform/database/ids';
import difficultyCategories from './data/difficulty-categories.json';
import ministries from './data/ministries.json';
import offices from './data/offices.json';
import partners from './data/partners.json';
import sectors from './data/sectors.json';
import { officialHolidays } from './official-holidays';
import { countrySeeds, hsSeeds } from './reference-data';

export type Query = (sql: string, params: unknown[]) => Promise<unknown>;

const URGENT_HOURS = 4;
const MARK = 'reference.seed';

/**
 * Fills the reference tables, or brings them up to date with the data this release carries. Runs
 * after the migrations at every start, outside the restricted role, and does nothing when the
 * data has not changed since. Rows an administrator has edited (version above 1) stay as they are.
 *
 * @returns true when something had to be written
 */
export async function seedReference(query: Query): Promise<boolean> {
  const tables = await seedTables();
  const hash = createHash('sha256')
    .update(JSON.stringify(tables.map(({ sql, rows }) => [sql, rows])))
    .digest('hex');
  const mark = JSON.stringify({ hash });
  const known = await query('SELECT 1 FROM settings WHERE key = $1 AND value = $2::jsonb', [
    MARK,
    mark,
  ]);
  if (Array.isArray(known) ? known.length > 0 : (known as { rowCount: number }).rowCount > 0) {
    return false;
  }
  for (const { sql, rows, withIds } of tables) {
    const filled = withIds ? rows.map((row) => ({ id: newId(), ...row })) : rows;
    await query(sql, [JSON.stringify(filled)]);
  }
  await query(
    `INSERT INTO settings (key, value) VALUES ($1, $2::jsonb)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = settings.version + 1,
       updated_at = now()`,
    [MARK, mark],
  );
  return true;
}

interface TableSeed {
  sql: string;
  rows: object[];
  /** Rows get an id of their own, used only where the row is new. */
  withIds?: boolean;
}

/** One statement a table; the rows travel as one JSON parameter. */
async function seedTables(): Promise<TableSeed[]> {
  return [
    { sql: COUNTRIES, rows: countrySeeds() },
    { sql: HS_CODES, rows: hsSeeds() },
    { sql: SECTORS, rows: positioned(sectors) },
    { sql: OFFICES, rows: positioned(offices), withIds: true },
    {
      sql: CATEGORIES,
      rows: difficultyCategories.map((row) => ({ ...row, urgentHours: URGENT_HOURS })),
    },
    { sql: PARTNERS, rows: positioned(partners), withIds: true },
    { sql: MINISTRIES, rows: positioned(ministries) },
    { sql: HOLIDAYS, rows: await officialHolidays() },
  ];
}

function positioned<T extends object>(rows: T[]): (T & { position: number })[] {
  return rows.map((row, i) => ({ ...row, position: i + 1 }));
}

const COUNTRIES = `
  INSERT INTO countries (code, alpha3, name_ko, name_en, region, sub_region)
  SELECT code, alpha3, "nameKo", "nameEn", region, "subRegion"
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, alpha3 text, "nameKo" text, "nameEn" text,
    region text, "subRegion" text)
  ON CONFLICT (code) DO UPDATE SET alpha3 = excluded.alpha3, name_ko = excluded.name_ko,
    name_en = excluded.name_en, region = excluded.region, sub_region = excluded.sub_region`;

const HS_CODES = `
  INSERT INTO hs_codes (code, level, parent, section, name_en, name_ko, search)
  SELECT code, level, parent, section, "nameEn", "nameKo", search
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, level smallint, parent text, section text,
    "nameEn" text, "nameKo" text, search text)
  ON CONFLICT (code) DO UPDATE SET level = excluded.level, parent = excluded.parent,
    section = excluded.section, name_en = excluded.name_en, name_ko = excluded.name_ko,
    search = excluded.search`;

const SECTORS = `
  INSERT INTO sectors (code, section, level, name_ko, name_en, position)
  SELECT code, section, level, "nameKo", "nameEn", position
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, section text, level smallint, "nameKo" text,
    "nameEn" text, position smallint)
  ON CONFLICT (code) DO UPDATE SET section = excluded.section, level = excluded.level,
    name_ko = excluded.name_ko, name_en = excluded.name_en, position = excluded.position`;

const OFFICES = `
  INSERT INTO offices (id, code, name_ko, name_en, country, zone, lat, lng, region, position)
  SELECT id, code, "nameKo", "nameEn", country, zone, lat, lng, region, position
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, code text, "nameKo" text, "nameEn" text,
    country text, zone text, lat numeric, lng numeric, region text, position smallint)
  ON CONFLICT (code) DO UPDATE SET name_ko = excluded.name_ko, name_en = excluded.name_en,
    country = excluded.country, zone = excluded.zone, lat = excluded.lat, lng = excluded.lng,
    region = excluded.region, position = excluded.position
  WHERE offices.version = 1`;

const CATEGORIES = `
  INSERT INTO difficulty_categories (code, name_ko, name_en, sub_types, target_days, urgent_hours,
    position)
  SELECT code, "nameKo", "nameEn", "subTypes", "targetDays", "urgentHours", position
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, "nameKo" text, "nameEn" text,
    "subTypes" jsonb, "targetDays" smallint, "urgentHours" smallint, position smallint)
  ON CONFLICT (code) DO UPDATE SET name_ko = excluded.name_ko, name_en = excluded.name_en,
    sub_types = excluded.sub_types, target_days = excluded.target_days,
    urgent_hours = excluded.urgent_hours, position = excluded.position`;

const PARTNERS = `
  INSERT INTO partners (id, code, name_ko, name_en, kind, phone, url, categories, position)
  SELECT id, code, "nameKo", "nameEn", kind, phone, url,
    ARRAY(SELECT jsonb_array_elements_text(categories)), position
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, code text, "nameKo" text, "nameEn" text,
    kind text, phone text, url text, categories jsonb, position smallint)
  ON CONFLICT (code) DO UPDATE SET name_ko = excluded.name_ko, name_en = excluded.name_en,
    kind = excluded.kind, phone = excluded.phone, url = excluded.url,
    categories = excluded.categories, position = excluded.position
  WHERE partners.version = 1`;

const MINISTRIES = `
  INSERT INTO ministries (code, name_ko, name_en, position)
  SELECT code, "nameKo", "nameEn", position
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, "nameKo" text, "nameEn" text, position smallint)
  ON CONFLICT (code) DO UPDATE SET name_ko = excluded.name_ko, name_en = excluded.name_en,
    position = excluded.position`;

const HOLIDAYS = `
  INSERT INTO holidays (day, name_ko, name_en, source)
  SELECT day, "nameKo", "nameEn", 'official'
  FROM jsonb_to_recordset($1::jsonb) AS r (day date, "nameKo" text, "nameEn" text)
  ON CONFLICT (day) DO UPDATE SET name_ko = excluded.name_ko, name_en = excluded.name_en
  WHERE holidays.source = 'official'`;
