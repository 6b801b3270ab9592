import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { DraftDto } from './dto/draft.dto';

/** The most a draft may hold, in bytes of its JSON. */
export const MAX_DRAFT_BYTES = 64 * 1024;
/** So many drafts a person keeps; the oldest go. */
const MAX_DRAFTS = 200;

/** What somebody is still writing, so that it survives a reload and follows to another device. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The person's own draft; null when there is none. */
  async get(actor: Person, key: string): Promise<DraftDto | null> {
    const row = await this.uow.one<DraftDto>(
      'SELECT key, body, updated_at AS "updatedAt" FROM drafts WHERE user_id = $1 AND key = $2',
      [actor.userId, key],
    );
    return row ?? null;
  }

  /**
   * @param base when the draft it was written upon was kept; null: there was none; unset: no matter
   * @throws Problem 422 `draft.too_large` above 64 kB; 409 `draft.changed_elsewhere` with the present
   * draft when another device wrote, sent or dropped it since
   */
  async put(
    actor: Person,
    key: string,
    body: Record<string, unknown>,
    base?: string | null,
  ): Promise<DraftDto> {
    const json = JSON.stringify(body);
    if (Buffer.byteLength(json) > MAX_DRAFT_BYTES) throw Problem.unprocessable('draft.too_large');
    if (base !== undefined) await this.requireBase(actor, key, base);
    const now = this.clock.now();
    await this.uow.execute(
      `INSERT INTO drafts (user_id, key, body, updated_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (user_id, key) DO UPDATE SET body = $3, updated_at = $4`,
      [actor.userId, key, json, now],
    );
    await this.uow.execute(
      `DELETE FROM drafts WHERE user_id = $1 AND key IN (
         SELECT key FROM drafts WHERE user_id = $1 ORDER BY updated_at DESC OFFSET ${MAX_DRAFTS})`,
      [actor.userId],
    );
    return { key, body, updatedAt: now };
  }

  private async requireBase(actor: Person, key: string, base: string | null): Promise<void> {
    const present = await this.get(actor, key);
    const [was, is] = [base && new Date(base).getTime(), present?.updatedAt.getTime() ?? null];
    if (was !== is) throw Problem.conflict('draft.changed_elsewhere', { current: present });
  }

  async remove(actor: Person, key: string): Promise<void> {
    await this.uow.execute('DELETE FROM drafts WHERE user_id = $1 AND key = $2', [
      actor.userId,
      key,
    ]);
  }
}
