import type { Person } from '../platform/security/actor';
import { maskRegistrationNumber } from '../platform/text/registration-number';
import type { CompanySurroundings } from './companies.queries';
import type { Company } from './company.entity';
import type { ReadParts } from './company-parts.queries';
import type { CompanyDto, ConsentDto } from './dto/company.dto';

/** The firm's page as this reader may see it: a firm itself reads no notes of the staff. */
export function toCompanyDto(
  actor: Person,
  company: Company,
  parts: ReadParts,
  consents: ConsentDto[],
  around: CompanySurroundings,
): CompanyDto {
  const staff = actor.role !== 'sme';
  return {
    id: company.id,
    name: company.name,
    nameEn: company.nameEn,
    registrationNumber: company.registrationNumber,
    maskedRegistrationNumber:
      company.registrationNumber && maskRegistrationNumber(company.registrationNumber),
    corporateNumber: company.corporateNumber,
    representative: company.representative,
    representativeEn: company.representativeEn,
    foundedYear: company.foundedYear,
    employees: company.employees,
    sectorCode: company.sectorCode,
    business: company.business,
    businessEn: company.businessEn,
    capacity: company.capacity,
    website: company.website,
    email: company.email,
    phone: company.phone,
    postcode: company.postcode,
    region: company.region,
    address: company.address,
    addressDetail: company.addressDetail,
    addressEn: company.addressEn,
    tier: company.tier,
    exportExperience: company.exportExperience,
    exportYear: company.exportYear,
    exportUsd: company.exportUsd,
    exportPrevUsd: company.exportPrevUsd,
    status: company.status,
    archivedAt: company.archivedAt,
    archiveReason: staff ? company.archiveReason : null,
    handoverNote: staff ? company.handoverNote : null,
    teamId: company.teamId,
    lastContactAt: company.lastContactAt,
    ...parts,
    consents,
    ...around,
    version: company.version,
    createdAt: company.createdAt,
    updatedAt: company.updatedAt,
  };
}

/** The firm's own row as the audit keeps it, without what is derived. */
export function auditedFacts(company: Company): Record<string, unknown> {
  const { nameKey, choseong, version, updatedAt, createdAt, ...facts } = company;
  void [nameKey, choseong, version, updatedAt, createdAt];
  return facts;
}
