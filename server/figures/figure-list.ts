import type { CaseFigure } from '../difficulties/case-figures';
import type { CaseCounts } from './case-counts.queries';
import type { FigureDto, FigureFilterDto, FigureId } from './dto/figures.dto';
import type { FirmCounts, ResultCounts } from './firm-counts.queries';

/** What was counted in one period. */
export interface Counted {
  cases: CaseCounts;
  firms: FirmCounts;
  results: ResultCounts;
  marketHhi: number | null;
}

interface Reading {
  value: number | null;
  numerator?: number | null;
  denominator?: number | null;
}

interface Definition {
  id: FigureId;
  group: FigureDto['group'];
  unit: FigureDto['unit'];
  cases?: CaseFigure;
  /** Parted by team and doctor only: a category or market says nothing about it. */
  firmsOnly?: true;
  /** As it is now; the period before is not known. */
  nowOnly?: true;
  read: (counted: Counted) => Reading;
}

const count = (value: number): Reading => ({ value });
const share = (numerator: number, denominator: number): Reading => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
});
const per = (value: number | null, denominator: number): Reading => ({ value, denominator });

/** Every figure, in the order of the page: what goes in, what comes out, what it brought. */
const DEFINITIONS: Definition[] = [
  {
    ...{ id: 'visits', group: 'input', unit: 'count', firmsOnly: true },
    read: ({ firms }) => count(firms.visits),
  },
  {
    ...{ id: 'check_ins_kept', group: 'input', unit: 'share', firmsOnly: true },
    read: ({ firms }) => share(firms.checkInsKept, firms.checkInsDue),
  },
  {
    ...{ id: 'caseload', group: 'input', unit: 'ratio', firmsOnly: true },
    read: ({ firms }) => share(firms.firms, firms.doctors),
  },
  {
    ...{ id: 'first_contact', group: 'input', unit: 'hours', cases: 'contacted' },
    read: ({ cases }) => per(cases.contactHours, cases.contacted),
  },
  {
    ...{ id: 'received', group: 'output', unit: 'count', cases: 'received' },
    read: ({ cases }) => count(cases.received),
  },
  {
    ...{ id: 'solved', group: 'output', unit: 'count', cases: 'solved' },
    read: ({ cases }) => count(cases.solved),
  },
  {
    ...{ id: 'within_target', group: 'output', unit: 'share', cases: 'within_target' },
    read: ({ cases }) => share(cases.withinTarget, cases.answered),
  },
  {
    ...{ id: 'median_days', group: 'output', unit: 'days', cases: 'answered' },
    read: ({ cases }) => per(cases.answerDays, cases.answered),
  },
  {
    ...{ id: 'over_30', group: 'output', unit: 'count', cases: 'over_30' },
    read: ({ cases }) => count(cases.over30),
  },
  {
    ...{ id: 'over_60', group: 'output', unit: 'count', cases: 'over_60' },
    read: ({ cases }) => count(cases.over60),
  },
  {
    ...{ id: 'over_90', group: 'output', unit: 'count', cases: 'over_90' },
    read: ({ cases }) => count(cases.over90),
  },
  {
    ...{ id: 'reopened', group: 'output', unit: 'share', cases: 'reopened' },
    read: ({ cases }) => share(cases.reopened, cases.received),
  },
  {
    ...{ id: 'returned', group: 'output', unit: 'share', cases: 'returned' },
    read: ({ cases }) => share(cases.returned, cases.referred),
  },
  {
    ...{ id: 'letters_final', group: 'output', unit: 'count', firmsOnly: true },
    read: ({ firms }) => count(firms.lettersFinal),
  },
  {
    ...{ id: 'letters_sent', group: 'output', unit: 'count', firmsOnly: true },
    read: ({ firms }) => count(firms.lettersSent),
  },
  {
    ...{ id: 'letters_replied', group: 'output', unit: 'share', firmsOnly: true },
    read: ({ firms }) => share(firms.lettersReplied, firms.lettersDelivered),
  },
  {
    ...{ id: 'contracts', group: 'outcome', unit: 'count' },
    read: ({ results }) => ({ value: results.contracts }),
  },
  {
    ...{ id: 'contract_usd', group: 'outcome', unit: 'usd' },
    read: ({ results }) => ({ value: results.contractUsd }),
  },
  {
    ...{ id: 'expected_usd', group: 'outcome', unit: 'usd' },
    read: ({ results }) => ({ value: results.expectedUsd }),
  },
  {
    ...{ id: 'new_markets', group: 'outcome', unit: 'count' },
    read: ({ results }) => ({ value: results.newMarkets }),
  },
  {
    ...{ id: 'first_exporters', group: 'outcome', unit: 'count', firmsOnly: true },
    read: ({ firms }) => count(firms.firstExporters),
  },
  {
    ...{ id: 'market_hhi', group: 'outcome', unit: 'points', firmsOnly: true, nowOnly: true },
    read: ({ marketHhi }) => ({ value: marketHhi }),
  },
  {
    ...{ id: 'satisfaction', group: 'outcome', unit: 'points', cases: 'rated' },
    read: ({ cases }) => per(cases.rating, cases.rated),
  },
  {
    ...{ id: 'repeat_firms', group: 'outcome', unit: 'share' },
    read: ({ cases }) => share(cases.repeatFirms, cases.firms),
  },
];

const OF_RESULTS: FigureId[] = ['contracts', 'contract_usd', 'expected_usd', 'new_markets'];

/** The figures of a period beside those of the one before. */
export function figuresOf(now: Counted, then: Counted, filter: FigureFilterDto): FigureDto[] {
  return DEFINITIONS.map(({ id, group, unit, cases, firmsOnly, nowOnly, read }) => {
    const reading = read(now);
    const ofResults = OF_RESULTS.includes(id);
    const unparted =
      (firmsOnly && Boolean(filter.category || filter.market)) ||
      (ofResults && Boolean(filter.category));
    const known = !unparted;
    return {
      ...{ id, group, unit },
      value: known ? reading.value : null,
      before: known && !nowOnly ? read(then).value : null,
      numerator: known ? (reading.numerator ?? null) : null,
      denominator: known ? (reading.denominator ?? null) : null,
      cases: cases ?? null,
      why: unparted ? 'not_by' : null,
    };
  });
}
