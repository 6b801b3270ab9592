import { Injectable } from '@nestjs/common';
import { SqlParams } from '../companies/company-scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/security/actor';
import { Diagnosis } from './diagnosis.entity';
import { DiagnosisPolicy } from './diagnosis.policy';

/** The most that a firm's history shows: at two a year, a working life. */
const HISTORY = 60;

const COLUMNS = `d.id, d.company_id AS "companyId", d.questionnaire,
  d.diagnosed_on::text AS "diagnosedOn", d.answers, d.scores, d.total::float8 AS total, d.grade,
  d.comment, d.author_id AS "authorId", d.author_name AS "authorName", d.version,
  d.created_at AS "createdAt", d.updated_at AS "updatedAt"`;

/** Reads of diagnoses, each within what the actor may see. */
@Injectable()
export class DiagnosesQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: DiagnosisPolicy,
  ) {}

  /** Those of a firm, newest first; by diagnoses_company. */
  async ofFirm(actor: Actor, companyId: string): Promise<Diagnosis[]> {
    const params = new SqlParams();
    const firm = params.add(companyId);
    const rows = await this.uow.query<Diagnosis>(
      `SELECT ${COLUMNS} FROM diagnoses d
       WHERE d.company_id = ${firm} AND ${this.policy.rows(actor, 'd.company_id', params)}
       ORDER BY d.diagnosed_on DESC, d.id DESC LIMIT ${HISTORY}`,
      params.values,
    );
    return rows.map(asDiagnosis);
  }

  async find(actor: Actor, id: string): Promise<Diagnosis | undefined> {
    const params = new SqlParams();
    const wanted = params.add(id);
    const row = await this.uow.one<Diagnosis>(
      `SELECT ${COLUMNS} FROM diagnoses d
       WHERE d.id = ${wanted} AND ${this.policy.rows(actor, 'd.company_id', params)}`,
      params.values,
    );
    return row && asDiagnosis(row);
  }

  /** The one before it, of the same firm. */
  async before({ id, companyId, diagnosedOn }: Diagnosis): Promise<Diagnosis | undefined> {
    const row = await this.uow.one<Diagnosis>(
      `SELECT ${COLUMNS} FROM diagnoses d
       WHERE d.company_id = $1 AND (d.diagnosed_on, d.id) < ($2::date, $3::uuid)
       ORDER BY d.diagnosed_on DESC, d.id DESC LIMIT 1`,
      [companyId, diagnosedOn, id],
    );
    return row && asDiagnosis(row);
  }

  async firmName(companyId: string): Promise<{ name: string; nameEn: string | null } | undefined> {
    return this.uow.one('SELECT name, name_en AS "nameEn" FROM companies WHERE id = $1', [
      companyId,
    ]);
  }
}

function asDiagnosis(row: Diagnosis): Diagnosis {
  return Object.assign(new Diagnosis(), row);
}
