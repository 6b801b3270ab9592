import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids';
import { Problem } from '../../platform/http/problem';
import type { Locale } from '../../platform/mail/mail-template';
import type { Person } from '../../platform/security/actor';
import { DifficultyChanges } from '../difficulty-changes';
import type { Difficulty } from '../difficulty.entity';
import { ReferralAnswered, ReferralMade } from '../difficulty.events';
import type { DifficultyDto } from '../dto/difficulty.dto';
import { type ReferralConsent, ReferralContents, type SharedItems } from './referral-content';
import { ReferralMails } from './referral-mails.service';
import { requireInPeriod } from './referral-period';
import { ReferralPlanning } from './referral-planning.service';
import { type Addressee, type Referral, ReferralQueries } from './referral.queries';

export interface ReferralInput {
  partnerId?: string;
  officeId?: string;
  purpose: string;
  shared?: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  /** Whom the request is mailed to; left out where it is made by telephone or letter. */
  to?: { name: string; email: string; locale: Locale };
  share?: SharedItems;
}

/** 이첩·협조: asking a partner or an overseas office, and recording what it answered. */
@Injectable()
export class ReferralService {
  constructor(
    private readonly changes: DifficultyChanges,
    private readonly referrals: ReferralQueries,
    private readonly contents: ReferralContents,
    private readonly planning: ReferralPlanning,
    private readonly mails: ReferralMails,
  ) {}

  /**
   * @throws Problem 422 `consent.missing` or `referral.identifies` while the firm has not agreed that
   *   its data is passed on; on `dueOn` outside our own period
   */
  async refer(
    actor: Person,
    id: string,
    seen: number,
    input: ReferralInput,
  ): Promise<DifficultyDto> {
    const to = await this.addressee(input);
    const referral = { id: newId(), addressee: to.name, addresseeEn: to.nameEn };
    const fileIds = input.share?.fileIds ?? [];
    const difficulty = await this.changes.apply(
      actor,
      id,
      seen,
      async (record, by, desk) => {
        requireInPeriod(input.dueOn, await this.planning.period(record), this.planning.days);
        await this.contents.requireFiles(record, fileIds);
        const consent = await this.requireConsent(record, input);
        const entry = record.refer(by, desk, referral);
        await this.referrals.insert({
          ...referral,
          ...{ difficultyId: id, companyId: record.companyId, consent, fileIds },
          partnerId: input.partnerId ?? null,
          officeId: input.officeId ?? null,
          purpose: input.purpose,
          shared: input.shared ?? null,
          dueOn: input.dueOn,
          createdBy: actor.userId,
          createdAt: desk.now,
          toName: input.to?.name ?? null,
          toEmail: input.to?.email ?? null,
          toLocale: input.to?.locale ?? null,
          content: input.share ? await this.contents.copy(record, input.share) : null,
        });
        return entry;
      },
      {
        event: (facts, by, at) =>
          new ReferralMade(
            ...[facts, by, at, referral.id, to.name, to.nameEn, input.purpose, input.dueOn],
          ),
      },
    );
    const made = await this.referrals.find(id, referral.id);
    if (input.to) await this.mails.send(difficulty, made!, { kind: 'sent', by: actor.name });
    return this.changes.show(actor, id);
  }

  /** Records what the partner answered, by phone or mail. */
  async recordReply(
    actor: Person,
    id: string,
    referralId: string,
    seen: number,
    { text, declined = false }: { text: string; declined?: boolean },
  ): Promise<DifficultyDto> {
    const referral = await this.find(id, referralId);
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) => {
        const status = declined ? 'declined' : 'answered';
        if (!(await this.referrals.end(referralId, status, text, desk.now))) {
          throw Problem.conflict('referral.already_answered');
        }
        await this.mails.end(referral, 'recorded', actor.name);
        const awaited = await this.referrals.anyOpen(id, referralId);
        return difficulty.partnerReplied(by, desk, referral, awaited);
      },
      {
        event: (facts, by, at) =>
          new ReferralAnswered(facts, by, at, referralId, referral.addressee, text, declined),
      },
    );
  }

  /** The request is taken back; its links are dead, and the partner is told. */
  async withdraw(
    actor: Person,
    id: string,
    referralId: string,
    seen: number,
  ): Promise<DifficultyDto> {
    const referral = await this.find(id, referralId);
    const difficulty = await this.changes.apply(actor, id, seen, async (record, by, desk) => {
      if (!(await this.referrals.end(referralId, 'withdrawn', null, desk.now))) {
        throw Problem.conflict('referral.already_answered');
      }
      await this.mails.end(referral, 'withdrawn', actor.name);
      const awaited = await this.referrals.anyOpen(id, referralId);
      return record.withdrawReferral(by, desk, referral, awaited);
    });
    await this.mails.release(difficulty, referral);
    return this.changes.show(actor, id);
  }

  private async find(difficultyId: string, id: string): Promise<Referral> {
    const referral = await this.referrals.find(difficultyId, id);
    if (!referral) throw Problem.notFound('referral');
    return referral;
  }

  private async addressee({ partnerId, officeId }: ReferralInput): Promise<Addressee> {
    if (Boolean(partnerId) === Boolean(officeId)) {
      throw Problem.field('partnerId', 'one_addressee', 'Name a partner or an office.');
    }
    const found = partnerId
      ? await this.referrals.addressee('partners', partnerId)
      : await this.referrals.addressee('offices', officeId!);
    if (!found) {
      throw Problem.field(partnerId ? 'partnerId' : 'officeId', 'unknown', 'There is none such.');
    }
    return found;
  }

  /** The consent it rests on; null where nothing in it tells who the firm is. */
  private async requireConsent(
    difficulty: Difficulty,
    { partnerId, share, purpose, shared }: ReferralInput,
  ): Promise<ReferralConsent | null> {
    const kind = partnerId ? 'third_party' : 'overseas_transfer';
    if (await this.referrals.hasConsent(difficulty.companyId, kind)) return kind;
    if (this.contents.needsConsent(share)) {
      throw Problem.unprocessable('consent.missing', {
        detail: 'The firm has not agreed that its data is passed on.',
        extra: { consent: kind },
      });
    }
    const texts = [purpose, shared ?? '', share?.text ?? ''];
    await this.contents.requireNameless(difficulty, texts);
    return null;
  }
}
