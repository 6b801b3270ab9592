import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Actor } from '../platform/security/actor';
import type { CreatePartnerDto } from './dto/create-partner.dto';
import type { PartnerDto } from './dto/partner.dto';
import type { UpdatePartnerDto } from './dto/update-partner.dto';
import { ReferenceLookup } from './reference-lookup.service';

const COLUMNS = `id, code, name_ko AS "nameKo", name_en AS "nameEn", kind, phone, url, categories,
  active, version`;

/** The agencies difficulties are referred to. */
@Injectable()
export class PartnersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
    private readonly lookup: ReferenceLookup,
    private readonly clock: Clock,
  ) {}

  /** Those for a category come with the most specialised first: fewest categories. */
  list(filter: { category?: string; includeInactive?: boolean }): Promise<PartnerDto[]> {
    return this.uow.query<PartnerDto>(
      `SELECT ${COLUMNS} FROM partners
       WHERE (active OR $1) AND ($2::text IS NULL OR $2 = ANY (categories))
       ORDER BY CASE WHEN $2::text IS NULL THEN 0 ELSE cardinality(categories) END,
         position, name_ko, id`,
      [filter.includeInactive ?? false, filter.category ?? null],
    );
  }

  async create(_actor: Actor, input: CreatePartnerDto): Promise<PartnerDto> {
    await this.checkCategories(input.categories);
    const created = await this.uow.one<PartnerDto>(
      `INSERT INTO partners (id, name_ko, name_en, kind, phone, url, categories, position, updated_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, coalesce(max(position), 0) + 1, $8 FROM partners
       RETURNING ${COLUMNS}`,
      [
        newId(),
        input.nameKo,
        input.nameEn,
        input.kind,
        input.phone ?? null,
        input.url ?? null,
        input.categories,
        this.clock.now(),
      ],
    );
    await this.tell('created', created!.id, undefined, created);
    return created!;
  }

  async update(
    _actor: Actor,
    id: string,
    version: number,
    input: UpdatePartnerDto,
  ): Promise<PartnerDto> {
    const before = await this.uow.one<PartnerDto>(
      `SELECT ${COLUMNS} FROM partners WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!before) throw Problem.notFound('partner');
    if (before.version !== version) throw Problem.stale(before);
    if (input.categories) await this.checkCategories(input.categories);
    const updated = await this.uow.one<PartnerDto>(
      `UPDATE partners SET name_ko = $2, name_en = $3, kind = $4, phone = $5, url = $6,
         categories = $7, active = $8, version = version + 1, updated_at = $9
       WHERE id = $1 RETURNING ${COLUMNS}`,
      [
        id,
        input.nameKo ?? before.nameKo,
        input.nameEn ?? before.nameEn,
        input.kind ?? before.kind,
        input.phone === undefined ? before.phone : input.phone,
        input.url === undefined ? before.url : input.url,
        input.categories ?? before.categories,
        input.active ?? before.active,
        this.clock.now(),
      ],
    );
    await this.tell('updated', id, before, updated);
    return updated!;
  }

  private async checkCategories(categories: string[]): Promise<void> {
    const [unknown] = await this.lookup.unknownCodes('difficulty_categories', categories);
    if (unknown !== undefined) {
      throw Problem.field('categories', 'not_allowed', `there is no category ${unknown}`);
    }
  }

  private async tell(verb: string, id: string, before: unknown, after: unknown): Promise<void> {
    const action = `partner.${verb}`;
    await this.audit.record({ action, subjectType: 'partner', subjectId: id, before, after });
    await this.live.emit({ topic: 'reference', id: 'partners', companyId: null, public: true });
  }
}
