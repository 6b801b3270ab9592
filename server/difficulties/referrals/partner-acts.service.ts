import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { newId } from '../../platform/database/ids';
import { DomainEvents } from '../../platform/events/domain-events';
import { LiveEvents } from '../../platform/events/live-events';
import { Problem } from '../../platform/http/problem';
import type { Actor } from '../../platform/security/actor';
import { DifficultyRecords, SYSTEM_AUTHOR } from '../difficulty-records';
import { type EventActor, ReferralAnswered } from '../difficulty.events';
import { type EntryAuthor, entryOf } from '../timeline';
import type { AnswerReferralDto, TakeTimeDto } from './dto/referral-link.dto';
import { PartnerAsked, PartnerTookTime } from './referral.events';
import { ReferralLinkQueries } from './referral-links.queries';
import { mayTakeTime, requireInPeriod } from './referral-period';
import { ReferralPlanning } from './referral-planning.service';
import { type Referral, ReferralQueries } from './referral.queries';

/** What a partner does on its link; the firm learns only that a reply came. Runs as the system. */
@Injectable()
export class PartnerActs {
  constructor(
    private readonly records: DifficultyRecords,
    private readonly referrals: ReferralQueries,
    private readonly links: ReferralLinkQueries,
    private readonly planning: ReferralPlanning,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  async opened(referral: Referral): Promise<void> {
    await this.links.log(referral, 'opened', referral.toName!);
    await this.record('referral.opened', referral);
    await this.announce(referral);
  }

  async fileOpened(referral: Referral, name: string): Promise<void> {
    await this.links.log(referral, 'file_opened', referral.toName!, name);
    await this.record('referral.file_opened', referral, { name });
    await this.announce(referral);
  }

  async ask(actor: Actor, referral: Referral, text: string): Promise<void> {
    const difficulty = await this.records.locked(referral.difficultyId);
    const by = partnerOf(referral);
    const { now } = this.records.desk;
    const entry = entryOf(newId(), 'partner_question', by, now, { ...named(referral), text });
    await this.records.append(actor, { difficulty, entry });
    await this.links.log(referral, 'asked', by.name, text);
    await this.record('referral.asked', referral);
    const facts = await this.records.facts(difficulty);
    await this.events.publish(new PartnerAsked(facts, by, now, referral.addressee, text));
  }

  /** @throws Problem 409 `referral.no_more_time`, 422 on `dueOn` */
  async takeTime(actor: Actor, referral: Referral, { dueOn, reason }: TakeTimeDto): Promise<void> {
    const difficulty = await this.records.locked(referral.difficultyId);
    const { latestOn } = await this.planning.period(difficulty);
    const { days } = this.planning;
    if (!mayTakeTime(referral, latestOn, days)) throw Problem.conflict('referral.no_more_time');
    if (dueOn <= referral.dueOn) {
      throw Problem.field('dueOn', 'not_later', 'It is not after the present date.');
    }
    requireInPeriod(dueOn, { latestOn }, days);
    if (!(await this.referrals.extend(referral.id, dueOn, reason))) {
      throw Problem.conflict('referral.no_more_time');
    }
    await this.links.prolong(referral.id, dueOn);
    const by = partnerOf(referral);
    const { now } = this.records.desk;
    const payload = { ...named(referral), text: reason, dueOn };
    const entry = entryOf(newId(), 'partner_time', by, now, payload);
    await this.records.append(actor, { difficulty, entry });
    await this.links.log(referral, 'extended', by.name, dueOn);
    await this.record('referral.extended', referral, { dueOn });
    const facts = await this.records.facts(difficulty);
    const { addressee } = referral;
    await this.events.publish(new PartnerTookTime(facts, by, now, addressee, dueOn, reason));
  }

  /** @throws Problem 422 `file.unknown` */
  async answer(
    actor: Actor,
    referral: Referral,
    { text, declined = false, fileIds }: AnswerReferralDto,
  ): Promise<void> {
    const { id, addressee } = referral;
    const { desk } = this.records;
    const difficulty = await this.records.locked(referral.difficultyId);
    const seen = difficulty.version;
    const kind = declined ? 'declined' : 'answered';
    if (!(await this.referrals.end(id, kind, text, desk.now))) {
      throw Problem.conflict('referral.already_answered');
    }
    await this.links.end(id);
    const by = partnerOf(referral);
    const awaited = await this.referrals.anyOpen(difficulty.id, id);
    // The firm may read that a reply came, but neither who wrote it nor what it says.
    const came = difficulty.partnerReplied(SYSTEM_AUTHOR, desk, referral, awaited);
    await this.records.save(actor, { difficulty, entry: came }, seen, () => undefined);
    const payload = { ...named(referral), text, declined };
    const entry = entryOf(newId(), 'partner_reply', by, desk.now, payload);
    await this.records.append(actor, { difficulty, entry, fileIds });
    await this.links.log(referral, kind, by.name);
    await this.record(declined ? 'referral.declined' : 'referral.answered', referral);
    const facts = await this.records.facts(difficulty);
    await this.events.publish(
      new ReferralAnswered(facts, by, desk.now, id, addressee, text, declined),
    );
  }

  private record(action: string, { id, companyId }: Referral, after?: object): Promise<void> {
    return this.audit.record({ action, subjectType: 'referral', subjectId: id, companyId, after });
  }

  private announce({ difficultyId: id, companyId }: Referral): Promise<void> {
    return this.live.emit({ topic: 'difficulty', id, companyId, public: false });
  }
}

function partnerOf({ toName, addressee }: Referral): EntryAuthor & EventActor {
  return { id: null, name: `${addressee} ${toName ?? ''}`.trim(), title: null, side: 'partner' };
}

function named({ id, addressee, addresseeEn }: Referral) {
  return { referralId: id, addressee, addresseeEn };
}
