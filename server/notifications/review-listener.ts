import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReviewVerdict } from '../difficulties/difficulty.types';
import { DifficultyClosed, DifficultyReviewed } from '../difficulties/difficulty.events';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { caseClosedMail } from './closed.mails';
import { Notifier } from './notifier';
import { caseReportedMail, caseReviewedMail } from './review.mails';
import { firmWords, outcomeWords, personWords } from './words';

/** These tell the doctor by themselves: of the new case, of the decision on the extension. */
const TOLD_OTHERWISE: ReadonlySet<ReviewVerdict> = new Set([
  'reassign',
  'grant_extension',
  'refuse_extension',
]);

/** Tells a case's doctor what the supervisor said of it, and headquarters when it is asked. */
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
    this.events.on(
      DifficultyClosed,
      async (event) => void (await this.uow.asSystem(() => this.closed(event))),
    );
  }

  private async reviewed(event: DifficultyReviewed): Promise<void> {
    if (TOLD_OTHERWISE.has(event.verdict)) return;
    const { difficulty, by, verdict } = event;
    const doctor = await this.notifier.person(difficulty.doctorId, by.id);
    const { id, number, title, companyId, companyName } = difficulty;
    const path = `/difficulties/${id}`;
    const params = { number, title, companyName, by: personWords(by.name, by.title), verdict };
    await this.notifier.tell(doctor, { kind: 'case_reviewed', params, link: path, companyId });
    await this.notifier.mail(
      doctor,
      caseReviewedMail,
      ({ locale }) => this.words(event, path, locale),
      companyId,
    );
    if (verdict !== 'escalate') return;
    const leads = await this.notifier.supervisors(null, by.id);
    const board = `/board?case=${id}`;
    await this.notifier.tell(leads, { kind: 'case_reported', params, link: board, companyId });
    await this.notifier.mail(
      leads,
      caseReportedMail,
      ({ locale }) => this.words(event, board, locale),
      companyId,
    );
  }

  /** The firm hears why, and that it may be opened again. */
  private async closed({ difficulty, by, reason, outcome }: DifficultyClosed): Promise<void> {
    const { id, number, title, companyId, companyName } = difficulty;
    const firm = await this.notifier.firm(companyId);
    const path = `/portal/difficulties/${id}`;
    const params = { number, title, companyName, by: personWords(by.name, by.title) };
    await this.notifier.tell(firm, { kind: 'difficulty_closed', params, link: path, companyId });
    await this.notifier.mail(
      firm,
      caseClosedMail,
      ({ locale }) => ({
        ...{ number, title, path, reason, outcome: outcomeWords(outcome, locale) },
        companyName: firmWords(difficulty, locale),
        by: params.by,
      }),
      companyId,
    );
  }

  private words(event: DifficultyReviewed, path: string, locale: 'ko' | 'en') {
    const { difficulty, by, verdict, note, nextReviewOn, dueOn } = event;
    const { number, title } = difficulty;
    return {
      ...{ number, title, path, verdict, note, nextReviewOn, dueOn },
      companyName: firmWords(difficulty, locale),
      by: personWords(by.name, by.title),
    };
  }
}
