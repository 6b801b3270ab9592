import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { CONSENT_KINDS } from './company.values';
import type { ConsentDto } from './dto/company.dto';

/** The state of a firm's consents: the newest row of each kind. */
@Injectable()
export class ConsentsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** One entry a kind, also for those never given. Index company_consents_company. */
  async current(companyId: string): Promise<ConsentDto[]> {
    const rows = await this.uow.query<ConsentDto>(
      `SELECT DISTINCT ON (kind) kind, withdrawn_at IS NULL AS granted, granted_at AS "grantedAt",
         granted_by AS "grantedBy", evidence, withdrawn_at AS "withdrawnAt"
       FROM company_consents WHERE company_id = $1 ORDER BY kind, granted_at DESC, id DESC`,
      [companyId],
    );
    return CONSENT_KINDS.map(
      (kind) =>
        rows.find((row) => row.kind === kind) ?? {
          kind,
          granted: false,
          grantedAt: null,
          grantedBy: null,
          evidence: null,
          withdrawnAt: null,
        },
    );
  }
}
