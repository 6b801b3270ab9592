import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LetterAnswered } from '../letters/answers/letter-answered.event';
import { FollowUpProposed } from '../letters/follow-ups/follow-up-proposed.event';
import { LetterMoved, type LetterWords } from '../letters/workflow/letter-moved.event';
import { LetterCommented } from '../letters/comments/letter-commented.event';
import { needsTwoPeople } from '../letters/workflow/letter-steps';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import type { Locale } from '../platform/mail/mail-template';
import {
  letterAnsweredMail,
  letterReturnedMail,
  letterSubmittedMail,
  letterToCheckMail,
  type LetterParams,
} from './letter.mails';
import { type Addressee, Notifier } from './notifier';
import { firmWords, personWords } from './words';

/** Tells whoever's turn it is that a letter waits for them, and its writer what became of it. */
@Injectable()
export class LetterListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    this.events.on(LetterMoved, (event) => this.uow.asSystem(() => this.moved(event)));
    this.events.on(LetterAnswered, (event) => this.uow.asSystem(() => this.answered(event)));
    this.events.on(FollowUpProposed, (event) => this.uow.asSystem(() => this.proposed(event)));
    this.events.on(LetterCommented, (event) => this.uow.asSystem(() => this.commented(event)));
  }

  private async moved(event: LetterMoved): Promise<void> {
    switch (event.step) {
      case 'submit':
        return this.submitted(event);
      case 'return':
      case 'ask_changes':
        return this.returned(event);
      case 'approve':
        return this.approved(event);
      case 'confirm':
        return this.tell(await this.writers(event), event, 'letter_confirmed');
      case 'complete':
        return this.tell(await this.writers(event), event, 'letter_sent');
      default:
        return;
    }
  }

  private async commented({ letter, by, others }: LetterCommented): Promise<void> {
    const people: Addressee[] = [];
    for (const id of others) people.push(...(await this.notifier.person(id, by.id)));
    await this.tell(people, { letter, by }, 'letter_commented');
  }

  private async submitted(event: LetterMoved): Promise<void> {
    const { letter, by } = event;
    const supervisors = await this.notifier.supervisors(letter.teamId, by.id);
    await this.tell(supervisors, event, 'letter_submitted');
    const twoPeople = needsTwoPeople(letter.kind);
    await this.notifier.mail(
      supervisors,
      letterSubmittedMail,
      ({ locale }) => ({ ...paramsOf(event, locale, 'staff'), twoPeople }),
      letter.companyId,
    );
  }

  private async returned(event: LetterMoved): Promise<void> {
    const writers = await this.writers(event);
    const firm = event.step === 'ask_changes';
    await this.tell(writers, event, firm ? 'letter_changes_asked' : 'letter_returned');
    await this.notifier.mail(
      writers,
      letterReturnedMail,
      ({ locale }) => ({ ...paramsOf(event, locale, 'staff'), firm }),
      event.letter.companyId,
    );
  }

  private async approved(event: LetterMoved): Promise<void> {
    const { letter } = event;
    await this.tell(await this.writers(event), event, 'letter_approved');
    const firm = await this.notifier.firm(letter.companyId);
    await this.tell(firm, event, 'letter_to_check', 'firm');
    await this.notifier.mail(
      firm,
      letterToCheckMail,
      ({ locale }) => paramsOf(event, locale, 'firm'),
      letter.companyId,
    );
  }

  /** A buyer wrote back: the firm's doctor, the letter's writer and the firm itself read it. */
  private async answered({ letter, from, text }: LetterAnswered): Promise<void> {
    const by = from.name === from.company ? from.company : `${from.name}, ${from.company}`;
    const { id, number, subject, companyName, companyId } = letter;
    const notice = (side: 'staff' | 'firm') => ({
      ...{ kind: 'letter_answered', params: { number, title: subject, companyName, by } },
      ...{ link: pathOf(id, side), companyId },
    });
    const staff = await this.keepers(letter);
    const firm = await this.notifier.firm(companyId);
    await this.notifier.tell(staff, notice('staff'));
    await this.notifier.tell(firm, notice('firm'));
    const paramsFor = (side: 'staff' | 'firm', locale: Locale) => ({
      ...{ number, subject, by, comment: text, path: pathOf(id, side) },
      companyName: firmWords(letter, locale),
    });
    for (const [people, side] of [
      [staff, 'staff'],
      [firm, 'firm'],
    ] as const) {
      await this.notifier.mail(
        [...people],
        letterAnsweredMail,
        ({ locale }) => paramsFor(side, locale),
        companyId,
      );
    }
  }

  private async proposed({ letter, silent, kind }: FollowUpProposed): Promise<void> {
    const { id, number, subject, companyName, companyId } = letter;
    const params = { number, title: subject, companyName, count: silent, letterKind: kind };
    const notice = { kind: 'letter_follow_up', params, link: pathOf(id, 'staff'), companyId };
    await this.notifier.tell(await this.keepers(letter), notice);
  }

  /** The firm's doctor, and who wrote the letter where that is somebody else. */
  private async keepers({ companyId, createdBy }: LetterWords): Promise<Addressee[]> {
    const doctors = await this.notifier.primaryDoctor(companyId);
    if (doctors.some(({ id }) => id === createdBy)) return doctors;
    return [...doctors, ...(await this.notifier.person(createdBy))];
  }

  /** Who wrote it and who submitted it, without the one who acts. */
  private async writers({ letter, by }: LetterMoved): Promise<Addressee[]> {
    const ids = new Set([letter.createdBy, letter.submittedBy]);
    const people: Addressee[] = [];
    for (const id of ids) people.push(...(await this.notifier.person(id, by.id)));
    return people;
  }

  private async tell(
    to: Addressee[],
    { letter, by }: Pick<LetterMoved, 'letter' | 'by'>,
    kind: string,
    side: 'staff' | 'firm' = 'staff',
  ): Promise<void> {
    const { number, subject, companyName, companyId } = letter;
    const params = { number, title: subject, companyName, by: personWords(by.name, by.title) };
    await this.notifier.tell(to, { kind, params, link: pathOf(letter.id, side), companyId });
  }
}

function pathOf(id: string, side: 'staff' | 'firm'): string {
  return side === 'firm' ? `/portal/letters/${id}` : `/letters/${id}`;
}

function paramsOf(
  { letter, by, comment }: LetterMoved,
  locale: Locale,
  side: 'staff' | 'firm',
): LetterParams {
  const { id, number, subject } = letter;
  return {
    ...{ number, subject, comment: comment ?? '', path: pathOf(id, side) },
    by: personWords(by.name, by.title),
    companyName: firmWords(letter, locale),
  };
}
