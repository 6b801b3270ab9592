import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { CONFIG, type Config } from '../platform/config/config';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { type Actor, type Person, type Role, SYSTEM } from '../platform/security/actor';
import { hashToken, newToken } from '../platform/security/secret-box';
import { Throttle } from '../people/throttle';
import { CalendarFeedsQueries } from './calendar-feeds.queries';
import type { CalendarFeedDto, NewCalendarFeedDto } from './dto/calendar-feed.dto';
import { feedText } from './feed-text';

/** In a quarter of an hour: reads of one feed, and wrong addresses from one place. */
const READS = 60;
const MISSES = 20;

interface Owner {
  id: string;
  role: Role;
  name: string;
  locale: 'ko' | 'en';
  companyId: string | null;
  promises: boolean;
}

/** A person's calendar under a secret address that needs no sign-in. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: CalendarFeedsQueries,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async get(actor: Person): Promise<CalendarFeedDto> {
    const row = await this.uow.one<Omit<CalendarFeedDto, 'active'>>(
      `SELECT promises, created_at AS "createdAt", last_read_at AS "lastReadAt" FROM calendar_feeds
       WHERE user_id = $1`,
      [actor.userId],
    );
    if (!row) return { active: false, promises: false, createdAt: null, lastReadAt: null };
    return { active: true, ...row };
  }

  /** A new address; the one before stops working. It is told this once. */
  async renew(actor: Person): Promise<NewCalendarFeedDto> {
    const { token, hash } = newToken();
    const before = await this.get(actor);
    await this.uow.execute(
      `INSERT INTO calendar_feeds (user_id, token_hash, created_at) VALUES ($1, $2, $3)
       ON CONFLICT (user_id) DO UPDATE SET token_hash = $2, created_at = $3, last_read_at = NULL`,
      [actor.userId, hash, this.clock.now()],
    );
    await this.record(actor, before.active ? 'calendar_feed.renewed' : 'calendar_feed.created');
    return {
      ...(await this.get(actor)),
      url: `${this.config.publicUrl}/api/calendar/${token}.ics`,
    };
  }

  async edit(actor: Person, promises: boolean): Promise<CalendarFeedDto> {
    await this.uow.execute('UPDATE calendar_feeds SET promises = $2 WHERE user_id = $1', [
      actor.userId,
      promises,
    ]);
    return this.get(actor);
  }

  async revoke(actor: Person): Promise<void> {
    const gone = await this.uow.execute('DELETE FROM calendar_feeds WHERE user_id = $1', [
      actor.userId,
    ]);
    if (gone > 0) await this.record(actor, 'calendar_feed.revoked');
  }

  /**
   * The feed behind an address, read with its owner's rights and no more.
   * @throws Problem 404 for an address nobody has; 429 when it is asked for too often
   */
  async read(token: string, ip: string): Promise<string> {
    const hash = hashToken(token);
    const [miss, hit] = [`feed-miss:${ip}`, `feed:${hash}`];
    await this.throttle.refuseLocked([miss, hit]);
    const owner = await this.uow.run(SYSTEM, () => this.owner(hash));
    await this.throttle.count(owner ? hit : miss, owner ? READS : MISSES);
    if (!owner) throw Problem.notFound('calendar_feed');
    const { id: userId, role, companyId, name, locale } = owner;
    const actor: Actor = { ...SYSTEM, role, userId, companyId, name, locale };
    return this.uow.run(actor, () => this.compose(owner));
  }

  private async compose({ id, role, companyId, locale, promises }: Owner): Promise<string> {
    const today = this.clock.today();
    const doctorId = role === 'doctor' ? id : null;
    return feedText({
      appointments: await this.queries.appointments({ doctorId, companyId }, today),
      checkIns: doctorId ? await this.queries.checkIns(doctorId, today) : [],
      promises: doctorId && promises ? await this.queries.promises(doctorId) : [],
      ...{ locale, firm: role === 'sme', publicUrl: this.config.publicUrl, now: this.clock.now() },
    });
  }

  /** Whose address it is, while their account is open; notes that it was asked for. */
  private async owner(hash: string): Promise<Owner | undefined> {
    const owner = await this.uow.one<Owner>(
      `SELECT u.id, u.role, u.name, u.locale, u.company_id AS "companyId", f.promises
       FROM calendar_feeds f JOIN users u ON u.id = f.user_id AND u.status = 'active'
       WHERE f.token_hash = $1 AND u.role IN ('doctor', 'sme')`,
      [hash],
    );
    if (owner)
      await this.uow.execute(
        `UPDATE calendar_feeds SET last_read_at = date_trunc('hour', $2::timestamptz)
         WHERE user_id = $1 AND last_read_at IS DISTINCT FROM date_trunc('hour', $2::timestamptz)`,
        [owner.id, this.clock.now()],
      );
    return owner;
  }

  private record({ userId, companyId }: Person, action: string): Promise<void> {
    return this.audit.record({ action, subjectType: 'user', subjectId: userId, companyId });
  }
}
