import { Injectable, Logger } from '@nestjs/common';
import { calendarOf, type HolidayCalendar } from '../platform/business-time/business-time';
import { addCalendarDays, type Day } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FileStorage } from '../platform/files/file-storage';
import { AUTH } from '../platform/security/actor';
import { Passwords } from '../people/passwords';
import { buildDemoAgency, type DemoAgency } from './demo-agency';
import { DEMO_PASSWORD, type DemoLogin, demoPeople, type DemoPerson } from './demo-people';
import { holdMeetings, settleEscalations, shareViews } from './settle-supervision';
import { tablesOf, type RegisterIds, type TableRows } from './demo-tables';
import { makeInbox } from './make-inbox';
import { SECOND_LOOK } from './make-answer-reviews';
import { makeLetters } from './make-letters';
import { drawPictures } from './make-pictures';
import { toldSteps } from './told-steps';

export interface DemoLoad {
  readonly people: DemoPerson[];
  readonly rows: number;
  readonly milliseconds: number;
}

/** Everything a person or a firm left, in one TRUNCATE; the registers stay. */
const EMPTIED = `
  letter_looks, letter_comments, letter_versions, letter_readers, letter_reviews, letter_answers,
  letter_follow_ups, letter_dispatches, letter_recipients,
  buyer_import_rows, buyer_imports, buyer_merges, buyer_distinctions, company_logos, company_bank_accounts,
  suppressions, buyer_consents, buyer_contacts, buyers, answer_reviews, canned_replies,
  systemic_note_deliveries, systemic_issue_cases, systemic_issue_entries, systemic_issues,
  inbox_messages, inbox_tries, inbox_mailboxes, reply_addresses,
  exports, monthly_reports, notifications, result_links, results, files, letters, diagnoses, solution_events,
  solution_sources, solution_articles, promise_steps, promises, review_session_cases, review_sessions,
  case_escalations, reviews, referral_steps, referral_acts, referral_files, referral_links, referrals,
  difficulty_extensions,
  progress_notices, difficulty_links, difficulty_snoozes, inactivity_steps, difficulty_entries,
  difficulties, visit_checks, visit_samples, visit_confirmations, visit_log_versions, visit_logs,
  check_in_steps, appointments, check_ins, check_in_plans, calendar_feeds,
  notification_preferences,
  company_closed_days, assignments, doctor_conflicts,
  doctor_leaves, doctor_sectors, doctor_languages, doctor_postings, doctors, import_rows,
  import_batches, company_consents, company_certificates, company_markets, company_products,
  company_contacts, view_defaults, saved_views, drafts, one_time_tokens, sessions, credentials, team_supervisors,
  users, companies, teams, number_sequences, idempotency_keys, mail_outbox, audit_entries,
  audit_seals, throttles`;

