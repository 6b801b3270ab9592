import { Injectable } from '@nestjs/common';
import type { Difficulty } from '../difficulty.entity';
import type { TimelineEntryDto } from '../dto/difficulty.dto';
import type { ReferralDto } from './dto/referral.dto';
import type { ReferralConsent } from './referral-content';
import { ReferralLinkQueries } from './referral-links.queries';
import { ReferralQueries } from './referral.queries';

/** A case's referrals as staff reads them: with all that was done on their links. */
@Injectable()
export class ReferralViews {
  constructor(
    private readonly referrals: ReferralQueries,
    private readonly links: ReferralLinkQueries,
  ) {}

  async of(difficultyId: string): Promise<ReferralDto[]> {
    const all = await this.referrals.of(difficultyId);
    if (all.length === 0) return [];
    const ids = all.map(({ id }) => id);
    const acts = Map.groupBy(await this.links.acts(ids), ({ referralId }) => referralId);
    const files = Map.groupBy(await this.links.files(ids), ({ referralId }) => referralId);
    const until = await this.links.liveUntil(ids);
    return all.map(({ difficultyId: _case, companyId: _firm, toLocale: _locale, ...referral }) => {
      const { id, status } = referral;
      const talk = (acts.get(id) ?? []).filter(({ kind }) => kind === 'asked' || kind === 'told');
      return {
        ...referral,
        files: (files.get(id) ?? []).map(({ id: fileId, name, mediaType, size }) => ({
          ...{ id: fileId, name, mediaType, size },
        })),
        linkUntil: status === 'open' ? (until.get(id) ?? null) : null,
        asks: status === 'open' && talk.at(-1)?.kind === 'asked',
        acts: (acts.get(id) ?? []).map(({ id: actId, kind, byName, text, at }) => ({
          ...{ id: actId, kind, byName, text, at },
        })),
      };
    });
  }

  /** The consent the firm was asked for on this case, while it is missing and the case is open. */
  async consentAsked(
    { companyId, status }: Difficulty,
    timeline: readonly TimelineEntryDto[],
  ): Promise<ReferralConsent | null> {
    const asked = timeline.findLast(({ type }) => type === 'consent_asked');
    if (!asked || status === 'closed') return null;
    const kind = asked.payload.consent as ReferralConsent;
    return (await this.referrals.hasConsent(companyId, kind)) ? null : kind;
  }
}
