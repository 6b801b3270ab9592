import type { FigureDto } from '../api/models/figure-dto';

type Query = Record<string, string | undefined>;

/** Figures that count results, and which of them. */
const OF_RESULTS: Partial<Record<FigureDto['id'], string>> = {
  contracts: 'contract',
  contract_usd: 'contract',
  expected_usd: 'expected',
};

/** The list that holds exactly what a figure counts; none for who may not open it. */
export function listBehind(
  { id, cases }: Pick<FigureDto, 'id' | 'cases'>,
  query: Query | undefined,
): { path: string; query: Query } | undefined {
  if (!query) return undefined;
  if (cases) return { path: '/figures/cases', query: { ...query, figure: cases } };
  const { from, to, teamId, doctorId, market } = query;
  if (id === 'visits') return { path: '/visits', query: { from, to, teamId, by: doctorId } };
  const kind = OF_RESULTS[id];
  if (!kind) return undefined;
  const narrowed = { from, until: to, teamId, doctorId, market };
  return { path: '/results', query: { kind, status: 'approved', ...narrowed } };
}
