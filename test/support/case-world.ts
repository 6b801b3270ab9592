import * as events from '../../server/difficulties/difficulty.events';
import { DomainEvents } from '../../server/platform/events/domain-events';
import { aCompany, anAssignment, anOwner } from '../factories/companies';
import { aConsent } from '../factories/difficulties';
import { aDoctor, aSupervisor, aTeam, aUser, type MadeUser } from '../factories/people';
import type { ApiClient } from './api-client';
import { TestApp, type TestAppOptions } from './app';

export const MONDAY = '2026-11-23T09:40:00+09:00';

export const EXTENSION_REASON = '분류원 회신이 12월 초에 나와 그때까지 시간이 필요합니다.';

interface Seen {
  id: string;
  version: number;
}

/** A case as it is filed. */
export const filing = (overrides: Record<string, unknown> = {}) => ({
  title: '하이퐁 세관 통관 보류',
  body: '스핀들 유닛 24대가 하이퐁항에서 보류됐습니다. 세관은 다른 품목번호라고 합니다.',
  category: 'cus',
  severity: 'normal',
  market: 'VN',
  ...overrides,
});

/** A firm with its doctors and supervisor, and strangers beside them, who work on cases. */
export class CaseWorld {
  firm: { id: string; name: string };
  foreignFirm: { id: string; name: string };
  doctorUser: MadeUser;
  doctor: ApiClient;
  backupUser: MadeUser;
  backup: ApiClient;
  otherDoctor: ApiClient;
  supervisor: ApiClient;
  foreignSupervisor: ApiClient;
  programmeLead: ApiClient;
  admin: ApiClient;
  ownerUser: MadeUser;
  owner: ApiClient;
  foreignOwner: ApiClient;
  partnerId: string;
  officeId: string;
  /** What the cases told the floors above since the test began. */
  readonly published: object[] = [];

  private constructor(readonly app: TestApp) {}

  static async start(options: TestAppOptions = {}): Promise<CaseWorld> {
    const world = new CaseWorld(await TestApp.start(options));
    await world.settle();
    world.listen();
    return world;
  }

  /** Monday morning, nothing told yet. */
  async begin(): Promise<void> {
    await this.at(MONDAY);
    this.published.length = 0;
  }

  /** Moves the clock; the sessions do not grow idle by it. */
  async at(instant: string): Promise<void> {
    this.app.clock.set(instant);
    await this.app.db.query('UPDATE sessions SET last_seen_at = $1', [this.app.clock.now()]);
  }

  async filed(overrides: Record<string, unknown> = {}, by = this.owner) {
    const answer = await by.post('/api/difficulties', filing(overrides));
    expect(answer.status).toBe(201);
    return answer.body;
  }

  /** Does a verb with the version of the case last seen. */
  act(by: ApiClient, seen: Seen, verb: string, body: object = {}) {
    return by.post(`/api/difficulties/${seen.id}/${verb}`, body, { version: seen.version });
  }

  /** The same where it must succeed; the case as it stands then. */
  async done(...args: Parameters<CaseWorld['act']>) {
    const answer = await this.act(...args);
    expect([answer.status, answer.body.code]).toEqual([expect.any(Number), undefined]);
    expect(answer.status).toBeLessThan(300);
    return answer.body;
  }

  async answered() {
    const words = { outcome: 'guidance', text: '분류원 회답서를 보내 드립니다.' };
    return this.done(this.doctor, await this.filed(), 'answer', words);
  }

  named(): string[] {
    return this.published.map((event) => event.constructor.name);
  }

  private async settle(): Promise<void> {
    const { app } = this;
    const { db } = app;
    const [team, other] = [await aTeam(db), await aTeam(db)];
    this.firm = await aCompany(db, { name: '한결정밀㈜' });
    this.foreignFirm = await aCompany(db);
    this.doctorUser = await aDoctor(db, { teamId: team.id, name: '한지원' });
    this.backupUser = await aDoctor(db, { teamId: team.id });
    const otherUser = await aDoctor(db, { teamId: other.id });
    await anAssignment(db, this.firm.id, this.doctorUser.id);
    await anAssignment(db, this.firm.id, this.backupUser.id, { role: 'backup' });
    await anAssignment(db, this.foreignFirm.id, otherUser.id);
    await aConsent(db, this.firm.id, 'third_party');
    this.doctor = await app.as(this.doctorUser);
    this.backup = await app.as(this.backupUser);
    this.otherDoctor = await app.as(otherUser);
    this.supervisor = await app.as(await aSupervisor(db, { teamIds: [team.id] }));
    this.foreignSupervisor = await app.as(await aSupervisor(db, { teamIds: [other.id] }));
    this.programmeLead = await app.as(await aSupervisor(db, { programmeWide: true }));
    this.admin = await app.as(await aUser(db, 'admin'));
    this.ownerUser = await anOwner(db, this.firm.id, { name: '오세라' });
    this.owner = await app.as(this.ownerUser);
    this.foreignOwner = await app.as(await anOwner(db, this.foreignFirm.id));
    [{ id: this.partnerId }] = await db.query('SELECT id FROM partners ORDER BY position LIMIT 1');
    [{ id: this.officeId }] = await db.query('SELECT id FROM offices ORDER BY position LIMIT 1');
  }

  private listen(): void {
    const bus = this.app.nest.get(DomainEvents);
    for (const type of Object.values(events)) {
      bus.on(
        type as abstract new (...args: never[]) => object,
        (event) => void this.published.push(event),
      );
    }
  }

  /** The case as somebody sees it. */
  async read(id: string, by: ApiClient = this.doctor) {
    return (await by.get(`/api/difficulties/${id}`)).body;
  }

  /** The doctor asks for more time. */
  askExtension(seen: Seen, dueOn: string, more: object = {}) {
    return this.act(this.doctor, seen, 'extensions', { dueOn, reason: EXTENSION_REASON, ...more });
  }

  /** Mails of a template that name the case in their link. */
  mails(template: string, caseId: string): Promise<{ subject: string; text: string }[]> {
    return this.app.db.query(
      `SELECT o.subject, o.text_body AS text FROM mail_outbox o
       WHERE o.template = $1 AND o.text_body LIKE '%' || $2 || '%' ORDER BY o.created_at`,
      [template, caseId],
    );
  }
}
