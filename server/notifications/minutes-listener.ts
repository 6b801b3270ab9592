import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import type { Locale } from '../platform/mail/mail-template';
import { type MinutedCase, ReviewSessionEnded } from '../reports/sessions/review-session.events';
import { Notifier } from './notifier';
import { minutesForDoctorMail, minutesMail } from './review.mails';
import { firmWords, personWords } from './words';

/** Sends what a review meeting decided: each doctor their own cases, the supervisors all of it. */
@Injectable()
export class MinutesListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    this.events.on(
      ReviewSessionEnded,
      async (event) => void (await this.uow.asSystem(() => this.ended(event))),
    );
  }

  private async ended({ session, cases, by }: ReviewSessionEnded): Promise<void> {
    const who = personWords(by.name, by.title);
    const { title } = session;
    const first = cases[0]!;
    const doctors = new Set(cases.flatMap(({ doctorIds }) => doctorIds));
    for (const id of doctors) {
      const own = cases.filter(({ doctorIds }) => doctorIds.includes(id));
      const to = await this.notifier.person(id, by.id);
      const { companyId } = own[0]!;
      const params = { title, by: who, count: own.length };
      const link = own.length === 1 ? `/difficulties/${own[0]!.id}` : '/difficulties';
      await this.notifier.tell(to, { kind: 'review_minutes_own', params, link, companyId });
      await this.notifier.mail(
        to,
        minutesForDoctorMail,
        ({ locale }) => ({ title, by: who, path: link, cases: wordsOf(own, locale) }),
        companyId,
      );
    }
    const path = `/board/sessions/${session.id}`;
    const supervisors = await this.supervisors(session);
    const params = { title, by: who, count: cases.length };
    const { companyId } = first;
    const others = supervisors.filter(({ id }) => id !== by.id);
    await this.notifier.tell(others, { kind: 'review_minutes', params, link: path, companyId });
    await this.notifier.mail(
      supervisors,
      minutesMail,
      ({ locale }) => ({
        ...{ title, by: who, path, total: session.total },
        cases: wordsOf(cases, locale),
      }),
      companyId,
    );
  }

  /** Who began it, and those who look after all of its teams. */
  private async supervisors({ startedBy, teamIds }: ReviewSessionEnded['session']) {
    const found = await this.notifier.person(startedBy);
    const lists = await this.ofTeams(teamIds);
    const all = lists.reduce((kept, list) =>
      kept.filter(({ id }) => list.some((one) => one.id === id)),
    );
    return [...found, ...all.filter(({ id }) => id !== startedBy)];
  }

  private async ofTeams(teamIds: string[] | null) {
    const lists = [];
    for (const id of teamIds?.length ? teamIds : [null]) {
      lists.push(await this.notifier.supervisors(id));
    }
    return lists;
  }
}

function wordsOf(cases: MinutedCase[], locale: Locale) {
  return cases.map(({ number, title, verdict, note, dueOn, nextReviewOn, ...firm }) => ({
    ...{ number, title, verdict, note, dueOn, nextReviewOn },
    companyName: firmWords(firm, locale),
  }));
}
