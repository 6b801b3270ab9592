import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP, toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type {
  NotificationDto,
  NotificationPageDto,
  NotificationQueryDto,
} from './dto/notification.dto';

interface Counted extends NotificationDto {
  createdText: string;
}

/** A person's own tray. Row-level security keeps it theirs. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(actor: Person, query: NotificationQueryDto): Promise<NotificationPageDto> {
    const limit = query.limit ?? 20;
    const [at, id] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    const rows = await this.uow.query<Counted>(
      `SELECT n.id, n.kind, n.link, n.created_at AS "createdAt", n.read_at AS "readAt", n.created_at::text AS "createdText",
         n.params || jsonb_build_object('companyNameEn', c.name_en) AS params
       FROM notifications n LEFT JOIN companies c ON c.id = n.company_id AND n.params ? 'companyName'
       WHERE user_id = $1 AND ($2::boolean IS NOT TRUE OR read_at IS NULL)
         AND ($3::timestamptz IS NULL OR (n.created_at, n.id) < ($3::timestamptz, $4::uuid))
       ORDER BY n.created_at DESC, n.id DESC LIMIT $5`,
      [actor.userId, query.unread ?? null, at, id, limit + 1],
    );
    const count = await this.uow.one<{ total: number; unread: number }>(
      `SELECT (SELECT count(*) FROM (SELECT 1 FROM notifications WHERE user_id = $1
                 AND ($2::boolean IS NOT TRUE OR read_at IS NULL) LIMIT ${TOTAL_CAP + 1}) t) AS total,
              (SELECT count(*) FROM (SELECT 1 FROM notifications WHERE user_id = $1 AND read_at IS NULL LIMIT 1000) t) AS unread`,
      [actor.userId, query.unread ?? null],
    );
    const page = toPage(
      rows,
      limit,
      count?.total ?? 0,
      (row) => [row.createdText, row.id],
      ({ createdText: _text, ...item }): NotificationDto => item,
    );
    return { ...page, unread: count?.unread ?? 0 };
  }

  async read(actor: Person, id: string): Promise<void> {
    const found = await this.uow.execute(
      'UPDATE notifications SET read_at = coalesce(read_at, $3) WHERE id = $1 AND user_id = $2',
      [id, actor.userId, this.clock.now()],
    );
    if (found === 0) throw Problem.notFound('notification');
  }

  async readAll(actor: Person): Promise<void> {
    await this.uow.execute(
      'UPDATE notifications SET read_at = $2 WHERE user_id = $1 AND read_at IS NULL',
      [actor.userId, this.clock.now()],
    );
  }
}
