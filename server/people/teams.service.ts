import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { TeamDto, TeamInputDto } from './dto/user.dto';
import { UserQueries } from './user.queries';

/** The teams that doctors belong to and supervisors look after. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: UserQueries,
    private readonly audit: Audit,
  ) {}

  list(): Promise<TeamDto[]> {
    return this.queries.teams();
  }

  /** @throws Problem 422 on `name` when there is such a team */
  async create(input: TeamInputDto): Promise<TeamDto> {
    const id = newId();
    const made = await this.uow.execute(
      'INSERT INTO teams (id, name, name_en, created_at, updated_at) VALUES ($1, $2, $3, $4, $4) ON CONFLICT (name) DO NOTHING',
      [id, input.name, input.nameEn, this.clock.now()],
    );
    if (made === 0) throw Problem.field('name', 'team.name_taken', 'there is such a team');
    await this.audit.record({
      action: 'team.created',
      subjectType: 'team',
      subjectId: id,
      after: input,
    });
    return this.get(id);
  }

  /** @throws Problem 404, 409 `team.in_use`, 412 */
  async change(id: string, version: number, input: TeamInputDto): Promise<TeamDto> {
    const before = await this.get(id);
    if (input.active === false && before.doctors > 0) throw Problem.conflict('team.in_use');
    const changed = await this.uow.execute(
      `UPDATE teams SET name = $3, name_en = $4, active = coalesce($5, active), version = version + 1, updated_at = $6
       WHERE id = $1 AND version = $2`,
      [id, version, input.name, input.nameEn, input.active ?? null, this.clock.now()],
    );
    if (changed === 0) throw Problem.stale(before);
    await this.audit.record({
      action: 'team.changed',
      subjectType: 'team',
      subjectId: id,
      before,
      after: input,
    });
    return this.get(id);
  }

  private async get(id: string): Promise<TeamDto> {
    const team = (await this.queries.teams()).find((candidate) => candidate.id === id);
    if (!team) throw Problem.notFound('team');
    return team;
  }
}
