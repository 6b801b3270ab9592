import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { DifficultyChanges } from './difficulty-changes';
import { ReferralAnswered, ReferralMade } from './difficulty.events';
import type { DifficultyDto } from './dto/difficulty.dto';
import { type Addressee, ReferralQueries } from './referral.queries';

export interface ReferralInput {
  partnerId?: string;
  officeId?: string;
  purpose: string;
  shared?: string;
  /** YYYY-MM-DD. */
  dueOn: string;
}

/** 이첩·협조: asking a partner or an overseas office, and recording what it answered. */
@Injectable()
export class ReferralService {
  constructor(
    private readonly changes: DifficultyChanges,
    private readonly referrals: ReferralQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem 422 `consent.missing` while the firm has not agreed that its data is passed on
   */
  async refer(
    actor: Person,
    id: string,
    seen: number,
    input: ReferralInput,
  ): Promise<DifficultyDto> {
    if (input.dueOn < this.clock.today()) {
      throw Problem.field('dueOn', 'in_the_past', 'The day is over.');
    }
    const to = await this.addressee(input);
    const referral = { id: newId(), addressee: to.name, addresseeEn: to.nameEn };
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) => {
        await this.requireConsent(difficulty.companyId, input);
        const entry = difficulty.refer(by, desk, referral);
        await this.referrals.insert({
          ...referral,
          difficultyId: id,
          companyId: difficulty.companyId,
          partnerId: input.partnerId ?? null,
          officeId: input.officeId ?? null,
          purpose: input.purpose,
          shared: input.shared ?? null,
          dueOn: input.dueOn,
          createdBy: actor.userId,
          createdAt: desk.now,
        });
        return entry;
      },
      {
        event: (facts, by, at) =>
          new ReferralMade(
            facts,
            by,
            at,
            referral.id,
            to.name,
            to.nameEn,
            input.purpose,
            input.dueOn,
          ),
      },
    );
  }

  /** Records what the partner answered, by phone or mail. */
  async recordReply(
    actor: Person,
    id: string,
    referralId: string,
    seen: number,
    { text, declined = false }: { text: string; declined?: boolean },
  ): Promise<DifficultyDto> {
    let addressee = '';
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) => {
        const referral = await this.referrals.find(id, referralId);
        if (!referral) throw Problem.notFound('referral');
        addressee = referral.addressee;
        if (!(await this.referrals.answer(referralId, text, declined, desk.now))) {
          throw Problem.conflict('referral.already_answered');
        }
        const awaited = await this.referrals.anyOpen(id, referralId);
        return difficulty.partnerReplied(by, desk, referral, awaited);
      },
      {
        event: (facts, by, at) =>
          new ReferralAnswered(facts, by, at, referralId, addressee, text, declined),
      },
    );
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

  private async requireConsent(companyId: string, { partnerId }: ReferralInput): Promise<void> {
    const kind = partnerId ? 'third_party' : 'overseas_transfer';
    if (await this.referrals.hasConsent(companyId, kind)) return;
    throw Problem.unprocessable('consent.missing', {
      detail: 'The firm has not agreed that its data is passed on.',
      extra: { consent: kind },
    });
  }
}
