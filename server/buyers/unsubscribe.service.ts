import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Throttle } from '../people/throttle';
import { CONFIG, type Config } from '../platform/config/config';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { SYSTEM } from '../platform/security/actor';
import { hashToken } from '../platform/security/secret-box';
import type { SuppressionSource } from './buyer.values';
import type { UnsubscribeDto } from './dto/suppression.dto';
import { SuppressionService } from './suppression.service';
import { hiddenAddress, readUnsubscribeToken, type UnsubscribeLink } from './unsubscribe-token';

/** In 15 minutes. A mail provider presses the button for many readers from one address. */
const WRONG_LINKS = 20;
const PER_LINK = 30;

/** The way out of a letter, without an account: seeing changes nothing, pressing does. */
@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly suppression: SuppressionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  read(token: string, request: FastifyRequest): Promise<UnsubscribeDto> {
    return this.withLink(token, request, async ({ address, language }) => ({
      ...{ address: hiddenAddress(address), language },
      done: await this.suppression.isSuppressed(address),
    }));
  }

  /** Pressing twice is the same as once. */
  leave(
    token: string,
    request: FastifyRequest,
    source: SuppressionSource,
  ): Promise<UnsubscribeDto> {
    return this.withLink(token, request, async ({ address, language, letterId }) => {
      await this.suppression.suppress(address, 'unsubscribed', source, { letterId });
      return { address: hiddenAddress(address), language, done: true };
    });
  }

  /** @throws Problem 410 for what is no link of ours, 429 */
  private async withLink<T>(
    token: string,
    { ip, id: requestId }: FastifyRequest,
    act: (link: UnsubscribeLink) => Promise<T>,
  ): Promise<T> {
    const wrong = `unsubscribe-wrong:${ip}`;
    const link = readUnsubscribeToken(token, this.config.secret);
    if (!link) {
      await this.throttle.refuseLocked([wrong]);
      await this.throttle.count(wrong, WRONG_LINKS);
      throw new Problem(410, 'link.invalid', { detail: 'This is no link of a letter.' });
    }
    const perLink = `unsubscribe:${hashToken(token)}`;
    await this.throttle.refuseLocked([perLink]);
    await this.throttle.count(perLink, PER_LINK);
    const reader = { ...SYSTEM, name: hiddenAddress(link.address), ip, requestId };
    return this.uow.run(reader, () => act(link));
  }
}
