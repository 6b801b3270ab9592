import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  CasesStoodStill,
  DifficultyRested,
  DifficultyWoken,
  type StillCase,
} from '../difficulties/inactivity.events';
import type { DifficultyEvent } from '../difficulties/difficulty.events';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { casesStillMail, dormantMail } from './inactivity.mails';
import { type Addressee, Notifier } from './notifier';
import { firmWords, personWords } from './words';

/** Who hears that nobody moves a case, and that it rests or goes on. */
@Injectable()
export class InactivityListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    const on = <T>(
      type: abstract new (...args: never[]) => T,
      handle: (event: T) => Promise<unknown>,
    ) => this.events.on(type, async (event) => void (await this.uow.asSystem(() => handle(event))));
    on(CasesStoodStill, (event) => this.still(event));
    on(DifficultyRested, (event) => this.rested(event));
    on(DifficultyWoken, (event) => this.woken(event));
  }

  /** One notice and one mail a person; what nobody has goes to the supervisors at once. */
  private async still({ step, cases }: CasesStoodStill): Promise<void> {
    const perPerson = new Map<string, { person: Addressee; rows: StillCase[] }>();
    for (const one of cases) {
      const to =
        step === 'doctor' && one.doctorId
          ? await this.notifier.person(one.doctorId)
          : await this.notifier.supervisors(one.teamId);
      for (const person of to) {
        const entry = perPerson.get(person.id) ?? { person, rows: [] };
        entry.rows.push(one);
        perPerson.set(person.id, entry);
      }
    }
    for (const { person, rows } of perPerson.values()) await this.tellStill(person, rows);
  }

  private async tellStill(person: Addressee, cases: StillCase[]): Promise<void> {
    const [first] = cases;
    const { number, title, companyId, companyName } = first!;
    const supervisor = person.role === 'supervisor';
    const list = supervisor ? '/board?bucket=stuck' : '/difficulties?view=mine';
    const path = cases.length === 1 ? `/difficulties/${first!.id}` : list;
    const params = { number, title, companyName, count: cases.length };
    await this.notifier.tell([person], { kind: 'cases_still', params, link: path, companyId });
    const rows = cases.map((one) => ({ ...one, companyName: firmWords(one, person.locale) }));
    await this.notifier.mail(
      [person],
      casesStillMail,
      () => ({ rows, supervisor, path }),
      companyId,
    );
  }

  private async rested(event: DifficultyRested): Promise<void> {
    const { difficulty, by, reason } = event;
    const { id, number, title, companyId } = difficulty;
    const path = `/portal/difficulties/${id}`;
    const firm = await this.notifier.firm(companyId);
    await this.tell(firm, event, 'case_dormant', path);
    await this.notifier.mail(
      firm,
      dormantMail,
      ({ locale }) => ({
        ...{ number, title, path, reason },
        companyName: firmWords(difficulty, locale),
      }),
      companyId,
    );
    const doctor = await this.notifier.person(difficulty.doctorId, by.id);
    await this.tell(doctor, event, 'case_dormant', `/difficulties/${id}`);
    const supervisors = await this.notifier.supervisors(difficulty.teamId, by.id);
    await this.tell(supervisors, event, 'case_dormant', `/difficulties/${id}`);
  }

  /** The firm only where it had been told that its case rests. */
  private async woken(event: DifficultyWoken): Promise<void> {
    const { difficulty, by, wasDormant } = event;
    const doctor = await this.notifier.person(difficulty.doctorId, by.id);
    await this.tell(doctor, event, 'case_woken', `/difficulties/${difficulty.id}`);
    if (!wasDormant) return;
    const firm = await this.notifier.firm(difficulty.companyId);
    await this.tell(firm, event, 'case_woken', `/portal/difficulties/${difficulty.id}`);
  }

  private async tell(
    to: Addressee[],
    { difficulty, by }: DifficultyEvent,
    kind: string,
    link: string,
  ): Promise<void> {
    const { number, title, companyId, companyName } = difficulty;
    const params = { number, title, companyName, by: personWords(by.name, by.title) };
    await this.notifier.tell(to, { kind, params, link, companyId });
  }
}
