import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Throttle } from '../../people/throttle';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type FileDto, toFileDto } from '../../platform/files/file.dto';
import { Files } from '../../platform/files/files';
import { readUpload } from '../../platform/files/transfer';
import { Problem } from '../../platform/http/problem';
import { type Actor, type Person, SYSTEM } from '../../platform/security/actor';
import { hashToken } from '../../platform/security/secret-box';
import type { AnswerReferralDto, LinkedReferralDto, TakeTimeDto } from './dto/referral-link.dto';
import { PartnerActs } from './partner-acts.service';
import { LinkedReferrals } from './linked-referral.service';
import { ReferralLinkQueries } from './referral-links.queries';
import type { Referral } from './referral.queries';

/** In a quarter of an hour: dead links per address, and all requests, uploads and acts per referral. */
const WRONG_LINKS = 20;
const REQUESTS = 120;
const WRITES = 30;

/**
 * A request by the link of a mail, without an account. The secret opens one referral; what is read is
 * the copy made for it (ADR 0008). A link that was never there, ran out, was replaced or is over gets
 * the same answer.
 */
@Injectable()
export class ReferralLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly links: ReferralLinkQueries,
    private readonly pages: LinkedReferrals,
    private readonly acts: PartnerActs,
    private readonly files: Files,
  ) {}

  /** @throws Problem 410 `link.invalid`, 429 `auth.locked` */
  read(token: string, request: FastifyRequest): Promise<LinkedReferralDto> {
    return this.within(token, request, async (referral) => {
      await this.acts.opened(referral);
      return this.pages.of(referral);
    });
  }

  /** A shared file's bytes. @throws Problem 404 for any other file */
  file(token: string, fileId: string, request: FastifyRequest) {
    return this.within(token, request, async (referral) => {
      const [file] = (await this.links.files([referral.id])).filter(({ id }) => id === fileId);
      if (!file) throw Problem.notFound('file');
      await this.acts.fileOpened(referral, file.name);
      return { file, bytes: await this.files.open(file.storageKey) };
    });
  }

  /** A file for the answer; one that no answer takes is gone after a day. */
  async upload(token: string, request: FastifyRequest): Promise<FileDto> {
    // Nobody uploads anything before the link is known to live.
    await this.within(token, request, async () => undefined, true);
    const { name, bytes } = await readUpload(request);
    return this.writing(token, request, async (referral, actor) => {
      return toFileDto(await this.files.upload(uploader(actor, referral), name, bytes));
    });
  }

  /** The answer, or why they cannot help; the link is used up. */
  answer(token: string, input: AnswerReferralDto, request: FastifyRequest): Promise<void> {
    return this.writing(token, request, (referral, actor) =>
      this.acts.answer(uploader(actor, referral), referral, input),
    );
  }

  ask(token: string, text: string, request: FastifyRequest): Promise<LinkedReferralDto> {
    return this.writing(token, request, async (referral, actor) => {
      await this.acts.ask(actor, referral, text);
      return this.pages.of(referral);
    });
  }

  /** More time, once and before the due day is over. */
  takeTime(token: string, input: TakeTimeDto, request: FastifyRequest): Promise<LinkedReferralDto> {
    return this.writing(token, request, async (referral, actor) => {
      const { dueOn } = input;
      await this.acts.takeTime(actor, referral, input);
      return this.pages.of({ ...referral, dueOn, extendedFrom: referral.dueOn });
    });
  }

  private writing<T>(
    token: string,
    request: FastifyRequest,
    act: (referral: Referral, actor: Actor) => Promise<T>,
  ): Promise<T> {
    return this.within(token, request, act, true);
  }

  private async within<T>(
    token: string,
    request: FastifyRequest,
    act: (referral: Referral, actor: Actor) => Promise<T>,
    writes = false,
  ): Promise<T> {
    const { ip, id: requestId } = request;
    const perLink = `referral-link:${hashToken(token)}`;
    const perWrite = `referral-link-write:${hashToken(token)}`;
    const perAddress = `referral-link-wrong:${ip}`;
    await this.throttle.refuseLocked([perAddress, perLink, ...(writes ? [perWrite] : [])]);
    if (writes) await this.throttle.count(perWrite, WRITES);
    const hash = hashToken(token);
    const origin = { ...SYSTEM, ip, requestId };
    const found = await this.uow.run(origin, () => this.links.byToken(hash));
    if (found) {
      await this.throttle.count(perLink, REQUESTS);
      const actor = { ...origin, name: `${found.addressee} ${found.toName}` };
      const done = await this.uow.run(actor, async () => {
        // Again, and locked: of two answers at once one finds the link used up.
        const referral = await this.links.byToken(hash);
        return referral && { result: await act(referral, actor) };
      });
      if (done) return done.result;
    }
    await this.throttle.count(perAddress, WRONG_LINKS);
    throw new Problem(410, 'link.invalid', {
      detail: 'The link was used, replaced, or is too old.',
    });
  }
}

/** Uploads belong to the referral until its answer takes them. */
function uploader(actor: Actor, { id }: Referral): Person {
  return { ...actor, userId: id } as Person;
}
