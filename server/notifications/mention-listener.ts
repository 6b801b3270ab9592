import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ColleaguesCalled } from '../difficulties/difficulty.events';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { noteMentionedMail } from './mention.mails';
import { Notifier } from './notifier';
import { firmWords, personWords } from './words';

/** Tells colleagues that a note calls them; the link leads to the note. */
@Injectable()
export class MentionListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    this.events.on(
      ColleaguesCalled,
      async (event) => void (await this.uow.asSystem(() => this.called(event))),
    );
  }

  private async called({ difficulty, by, text, entryId, userIds }: ColleaguesCalled) {
    const { id, number, title, companyId, companyName } = difficulty;
    const link = `/difficulties/${id}?entry=${entryId}`;
    const who = personWords(by.name, by.title);
    for (const userId of userIds) {
      const person = await this.notifier.person(userId, by.id);
      const params = { number, title, companyName, by: who };
      await this.notifier.tell(person, { kind: 'note_mentioned', params, link, companyId });
      await this.notifier.mail(
        person,
        noteMentionedMail,
        ({ locale }) => ({
          ...{ number, title, text, by: who, path: link },
          companyName: firmWords(difficulty, locale),
        }),
        companyId,
      );
    }
  }
}
