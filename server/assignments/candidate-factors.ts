import { type Day, daysBetween } from '../platform/business-time/calendar-days';
import { marketLanguages } from './market-languages';

/** Points a factor gives at most (DOMAIN §6.1). */
export const WEIGHTS = { region: 35, language: 20, sector: 20, distance: 10, load: 15 } as const;
export type Factor = keyof typeof WEIGHTS;

const LEVEL_SHARE = { native: 1, fluent: 1, working: 0.8, basic: 0.3 } as const;
/** Kilometres that count as next door, and from which distance gives nothing. */
const NEAR_KM = 20;
const FAR_KM = 300;
/** After three years abroad the market is known. */
const YEARS_TO_KNOW = 3;

export interface Market {
  country: string;
  /** UN M49 sub-region, for neighbouring markets. */
  subRegion: string | null;
}

export interface FirmToMatch {
  /** Where it exports or wants to; never those it is not interested in or that are blocked. */
  markets: Market[];
  sector: string | null;
  /** KSIC section of the sector. */
  section: string | null;
  lat: number | null;
  lng: number | null;
}

export interface DoctorToMatch {
  id: string;
  name: string;
  postings: {
    country: string;
    subRegion: string | null;
    officeId: string | null;
    from: Day;
    until: Day | null;
  }[];
  languages: { language: string; level: keyof typeof LEVEL_SHARE }[];
  sectors: { code: string; section: string; years: number | null }[];
  lat: number | null;
  lng: number | null;
  /** Firms as primary doctor on the day, without the firm to match. */
  caseload: number;
  capacity: number;
  /** Why the doctor must not look after this firm. */
  conflict: string | null;
  /** The last day of the leave that covers the day of assignment. */
  awayUntil: Day | null;
}

/** What a factor's points stand on. */
export type MatchReason =
  | 'posted_in_market'
  | 'posted_near_market'
  | 'not_posted'
  | 'no_markets'
  | 'speaks'
  | 'no_language'
  | 'same_sector'
  | 'same_section'
  | 'other_sector'
  | 'no_sector'
  | 'distance'
  | 'no_place'
  | 'load';

/** What the client words; which members are set depends on `reason`. */
export interface FactorReason {
  factor: Factor;
  points: number;
  max: number;
  reason: MatchReason;
  country?: string;
  officeId?: string | null;
  months?: number;
  language?: string;
  level?: keyof typeof LEVEL_SHARE;
  sector?: string;
  years?: number | null;
  km?: number;
  caseload?: number;
  capacity?: number;
}

/** Postings in the target markets or near them; three years make a full score. */
export function region(
  { markets }: FirmToMatch,
  { postings }: DoctorToMatch,
  on: Day,
): FactorReason {
  const max = WEIGHTS.region;
  if (markets.length === 0) return { factor: 'region', points: 0, max, reason: 'no_markets' };
  const rated = postings
    .filter(({ from }) => from <= on)
    .map((posting) => {
      const inMarket = markets.some(({ country }) => country === posting.country);
      const near =
        posting.subRegion !== null &&
        markets.some(({ subRegion }) => subRegion === posting.subRegion);
      const until = posting.until !== null && posting.until < on ? posting.until : on;
      const months = Math.max(1, Math.round(daysBetween(posting.from, until) / 30.44));
      const known = 0.6 + 0.4 * Math.min(1, months / (12 * YEARS_TO_KNOW));
      return {
        posting,
        inMarket,
        months,
        points: Math.round(max * known * (inMarket ? 1 : near ? 0.5 : 0)),
      };
    })
    .sort(
      (a, b) =>
        b.points - a.points || b.months - a.months || compare(a.posting.country, b.posting.country),
    );
  const best = rated[0];
  if (!best || best.points === 0) return { factor: 'region', points: 0, max, reason: 'not_posted' };
  return {
    factor: 'region',
    points: best.points,
    max,
    reason: best.inMarket ? 'posted_in_market' : 'posted_near_market',
    country: best.posting.country,
    officeId: best.posting.officeId,
    months: best.months,
  };
}

/** The best of the languages spoken in the target markets. */
export function language({ markets }: FirmToMatch, doctor: DoctorToMatch): FactorReason {
  const max = WEIGHTS.language;
  if (markets.length === 0) return { factor: 'language', points: 0, max, reason: 'no_markets' };
  const wanted = new Set(markets.flatMap(({ country }) => marketLanguages(country)));
  const best = doctor.languages
    .filter((spoken) => wanted.has(spoken.language))
    .map((spoken) => ({ ...spoken, points: Math.round(max * LEVEL_SHARE[spoken.level]) }))
    // English is common: at the same level the rarer language is the reason.
    .sort(
      (a, b) =>
        b.points - a.points ||
        Number(a.language === 'en') - Number(b.language === 'en') ||
        compare(a.language, b.language),
    )[0];
  return best
    ? {
        factor: 'language',
        points: best.points,
        max,
        reason: 'speaks',
        language: best.language,
        level: best.level,
      }
    : { factor: 'language', points: 0, max, reason: 'no_language' };
}

/** The same sector, or half for one of the same section. */
export function sector(firm: FirmToMatch, { sectors }: DoctorToMatch): FactorReason {
  const max = WEIGHTS.sector;
  if (firm.sector === null) return { factor: 'sector', points: 0, max, reason: 'no_sector' };
  const same = sectors.find(({ code }) => code === firm.sector);
  if (same)
    return {
      factor: 'sector',
      points: max,
      max,
      reason: 'same_sector',
      sector: same.code,
      years: same.years,
    };
  const kin = sectors
    .filter(({ section }) => section === firm.section)
    .sort((a, b) => (b.years ?? 0) - (a.years ?? 0) || compare(a.code, b.code))[0];
  if (kin)
    return {
      factor: 'sector',
      points: max / 2,
      max,
      reason: 'same_section',
      sector: kin.code,
      years: kin.years,
    };
  return { factor: 'sector', points: 0, max, reason: 'other_sector' };
}

/** From the doctor’s base to the firm as the crow flies. */
export function distance(firm: FirmToMatch, doctor: DoctorToMatch): FactorReason {
  const max = WEIGHTS.distance;
  if (firm.lat === null || firm.lng === null || doctor.lat === null || doctor.lng === null) {
    return { factor: 'distance', points: 0, max, reason: 'no_place' };
  }
  const km = kilometres({ lat: firm.lat, lng: firm.lng }, { lat: doctor.lat, lng: doctor.lng });
  const share = Math.min(1, Math.max(0, (FAR_KM - km) / (FAR_KM - NEAR_KM)));
  return {
    factor: 'distance',
    points: Math.round(max * share),
    max,
    reason: 'distance',
    km: Math.round(km),
  };
}

/** The emptier, the better. */
export function load({ caseload, capacity }: DoctorToMatch): FactorReason {
  const max = WEIGHTS.load;
  const points = Math.round(max * Math.max(0, 1 - caseload / capacity));
  return { factor: 'load', points, max, reason: 'load', caseload, capacity };
}

/** Kilometres between two places as the crow flies. */
export function kilometres(
  a: { lat: number; lng: number },
  b: { lat: number; lng: number },
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (delta: number) => Math.sin(radians(delta) / 2) ** 2;
  const h =
    half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lng - a.lng);
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** By code points, the same wherever it runs. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
