import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { SavedViewDto, SaveViewDto } from './dto/saved-view.dto';

const MOST = 30;

/** A person's own named filters; row-level security keeps them theirs. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(actor: Person, page: string): Promise<SavedViewDto[]> {
    return this.uow.query<SavedViewDto>(
      'SELECT id, page, name, query FROM saved_views WHERE user_id = $1 AND page = $2 ORDER BY created_at, id',
      [actor.userId, page],
    );
  }

  /** @throws Problem 422 when there are thirty already */
  async save(actor: Person, { page, name, query }: SaveViewDto): Promise<SavedViewDto> {
    const there = await this.list(actor, page);
    if (there.length >= MOST && !there.some((view) => view.name === name)) {
      throw Problem.unprocessable('saved_view.too_many');
    }
    const [saved] = await this.uow.query<SavedViewDto>(
      `INSERT INTO saved_views (id, user_id, page, name, query, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (user_id, page, name) DO UPDATE SET query = excluded.query RETURNING id, page, name, query`,
      [newId(), actor.userId, page, name, query, this.clock.now()],
    );
    if (!saved) throw new Error('The view was not saved.');
    return saved;
  }

  async remove(actor: Person, id: string): Promise<void> {
    const gone = await this.uow.execute('DELETE FROM saved_views WHERE id = $1 AND user_id = $2', [
      id,
      actor.userId,
    ]);
    if (gone === 0) throw Problem.notFound('saved_view');
  }
}
