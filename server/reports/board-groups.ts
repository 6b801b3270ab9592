import type { SqlParams } from '../companies/company-scope';
import type { UnitOfWork } from '../platform/database/unit-of-work';
import { ageSql, type BoardClock, OPEN_REFERRAL, REFERRED_TO, WAITING } from './board-filter';
import type { BoardGroupDto, Grouping } from './dto/board.dto';
import { statementName } from './statement';

interface GroupSql {
  key: string;
  label: string;
  labelEn: string;
  /** The tables the label comes from. */
  joins?: string;
}

/** Each body once for a case, however often it was asked. */
const REFERRED = `LEFT JOIN LATERAL (SELECT DISTINCT ${REFERRED_TO} AS id FROM referrals r
    WHERE r.difficulty_id = d.id AND ${OPEN_REFERRAL}) asked ON TRUE
  LEFT JOIN partners p ON p.id = asked.id LEFT JOIN offices o ON o.id = asked.id`;

const NAMELESS = { label: 'NULL', labelEn: 'NULL' };
const GROUPS: Record<Grouping, GroupSql> = {
  doctor: {
    key: 'd.doctor_id::text',
    label: 'u.name',
    labelEn: 'u.name_en',
    joins: 'LEFT JOIN users u ON u.id = d.doctor_id',
  },
  category: { key: 'd.category', ...NAMELESS },
  market: { key: 'd.market::text', ...NAMELESS },
  partner: {
    key: 'asked.id::text',
    label: 'coalesce(p.name_ko, o.name_ko)',
    labelEn: 'coalesce(p.name_en, o.name_en)',
    joins: REFERRED,
  },
  waiting: { key: WAITING, ...NAMELESS },
};

/** Exact counts in age bands by one of the groupings, the largest group first. */
export async function readGroups(
  uow: UnitOfWork,
  by: Grouping,
  conditions: string,
  params: SqlParams,
  clock: BoardClock,
): Promise<{ groups: BoardGroupDto[]; grouped: number }> {
  const age = ageSql(params, clock);
  const { key, label, labelEn, joins = '' } = GROUPS[by];
  const sql = `SELECT ${key} AS key, ${label} AS label, ${labelEn} AS "labelEn",
      count(*) FILTER (WHERE ${age} <= 7) AS a, count(*) FILTER (WHERE ${age} BETWEEN 8 AND 14) AS b,
      count(*) FILTER (WHERE ${age} BETWEEN 15 AND 30) AS c, count(*) FILTER (WHERE ${age} > 30) AS d,
      count(*) AS total,
      (SELECT count(*) FROM difficulties d JOIN companies c ON c.id = d.company_id WHERE ${conditions}) AS grouped
    FROM difficulties d JOIN companies c ON c.id = d.company_id ${joins}
    WHERE ${conditions} GROUP BY 1, 2, 3 ORDER BY total DESC, key`;
  type Row = Pick<BoardGroupDto, 'key' | 'label' | 'labelEn' | 'total'> &
    Record<'a' | 'b' | 'c' | 'd' | 'grouped', number>;
  const rows = await uow.named<Row>(statementName('board.groups', sql), sql, params.values);
  return {
    grouped: rows[0]?.grouped ?? 0,
    groups: rows.map(({ a, b, c, d, grouped: _, ...group }) => ({ ...group, bands: [a, b, c, d] })),
  };
}
