import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Actor } from '../platform/security/actor';
import type { OfficeDto } from './dto/office.dto';
import type { UpdateOfficeDto } from './dto/update-office.dto';

const COLUMNS = `id, code, name_ko AS "nameKo", name_en AS "nameEn", country, zone,
  lat::float8 AS lat, lng::float8 AS lng, region, verified, active, version`;

/** Overseas offices (무역관); the list we start from is unofficial until confirmed. */
@Injectable()
export class OfficesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
    private readonly clock: Clock,
  ) {}

  /** By region and then as the agency lists them. */
  list(filter: { country?: string; includeInactive?: boolean }): Promise<OfficeDto[]> {
    return this.uow.query<OfficeDto>(
      `SELECT ${COLUMNS} FROM offices
       WHERE (active OR $1) AND ($2::text IS NULL OR country = $2)
       ORDER BY position, name_ko, id`,
      [filter.includeInactive ?? false, filter.country ?? null],
    );
  }

  async update(
    _actor: Actor,
    id: string,
    version: number,
    input: UpdateOfficeDto,
  ): Promise<OfficeDto> {
    const before = await this.uow.one<OfficeDto>(
      `SELECT ${COLUMNS} FROM offices WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!before) throw Problem.notFound('office');
    if (before.version !== version) throw Problem.stale(before);
    const updated = await this.uow.one<OfficeDto>(
      `UPDATE offices SET name_ko = $2, name_en = $3, zone = $4, lat = $5, lng = $6,
         verified = $7, active = $8, version = version + 1, updated_at = $9
       WHERE id = $1 RETURNING ${COLUMNS}`,
      [
        id,
        input.nameKo ?? before.nameKo,
        input.nameEn ?? before.nameEn,
        input.zone ?? before.zone,
        input.lat ?? before.lat,
        input.lng ?? before.lng,
        input.verified ?? before.verified,
        input.active ?? before.active,
        this.clock.now(),
      ],
    );
    await this.audit.record({
      action: 'office.updated',
      subjectType: 'office',
      subjectId: id,
      before,
      after: updated,
    });
    await this.live.emit({ topic: 'reference', id: 'offices', companyId: null, public: true });
    return updated!;
  }
}
