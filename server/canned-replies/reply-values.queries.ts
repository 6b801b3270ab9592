import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { DifficultyPolicy } from '../difficulties/difficulty.policy';
import { dayOf } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { ReplyLanguage, ReplyValues } from './reply-template';

interface CaseRow {
  number: string;
  title: string;
  targetAt: Date | null;
  firm: string;
  firmEn: string | null;
  contact: string | null;
  contactEn: string | null;
  contactTitle: string | null;
  doctor: string;
  doctorEn: string | null;
  doctorTitle: string | null;
  phone: string | null;
  unit: string | null;
  unitEn: string | null;
  partner: string | null;
  partnerEn: string | null;
}

/** What a case knows for the fields of a reply. */
@Injectable()
export class ReplyValuesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: DifficultyPolicy,
  ) {}

  /**
   * The firm's main contact, the case's doctor (whoever writes, while it has none), and the partner
   * asked last.
   * @throws Problem 404: what may not be seen does not exist
   */
  async of(actor: Person, difficultyId: string, language: ReplyLanguage): Promise<ReplyValues> {
    const params = new SqlParams();
    const me = params.add(actor.userId);
    const condition = `d.id = ${params.add(difficultyId)} AND ${this.policy.scope(actor, 'd', params)}`;
    const row = await this.uow.one<CaseRow>(
      `SELECT d.number, d.title, d.target_at AS "targetAt", c.name AS firm, c.name_en AS "firmEn",
         coalesce(k.name, d.filed_by_name) AS contact, k.name_en AS "contactEn", k.title AS "contactTitle",
         u.name AS doctor, u.name_en AS "doctorEn", u.title AS "doctorTitle", u.phone,
         t.name AS unit, t.name_en AS "unitEn", r.addressee AS partner, r.addressee_en AS "partnerEn"
       FROM difficulties d JOIN companies c ON c.id = d.company_id
       JOIN users u ON u.id = coalesce(d.doctor_id, ${me}::uuid)
       LEFT JOIN teams t ON t.id = u.team_id
       LEFT JOIN LATERAL (SELECT * FROM company_contacts k WHERE k.company_id = c.id
         ORDER BY k.is_primary DESC, k.position LIMIT 1) k ON TRUE
       LEFT JOIN LATERAL (SELECT * FROM referrals r WHERE r.difficulty_id = d.id
         ORDER BY r.created_at DESC LIMIT 1) r ON TRUE
       WHERE ${condition}`,
      params.values,
    );
    if (!row) throw Problem.notFound('difficulty');
    const local = (ko: string | null, en: string | null) => (language === 'en' ? (en ?? ko) : ko);
    return {
      'firm.name': local(row.firm, row.firmEn),
      'contact.name': local(row.contact, row.contactEn),
      'contact.title': row.contactTitle || null,
      'case.number': row.number,
      'case.title': row.title,
      'case.due': row.targetAt && dayWords(dayOf(row.targetAt), language),
      'doctor.name': local(row.doctor, row.doctorEn),
      'doctor.title': row.doctorTitle || null,
      'doctor.phone': row.phone || null,
      'doctor.unit': local(row.unit, row.unitEn),
      'partner.name': local(row.partner, row.partnerEn),
      today: dayWords(this.clock.today(), language),
    };
  }
}

/** `2026. 11. 25. (수)`, in English `Wed, 25 November 2026`. */
function dayWords(day: string, language: ReplyLanguage): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (language === 'en') {
    return new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
    } as const).format(at);
  }
  return `${at.getUTCFullYear()}. ${at.getUTCMonth() + 1}. ${at.getUTCDate()}. (${'일월화수목금토'[at.getUTCDay()]})`;
}
