import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DifficultyEvent } from '../difficulties/difficulty.events';
import { MailAfterClose, MailParked } from '../inbox/inbox.events';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import type { Locale } from '../platform/mail/mail-template';
import { closedCaseMail, mailAfterCloseMail } from './inbox.mails';
import { type Addressee, Notifier } from './notifier';
import { firmWords, personWords } from './words';

/** Who hears of mail that does not simply land on an open case. */
@Injectable()
export class InboxListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    this.events.on(MailAfterClose, (event) => this.uow.asSystem(() => this.afterClose(event)));
    this.events.on(MailParked, (event) => this.uow.asSystem(() => this.parked(event)));
  }

  /** The writer is answered once a closing, so that no two machines talk to each other. */
  private async afterClose(event: MailAfterClose): Promise<void> {
    const { difficulty, by, text, sender, until } = event;
    const { id, companyId } = difficulty;
    const doctor = await this.notifier.person(difficulty.doctorId);
    await this.tell(doctor, event, 'mail_after_close', `/difficulties/${id}`);
    const staffParams = ({ locale }: Addressee) => ({
      ...this.facts(event, `/difficulties/${id}`, locale),
      ...{ by: personWords(by.name, by.title), text },
    });
    await this.notifier.mail(doctor, mailAfterCloseMail, staffParams, companyId);
    const path = `/portal/difficulties/${id}`;
    const writer = { ...sender, role: 'sme' };
    await this.notifier.mail(
      [writer],
      closedCaseMail,
      ({ locale }) => ({ ...this.facts(event, path, locale), until }),
      companyId,
      undefined,
      `closed_case_mail:${id}:${until}:${sender.id}`,
    );
  }

  private async parked(event: MailParked): Promise<void> {
    const supervisors = await this.notifier.supervisors(event.difficulty.teamId);
    await this.tell(supervisors, event, 'mail_parked', '/inbox');
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

  private facts({ difficulty }: DifficultyEvent, path: string, locale: Locale) {
    const { number, title } = difficulty;
    return { number, title, companyName: firmWords(difficulty, locale), path };
  }
}
