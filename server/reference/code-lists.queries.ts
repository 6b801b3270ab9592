import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { jamoPatterns } from '../platform/text/choseong';
import type {
  CountryDto,
  DifficultyCategoryDto,
  HsCodeDto,
  MinistryDto,
  SectorDto,
} from './dto/code-list.dto';
import { regionOf } from './regions';

/** Reads of the lists nobody edits: countries, sectors, HS codes, categories of difficulties. */
@Injectable()
export class CodeListQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** All countries in the order of their Korean names. */
  async countries(): Promise<CountryDto[]> {
    const rows = await this.uow.named<Omit<CountryDto, 'region' | 'subRegion'> & Placed>(
      'reference.countries',
      `SELECT code, alpha3, name_ko AS "nameKo", name_en AS "nameEn", region, sub_region
       FROM countries ORDER BY name_ko, code`,
    );
    return rows.map(({ region, sub_region, ...country }) => ({
      ...country,
      region: regionOf(region),
      subRegion: regionOf(sub_region),
    }));
  }

  /** Sections, each followed by its divisions. */
  sectors(): Promise<SectorDto[]> {
    return this.uow.named(
      'reference.sectors',
      `SELECT code, section, level, name_ko AS "nameKo", name_en AS "nameEn"
       FROM sectors ORDER BY position`,
    );
  }

  ministries(): Promise<MinistryDto[]> {
    return this.uow.named(
      'reference.ministries',
      'SELECT code, name_ko AS "nameKo", name_en AS "nameEn" FROM ministries ORDER BY position',
    );
  }

  /** With the answer times of the service level in effect today. */
  difficultyCategories(): Promise<DifficultyCategoryDto[]> {
    return this.uow.named(
      'reference.difficulty_categories',
      `SELECT c.code, c.name_ko AS "nameKo", c.name_en AS "nameEn", c.sub_types AS "subTypes",
         coalesce((SELECT (a->>'days')::int FROM jsonb_array_elements(s.terms->'answers') a
                   WHERE a->>'category' = c.code LIMIT 1), (s.terms->>'answerDays')::int) AS "targetDays",
         (s.terms->>'urgentHours')::int AS "urgentHours"
       FROM difficulty_categories c CROSS JOIN LATERAL (
         SELECT terms FROM service_levels WHERE effective_from <= $1::date
         ORDER BY effective_from DESC, version DESC LIMIT 1) s
       ORDER BY c.position`,
      [this.clock.today()],
    );
  }

  /**
   * HS codes by the digits they begin with, or holding every word of `q` in English or Korean
   * (half-typed syllables too); chapters first, then headings. Without `q` the chapters. Indexes:
   * hs_codes_prefix, hs_codes_search.
   */
  hsCodes(q: string, limit: number): Promise<HsCodeDto[]> {
    const digits = q.normalize('NFKC').replace(/[\s.-]/g, '');
    if (digits === '') return this.selectHsCodes('h.level = 2', [], limit);
    if (/^\d+$/.test(digits)) {
      // Ten digits are a Korean HSK code; its first six are the HS code.
      return this.selectHsCodes('h.code LIKE $2', [`${digits.slice(0, 6)}%`], limit);
    }
    const words = q.split(/\s+/).filter(Boolean).slice(0, 6);
    const conditions = words.map((_, i) => `h.search LIKE ANY ($${i + 2}::text[])`);
    return this.selectHsCodes(conditions.join(' AND '), words.map(jamoPatterns), limit);
  }

  private selectHsCodes(condition: string, params: unknown[], limit: number): Promise<HsCodeDto[]> {
    return this.uow.query(
      `SELECT h.code, h.level, h.parent, h.name_en AS "nameEn", h.name_ko AS "nameKo",
         c.name_ko AS "chapterNameKo"
       FROM hs_codes h JOIN hs_codes c ON c.code = left(h.code, 2)
       WHERE ${condition}
       ORDER BY h.level, h.code LIMIT $1`,
      [limit, ...params],
    );
  }
}

interface Placed {
  region: string | null;
  sub_region: string | null;
}
