import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { SqlParams } from '../companies/company-scope';
import { clean } from '../companies/company-text-rules';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP, toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { likeText } from '../platform/text/like';
import { parsePhone } from '../platform/text/phone';
import { BuyerConsent } from './buyer-consent.entity';
import { BuyerContactsService } from './buyer-contacts.service';
import type {
  LiftSuppressionDto,
  SuppressDto,
  SuppressedContactDto,
  SuppressionDetailDto,
  SuppressionDto,
  SuppressionPageDto,
  SuppressionQueryDto,
} from './dto/suppression.dto';
import type { Suppression } from './suppression.entity';
import { SuppressionService, WISHES } from './suppression.service';

const FIELDS = `s.id, s.address_key AS address, s.reason, s.source, s.note, s.recorded_by_name AS "recordedByName",
  s.created_at AS "createdAt", s.confirmed_at AS "confirmedAt", s.lifted_at AS "liftedAt", s.lifted_by_name AS "liftedByName",
  s.lifted_reason AS "liftedReason", (SELECT c.evidence FROM buyer_consents c WHERE c.id = s.lifted_consent_id) AS "liftedEvidence",
  s.reason IN (${WISHES.map((wish) => `'${wish}'`).join(', ')}) AS "needsConsent"`;

/** The list of refusals as staff see it. */
@Injectable()
export class SuppressionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly suppression: SuppressionService,
    private readonly contacts: BuyerContactsService,
  ) {}

  /** Newest first; index suppressions_recent. */
  async list(query: SuppressionQueryDto): Promise<SuppressionPageDto> {
    const params = new SqlParams();
    const limit = query.limit ?? 50;
    const { q, reason, source, state } = query;
    const where = ['TRUE'];
    if (q?.trim()) {
      where.push(`s.address_key LIKE ${params.add(`%${likeText(q.trim().toLowerCase())}%`)}`);
    }
    if (reason) where.push(`s.reason = ${params.add(reason)}`);
    if (source) where.push(`s.source = ${params.add(source)}`);
    if (state) where.push(`s.lifted_at IS ${state === 'open' ? '' : 'NOT '}NULL`);
    const words = where.join(' AND ');
    const count = await this.uow.one<{ total: number }>(
      `SELECT count(*)::int AS total FROM (SELECT 1 FROM suppressions s WHERE ${words} LIMIT ${TOTAL_CAP + 1}) n`,
      params.values,
    );
    const [at, id] = query.cursor ? decodeCursor(query.cursor, 2) : [];
    const after = query.cursor
      ? `AND (s.created_at, s.id) < (${params.add(at)}::timestamptz, ${params.add(id)}::uuid)`
      : '';
    const rows = await this.uow.query<SuppressionDto & { sortKey: string }>(
      `SELECT ${FIELDS}, s.created_at::text AS "sortKey" FROM suppressions s WHERE ${words} ${after}
       ORDER BY s.created_at DESC, s.id DESC LIMIT ${params.add(limit + 1)}`,
      params.values,
    );
    const key = (row: { sortKey: string; id: string }) => [row.sortKey, row.id];
    return toPage(rows, limit, count?.total ?? 0, key, ({ sortKey: _, ...row }) => row);
  }

  /** Notes a refusal that reached us otherwise. @throws Problem 422 */
  async add({ address, reason, note }: SuppressDto): Promise<void> {
    const phone = isEmail(address) ? undefined : parsePhone(address)?.e164;
    if (!isEmail(address) && !phone) {
      throw Problem.field(
        'address',
        'suppression.no_address',
        'is neither mail address nor number',
      );
    }
    await this.suppression.suppress(phone ?? address, reason, 'staff', { note: note ?? null });
  }

  /** @throws Problem 404 */
  async get(id: string): Promise<SuppressionDetailDto> {
    const one = await this.uow.one<SuppressionDto>(
      `SELECT ${FIELDS} FROM suppressions s WHERE s.id = $1`,
      [id],
    );
    if (!one) throw Problem.notFound('suppression');
    const contacts = await this.uow.query<SuppressedContactDto>(
      `SELECT k.id, k.name, b.id AS "buyerId", b.name AS "buyerName" FROM buyer_contacts k
       JOIN buyers b ON b.id = k.buyer_id
       WHERE (k.email_key = $1 OR k.phone = $1) AND k.merged_into IS NULL ORDER BY k.id LIMIT 20`,
      [one.address],
    );
    const history = await this.uow.query<SuppressionDto>(
      `SELECT ${FIELDS} FROM suppressions s WHERE s.address_key = $1 ORDER BY s.created_at DESC, s.id DESC LIMIT 50`,
      [one.address],
    );
    return { ...one, contacts, history };
  }

  /**
   * Lifts one: the person's own refusal for a new consent given after it, another for a reason.
   * @throws Problem 404, 409, 422
   */
  async lift(actor: Person, id: string, input: LiftSuppressionDto): Promise<SuppressionDto> {
    const found = await this.suppression.find(id);
    if (!found) throw Problem.notFound('suppression');
    if (found.liftedAt) throw Problem.conflict('suppression.lifted');
    const consent = WISHES.includes(found.reason) ? await this.consent(actor, found, input) : null;
    const reason = consent ? null : (clean(input.reason) ?? undefined);
    if (reason === undefined) throw Problem.field('reason', 'required', 'must be written down');
    if (consent) await this.uow.manager.insert(BuyerConsent, consent);
    await this.uow.execute(
      `UPDATE suppressions SET lifted_at = $2, lifted_by_name = $3, lifted_consent_id = $4, lifted_reason = $5
       WHERE id = $1 AND lifted_at IS NULL`,
      [id, this.clock.now(), actor.name, consent?.id ?? null, reason],
    );
    await this.audit.record({
      ...{ action: 'suppression.lifted', subjectType: 'suppression', subjectId: id },
      after: { address: found.addressKey, consentId: consent?.id, reason },
    });
    const { contacts: _, history: __, ...lifted } = await this.get(id);
    return lifted;
  }

  /** The consent that lifts a person's own refusal. */
  private async consent(
    actor: Person,
    found: Suppression,
    { contactId, givenOn, evidenceKind, evidence }: LiftSuppressionDto,
  ): Promise<BuyerConsent> {
    if (!contactId || !givenOn || !evidenceKind || !clean(evidence)) {
      const missing = Object.entries({ contactId, givenOn, evidenceKind, evidence });
      const [field = 'evidence'] = missing.find(([, value]) => !value) ?? [];
      throw Problem.field(field, 'suppression.consent_needed', 'a new consent is needed');
    }
    const contact = await this.contacts.find(contactId);
    if (![contact.emailKey, contact.phone].includes(found.addressKey)) {
      throw Problem.field('contactId', 'suppression.other_address', 'has another address');
    }
    const express = { kind: 'express' as const, givenOn, evidenceKind, evidence: evidence ?? '' };
    const consent = this.contacts.consentOf(actor, contact.id, express);
    if (consent.givenAt < found.createdAt) {
      throw Problem.field('givenOn', 'suppression.consent_older', 'is older than the refusal');
    }
    return consent;
  }
}
