import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { SolutionSubmitted } from '../solutions/solution.events';
import { Notifier } from './notifier';
import { solutionSubmittedMail } from './solution.mails';
import { personWords } from './words';

/** Tells the supervisors who may review an article that one waits. */
@Injectable()
export class SolutionListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    this.events.on(
      SolutionSubmitted,
      async (event) => void (await this.uow.asSystem(() => this.submitted(event))),
    );
  }

  private async submitted({ article, firm, by }: SolutionSubmitted): Promise<void> {
    const reviewers = await this.notifier.supervisors(firm.teamId, by.id);
    const link = `/solutions/${article.id}`;
    const who = personWords(by.name, by.title);
    await this.notifier.tell(reviewers, {
      ...{ kind: 'solution_submitted', link, companyId: firm.id },
      params: { title: article.titleKo, by: who },
    });
    await this.notifier.mail(
      reviewers,
      solutionSubmittedMail,
      ({ locale }) => ({
        title: locale === 'en' ? (article.titleEn ?? article.titleKo) : article.titleKo,
        ...{ by: who, path: link },
      }),
      firm.id,
    );
  }
}
