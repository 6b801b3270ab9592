export type SectorCode =
  | 'machinery'
  | 'valves'
  | 'electronics'
  | 'lighting'
  | 'cosmetics'
  | 'food'
  | 'seafood'
  | 'textile'
  | 'medical'
  | 'auto_parts'
  | 'chemical'
  | 'metal'
  | 'household'
  | 'environment';

/** A product as the catalogue knows it; `usps` are strengths with a number each (ko, en). */
export interface ProductContent {
  readonly ko: string;
  readonly en: string;
  readonly hs: string;
  /** Counting unit in Korean, as one says "24대". */
  readonly unit: string;
  /** A usual unit price in US dollars. */
  readonly usd: number;
  readonly spec: string;
  readonly usps: readonly (readonly [ko: string, en: string])[];
}

export interface SectorContent {
  readonly code: SectorCode;
  readonly ko: string;
  readonly en: string;
  /** KSIC 11 division. */
  readonly ksic: string;
  /** Endings of a firm's name, Korean and English. */
  readonly nameEndings: readonly (readonly [ko: string, en: string])[];
  readonly fair: string;
  readonly certificates: readonly string[];
  readonly products: readonly ProductContent[];
  /** Of a thousand demo firms, about how many are in this sector. */
  readonly weight: number;
}

export interface MarketContent {
  /** ISO 3166 alpha-2. */
  readonly code: string;
  readonly ko: string;
  readonly city: string;
  readonly port: string;
  readonly currency: string;
  /** IANA zone of the office's city. */
  readonly zone: string;
  /** Invented trading firms of that country. */
  readonly buyers: readonly string[];
  readonly weight: number;
}

export interface RegionContent {
  readonly ko: string;
  readonly en: string;
  readonly areaCode: string;
  readonly weight: number;
  readonly places: readonly PlaceContent[];
}

interface PlaceContent {
  /** District below the province, e.g. `창원시 성산구`. */
  readonly ko: string;
  readonly en: string;
  readonly roads: readonly (readonly [ko: string, en: string])[];
  /** First three digits of the postcode; the demo adds two. */
  readonly postcode: string;
  readonly lat: number;
  readonly lng: number;
}

/** The twenty fields of difficulty of DOMAIN §2.1. */
export type CategoryCode =
  | 'fin'
  | 'pay'
  | 'log'
  | 'cus'
  | 'ori'
  | 'cer'
  | 'tbt'
  | 'reg'
  | 'buy'
  | 'mkt'
  | 'inf'
  | 'clm'
  | 'con'
  | 'frd'
  | 'ipr'
  | 'fx'
  | 'hr'
  | 'inv'
  | 'exc'
  | 'sys';

/** One recurring kind of difficulty. Texts have slots, see `fillText`. */
export interface TopicContent {
  readonly title: string;
  readonly body: string;
  readonly answer: string;
  /** What the doctor has to ask the firm for. */
  readonly ask?: string;
  /** An internal note the firm never sees. */
  readonly note?: string;
  /** Markets this arises in; any when absent. */
  readonly countries?: readonly string[];
  /** Sectors this arises in; any when absent. */
  readonly sectors?: readonly SectorCode[];
  readonly urgent?: boolean;
}

export interface CategoryContent {
  readonly code: CategoryCode;
  readonly ko: string;
  /** Codes of the partner register; `office` stands for the overseas office of the market. */
  readonly partners: readonly string[];
  /** How likely a case of this field is referred. */
  readonly referral: number;
  readonly asks: readonly string[];
  readonly notes: readonly string[];
  readonly topics: readonly TopicContent[];
}
