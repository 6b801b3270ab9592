import { administrator, doctorCast, programmeLead, supervisorCast } from './content/doctors-cast';
import { firmsCast } from './content/firms-cast';
import { PeopleNames } from './content/people-names';
import type { DemoCalendar } from './demo-calendar';
import type { Firm } from './firm';
import { FirmMaker } from './firm-maker';
import { Random } from './random';

const COMPANIES = 180;
/** Newly registered and not yet matched: for the story of assigning one. */
const UNASSIGNED = 4;

/** The firms of the demo: the cast first, then invented ones in every sector and region. */
export function makeCompanies(calendar: DemoCalendar, seed: number): Firm[] {
  const random = Random.stream(seed, 'companies');
  const reserved = [
    ...doctorCast.map(({ ko }) => ko),
    ...supervisorCast.map(({ ko }) => ko),
    programmeLead.ko,
    administrator.ko,
    ...firmsCast.flatMap(({ owner, contact }) => [owner, ...(contact ? [contact[0]] : [])]),
  ];
  const names = new PeopleNames(Random.stream(seed, 'names'), reserved);
  const maker = new FirmMaker(calendar, random, names);
  const firms = firmsCast.map((cast) => maker.make(cast, false));
  while (firms.length < COMPANIES) {
    firms.push(maker.make(null, firms.length >= COMPANIES - UNASSIGNED));
  }
  return firms;
}
