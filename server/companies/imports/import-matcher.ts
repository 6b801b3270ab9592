import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/security/actor';
import { nameKey } from '../../platform/text/name-key';
import { compareCompanies } from '../../platform/text/similarity';
import { companyScope, SqlParams } from '../company-scope';
import type { Finding, ParsedRow } from './import.types';

interface Known {
  id: string;
  name: string;
  nameKey: string;
  nameEn: string | null;
  registrationNumber: string | null;
  address: string | null;
  website: string | null;
  email: string | null;
  phone: string | null;
  visible: boolean;
  who: string | null;
}

export interface Match {
  findings: Finding[];
  /** The firm the row may update; null when there is none or the importer may not see it. */
  existing: { id: string; same: boolean } | null;
}

/** Finds rows that are in the register already, or twice in the file. */
@Injectable()
export class ImportMatcher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** One statement for the whole file; one entry a row. */
  async match(actor: Actor, rows: readonly (ParsedRow & { line: number })[]): Promise<Match[]> {
    const known = await this.known(actor, rows);
    const byNumber = index(known, ({ registrationNumber }) => registrationNumber);
    const byKey = index(known, (firm) => firm.nameKey);
    const byPhone = index(known, ({ phone }) => phone);
    const seen = new Map<string, number>();
    return rows.map((row, i) => {
      const findings: Finding[] = [];
      const { registrationNumber, name = '', phone } = row.values;
      const key = nameKey(name);
      for (const mark of [registrationNumber && `n:${registrationNumber}`, key && `k:${key}`]) {
        if (!mark) continue;
        const first = seen.get(mark);
        if (first === undefined) seen.set(mark, i);
        else if (findings.length === 0)
          findings.push(inFile(rows[first]!, row, mark.startsWith('n:')));
      }
      const candidates = [
        ...(byNumber.get(registrationNumber ?? '') ?? []),
        ...(byKey.get(key) ?? []),
        ...(byPhone.get(phone ?? '') ?? []),
      ];
      const [best] = candidates
        .map((firm) => ({
          firm,
          likeness: compareCompanies(
            { ...row.values, nameKo: name },
            { ...firm, nameKo: firm.name },
          ),
        }))
        .filter(({ likeness }) => likeness.likely)
        .sort((a, b) => b.likeness.score - a.likeness.score);
      if (!best) return { findings, existing: null };
      const { firm, likeness } = best;
      findings.push({
        code: likeness.same ? 'duplicate.same_number' : 'duplicate.likely',
        field: likeness.same ? 'registrationNumber' : 'name',
        severity: 'warning',
        params: {
          name: firm.name,
          who: firm.who,
          score: likeness.score,
          visible: firm.visible ? 1 : 0,
        },
      });
      return { findings, existing: firm.visible ? { id: firm.id, same: likeness.same } : null };
    });
  }

  /** Indexes companies_registration_number, companies_name_key_exact, companies_phone. */
  private async known(actor: Actor, rows: readonly ParsedRow[]): Promise<Known[]> {
    const params = new SqlParams();
    const today = this.clock.today();
    const numbers = params.add(rows.map(({ values }) => values.registrationNumber).filter(Boolean));
    const keys = params.add(rows.map(({ values }) => nameKey(values.name ?? '')).filter(Boolean));
    const phones = params.add(rows.map(({ values }) => values.phone).filter(Boolean));
    return this.uow.query<Known>(
      `SELECT c.id, c.name, c.name_key AS "nameKey", c.name_en AS "nameEn", c.registration_number AS "registrationNumber",
         c.address, c.website, c.email, c.phone, (${companyScope(actor, 'c', params, today)}) AS visible,
         coalesce((SELECT u.name FROM assignments a JOIN users u ON u.id = a.doctor_id WHERE a.company_id = c.id
           AND a.role = 'primary' AND a.during @> ${params.add(today)}::date LIMIT 1),
           (SELECT t.name FROM teams t WHERE t.id = c.team_id)) AS who
       FROM companies c
       WHERE c.registration_number = ANY(${numbers}::bpchar[]) OR c.name_key = ANY(${keys}::text[])
         OR c.phone = ANY(${phones}::text[])`,
      params.values,
    );
  }
}

/** The same number is the same row again; the same name is, unless both have numbers of their own. */
function inFile(first: ParsedRow & { line: number }, row: ParsedRow, sameNumber: boolean): Finding {
  const params = { line: first.line };
  if (sameNumber)
    return { code: 'duplicate.same_row', field: 'registrationNumber', severity: 'error', params };
  const differ = Boolean(first.values.registrationNumber && row.values.registrationNumber);
  return {
    code: 'duplicate.same_name_row',
    field: 'name',
    severity: differ ? 'warning' : 'error',
    params,
  };
}

function index(known: Known[], keyOf: (firm: Known) => string | null): Map<string, Known[]> {
  const map = new Map<string, Known[]>();
  for (const firm of known) {
    const key = keyOf(firm);
    if (key) map.set(key, [...(map.get(key) ?? []), firm]);
  }
  return map;
}
