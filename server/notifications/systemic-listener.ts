import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { SystemicProgressTold } from '../systemic-issues/systemic-issue.events';
import { Notifier } from './notifier';
import { systemicProgressMail } from './systemic.mails';
import { firmWords } from './words';

/** Tells a firm what became of the rule its cases hang on: one row and one mail, whatever the cases. */
@Injectable()
export class SystemicListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    this.events.on(
      SystemicProgressTold,
      async (event) => void (await this.uow.asSystem(() => this.told(event))),
    );
  }

  private async told({ companyId, cases, text, textEn }: SystemicProgressTold): Promise<void> {
    const firm = await this.notifier.firm(companyId);
    const [first] = cases;
    if (!first || firm.length === 0) return;
    const link = `/portal/difficulties/${first.id}`;
    const name = await this.uow.one<{ companyName: string; companyNameEn: string | null }>(
      'SELECT name AS "companyName", name_en AS "companyNameEn" FROM companies WHERE id = $1',
      [companyId],
    );
    const { number, title } = first;
    const params = { number, title, companyName: name!.companyName, n: cases.length };
    await this.notifier.tell(firm, { kind: 'systemic_progress', params, link, companyId });
    await this.notifier.mail(
      firm,
      systemicProgressMail,
      ({ locale }) => ({
        ...{ companyName: firmWords(name!, locale), cases, path: link },
        text: locale === 'en' ? (textEn ?? text) : text,
      }),
      companyId,
    );
  }
}
