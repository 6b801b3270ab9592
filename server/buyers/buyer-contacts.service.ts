import { Injectable } from '@nestjs/common';
import { clean } from '../companies/company-text-rules';
import { Audit } from '../platform/audit/audit';
import { seoulToday, startOfSeoulDay } from '../platform/business-time/calendar-days';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { parsePhone } from '../platform/text/phone';
import { emailKey } from './address-key';
import { BuyerConsent } from './buyer-consent.entity';
import { BuyerContact } from './buyer-contact.entity';
import type { Buyer } from './buyer.entity';
import { BuyersService } from './buyers.service';
import type { BuyerDto } from './dto/buyer.dto';
import type { WriteBuyerContactDto } from './dto/buyer-input.dto';
import type { RecordConsentDto } from './dto/consent-input.dto';
import { languageOf, zoneOf } from './time-zones';

/** The people of a buyer, and what allows us to write to them. Each answer is the whole buyer. */
@Injectable()
export class BuyerContactsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly buyers: BuyersService,
  ) {}

  /** @throws Problem 404, 409 once merged, 422 */
  async add(actor: Person, buyerId: string, input: WriteBuyerContactDto): Promise<BuyerDto> {
    const buyer = await this.live(buyerId);
    await this.insert(actor, buyer, input);
    return this.buyers.present(buyer);
  }

  /** The new contact alone, for who adds many. @throws Problem 422 */
  async insert(actor: Person, buyer: Buyer, input: WriteBuyerContactDto): Promise<BuyerContact> {
    const at = this.clock.now();
    const contact = Object.assign(new BuyerContact(), {
      ...this.values(buyer, input),
      ...{ id: newId(), buyerId: buyer.id, version: 1, mergedInto: null },
      createdBy: actor.userId,
      ...{ createdByName: actor.name, updatedByName: actor.name, createdAt: at, updatedAt: at },
    } satisfies BuyerContact);
    await this.uow.manager.insert(BuyerContact, contact);
    await this.record('buyer_contact.created', contact);
    return contact;
  }

  /** @throws Problem 404, 409 once merged, 412, 422 */
  async write(
    actor: Person,
    id: string,
    seen: number,
    input: WriteBuyerContactDto,
  ): Promise<BuyerDto> {
    const contact = await this.find(id);
    const buyer = await this.live(contact.buyerId);
    if (contact.version !== seen) throw Problem.stale(await this.buyers.present(buyer));
    await this.change(actor, contact, input);
    return this.buyers.present(buyer);
  }

  /** Writes a contact as it was read just now. @throws Problem 404, 412, 422 */
  async change(actor: Person, contact: BuyerContact, input: WriteBuyerContactDto): Promise<void> {
    const buyer = await this.live(contact.buyerId);
    const seen = contact.version;
    const before = { email: contact.email, status: contact.status };
    Object.assign(contact, this.values(buyer, input));
    contact.updatedByName = actor.name;
    contact.updatedAt = this.clock.now();
    const current = () => this.buyers.present(buyer);
    await updateVersioned(this.uow, BuyerContact, contact, { expected: seen, current });
    await this.record('buyer_contact.updated', contact, before);
  }

  /** Records a consent, or a fact that counts as one, with its proof. */
  async recordConsent(
    actor: Person,
    contactId: string,
    input: RecordConsentDto,
  ): Promise<BuyerDto> {
    const contact = await this.find(contactId);
    const buyer = await this.live(contact.buyerId);
    const consent = this.consentOf(actor, contactId, input);
    await this.uow.manager.insert(BuyerConsent, consent);
    await this.recordConsentAct('buyer_contact.consent_recorded', consent);
    return this.buyers.present(buyer);
  }

  /** Notes that the person was asked again and still agrees (KR: every two years). */
  async confirmConsent(consentId: string): Promise<BuyerDto> {
    const consent = await this.openConsent(consentId);
    consent.confirmedAt = this.clock.now();
    await this.uow.manager.update(
      BuyerConsent,
      { id: consentId },
      { confirmedAt: consent.confirmedAt },
    );
    await this.recordConsentAct('buyer_contact.consent_confirmed', consent);
    return this.buyers.present(await this.buyerOf(consent));
  }

  async withdrawConsent(consentId: string, reason: string): Promise<BuyerDto> {
    const consent = await this.openConsent(consentId);
    const withdrawn = { withdrawnAt: this.clock.now(), withdrawnReason: reason };
    await this.uow.manager.update(BuyerConsent, { id: consentId }, withdrawn);
    await this.recordConsentAct(
      'buyer_contact.consent_withdrawn',
      Object.assign(consent, withdrawn),
    );
    return this.buyers.present(await this.buyerOf(consent));
  }

  /** @throws Problem 404 */
  async find(id: string): Promise<BuyerContact> {
    const contact = await this.uow.manager.findOneBy(BuyerContact, { id });
    if (!contact) throw Problem.notFound('buyer_contact');
    return contact;
  }

  /** A consent ready to be kept. @throws Problem 422 */
  consentOf(actor: Person, contactId: string, input: RecordConsentDto): BuyerConsent {
    const at = this.clock.now();
    // What was given today counts from now on, so that it stands above a refusal of this morning.
    const today = seoulToday(at);
    const givenAt = input.givenOn === today ? at : startOfSeoulDay(input.givenOn);
    if (input.givenOn > today) {
      throw Problem.field('givenOn', 'date.in_future', 'must not be in the future');
    }
    if (input.until && input.until < input.givenOn) {
      throw Problem.field('until', 'date.before_start', 'must not be before the day it was given');
    }
    return Object.assign(new BuyerConsent(), {
      ...{ id: newId(), contactId, kind: input.kind, channel: input.channel ?? null },
      ...{ night: input.night ?? false, givenAt },
      ...{ until: input.until ?? null, goods: clean(input.goods) },
      ...{ evidenceKind: input.evidenceKind, evidence: input.evidence },
      ...{ confirmedAt: null, withdrawnAt: null, withdrawnReason: null },
      ...{ recordedBy: actor.userId, recordedByName: actor.name, recordedAt: at },
    } satisfies BuyerConsent);
  }

  private async openConsent(id: string): Promise<BuyerConsent> {
    const consent = await this.uow.manager.findOneBy(BuyerConsent, { id });
    if (!consent) throw Problem.notFound('buyer_consent');
    if (consent.withdrawnAt) throw Problem.conflict('buyer_consent.withdrawn');
    return consent;
  }

  private async buyerOf({ contactId }: BuyerConsent): Promise<Buyer> {
    return this.buyers.find((await this.find(contactId)).buyerId);
  }

  private async live(buyerId: string): Promise<Buyer> {
    const buyer = await this.buyers.find(buyerId);
    if (buyer.status === 'merged') throw Problem.conflict('buyer.merged');
    return buyer;
  }

  private values({ country }: Buyer, input: WriteBuyerContactDto) {
    const email = clean(input.email);
    const number = clean(input.phone);
    if (!email && !number) throw Problem.field('email', 'required', 'an address or a number');
    const phone = number ? parsePhone(number, country as 'KR')?.e164 : null;
    if (phone === undefined) throw Problem.field('phone', 'phone.unreadable', 'is no number');
    if (input.sourceDate > this.clock.today()) {
      throw Problem.field('sourceDate', 'date.in_future', 'must not be in the future');
    }
    return {
      ...{ name: clean(input.name), honorific: input.honorific ?? null, email, phone },
      ...{ greetingName: clean(input.greetingName), title: clean(input.title) },
      ...{ department: clean(input.department), emailKey: email && emailKey(email) },
      ...{ language: input.language ?? languageOf(country) },
      ...{ timeZone: input.timeZone ?? zoneOf(country), sourceType: input.sourceType },
      ...{ sourceDetail: clean(input.sourceDetail), sourceDate: input.sourceDate },
      ...{ legalBasis: input.legalBasis ?? ('none' as const), status: input.status ?? 'active' },
    } satisfies Partial<BuyerContact>;
  }

  private async record(action: string, contact: BuyerContact, before?: unknown): Promise<void> {
    const { id, buyerId, name, email, status } = contact;
    await this.audit.record({
      ...{ action, subjectType: 'buyer_contact', subjectId: id, before },
      after: { buyerId, name, email, status },
    });
  }

  private async recordConsentAct(action: string, consent: BuyerConsent): Promise<void> {
    const { id, kind, channel, evidenceKind, withdrawnReason } = consent;
    await this.audit.record({
      ...{ action, subjectType: 'buyer_contact', subjectId: consent.contactId },
      after: { consentId: id, kind, channel, evidenceKind, withdrawnReason },
    });
  }
}
