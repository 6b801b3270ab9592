import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { hashReplyToken, tokenOf } from '../../platform/mail/reply-address';
import type { AnsweredRecipient, AnswerKind, AnsweringMail, AnswerWay } from './answer.values';
import type { BuyerAnswerDto } from './dto/letter-answer.dto';

export interface NewAnswer {
  id: string;
  recipient: AnsweredRecipient;
  kind: AnswerKind;
  via: AnswerWay;
  fromName: string;
  fromAddress: string | null;
  subject: string | null;
  body: string;
  attachments: readonly { name: string; size: number }[];
  storageKey: string | null;
  senderKnown: boolean;
  authentic: boolean;
  at: Date;
  recordedBy: { id: string; name: string } | null;
}

const RECIPIENT = `r.id, r.letter_id AS "letterId", r.company_id AS "companyId", r.email,
  r.snapshot->>'company' AS "buyerName", r.snapshot->>'person' AS person`;

/** Reads and writes of what came back. */
@Injectable()
export class AnswersQueries {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Whom a mail is from or about: by the address it was sent to, which only the recipient was told,
   * else by the letter it answers, the nearest first. Needs the system's rights.
   */
  async recipientOf({ to, references }: Pick<AnsweringMail, 'to' | 'references'>) {
    const inbox = this.config.inboxAddress ?? '';
    const tokens = to.map((one) => tokenOf(one, inbox)).filter((one) => one !== undefined);
    if (tokens.length > 0) {
      const found = await this.uow.one<AnsweredRecipient>(
        `SELECT ${RECIPIENT} FROM letter_recipients r WHERE r.reply_hash = ANY($1)
         ORDER BY r.sent_at DESC NULLS LAST LIMIT 1`,
        [tokens.map(hashReplyToken)],
      );
      if (found) return found;
    }
    if (references.length === 0) return undefined;
    return this.uow.one<AnsweredRecipient>(
      `SELECT ${RECIPIENT} FROM letter_recipients r WHERE r.message_id = ANY($1)
       ORDER BY array_position($1, r.message_id) DESC LIMIT 1`,
      [references],
    );
  }

  /** One a letter went to. */
  async sentTo(letterId: string, recipientId: string): Promise<AnsweredRecipient | undefined> {
    return this.uow.one<AnsweredRecipient>(
      `SELECT ${RECIPIENT} FROM letter_recipients r
       WHERE r.letter_id = $1 AND r.id = $2 AND r.sent_at IS NOT NULL`,
      [letterId, recipientId],
    );
  }

  async add({ recipient, ...answer }: NewAnswer, now: Date): Promise<void> {
    await this.uow.execute(
      `INSERT INTO letter_answers (id, letter_id, company_id, recipient_id, kind, via, buyer_name, from_name,
         from_address, subject, body, attachments, storage_key, sender_known, authentic, answered_at,
         recorded_by, recorded_by_name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [
        ...[answer.id, recipient.letterId, recipient.companyId, recipient.id],
        ...[answer.kind, answer.via, recipient.buyerName, answer.fromName, answer.fromAddress],
        ...[answer.subject, answer.body, JSON.stringify(answer.attachments), answer.storageKey],
        ...[answer.senderKnown, answer.authentic, answer.at],
        ...[answer.recordedBy?.id ?? null, answer.recordedBy?.name ?? null, now],
      ],
    );
  }

  /**
   * Works out anew where a recipient stands from what is written down of them. A bounce is taken back
   * by an answer, an opt-out by nothing; who never got a mail stays as they are.
   */
  async settle(recipientId: string): Promise<void> {
    await this.uow.execute(
      `UPDATE letter_recipients r SET replied_at = a.replied, meeting_at = a.meeting, declined_at = a.declined,
         status = CASE WHEN r.opted_out_at IS NOT NULL THEN 'opted_out' WHEN a.replied IS NOT NULL THEN 'replied'
           WHEN r.bounced_at IS NOT NULL THEN 'bounced' ELSE 'sent' END
       FROM (SELECT min(answered_at) FILTER (WHERE kind IN ('reply', 'meeting', 'not_interested')) AS replied,
               min(answered_at) FILTER (WHERE kind = 'meeting') AS meeting,
               min(answered_at) FILTER (WHERE kind = 'not_interested') AS declined
             FROM letter_answers WHERE recipient_id = $1) a
       WHERE r.id = $1 AND r.sent_at IS NOT NULL`,
      [recipientId],
    );
  }

  /** What came back undelivered; true when it was taken for delivered before. */
  async bounced(recipientId: string, reason: string, detail: string, at: Date): Promise<boolean> {
    const changed = await this.uow.execute(
      `UPDATE letter_recipients SET status = 'bounced', reason = $2, detail = $3, bounced_at = $4
       WHERE id = $1 AND status = 'sent'`,
      [recipientId, reason, detail.slice(0, 500), at],
    );
    return changed === 1;
  }

  /** Removes what a person noted. False where there is no such note. */
  async forget(letterId: string, answerId: string): Promise<string | undefined> {
    const row = await this.uow.one<{ recipientId: string }>(
      `DELETE FROM letter_answers WHERE letter_id = $1 AND id = $2 AND recorded_by IS NOT NULL
       RETURNING recipient_id AS "recipientId"`,
      [letterId, answerId],
    );
    return row?.recipientId;
  }

  /** Newest first, by letter_answers_letter. Row-level security leaves a firm the people's answers. */
  async list(
    letterId: string,
    after: { at: string; id: string } | undefined,
    limit: number,
  ): Promise<(BuyerAnswerDto & { total: number })[]> {
    return this.uow.query(
      `SELECT a.id, a.recipient_id AS "recipientId", a.kind, a.via, a.buyer_name AS "buyerName",
         a.from_name AS "fromName", a.from_address AS "fromAddress", a.subject, a.body, a.attachments,
         a.storage_key IS NOT NULL AS "hasOriginal", a.sender_known AS "senderKnown", a.authentic,
         a.answered_at AS "answeredAt", a.recorded_by_name AS "recordedByName",
         (SELECT count(*) FROM letter_answers n WHERE n.letter_id = $1) AS total
       FROM letter_answers a WHERE a.letter_id = $1
         AND ($2::timestamptz IS NULL OR (a.answered_at, a.id) < ($2::timestamptz, $3::uuid))
       ORDER BY a.answered_at DESC, a.id DESC LIMIT $4`,
      [letterId, after?.at ?? null, after?.id ?? null, limit + 1],
    );
  }

  async originalOf(letterId: string, answerId: string): Promise<string | undefined> {
    const row = await this.uow.one<{ key: string | null }>(
      'SELECT storage_key AS key FROM letter_answers WHERE letter_id = $1 AND id = $2',
      [letterId, answerId],
    );
    return row?.key ?? undefined;
  }
}
