import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  DifficultyMerged,
  DifficultySplit,
  MergeUndone,
  RepeatClosed,
} from '../difficulties/case-links.events';
import type { DifficultyEvent, DifficultyFacts } from '../difficulties/difficulty.events';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import type { Locale, MailTemplate } from '../platform/mail/mail-template';
import * as mails from './case-links.mails';
import { type Addressee, Notifier } from './notifier';
import { firmWords, personWords } from './words';

const staffPath = ({ id }: DifficultyFacts) => `/difficulties/${id}`;
const portalPath = ({ id }: DifficultyFacts) => `/portal/difficulties/${id}`;

/** Who hears of cases that become one or two, and of those closed as repeated. */
@Injectable()
export class CaseLinksListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    const on = <T>(
      type: abstract new (...args: never[]) => T,
      handle: (event: T) => Promise<unknown>,
    ) => this.events.on(type, async (event) => void (await this.uow.asSystem(() => handle(event))));
    on(DifficultyMerged, (event) => this.merged(event));
    on(MergeUndone, (event) => this.undone(event));
    on(DifficultySplit, (event) => this.split(event));
    on(RepeatClosed, (event) => this.repeatClosed(event));
  }

  private async merged(event: DifficultyMerged): Promise<void> {
    const { merged, reason, by } = event;
    const named = { otherNumber: merged.number };
    await this.toFirm(event, 'case_merged', mails.mergedMail, {
      ...{ reason, by: personWords(by.name, by.title) },
      ...{ ...named, otherTitle: merged.title },
    });
    await this.tellDoctors(event, [event.difficulty, merged], 'case_merged', named);
  }

  private async undone(event: MergeUndone): Promise<void> {
    const { kept } = event;
    const named = { otherNumber: kept.number };
    const other = { ...named, otherTitle: kept.title };
    await this.toFirm(event, 'case_merge_undone', mails.mergeUndoneMail, other);
    await this.tellDoctors(event, [event.difficulty, kept], 'case_merge_undone', named);
  }

  private async split(event: DifficultySplit): Promise<void> {
    const { difficulty, from } = event;
    const card = (await this.notifier.doctorCard(difficulty.doctorId)) ?? null;
    await this.toFirm(event, 'case_split', mails.splitMail, {
      ...{ otherNumber: from.number, otherTitle: from.title },
      ...{ doctor: card, targetAt: difficulty.targetAt },
    });
    const named = { otherNumber: from.number };
    await this.tellDoctors(event, [difficulty], 'case_split', named);
  }

  private async repeatClosed(event: RepeatClosed): Promise<void> {
    const { difficulty, by, earlier, reason, remedy } = event;
    await this.toFirm(event, 'repeat_closed', mails.repeatClosedMail, {
      ...{ by: personWords(by.name, by.title), earlier: earlier.join(', '), reason, remedy },
    });
    const supervisors = await this.notifier.supervisors(difficulty.teamId, by.id);
    await this.tell(supervisors, event, 'repeat_closed', staffPath(difficulty));
    await this.tellDoctors(event, [difficulty], 'repeat_closed', {});
  }

  private async toFirm<More extends object>(
    event: DifficultyEvent,
    kind: string,
    template: MailTemplate<
      { number: string; title: string; companyName: string; path: string } & More
    >,
    more: More,
  ): Promise<void> {
    const { difficulty } = event;
    const firm = await this.notifier.firm(difficulty.companyId);
    const named: Record<string, string> =
      'otherNumber' in more ? { otherNumber: String(more.otherNumber) } : {};
    await this.tell(firm, event, kind, portalPath(difficulty), named);
    await this.notifier.mail(
      firm,
      template,
      ({ locale }) => ({ ...this.facts(difficulty, locale), ...more }),
      difficulty.companyId,
    );
  }

  /** The doctors of the cases, each once, except who did it. */
  private async tellDoctors(
    event: DifficultyEvent,
    cases: DifficultyFacts[],
    kind: string,
    extra: Record<string, string>,
  ): Promise<void> {
    for (const id of new Set(cases.map(({ doctorId }) => doctorId))) {
      const doctor = await this.notifier.person(id, event.by.id);
      await this.tell(doctor, event, kind, staffPath(event.difficulty), extra);
    }
  }

  private async tell(
    to: Addressee[],
    { difficulty, by }: DifficultyEvent,
    kind: string,
    link: string,
    extra: Record<string, string> = {},
  ): Promise<void> {
    const { number, title, companyId, companyName } = difficulty;
    const params = { number, title, companyName, by: personWords(by.name, by.title), ...extra };
    await this.notifier.tell(to, { kind, params, link, companyId });
  }

  private facts(difficulty: DifficultyFacts, locale: Locale) {
    const { number, title } = difficulty;
    const companyName = firmWords(difficulty, locale);
    return { number, title, companyName, path: portalPath(difficulty) };
  }
}
