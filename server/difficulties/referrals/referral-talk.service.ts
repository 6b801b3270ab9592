import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DomainEvents } from '../../platform/events/domain-events';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { DifficultyDetail } from '../difficulty-detail';
import { authorOf, DifficultyRecords } from '../difficulty-records';
import type { Difficulty } from '../difficulty.entity';
import type { DifficultyDto } from '../dto/difficulty.dto';
import { entryOf } from '../timeline';
import { ConsentAsked } from './referral.events';
import type { PartnerPersonDto } from './dto/referral-input.dto';
import { ReferralLinkQueries } from './referral-links.queries';
import { ReferralMails } from './referral-mails.service';
import { type Referral, ReferralQueries } from './referral.queries';

/** What staff says to a partner after the request went out, and to the firm before it can. */
@Injectable()
export class ReferralTalk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly records: DifficultyRecords,
    private readonly detail: DifficultyDetail,
    private readonly referrals: ReferralQueries,
    private readonly links: ReferralLinkQueries,
    private readonly mails: ReferralMails,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
  ) {}

  /** A new secret, to the same address or another one; the old ones are dead at once. */
  async resend(
    actor: Person,
    id: string,
    referralId: string,
    to: PartnerPersonDto | undefined,
  ): Promise<DifficultyDto> {
    const { difficulty, referral } = await this.open(actor, id, referralId);
    const person = to ?? mailedTo(referral);
    if (!person) throw Problem.field('to.email', 'required', 'Say whom it goes to.');
    await this.uow.execute(
      `UPDATE referrals SET to_name = $2, to_email = $3, to_locale = $4, version = version + 1
       WHERE id = $1`,
      [referralId, person.name, person.email, person.locale],
    );
    await this.links.end(referralId);
    const { name: toName, email: toEmail, locale: toLocale } = person;
    const renewed = { ...referral, toName, toEmail, toLocale };
    await this.mails.send(difficulty, renewed, { kind: 'resent', by: actor.name });
    await this.audit.record({
      ...{ action: 'referral.resent', subjectType: 'referral', subjectId: referralId },
      ...{ companyId: difficulty.companyId, after: { to: person.email } },
    });
    return this.detail.of(actor, id);
  }

  /** Answers what the partner asked; it gets a mail with a link of its own. */
  async tell(actor: Person, id: string, referralId: string, text: string): Promise<DifficultyDto> {
    const { difficulty, referral } = await this.open(actor, id, referralId);
    if (!mailedTo(referral)) throw Problem.conflict('referral.not_mailed');
    const { addressee, addresseeEn } = referral;
    const payload = { referralId, addressee, addresseeEn, text };
    const by = authorOf(actor);
    const entry = entryOf(newId(), 'partner_told', by, this.records.desk.now, payload);
    await this.records.append(actor, { difficulty, entry });
    await this.mails.send(difficulty, referral, { kind: 'told', by: actor.name, text });
    return this.detail.of(actor, id);
  }

  /**
   * Asks the firm to agree that its data is passed on; it agrees on its case's page.
   * @throws Problem 409 `consent.already_granted`
   */
  async askConsent(
    actor: Person,
    id: string,
    to: { partnerId?: string; officeId?: string },
  ): Promise<DifficultyDto> {
    const difficulty = await this.records.load(actor, id);
    const consent = to.partnerId ? 'third_party' : 'overseas_transfer';
    const addressee = to.partnerId
      ? await this.referrals.addressee('partners', to.partnerId)
      : await this.referrals.addressee('offices', to.officeId ?? newId());
    if (!addressee) throw Problem.field('partnerId', 'unknown', 'There is none such.');
    if (await this.referrals.hasConsent(difficulty.companyId, consent)) {
      throw Problem.conflict('consent.already_granted');
    }
    const by = authorOf(actor);
    const { now } = this.records.desk;
    const payload = { consent, addressee: addressee.name, addresseeEn: addressee.nameEn };
    const entry = entryOf(newId(), 'consent_asked', by, now, payload);
    await this.records.append(actor, { difficulty, entry });
    const facts = await this.records.facts(difficulty);
    await this.events.publish(
      new ConsentAsked(facts, by, now, consent, addressee.name, addressee.nameEn),
    );
    return this.detail.of(actor, id);
  }

  private async open(
    actor: Person,
    id: string,
    referralId: string,
  ): Promise<{ difficulty: Difficulty; referral: Referral }> {
    const difficulty = await this.records.load(actor, id);
    const referral = await this.referrals.find(id, referralId);
    if (!referral) throw Problem.notFound('referral');
    if (referral.status !== 'open') throw Problem.conflict('referral.already_answered');
    return { difficulty, referral };
  }
}

function mailedTo({ toName, toEmail, toLocale }: Referral) {
  if (!toName || !toEmail || !toLocale) return undefined;
  return { name: toName, email: toEmail, locale: toLocale };
}
