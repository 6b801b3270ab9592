import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Clock } from '../platform/config/clock';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { assignmentPolicy } from './assignment.policy';
import type { FactorReason } from './candidate-factors';
import { type Candidate, rankCandidates } from './candidate-score';
import { CandidatesQueries, type DoctorRowToMatch } from './candidates.queries';
import type { CandidateDto, CandidateFactorDto, CandidatesDto } from './dto/assignment.dto';

const SHOWN = 50;

/** Who would be the right doctor for a firm, and why (DOMAIN §6.1). */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly access: CompanyAccess,
    private readonly queries: CandidatesQueries,
    private readonly clock: Clock,
  ) {}

  /** @param from the day the assignment would begin; default today in Seoul */
  async rank(actor: Person, companyId: string, from?: string): Promise<CandidatesDto> {
    await this.access.require(actor, companyId);
    const on = from ?? this.clock.today();
    const firm = await this.queries.firm(companyId, on);
    if (!firm) throw Problem.notFound('company');
    const doctors = await this.queries.doctors(companyId, on, assignmentPolicy.teams(actor));
    const byId = new Map(doctors.map((doctor) => [doctor.id, doctor]));
    const ranked = rankCandidates(firm, doctors, on);
    return {
      companyId,
      companyName: firm.name,
      markets: firm.markets.map(({ subRegion: _subRegion, ...market }) => market),
      sectorKo: firm.sectorKo,
      sectorEn: firm.sectorEn,
      region: firm.region,
      primaryId: firm.primaryId,
      primaryName: firm.primaryName,
      items: ranked
        .slice(0, SHOWN)
        .map((candidate) => toDto(candidate, byId.get(candidate.doctorId)!)),
      total: ranked.length,
    };
  }
}

function toDto(candidate: Candidate, row: DoctorRowToMatch): CandidateDto {
  return {
    doctor: row.doctor,
    teamName: row.teamName,
    teamNameEn: row.teamNameEn,
    score: candidate.score,
    factors: candidate.factors.map((factor) => toFactor(factor, row)),
    warnings: candidate.warnings,
    excluded: candidate.excluded,
    conflictReason: row.conflict,
    awayUntil: row.awayUntil,
    caseload: row.caseload,
    capacity: row.capacity,
    current: row.current,
  };
}

/** Puts the names of the registers to the codes of a reason. */
function toFactor(
  { country, officeId, sector, ...rest }: FactorReason,
  row: DoctorRowToMatch,
): CandidateFactorDto {
  const posting = country
    ? row.postings.find((one) => one.country === country && one.officeId === officeId)
    : undefined;
  const known = sector ? row.sectors.find(({ code }) => code === sector) : undefined;
  return {
    ...rest,
    ...(posting && {
      countryKo: posting.countryKo,
      countryEn: posting.countryEn,
      officeKo: posting.officeKo,
      officeEn: posting.officeEn,
    }),
    ...(known && { sectorKo: known.nameKo, sectorEn: known.nameEn }),
    ...(rest.factor === 'distance' && { baseRegion: row.baseRegion }),
  };
}
