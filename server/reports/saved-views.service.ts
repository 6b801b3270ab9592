import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { DefaultViewDto, SavedViewDto, SaveViewDto } from './dto/saved-view.dto';

const MOST = 30;

/** Own views first, then what colleagues share; row-level security says which those are. */
const VIEWS = `SELECT v.id, v.page, v.name, v.query, v.sharing, v.team_id AS "teamId",
    t.name AS "teamName", t.name_en AS "teamNameEn", u.name AS "ownerName", u.name_en AS "ownerNameEn",
    v.user_id = $1 AS mine, s.view_id IS NOT NULL AS "isDefault"
  FROM saved_views v JOIN users u ON u.id = v.user_id LEFT JOIN teams t ON t.id = v.team_id
  LEFT JOIN view_defaults s ON s.view_id = v.id AND s.user_id = $1 AND s.page = v.page
  WHERE v.page = $2`;

/** Named filters of a person, kept to oneself or shared with a team or the agency. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  list(actor: Person, page: string): Promise<SavedViewDto[]> {
    return this.uow.named<SavedViewDto>(
      'saved_views.list',
      `${VIEWS} ORDER BY v.user_id <> $1, v.created_at, v.id`,
      [actor.userId, page],
    );
  }

  /** @throws Problem 422 when there are thirty already, or it may not be shared so */
  async save(actor: Person, input: SaveViewDto): Promise<SavedViewDto> {
    const { page, name, query, sharing = 'own', teamId } = input;
    await this.requireShareable(actor, input);
    const mine = (await this.list(actor, page)).filter((view) => view.mine);
    if (mine.length >= MOST && !mine.some((view) => view.name === name)) {
      throw Problem.unprocessable('saved_view.too_many');
    }
    const team = sharing === 'team' ? teamId : null;
    const [saved] = await this.uow.query<{ id: string }>(
      `INSERT INTO saved_views (id, user_id, page, name, query, sharing, team_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (user_id, page, name) DO UPDATE SET query = excluded.query,
         sharing = excluded.sharing, team_id = excluded.team_id RETURNING id`,
      [newId(), actor.userId, page, name, query, sharing, team, this.clock.now()],
    );
    return this.get(actor, page, saved!.id);
  }

  /** @throws Problem 404 unseen, 403 when it is a colleague's */
  async remove(actor: Person, id: string): Promise<void> {
    const gone = await this.uow.execute('DELETE FROM saved_views WHERE id = $1 AND user_id = $2', [
      id,
      actor.userId,
    ]);
    if (gone > 0) return;
    const seen = await this.uow.one('SELECT 1 FROM saved_views WHERE id = $1', [id]);
    throw seen ? Problem.forbidden('saved_view.not_owner') : Problem.notFound('saved_view');
  }

  /** The view a person's page begins with; without one it begins with everything. */
  async begin(actor: Person, { page, viewId }: DefaultViewDto): Promise<SavedViewDto[]> {
    if (viewId) {
      await this.get(actor, page, viewId);
      await this.uow.execute(
        `INSERT INTO view_defaults (user_id, page, view_id) VALUES ($1, $2, $3)
         ON CONFLICT (user_id, page) DO UPDATE SET view_id = excluded.view_id`,
        [actor.userId, page, viewId],
      );
    } else {
      await this.uow.execute('DELETE FROM view_defaults WHERE user_id = $1 AND page = $2', [
        actor.userId,
        page,
      ]);
    }
    return this.list(actor, page);
  }

  private async get(actor: Person, page: string, id: string): Promise<SavedViewDto> {
    const view = await this.uow.one<SavedViewDto>(`${VIEWS} AND v.id = $3`, [
      actor.userId,
      page,
      id,
    ]);
    if (!view) throw Problem.notFound('saved_view');
    return view;
  }

  /** A team's view for one's own team; the agency's only by supervisors. */
  private async requireShareable(actor: Person, { sharing, teamId }: SaveViewDto): Promise<void> {
    if (!sharing || sharing === 'own') return;
    const refuse = (field: string) => {
      throw Problem.field(field, 'not_shareable', 'You cannot share a view so.');
    };
    if (actor.role === 'sme') refuse('sharing');
    if (sharing === 'agency') {
      if (actor.role === 'doctor') refuse('sharing');
      return;
    }
    // The programme's leads work with every team.
    if (teamId && actor.programmeWide) return;
    const own = await this.uow.one<{ own: boolean }>('SELECT actor_in_team($1::uuid) AS own', [
      teamId ?? null,
    ]);
    if (!teamId || !own?.own) refuse('teamId');
  }
}
