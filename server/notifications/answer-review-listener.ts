import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnswerJudged, AnswerProposed } from '../answer-reviews/answer-review.events';
import type { DifficultyEvent } from '../difficulties/difficulty.events';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import type { Locale } from '../platform/mail/mail-template';
import { answerReviewAskedMail, answerReviewReturnedMail } from './answer-review.mails';
import { type Addressee, Notifier } from './notifier';
import { firmWords, personWords } from './words';

/** Tells reviewers that an answer waits, and its writer how it was judged. The firm hears nothing. */
@Injectable()
export class AnswerReviewListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    this.events.on(
      AnswerProposed,
      async (event) => void (await this.uow.asSystem(() => this.proposed(event))),
    );
    this.events.on(
      AnswerJudged,
      async (event) => void (await this.uow.asSystem(() => this.judged(event))),
    );
  }

  private async proposed(event: AnswerProposed): Promise<void> {
    const { text, reviewerIds, difficulty } = event;
    for (const id of reviewerIds) {
      const person = await this.notifier.person(id, event.by.id);
      await this.tell(person, event, 'answer_review_asked');
      await this.notifier.mail(
        person,
        answerReviewAskedMail,
        ({ locale }) => ({
          ...this.facts(event, locale),
          ...{ text, targetAt: difficulty.targetAt },
        }),
        difficulty.companyId,
      );
    }
  }

  private async judged(event: AnswerJudged): Promise<void> {
    const { writerId, approved, comment, difficulty } = event;
    const writer = await this.notifier.person(writerId, event.by.id);
    await this.tell(writer, event, approved ? 'answer_review_approved' : 'answer_review_returned');
    if (approved) return;
    await this.notifier.mail(
      writer,
      answerReviewReturnedMail,
      ({ locale }) => ({ ...this.facts(event, locale), comment: comment ?? '' }),
      difficulty.companyId,
    );
  }

  private async tell(to: Addressee[], { difficulty, by }: DifficultyEvent, kind: string) {
    const { id, number, title, companyId, companyName } = difficulty;
    const params = { number, title, companyName, by: personWords(by.name, by.title) };
    await this.notifier.tell(to, { kind, params, link: `/difficulties/${id}`, companyId });
  }

  private facts({ difficulty, by }: DifficultyEvent, locale: Locale) {
    const { id, number, title } = difficulty;
    return {
      ...{ number, title, path: `/difficulties/${id}`, by: personWords(by.name, by.title) },
      companyName: firmWords(difficulty, locale),
    };
  }
}
