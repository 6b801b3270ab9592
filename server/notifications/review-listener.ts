import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DifficultyReviewed } from '../difficulties/difficulty.events';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { Notifier } from './notifier';
import { caseReviewedMail } from './review.mails';
import { firmWords, personWords } from './words';

/** Tells a case's doctor what the supervisor said of it. The firm hears nothing. */
@Injectable()
export class ReviewListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    this.events.on(
      DifficultyReviewed,
      async (event) => void (await this.uow.asSystem(() => this.reviewed(event))),
    );
  }

  private async reviewed({
    difficulty,
    by,
    verdict,
    note,
    nextReviewOn,
  }: DifficultyReviewed): Promise<void> {
    const doctor = await this.notifier.person(difficulty.doctorId, by.id);
    const { id, number, title, companyId, companyName } = difficulty;
    const link = `/difficulties/${id}`;
    const reviewer = personWords(by.name, by.title);
    await this.notifier.tell(doctor, {
      kind: 'case_reviewed',
      params: { number, title, companyName, by: reviewer, verdict },
      link,
      companyId,
    });
    await this.notifier.mail(
      doctor,
      caseReviewedMail,
      ({ locale }) => ({
        number,
        title,
        companyName: firmWords(difficulty, locale),
        path: link,
        by: reviewer,
        verdict,
        note,
        nextReviewOn,
      }),
      companyId,
    );
  }
}
