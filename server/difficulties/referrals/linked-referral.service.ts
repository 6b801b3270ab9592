import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { SYSTEM } from '../../platform/security/actor';
import { DifficultyRecords } from '../difficulty-records';
import { ProgressService } from '../progress.service';
import type { LinkedReferralDto } from './dto/referral-link.dto';
import { ReferralLinkQueries } from './referral-links.queries';
import { mayTakeTime } from './referral-period';
import { ReferralPlanning } from './referral-planning.service';
import type { Referral } from './referral.queries';

/** The page of a partner: the copy that was shared, the talk about it, and whom to call. */
@Injectable()
export class LinkedReferrals {
  constructor(
    private readonly clock: Clock,
    private readonly records: DifficultyRecords,
    private readonly planning: ReferralPlanning,
    private readonly progress: ProgressService,
    private readonly links: ReferralLinkQueries,
  ) {}

  /** Runs as the system; takes the case's number, officer and period, nothing else of it. */
  async of(referral: Referral): Promise<LinkedReferralDto> {
    const { id, addressee, addresseeEn, purpose, dueOn, content, extendedFrom } = referral;
    const difficulty = await this.records.load(SYSTEM, referral.difficultyId);
    const { latestOn } = await this.planning.period(difficulty);
    const more = mayTakeTime(referral, latestOn, this.planning.days);
    const acts = await this.links.acts([id]);
    const files = await this.links.files([id]);
    const until = await this.links.liveUntil([id]);
    return {
      ...{ addressee, addresseeEn, purpose, dueOn, content },
      ...{ toName: referral.toName!, locale: referral.toLocale!, number: difficulty.number },
      late: dueOn < this.clock.today(),
      files: files.map(({ id: fileId, name, mediaType, size }) => ({
        ...{ id: fileId, name, mediaType, size },
      })),
      words: acts
        .filter(({ kind }) => kind === 'asked' || kind === 'told')
        .map(({ kind, byName, text, at }) => ({
          ...{ mine: kind === 'asked', byName, text: text ?? '', at },
        })),
      officer: await this.progress.officer(difficulty),
      extendableUntil: more ? latestOn : null,
      extended: extendedFrom !== null,
      linkUntil: until.get(id)!,
    };
  }
}
