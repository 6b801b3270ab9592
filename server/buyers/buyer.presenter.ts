import type { BuyerConsent } from './buyer-consent.entity';
import type { BuyerContact } from './buyer-contact.entity';
import type { Buyer } from './buyer.entity';
import type { ConsentState } from './buyer.values';
import type { BuyerConsentDto, BuyerContactDto, BuyerDto } from './dto/buyer.dto';

/** A buyer as its page shows it. */
export function buyerDto(buyer: Buyer, contacts: BuyerContactDto[]): BuyerDto {
  const { id, name, nameLocal, country, kind, city, address, website, phone, interests } = buyer;
  const { note, status, mergedInto, version, createdByName, updatedByName } = buyer;
  return {
    ...{ id, name, nameLocal, country, kind, city, address, website, phone, interests, note },
    ...{ status, mergedInto, version, createdByName, updatedByName },
    ...{ createdAt: buyer.createdAt, updatedAt: buyer.updatedAt, contacts },
  };
}

export function contactDto(
  contact: BuyerContact,
  consents: readonly BuyerConsent[],
  consent: ConsentState,
): BuyerContactDto {
  const { id, buyerId, name, honorific, greetingName, title, department, email, phone } = contact;
  const { language, timeZone, sourceType, sourceDetail, sourceDate, legalBasis } = contact;
  const { status, version, createdAt, updatedAt } = contact;
  return {
    ...{ id, buyerId, name, honorific, greetingName, title, department, email, phone, language },
    ...{ timeZone, sourceType, sourceDetail, sourceDate, legalBasis, status, consent, version },
    ...{ createdAt, updatedAt },
    consents: consents.filter(({ contactId }) => contactId === id).map(consentDto),
  };
}

export function consentDto(consent: BuyerConsent): BuyerConsentDto {
  const { id, contactId, kind, channel, night, givenAt, until, goods, evidenceKind } = consent;
  const { evidence, confirmedAt, withdrawnAt, withdrawnReason } = consent;
  const { recordedByName, recordedAt } = consent;
  return {
    ...{ id, contactId, kind, channel, night, givenAt, until, goods, evidenceKind, evidence },
    ...{ confirmedAt, withdrawnAt, withdrawnReason, recordedByName, recordedAt },
  };
}
