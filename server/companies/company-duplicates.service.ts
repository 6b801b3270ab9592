import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Person } from '../platform/security/actor';
import { nameKey } from '../platform/text/name-key';
import { parsePhone } from '../platform/text/phone';
import {
  maskRegistrationNumber,
  parseRegistrationNumber,
} from '../platform/text/registration-number';
import { compareCompanies, firmDomain } from '../platform/text/similarity';
import { companyScope, SqlParams } from './company-scope';
import type { DuplicateDto, DuplicateQueryDto } from './dto/company-list.dto';
import type { CompanyStatus } from './company.values';
import { likeText } from '../platform/text/like';

interface Candidate {
  id: string;
  name: string;
  nameEn: string | null;
  registrationNumber: string | null;
  region: string | null;
  address: string | null;
  website: string | null;
  email: string | null;
  phone: string | null;
  status: CompanyStatus;
  visible: boolean;
  doctorName: string | null;
  teamName: string | null;
}

const SHOWN = 8;
const CANDIDATES = 200;

/** Firms that may be the one being entered, with the reasons (DOMAIN §3.2). */
@Injectable()
export class CompanyDuplicates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Ranked; of firms outside the reader's sight only the name and who looks after it. */
  async find(actor: Person, typed: DuplicateQueryDto): Promise<DuplicateDto[]> {
    const number = parseRegistrationNumber(typed.registrationNumber ?? '');
    const facts = {
      registrationNumber: number.ok ? number.digits : null,
      nameKo: typed.name?.trim() || null,
      nameEn: typed.nameEn?.trim() || null,
      phone: typed.phone ? (parsePhone(typed.phone)?.e164 ?? null) : null,
      website: typed.website?.trim() || null,
    };
    const candidates = await this.candidates(actor, facts, typed.except ?? null);
    return candidates
      .map((firm) => ({ firm, likeness: compareCompanies(facts, { ...firm, nameKo: firm.name }) }))
      .filter(({ likeness }) => likeness.likely || likeness.same)
      .sort(
        (a, b) =>
          b.likeness.score - a.likeness.score || a.firm.name.localeCompare(b.firm.name, 'ko'),
      )
      .slice(0, SHOWN)
      .map(({ firm, likeness }) => ({
        id: firm.visible ? firm.id : null,
        name: firm.name,
        nameEn: firm.visible ? firm.nameEn : null,
        region: firm.visible ? firm.region : null,
        maskedRegistrationNumber:
          firm.visible && firm.registrationNumber
            ? maskRegistrationNumber(firm.registrationNumber)
            : null,
        status: firm.visible ? firm.status : null,
        doctorName: firm.doctorName,
        teamName: firm.teamName,
        score: likeness.score,
        same: likeness.same,
        reasons: likeness.reasons,
      }));
  }

  /** Indexes companies_registration_number, companies_name_key, companies_phone. */
  private async candidates(
    actor: Person,
    facts: {
      registrationNumber: string | null;
      nameKo: string | null;
      nameEn: string | null;
      phone: string | null;
      website: string | null;
    },
    except: string | null,
  ): Promise<Candidate[]> {
    const params = new SqlParams();
    const today = this.clock.today();
    const near: string[] = [];
    if (facts.registrationNumber)
      near.push(`c.registration_number = ${params.add(facts.registrationNumber)}`);
    if (facts.phone) near.push(`c.phone = ${params.add(facts.phone)}`);
    const key = facts.nameKo ? nameKey(facts.nameKo) : '';
    const rank: string[] = [];
    if (key.length >= 2) {
      const place = params.add(key);
      near.push(`c.name_key % ${place}`, `c.name_key LIKE ${params.add(`${likeText(key)}%`)}`);
      rank.push(`similarity(c.name_key, ${place}) DESC`);
    }
    if (facts.nameEn && facts.nameEn.length >= 4) {
      near.push(
        `normalize(c.name || ' ' || coalesce(c.name_en, ''), NFD) ILIKE ${params.add(`%${likeText(facts.nameEn.normalize('NFD'))}%`)}`,
      );
    }
    const domain = firmDomain(facts.website);
    if (domain) near.push(`c.website ILIKE ${params.add(`%${likeText(domain)}%`)}`);
    if (near.length === 0) return [];
    const visible = companyScope(actor, 'c', params, today);
    return this.uow.query<Candidate>(
      `SELECT c.id, c.name, c.name_en AS "nameEn", c.registration_number AS "registrationNumber", c.region,
         c.address, c.website, c.email, c.phone, c.status, (${visible}) AS visible,
         (SELECT u.name FROM assignments a JOIN users u ON u.id = a.doctor_id WHERE a.company_id = c.id
          AND a.role = 'primary' AND a.during @> ${params.add(today)}::date LIMIT 1) AS "doctorName",
         (SELECT t.name FROM teams t WHERE t.id = c.team_id) AS "teamName"
       FROM companies c
       WHERE (${near.join(' OR ')}) AND c.id IS DISTINCT FROM ${params.add(except)}::uuid
       ORDER BY ${[...rank, 'c.id'].join(', ')} LIMIT ${CANDIDATES}`,
      params.values,
    );
  }
}
