import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { Mailer } from '../platform/mail/mailer';
import { FirmAsked, VisitAnswered, VisitChecked } from '../visits/visit.events';
import { Notifier } from './notifier';
import { personWords } from './words';
import { visitAskedMail, visitCheckedMail, visitCommentedMail } from './visit.mails';

/** Asks the firm whether a log is right, and tells its author what the firm says. */
@Injectable()
export class VisitListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    this.events.on(FirmAsked, (event) => this.uow.asSystem(() => this.asked(event)));
    this.events.on(VisitAnswered, (event) => this.uow.asSystem(() => this.answered(event)));
    this.events.on(VisitChecked, (event) => this.uow.asSystem(() => this.checked(event)));
  }

  private async checked({ visit, found }: VisitChecked): Promise<void> {
    const { verdict, note } = found;
    if (verdict === 'ok') return;
    const { id, companyId, companyName, kind, startedAt } = visit;
    const doctor = await this.notifier.person(visit.doctorId, found.by.id);
    const path = `/visits/${id}`;
    const by = personWords(found.by.name, found.by.title);
    const params = { companyName, by, checkVerdict: verdict };
    await this.notifier.tell(doctor, { kind: 'visit_checked', params, link: path, companyId });
    const words = { companyName, by, kind, startedAt, verdict, note: note ?? '', path };
    await this.notifier.mail(doctor, visitCheckedMail, () => words, companyId);
  }

  private async asked({ visit, promises, to, token, expiresAt, again }: FirmAsked): Promise<void> {
    const params = { ...visit, promises, expiresAt, again, path: `/confirm/${token}` };
    await this.mailer.send(visitAskedMail, to, params, { companyId: visit.companyId });
  }

  private async answered({ visit, said }: VisitAnswered): Promise<void> {
    const { id, companyId, companyName, kind, startedAt } = visit;
    const { comment, by } = said;
    const author = await this.notifier.person(visit.doctorId);
    const to = author.length > 0 ? author : await this.notifier.primaryDoctor(companyId);
    const path = `/visits/${id}`;
    const params = { companyName, by };
    if (said.answer === 'confirmed') {
      await this.notifier.tell(to, { kind: 'visit_confirmed', params, link: path, companyId });
      return;
    }
    await this.notifier.tell(to, { kind: 'visit_commented', params, link: path, companyId });
    const words = { companyName, by, kind, startedAt, comment: comment ?? '', path };
    await this.notifier.mail(to, visitCommentedMail, () => words, companyId);
  }
}
