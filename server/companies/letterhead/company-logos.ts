import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { CompanyAccess } from '../company-access';
import type { LogoDto } from '../dto/letterhead.dto';
import { readLogo } from './read-logo';

/** A logo as paper takes it. */
export interface LogoImage {
  /** A data URL. */
  url: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** The logos of firms. */
@Injectable()
export class CompanyLogos {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: CompanyAccess,
  ) {}

  /** Takes the place of the one before; the caller has asked for the firm. @throws Problem 413, 415, 422 */
  async put(actor: Person, companyId: string, bytes: Buffer): Promise<void> {
    const { image, width, height } = await readLogo(bytes);
    const at = this.clock.now();
    await this.retire(companyId, at);
    await this.uow.execute(
      `INSERT INTO company_logos (id, company_id, image, width, height, uploaded_by_name, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), companyId, image, width, height, actor.name, at],
    );
    await this.record('company.logo_changed', companyId, { width, height });
  }

  /** @throws Problem 404 */
  async remove(actor: Person, companyId: string): Promise<void> {
    await this.access.require(actor, companyId);
    if ((await this.retire(companyId, this.clock.now())) === 0) throw Problem.notFound('logo');
    await this.record('company.logo_removed', companyId);
  }

  /** The bytes of the present one, as PNG. @throws Problem 404 */
  async read(actor: Person, companyId: string): Promise<Buffer> {
    await this.access.require(actor, companyId);
    const logo = await this.uow.one<{ image: Buffer }>(
      'SELECT image FROM company_logos WHERE company_id = $1 AND removed_at IS NULL',
      [companyId],
    );
    if (!logo) throw Problem.notFound('logo');
    return logo.image;
  }

  /** What is known of the present one; the caller has asked for the firm. */
  async about(companyId: string): Promise<LogoDto | null> {
    const logo = await this.uow.one<LogoDto>(
      `SELECT id, width, height, uploaded_by_name AS "uploadedByName", uploaded_at AS "uploadedAt"
       FROM company_logos WHERE company_id = $1 AND removed_at IS NULL`,
      [companyId],
    );
    return logo ?? null;
  }

  /** Any logo a firm ever had, for paper; the caller has the right to the letter. */
  async forPaper(id: string | null | undefined): Promise<LogoImage | null> {
    if (!id) return null;
    const logo = await this.uow.one<{ image: Buffer; width: number; height: number }>(
      'SELECT image, width, height FROM company_logos WHERE id = $1',
      [id],
    );
    if (!logo) return null;
    const { image, width, height } = logo;
    return { url: `data:image/png;base64,${image.toString('base64')}`, width, height };
  }

  private retire(companyId: string, at: Date): Promise<number> {
    return this.uow.execute(
      'UPDATE company_logos SET removed_at = $2 WHERE company_id = $1 AND removed_at IS NULL',
      [companyId, at],
    );
  }

  private record(action: string, companyId: string, after?: object): Promise<void> {
    const subject = { subjectType: 'company', subjectId: companyId, companyId };
    return this.audit.record({ action, ...subject, after });
  }
}
