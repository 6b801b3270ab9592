import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { SqlParams } from '../companies/company-scope';
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
  SuppressionDto,
  SuppressionPageDto,
  SuppressionQueryDto,
} from './dto/suppression.dto';
import { SuppressionService } from './suppression.service';

const FIELDS = `s.id, s.address_key AS address, s.reason, s.source, s.note, s.recorded_by_name AS "recordedByName",
  s.created_at AS "createdAt", s.confirmed_at AS "confirmedAt", s.lifted_at AS "liftedAt", s.lifted_by_name AS "liftedByName"`;

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
    const words = query.q?.trim()
      ? `s.address_key LIKE ${params.add(`%${likeText(query.q.trim().toLowerCase())}%`)}`
      : 'TRUE';
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

  /** Lifts one for a new consent given after it. @throws Problem 404, 409, 422 */
  async lift(actor: Person, id: string, input: LiftSuppressionDto): Promise<SuppressionDto> {
    const found = await this.suppression.find(id);
    if (!found) throw Problem.notFound('suppression');
    if (found.liftedAt) throw Problem.conflict('suppression.lifted');
    const contact = await this.contacts.find(input.contactId);
    if (![contact.emailKey, contact.phone].includes(found.addressKey)) {
      throw Problem.field('contactId', 'suppression.other_address', 'has another address');
    }
    const { givenOn, evidenceKind, evidence } = input;
    const express = { kind: 'express' as const, givenOn, evidenceKind, evidence };
    const consent = this.contacts.consentOf(actor, contact.id, express);
    if (consent.givenAt < found.createdAt) {
      throw Problem.field('givenOn', 'suppression.consent_older', 'is older than the refusal');
    }
    await this.uow.manager.insert(BuyerConsent, consent);
    await this.uow.execute(
      `UPDATE suppressions SET lifted_at = $2, lifted_by_name = $3, lifted_consent_id = $4
       WHERE id = $1 AND lifted_at IS NULL`,
      [id, this.clock.now(), actor.name, consent.id],
    );
    await this.audit.record({
      ...{ action: 'suppression.lifted', subjectType: 'suppression', subjectId: id },
      after: { address: found.addressKey, consentId: consent.id },
    });
    const [row] = await this.uow.query<SuppressionDto>(
      `SELECT ${FIELDS} FROM suppressions s WHERE s.id = $1`,
      [id],
    );
    return row!;
  }
}
