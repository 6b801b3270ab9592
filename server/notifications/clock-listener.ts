import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ExtensionGranted,
  ExtensionRefused,
  ExtensionRequested,
  ProgressNoticeGiven,
} from '../difficulties/clock.events';
import type { DifficultyEvent } from '../difficulties/difficulty.events';
import { ProgressService } from '../difficulties/progress.service';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import type { Locale } from '../platform/mail/mail-template';
import * as mails from './clock.mails';
import { officerIn } from './difficulty-mail-parts';
import { type Addressee, Notifier } from './notifier';
import { firmWords, personWords } from './words';

const staffPath = ({ difficulty }: DifficultyEvent) => `/difficulties/${difficulty.id}`;
const portalPath = ({ difficulty }: DifficultyEvent) => `/portal/difficulties/${difficulty.id}`;

/** Who hears of extensions and of where a case stands. */
@Injectable()
export class ClockListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
    private readonly progress: ProgressService,
  ) {}

  onModuleInit(): void {
    const on = <T>(
      type: abstract new (...args: never[]) => T,
      handle: (event: T) => Promise<unknown>,
    ) => this.events.on(type, async (event) => void (await this.uow.asSystem(() => handle(event))));
    on(ExtensionRequested, (event) => this.requested(event));
    on(ExtensionGranted, (event) => this.granted(event));
    on(ExtensionRefused, (event) => this.refused(event));
    on(ProgressNoticeGiven, (event) => this.stands(event));
  }

  private async requested(event: ExtensionRequested): Promise<void> {
    const { difficulty, by, dueOn, reason } = event;
    const supervisors = await this.notifier.supervisors(difficulty.teamId, by.id);
    await this.tell(supervisors, event, { kind: 'extension_requested', dueOn }, staffPath(event));
    await this.notifier.mail(
      supervisors,
      mails.extensionRequestedMail,
      ({ locale }) => ({
        ...this.facts(event, staffPath(event), locale),
        by: personWords(by.name, by.title),
        dueOn,
        reason,
      }),
      difficulty.companyId,
    );
  }

  private async granted(event: ExtensionGranted): Promise<void> {
    const { difficulty, by, dueOn, reason } = event;
    const asker = await this.notifier.person(event.askedById, by.id);
    const told = { kind: 'extension_granted', dueOn };
    await this.tell(asker, event, told, staffPath(event));
    const firm = await this.notifier.firm(difficulty.companyId);
    await this.tell(firm, event, told, portalPath(event));
    const officer = await this.progress.officer(difficulty);
    await this.notifier.mail(
      firm,
      mails.extensionGrantedMail,
      ({ locale }) => ({
        ...this.facts(event, portalPath(event), locale),
        officer: officerIn(officer, locale),
        dueOn,
        reason,
      }),
      difficulty.companyId,
    );
  }

  private async refused(event: ExtensionRefused): Promise<void> {
    const asker = await this.notifier.person(event.askedById, event.by.id);
    const told = { kind: 'extension_refused', dueOn: event.dueOn };
    await this.tell(asker, event, told, staffPath(event));
  }

  private async stands(event: ProgressNoticeGiven): Promise<void> {
    const { difficulty, officer, receivedAt } = event;
    const { companyId, targetAt, status } = difficulty;
    const firm = await this.notifier.firm(companyId);
    await this.tell(firm, event, { kind: 'progress_notice' }, portalPath(event));
    await this.notifier.mail(
      firm,
      mails.progressNoticeMail,
      ({ locale }) => ({
        ...this.facts(event, portalPath(event), locale),
        ...{ officer: officerIn(officer, locale), receivedAt, targetAt, status },
      }),
      companyId,
    );
  }

  private async tell(
    to: Addressee[],
    { difficulty, by }: DifficultyEvent,
    { kind, dueOn = null }: { kind: string; dueOn?: string | null },
    link: string,
  ): Promise<void> {
    const { number, title, companyId, companyName } = difficulty;
    const who = personWords(by.name, by.title);
    const params = { number, title, companyName, by: who, dueOn };
    await this.notifier.tell(to, { kind, params, link, companyId });
  }

  private facts({ difficulty }: DifficultyEvent, path: string, locale: Locale) {
    const { number, title } = difficulty;
    return { number, title, companyName: firmWords(difficulty, locale), path };
  }
}
