import { Injectable } from '@nestjs/common';
import { MaySendService } from '../../buyers/may-send/may-send.service';
import type { SendVerdict } from '../../buyers/may-send/can-send';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { LetterKind } from '../templates/template';

/** What the rules say of one letter to one contact; kept with the recipient. */
export type GateVerdict = SendVerdict;

/** Asks the rules whether a letter may go to contacts, knowing what letters they got (DOMAIN §1.6). */
@Injectable()
export class LetterGate {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly maySend: MaySendService,
  ) {}

  /** The verdict on each contact at a moment; a contact nobody knows has none. */
  async check(
    contactIds: readonly string[],
    { kind, language, at, mass }: { kind: LetterKind; language: string; at: Date; mass: boolean },
  ): Promise<Map<string, GateVerdict>> {
    const adsLastDay = await this.lastDay(contactIds, at);
    return this.maySend.check(contactIds, {
      ...{ channel: 'email', kind, language, at, mass, adsLastDay },
    });
  }

  /** How many letters each got within 24 hours; by letter_recipients_contact. */
  private async lastDay(contactIds: readonly string[], at: Date): Promise<Map<string, number>> {
    const rows = await this.uow.query<{ id: string; n: number }>(
      `SELECT contact_id AS id, count(*) AS n FROM letter_recipients
       WHERE contact_id = ANY($1) AND sent_at > $2::timestamptz - interval '24 hours' GROUP BY contact_id`,
      [contactIds, at],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }
}
