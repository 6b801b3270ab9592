import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { DomainEvents } from '../../platform/events/domain-events';
import type { Difficulty } from '../difficulty.entity';
import { ProgressService } from '../progress.service';
import { PartnerReleased, type PartnerMailFacts, PartnerWritten } from './referral.events';
import { type ActKind, ReferralLinkQueries } from './referral-links.queries';
import type { Referral } from './referral.queries';

const ABOUT = { sent: 'request', resent: 'resent', told: 'told' } as const;

/** Mails to a partner: each carries a new secret, and each is in the record of acts. */
@Injectable()
export class ReferralMails {
  constructor(
    private readonly clock: Clock,
    private readonly links: ReferralLinkQueries,
    private readonly progress: ProgressService,
    private readonly events: DomainEvents,
  ) {}

  async send(
    difficulty: Difficulty,
    referral: Referral,
    { kind, by, text = null }: { kind: keyof typeof ABOUT; by: string; text?: string | null },
  ): Promise<void> {
    await this.links.log(referral, kind, by, text);
    await this.write(difficulty, referral, ABOUT[kind]);
  }

  /** Before or after the due day. */
  async remind(
    difficulty: Difficulty,
    referral: Referral,
    about: 'before' | 'after',
  ): Promise<void> {
    await this.links.log(referral, 'reminded', 'system');
    await this.write(difficulty, referral, about);
  }

  /** The request is over: no secret works any more. */
  async end(referral: Referral, kind: ActKind, by: string): Promise<void> {
    await this.links.end(referral.id);
    await this.links.log(referral, kind, by);
  }

  async release(difficulty: Difficulty, referral: Referral): Promise<void> {
    const facts = await this.facts(difficulty, referral);
    if (facts) await this.events.publish(new PartnerReleased(facts));
  }

  private async write(
    difficulty: Difficulty,
    referral: Referral,
    about: PartnerWritten['about'],
  ): Promise<void> {
    const facts = await this.facts(difficulty, referral);
    if (!facts) return;
    // A day long past would make a secret that is dead at once.
    const today = this.clock.today();
    const dueOn = referral.dueOn > today ? referral.dueOn : today;
    const { token, expiresAt } = await this.links.issue({ ...referral, dueOn });
    await this.events.publish(new PartnerWritten(facts, about, token, expiresAt));
  }

  private async facts(
    difficulty: Difficulty,
    referral: Referral,
  ): Promise<PartnerMailFacts | undefined> {
    const { toName, toEmail, toLocale, addressee, addresseeEn, dueOn, companyId } = referral;
    if (!toName || !toEmail || !toLocale) return undefined;
    return {
      to: { name: toName, email: toEmail, locale: toLocale },
      ...{ companyId, addressee, addresseeEn, dueOn, number: difficulty.number },
      officer: await this.progress.officer(difficulty),
    };
  }
}
