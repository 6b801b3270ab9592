import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { LiveEvents } from '../platform/events/live-events';
import { Mailer } from '../platform/mail/mailer';
import type { Locale, MailTemplate } from '../platform/mail/mail-template';
import type { CalendarPart } from '../platform/mail/mail-transport';
import type { MailSubject } from '../platform/mail/reply-addresses';
import { heldUntil, wants } from './preference-rules';
import { PreferencesService } from './preferences.service';

export interface Addressee {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  role: string;
}

export interface Notice {
  /** Snake case; the client's dictionary words it with `params`. */
  kind: string;
  params: Record<string, string | number | null>;
  /** Path of the page it leads to. */
  link: string;
  companyId: string;
}

const COLUMNS = 'u.id, u.name, u.email, u.locale, u.role';

/**
 * Tells people: a row in the tray, and a mail where one is due; the one place that asks what each
 * wants (preference-rules.ts). Runs inside `uow.asSystem`.
 */
@Injectable()
export class Notifier {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly live: LiveEvents,
    private readonly clock: Clock,
    private readonly preferences: PreferencesService,
  ) {}

  async tell(to: Addressee[], notice: Notice): Promise<void> {
    for (const person of to) {
      if (!wants(await this.preferences.of(person.id), notice.kind, 'tray')) continue;
      const id = newId();
      await this.uow.execute(
        `INSERT INTO notifications (id, user_id, company_id, kind, params, link, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          person.id,
          notice.companyId,
          notice.kind,
          JSON.stringify(notice.params),
          notice.link,
          this.clock.now(),
        ],
      );
      await this.live.emit({
        topic: 'notification',
        id,
        companyId: null,
        public: true,
        userId: person.id,
      });
    }
  }

  async mail<Params>(
    to: Addressee[],
    template: MailTemplate<Params>,
    paramsFor: (person: Addressee) => Params,
    companyId: string,
    calendarFor?: (person: Addressee) => CalendarPart,
    dedupeKey?: string,
  ): Promise<void> {
    const { name } = template;
    for (const person of to) {
      const preferences = await this.preferences.of(person.id);
      if (!wants(preferences, name, 'mail')) continue;
      const staff = person.role !== 'sme';
      const params = paramsFor(person);
      await this.mailer.send(template, person, params, {
        companyId,
        about: subjectOf(person, params),
        calendar: calendarFor?.(person),
        dedupeKey,
        notBefore: heldUntil(preferences, { name, staff }, this.clock.now()),
      });
    }
  }

  /** A person with an active account, except the one who caused it. */
  async person(id: string | null, except: string | null = null): Promise<Addressee[]> {
    if (!id || id === except) return [];
    return this.uow.query<Addressee>(
      `SELECT ${COLUMNS} FROM users u WHERE u.id = $1 AND u.status = 'active'`,
      [id],
    );
  }

  /** The firm's people with active accounts. */
  async firm(companyId: string): Promise<Addressee[]> {
    return this.uow.query<Addressee>(
      `SELECT ${COLUMNS} FROM users u WHERE u.company_id = $1 AND u.status = 'active' ORDER BY u.created_at, u.id`,
      [companyId],
    );
  }

  /** Whom to write to where nobody of the firm has an account: its first contact with an address. */
  async contact(companyId: string): Promise<Addressee[]> {
    return this.uow.query<Addressee>(
      `SELECT id, name, email, 'ko' AS locale, 'sme' AS role FROM company_contacts
       WHERE company_id = $1 AND email <> '' ORDER BY is_primary DESC, position, id LIMIT 1`,
      [companyId],
    );
  }

  /** Supervisors of a team; the programme-wide ones when there is no team. */
  async supervisors(teamId: string | null, except: string | null = null): Promise<Addressee[]> {
    return this.uow.query<Addressee>(
      `SELECT ${COLUMNS} FROM users u WHERE u.role = 'supervisor' AND u.status = 'active' AND u.id IS DISTINCT FROM $2
         AND CASE WHEN $1::uuid IS NULL THEN u.programme_wide
                  ELSE u.id IN (SELECT user_id FROM team_supervisors WHERE team_id = $1) END
       ORDER BY u.created_at, u.id`,
      [teamId, except],
    );
  }

  /** The doctor a firm has today. */
  async primaryDoctor(companyId: string): Promise<Addressee[]> {
    return this.uow.query<Addressee>(
      `SELECT ${COLUMNS} FROM assignments a JOIN users u ON u.id = a.doctor_id AND u.status = 'active'
       WHERE a.company_id = $1 AND a.role = 'primary' AND a.during @> $2::date`,
      [companyId, this.clock.today()],
    );
  }

  /** Name, title and phone of a doctor, for the firm. */
  async doctorCard(
    id: string | null,
  ): Promise<{ name: string; title: string | null; phone: string | null } | undefined> {
    if (!id) return undefined;
    return this.uow.one('SELECT name, title, phone FROM users WHERE id = $1', [id]);
  }
}

const CASE_PATH = /^\/(?:portal\/)?difficulties\/([0-9a-f]{8}-[0-9a-f-]{27})(?![\w-])/;

/**
 * The case a mail leads to, by the one thing all mails on a case have: the path of its button. A
 * reply to it lands there.
 */
function subjectOf(person: Addressee, params: unknown): MailSubject | undefined {
  const { path } = params as { path?: unknown };
  const difficultyId = typeof path === 'string' ? CASE_PATH.exec(path)?.[1] : undefined;
  if (!difficultyId) return undefined;
  return { difficultyId, personId: person.id, side: person.role === 'sme' ? 'firm' : 'staff' };
}
