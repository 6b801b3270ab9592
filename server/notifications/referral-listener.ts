import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DifficultyEvent } from '../difficulties/difficulty.events';
import {
  ConsentAsked,
  PartnerAsked,
  type PartnerMailFacts,
  PartnerReleased,
  PartnerTookTime,
  PartnerWritten,
} from '../difficulties/referrals/referral.events';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { Mailer } from '../platform/mail/mailer';
import type { Locale } from '../platform/mail/mail-template';
import { officerIn } from './difficulty-mail-parts';
import { type Addressee, Notifier } from './notifier';
import { partnerReleasedMail, partnerWrittenMail } from './referral-partner.mails';
import { consentAskedMail, partnerAskedMail, partnerTookTimeMail } from './referral-staff.mails';
import { firmWords, personWords } from './words';

const staffPath = ({ difficulty }: DifficultyEvent) => `/difficulties/${difficulty.id}`;

/** Mails to partners, and what staff and the firm hear of referrals. */
@Injectable()
export class ReferralListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    const on = <T>(
      type: abstract new (...args: never[]) => T,
      handle: (event: T) => Promise<unknown>,
    ) => this.events.on(type, async (event) => void (await this.uow.asSystem(() => handle(event))));
    on(PartnerWritten, (event) => this.written(event));
    on(PartnerReleased, ({ facts }) => this.toPartner(facts));
    on(PartnerAsked, (event) => this.asked(event));
    on(PartnerTookTime, (event) => this.tookTime(event));
    on(ConsentAsked, (event) => this.consentAsked(event));
  }

  private async written({ facts, about, token, expiresAt }: PartnerWritten): Promise<void> {
    const { to, companyId } = facts;
    const params = { ...partnerParams(facts), about, expiresAt, path: `/referral/${token}` };
    await this.mailer.send(partnerWrittenMail, to, params, { companyId });
  }

  private async toPartner(facts: PartnerMailFacts): Promise<void> {
    const { to, companyId } = facts;
    await this.mailer.send(partnerReleasedMail, to, partnerParams(facts), { companyId });
  }

  private async asked(event: PartnerAsked): Promise<void> {
    const { difficulty, addressee, text } = event;
    const doctor = await this.tellDoctor(event, 'partner_asked', { addressee });
    await this.notifier.mail(
      doctor,
      partnerAskedMail,
      ({ locale }) => ({ ...this.facts(event, staffPath(event), locale), addressee, text }),
      difficulty.companyId,
    );
  }

  private async tookTime(event: PartnerTookTime): Promise<void> {
    const { difficulty, addressee, dueOn, reason } = event;
    const doctor = await this.tellDoctor(event, 'partner_took_time', { addressee, dueOn });
    await this.notifier.mail(
      doctor,
      partnerTookTimeMail,
      ({ locale }) => ({
        ...this.facts(event, staffPath(event), locale),
        ...{ addressee, dueOn, reason },
      }),
      difficulty.companyId,
    );
  }

  private async consentAsked(event: ConsentAsked): Promise<void> {
    const { difficulty, by, consent, addressee, addresseeEn } = event;
    const { companyId } = difficulty;
    const path = `/portal/difficulties/${difficulty.id}`;
    const firm = await this.notifier.firm(companyId);
    await this.tell(firm, event, 'consent_asked', path, { addressee, addresseeEn });
    await this.notifier.mail(
      firm,
      consentAskedMail,
      ({ locale }) => ({
        ...this.facts(event, path, locale),
        by: personWords(by.name, by.title),
        addressee: locale === 'en' ? (addresseeEn ?? addressee) : addressee,
        abroad: consent === 'overseas_transfer',
      }),
      companyId,
    );
  }

  private async tellDoctor(
    event: DifficultyEvent,
    kind: string,
    extra: Record<string, string>,
  ): Promise<Addressee[]> {
    const { difficulty } = event;
    const doctor = difficulty.doctorId
      ? await this.notifier.person(difficulty.doctorId)
      : await this.notifier.primaryDoctor(difficulty.companyId);
    await this.tell(doctor, event, kind, staffPath(event), extra);
    return doctor;
  }

  private async tell(
    to: Addressee[],
    { difficulty, by }: DifficultyEvent,
    kind: string,
    link: string,
    extra: Record<string, string | null>,
  ): Promise<void> {
    const { number, title, companyId, companyName } = difficulty;
    const who = personWords(by.name, by.title);
    const params = { number, title, companyName, by: who, ...extra };
    await this.notifier.tell(to, { kind, params, link, companyId });
  }

  private facts({ difficulty }: DifficultyEvent, path: string, locale: Locale) {
    const { number, title } = difficulty;
    return { number, title, companyName: firmWords(difficulty, locale), path };
  }
}

function partnerParams({ to, number, dueOn, officer }: PartnerMailFacts) {
  return { number, dueOn, toName: to.name, officer: officerIn(officer, to.locale) };
}
