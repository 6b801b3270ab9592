import { type LoadNeedDto, NEEDS } from './dto/load.dto';

/** So many late ones of a kind are more than a slip. */
const MANY = 3;
/** Warned at four fifths of the capacity (DOMAIN §6.1). */
const FULL = 80;

export interface Burden {
  firms: number;
  capacity: number;
  lateCases: number;
  lateCheckIns: number;
  latePromises: number;
  /** In this week and the two before it. */
  visits: number;
}

/** Why this doctor may need help, the gravest first; empty where all is well. */
export function needsOf(burden: Burden): LoadNeedDto[] {
  const { firms, capacity, lateCases, lateCheckIns, latePromises, visits } = burden;
  const used = Math.round((100 * firms) / Math.max(1, capacity));
  const found: LoadNeedDto[] = [];
  if (lateCases >= MANY) found.push({ need: 'late_cases', n: lateCases });
  if (lateCheckIns >= MANY) found.push({ need: 'late_check_ins', n: lateCheckIns });
  if (latePromises >= MANY) found.push({ need: 'late_promises', n: latePromises });
  if (used > 100) found.push({ need: 'over_capacity', n: used });
  else if (used >= FULL) found.push({ need: 'full', n: used });
  if (firms > 0 && visits === 0) found.push({ need: 'no_visits', n: 0 });
  // Being nearly full alone is no reason to worry.
  if (found.every(({ need }) => need === 'full')) return [];
  return found.sort((a, b) => NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need));
}
