import { createHash } from 'node:crypto';
import type { ConfirmationState } from './dto/visit-confirmation.dto';
import type { VisitKind } from './visit-log.entity';

/** A log that may be drawn. */
export interface Candidate {
  id: string;
  doctorId: string;
  kind: VisitKind;
  confirmation: ConfirmationState;
}

export interface Drawn extends Candidate {
  weight: number;
}

/**
 * The stated rule: a log the firm has not confirmed is drawn twice as readily as a confirmed one, a
 * log it commented on four times. Mail, which no firm is asked about, counts as confirmed.
 */
export function weightOf({ kind, confirmation }: Pick<Candidate, 'kind' | 'confirmation'>): number {
  if (confirmation === 'commented') return 4;
  return confirmation === 'confirmed' || kind === 'mail' ? 1 : 2;
}

/**
 * So many logs of each doctor, by chance but again the same with the same seed: each log gets an
 * exponential "arrival" at the rate of its weight, from a hash of seed and id, and the first come are
 * drawn (Efraimidis and Spirakis 2006). The order of the candidates does not matter.
 */
export function drawSample(candidates: Candidate[], perDoctor: number, seed: string): Drawn[] {
  const arrivals = candidates
    .map((one) => {
      const weight = weightOf(one);
      return { ...one, weight, at: -Math.log(fraction(`${seed}:${one.id}`)) / weight };
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const taken = new Map<string, number>();
  return arrivals
    .filter(({ doctorId }) => {
      const n = (taken.get(doctorId) ?? 0) + 1;
      taken.set(doctorId, n);
      return n <= perDoctor;
    })
    .sort((a, b) => (a.doctorId === b.doctorId ? a.at - b.at : a.doctorId < b.doctorId ? -1 : 1))
    .map(({ at: _at, ...drawn }) => drawn);
}

/** Evenly in (0, 1), from 48 bits of SHA-256. */
function fraction(text: string): number {
  const bits = createHash('sha256').update(text).digest().readUIntBE(0, 6);
  return (bits + 0.5) / 2 ** 48;
}
