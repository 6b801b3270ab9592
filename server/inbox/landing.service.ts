import { Injectable } from '@nestjs/common';
import { ConversationService } from '../difficulties/conversation.service';
import { authorOf, DifficultyRecords } from '../difficulties/difficulty-records';
import { REOPEN_DAYS } from '../difficulties/difficulty.types';
import { entryOf, type MailOrigin } from '../difficulties/timeline';
import { addCalendarDays, dayOf } from '../platform/business-time/calendar-days';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import type { Person } from '../platform/security/actor';
import { MailAfterClose } from './inbox.events';

/** What a mail says on a case, with the uploads it brought. */
export interface Landing {
  difficultyId: string;
  text: string;
  fileIds: string[];
  mail: MailOrigin;
}

/** How the words of a mail come onto a case: by the verbs of the portal, in the writer's name. */
@Injectable()
export class LandingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly conversation: ConversationService,
    private readonly records: DifficultyRecords,
    private readonly events: DomainEvents,
  ) {}

  /** The firm's public reply: a clock that stood for it runs on. */
  async reply(actor: Person, { difficultyId, ...words }: Landing): Promise<void> {
    // Nobody looked at a version: the row is held, so that the present one is the one replied to.
    const row = await this.uow.one<{ version: number }>(
      'SELECT version FROM difficulties WHERE id = $1 FOR UPDATE',
      [difficultyId],
    );
    await this.conversation.reply(actor, difficultyId, row?.version ?? 0, words);
  }

  /** Staff's mail stays among staff: an address is easily forged, and a public word is not taken back. */
  async note(actor: Person, { difficultyId, text, fileIds, mail }: Landing): Promise<void> {
    await this.conversation.note(actor, difficultyId, { text, fileIds }, mail);
  }

  /**
   * The firm's word on a closed case: it stands there, the doctor is told, and the firm is offered to
   * open the case again. It does not by itself: most of them say thank you.
   */
  async afterClose(actor: Person, email: string, landing: Landing): Promise<void> {
    const { difficultyId, text, fileIds, mail } = landing;
    const difficulty = await this.records.load(actor, difficultyId);
    const author = authorOf(actor);
    const { now } = this.records.desk;
    const entry = entryOf(newId(), 'mail_after_close', author, now, { text, mail });
    await this.records.append(actor, { difficulty, entry, fileIds });
    const facts = await this.records.facts(difficulty);
    const sender = { id: actor.userId, name: actor.name, email, locale: actor.locale };
    const until = addCalendarDays(dayOf(difficulty.closedAt ?? now), REOPEN_DAYS);
    await this.events.publish(new MailAfterClose(facts, author, now, text, sender, until));
  }
}
