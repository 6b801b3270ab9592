import type { Day } from '../platform/business-time/calendar-days';
import {
  compare,
  distance,
  type DoctorToMatch,
  type FactorReason,
  type FirmToMatch,
  language,
  load,
  region,
  sector,
} from './candidate-factors';

/** Of the capacity, counted with the firm to come: warn from here, refuse above there. */
export const WARN_AT = 0.8;
export const BLOCK_ABOVE = 1.2;

export type CandidateWarning =
  'near_capacity' | 'over_capacity' | 'capacity_blocked' | 'on_leave' | 'conflict';

export interface Candidate {
  doctorId: string;
  /** 0 to 100. */
  score: number;
  factors: FactorReason[];
  warnings: CandidateWarning[];
  /** Must not be chosen at all. */
  excluded: boolean;
}

/**
 * Ranks doctors for a firm. The same input gives the same ranking, whatever its order: the excluded
 * last, then by points, name and id.
 * @param on the day the assignment begins, Asia/Seoul
 */
export function rankCandidates(
  firm: FirmToMatch,
  doctors: readonly DoctorToMatch[],
  on: Day,
): Candidate[] {
  return doctors
    .map((doctor) => ({ doctor, candidate: scoreCandidate(firm, doctor, on) }))
    .sort(
      (a, b) =>
        Number(a.candidate.excluded) - Number(b.candidate.excluded) ||
        b.candidate.score - a.candidate.score ||
        compare(a.doctor.name, b.doctor.name) ||
        compare(a.doctor.id, b.doctor.id),
    )
    .map(({ candidate }) => candidate);
}

/** @param on the day the assignment begins, Asia/Seoul */
export function scoreCandidate(firm: FirmToMatch, doctor: DoctorToMatch, on: Day): Candidate {
  const factors = [
    region(firm, doctor, on),
    language(firm, doctor),
    sector(firm, doctor),
    distance(firm, doctor),
    load(doctor),
  ];
  return {
    doctorId: doctor.id,
    score: factors.reduce((sum, { points }) => sum + points, 0),
    factors,
    warnings: warnings(doctor),
    excluded: doctor.conflict !== null,
  };
}

/** How full a doctor would be with one firm more. */
export function capacityWarning(caseload: number, capacity: number): CandidateWarning | undefined {
  const share = (caseload + 1) / capacity;
  if (share > BLOCK_ABOVE) return 'capacity_blocked';
  if (share > 1) return 'over_capacity';
  return share >= WARN_AT ? 'near_capacity' : undefined;
}

function warnings(doctor: DoctorToMatch): CandidateWarning[] {
  const full = capacityWarning(doctor.caseload, doctor.capacity);
  return [
    ...(doctor.conflict === null ? [] : ['conflict' as const]),
    ...(doctor.awayUntil === null ? [] : ['on_leave' as const]),
    ...(full ? [full] : []),
  ];
}
