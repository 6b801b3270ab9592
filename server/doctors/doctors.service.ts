import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { LiveEvents } from '../platform/events/live-events';
import { decodeCursor, toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { ReferenceLookup } from '../reference/reference-lookup.service';
import { baseRegion } from './base-regions';
import { doctorPolicy } from './doctor.policy';
import { DoctorsQueries, type DoctorRow } from './doctors.queries';
import type { DoctorDto, DoctorListItemDto, DoctorPageDto } from './dto/doctor.dto';
import type { DoctorQueryDto, EditDoctorDto, EditPostingDto } from './dto/doctor-input.dto';

const PAGE = 50;
/** What the doctor may write about themselves; the rest is the register's. */
const OWN_FIELDS = ['introduction', 'introductionEn'];

/** The register of home doctors: where they served, what they speak, how much they carry. */
@Injectable()
export class DoctorsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: DoctorsQueries,
    private readonly lookup: ReferenceLookup,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  async list(actor: Person, query: DoctorQueryDto): Promise<DoctorPageDto> {
    const limit = query.limit ?? PAGE;
    const [name, id] = query.cursor ? decodeCursor(query.cursor, 2) : [];
    const rows = await this.queries.list({
      today: this.clock.today(),
      q: query.q?.trim() || undefined,
      teamId: query.teamId,
      teamIds: query.supervised && !actor.programmeWide ? actor.teamIds : undefined,
      country: query.country,
      after: query.cursor ? { name: String(name), id: String(id) } : undefined,
      limit,
    });
    return toPage(rows, limit, rows[0]?.total ?? 0, (row) => [row.name, row.id], toListItem);
  }

  async get(actor: Person, id: string): Promise<DoctorDto> {
    return this.toDto(actor, await this.load(id));
  }

  /** @throws Problem 404 when there is no such doctor */
  async load(id: string): Promise<DoctorRow> {
    const row = await this.queries.one(id, this.clock.today());
    if (!row) throw Problem.notFound('doctor');
    return row;
  }

  /**
   * Changes what the person may change; lists are replaced whole.
   * @throws Problem 412 when someone changed the doctor meanwhile
   */
  async edit(actor: Person, id: string, version: number, input: EditDoctorDto): Promise<DoctorDto> {
    const before = await this.load(id);
    const subject = { id, teamId: before.team?.id ?? null };
    doctorPolicy.requireOwn(actor, subject);
    const changed = Object.entries(input).filter(([, value]) => value !== undefined);
    if (changed.some(([field]) => !OWN_FIELDS.includes(field))) {
      doctorPolicy.requireRegister(actor, subject);
    }
    await this.checkCodes(input);
    await this.writeRow(id, version, before, input, () => this.get(actor, id));
    await this.writeLists(id, input);
    const after = await this.get(actor, id);
    await this.audit.record({
      action: 'doctor.updated',
      subjectType: 'doctor',
      subjectId: id,
      before,
      after: input,
    });
    await this.live.emit({ topic: 'assignment', id, companyId: null, public: false });
    return after;
  }

  private async writeRow(
    id: string,
    version: number,
    before: DoctorRow,
    input: EditDoctorDto,
    current: () => Promise<unknown>,
  ): Promise<void> {
    const base = input.baseRegion ? baseRegion(input.baseRegion) : undefined;
    const moved = input.baseRegion !== undefined && input.baseRegion !== before.baseRegion;
    const written = await this.uow.execute(
      `UPDATE doctors SET introduction = $3, introduction_en = $4, base_region = $5,
         base_lat = CASE WHEN $6 THEN $7 ELSE base_lat END,
         base_lng = CASE WHEN $6 THEN $8 ELSE base_lng END,
         capacity = $9, full_time = $10, version = version + 1, updated_at = $11
       WHERE user_id = $1 AND version = $2`,
      [
        id,
        version,
        kept(input.introduction, before.introduction),
        kept(input.introductionEn, before.introductionEn),
        kept(input.baseRegion, before.baseRegion),
        moved,
        base?.lat ?? null,
        base?.lng ?? null,
        input.capacity ?? before.capacity,
        input.fullTime ?? before.fullTime,
        this.clock.now(),
      ],
    );
    if (written !== 1) throw Problem.stale(await current());
  }

  private async writeLists(id: string, input: EditDoctorDto): Promise<void> {
    if (input.postings) {
      await this.uow.execute('DELETE FROM doctor_postings WHERE doctor_id = $1', [id]);
      for (const posting of input.postings) {
        await this.uow.execute(
          `INSERT INTO doctor_postings (id, doctor_id, country, office_id, started_on, ended_on, note)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [
            newId(),
            id,
            posting.country,
            posting.officeId ?? null,
            posting.from,
            posting.until ?? null,
            posting.note ?? null,
          ],
        );
      }
    }
    if (input.languages) {
      await this.uow.execute('DELETE FROM doctor_languages WHERE doctor_id = $1', [id]);
      for (const { language, level } of input.languages) {
        await this.uow.execute(
          'INSERT INTO doctor_languages (doctor_id, language, level) VALUES ($1, $2, $3)',
          [id, language, level],
        );
      }
    }
    if (input.sectors) {
      await this.uow.execute('DELETE FROM doctor_sectors WHERE doctor_id = $1', [id]);
      for (const { code, years } of input.sectors) {
        await this.uow.execute(
          'INSERT INTO doctor_sectors (doctor_id, sector_code, years) VALUES ($1, $2, $3)',
          [id, code, years ?? null],
        );
      }
    }
  }

  private async checkCodes(input: EditDoctorDto): Promise<void> {
    if (input.baseRegion && !baseRegion(input.baseRegion)) {
      throw Problem.field('baseRegion', 'not_allowed', 'No such base region.');
    }
    const countries = await this.lookup.unknownCodes(
      'countries',
      (input.postings ?? []).map((posting) => posting.country),
    );
    if (countries.length > 0)
      throw Problem.field('postings', 'unknown_code', `Unknown country ${countries[0]}.`);
    const sectors = await this.lookup.unknownCodes(
      'sectors',
      (input.sectors ?? []).map(({ code }) => code),
    );
    if (sectors.length > 0)
      throw Problem.field('sectors', 'unknown_code', `Unknown sector ${sectors[0]}.`);
    for (const [index, posting] of (input.postings ?? []).entries())
      await this.checkPosting(posting, index);
  }

  private async checkPosting(
    { country, officeId, from, until }: EditPostingDto,
    index: number,
  ): Promise<void> {
    if (until && until < from) {
      throw Problem.field(
        `postings.${index}.until`,
        'before_from',
        'The posting ends before it begins.',
      );
    }
    if (!officeId) return;
    const office = await this.uow.one<{ country: string }>(
      'SELECT country FROM offices WHERE id = $1',
      [officeId],
    );
    if (office?.country !== country) {
      throw Problem.field(
        `postings.${index}.officeId`,
        'not_allowed',
        'The office is not in that country.',
      );
    }
  }

  private async toDto(actor: Person, row: DoctorRow): Promise<DoctorDto> {
    const subject = { id: row.id, teamId: row.team?.id ?? null };
    const may = {
      own: doctorPolicy.own(actor, subject),
      register: doctorPolicy.register(actor, subject),
    };
    const leaves = await this.queries.leaves(row.id, this.clock.today());
    return {
      ...row,
      leaves: may.own ? leaves : leaves.map((leave) => ({ ...leave, reason: null })),
      conflicts: may.own ? await this.queries.conflicts(row.id) : [],
      may,
    };
  }
}

function kept<T>(given: T | undefined, before: T): T {
  return given === undefined ? before : given;
}

function toListItem({
  total: _total,
  ...item
}: DoctorListItemDto & { total: number }): DoctorListItemDto {
  return item;
}