/** Puts the demo agency into the database: once into an empty one, or anew on request. */
@Injectable()
export class DemoService {
  private readonly logger = new Logger('Demo');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly storage: FileStorage,
    private readonly passwords: Passwords,
  ) {}

  /** Loads the demo when nobody has an account yet. Safe with many replicas: one loads. */
  async loadIfEmpty(): Promise<DemoLoad | null> {
    return this.load(false);
  }

  /** Whom the sign-in page offers, in its order; none when the data are not the demo's. */
  async people(): Promise<DemoLogin[]> {
    return this.uow.run(AUTH, () =>
      this.uow.query<DemoLogin>(
        `SELECT u.email, u.name, u.title, u.role
         FROM settings s
         CROSS JOIN LATERAL jsonb_array_elements(s.value) WITH ORDINALITY AS offered (person, place)
         JOIN users u ON u.id = (offered.person ->> 'userId')::uuid
         WHERE s.key = 'demo.people' ORDER BY offered.place`,
      ),
    );
  }

  /** Throws away all people, firms and cases and loads the demo as of today. */
  async reload(): Promise<DemoLoad> {
    return (await this.load(true))!;
  }

  private async load(again: boolean): Promise<DemoLoad | null> {
    const began = performance.now();
    const loaded = await this.uow.run(AUTH, async () => {
      await this.uow.query('SELECT pg_advisory_xact_lock(7305010)');
      if (again) {
        await this.uow.execute(`TRUNCATE ${EMPTIED}`);
        // What the product ships stays; what people wrote goes with them.
        await this.uow.execute('DELETE FROM letter_templates WHERE owner_id IS NOT NULL');
      }
      if (!again && (await this.uow.one('SELECT 1 FROM users LIMIT 1'))) return null;
      return this.write();
    });
    if (!loaded) return null;
    const milliseconds = Math.round(performance.now() - began);
    this.logger.log(`Loaded the demo agency: ${loaded.rows} rows in ${milliseconds} ms.`);
    return { ...loaded, milliseconds };
  }

  private async write(): Promise<{ people: DemoPerson[]; rows: number }> {
    const today = this.clock.today();
    const holidays = await this.uow.query<{ day: string }>(
      'SELECT day FROM holidays WHERE closed AND day BETWEEN $1 AND $2',
      [addCalendarDays(today, -500), addCalendarDays(today, 200)],
    );
    const calendar = calendarOf(holidays.map(({ day }) => day));
    const agency = buildDemoAgency(today, calendar);
    const pictures = await drawPictures(agency);
    const inbox = makeInbox(agency);
    for (const { storageKey, bytes } of [...pictures, ...inbox.originals])
      await this.storage.put(storageKey, bytes);
    const tables = tablesOf(agency, makeLetters(agency), pictures, inbox, await this.registerIds());
    await this.uow.asSystem(async () => {
      for (const table of tables) await this.insert(table);
      await this.uow.execute(
        `UPDATE check_ins c SET visit_id = v.id FROM visit_logs v WHERE v.check_in_id = c.id`,
      );
      await this.settleSteps(calendar, today);
      await settleEscalations(this.uow, calendar, this.clock.now());
      await holdMeetings(this.uow, calendar, this.clock.now());
      await shareViews(this.uow, this.clock.now());
      await this.offerPeople(agency);
    });
    await this.givePassword(today);
    return {
      people: demoPeople(agency),
      rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    };
  }

  /**
   * What the agency told about its check-ins and promises so far, each on its day, so that nothing is
   * told anew at the start.
   */
  private async settleSteps(calendar: HolidayCalendar, today: Day): Promise<void> {
    const dueDays = await this.uow.query<{ dueOn: Day }>(
      `SELECT due_on AS "dueOn" FROM check_ins WHERE status = 'due'
       UNION SELECT due_on FROM promises WHERE done_at IS NULL`,
    );
    const told = toldSteps(
      calendar,
      today,
      dueDays.map(({ dueOn }) => dueOn),
    );
    await this.uow.execute(
      `INSERT INTO check_in_steps (check_in_id, step, due_on, company_id, told_at)
       SELECT i.id, s.step, i.due_on, i.company_id, least(s."toldAt", $2)
       FROM jsonb_to_recordset($1::jsonb) AS s (step text, "dueOn" date, "toldAt" timestamptz)
         JOIN check_ins i ON i.status = 'due' AND i.due_on = s."dueOn"`,
      [JSON.stringify(told), this.clock.now()],
    );
    await this.uow.execute(
      `INSERT INTO promise_steps (promise_id, step, due_on, company_id, told_at)
       SELECT p.id, s.step, p.due_on, p.company_id, least(s."toldAt", $2)
       FROM jsonb_to_recordset($1::jsonb) AS s (step text, "dueOn" date, "toldAt" timestamptz)
         JOIN promises p ON p.done_at IS NULL AND p.due_on = s."dueOn"
       WHERE s.step NOT IN ('early', 'eve')`,
      [JSON.stringify(told), this.clock.now()],
    );
  }

  /** One statement a table: the rows travel as JSON and the table's own types read them. */
  private async insert({ table, rows }: TableRows): Promise<void> {
    if (rows.length === 0) return;
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const names = columns.map(snake).join(', ');
    const json = JSON.stringify(
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value])),
      ),
    );
    await this.uow.execute(
      `INSERT INTO ${table} (${names})
       SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [json],
    );
  }

  /** The sign-in page reads its people from this setting. */
  private async offerPeople(agency: DemoAgency): Promise<void> {
    const users = [...agency.staff.users, ...agency.firms.map(({ owner }) => owner)];
    const value = demoPeople(agency).map(({ email, description }) => ({
      userId: users.find((user) => user.email === email)!.id,
      ...description,
    }));
    await this.uow.execute(
      `INSERT INTO settings (key, value) VALUES ('demo.people', $1::jsonb)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()`,
      [JSON.stringify(value)],
    );
    await this.uow.execute(
      `INSERT INTO settings (key, value) VALUES ('second_look', $1::jsonb)
       ON CONFLICT (key) DO NOTHING`,
      [JSON.stringify({ categories: SECOND_LOOK })],
    );
  }

  /** One hash for all: making two hundred would take longer than everything else. */
  private async givePassword(today: string): Promise<void> {
    await this.uow.execute(
      `INSERT INTO credentials (user_id, password_hash, password_changed_at)
       SELECT id, $1, $2::date FROM users WHERE status = 'active'`,
      [await this.passwords.hash(DEMO_PASSWORD), today],
    );
  }

  private async registerIds(): Promise<RegisterIds> {
    const partners = await this.uow.query<{ code: string; id: string }>(
      'SELECT code, id FROM partners WHERE code IS NOT NULL',
    );
    const offices = await this.uow.query<{ code: string; id: string; name: string }>(
      'SELECT code, id, name_ko AS name FROM offices WHERE code IS NOT NULL',
    );
    return {
      partners: new Map(partners.map(({ code, id }) => [code, id])),
      offices: new Map(offices.map(({ code, id }) => [code, id])),
      officesByCity: new Map(offices.map(({ name, id }) => [name, id])),
    };
  }
}

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
