import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { LetterLanguage } from '../merge/values';
import type { MailFooterPart } from './mail-footer';
import type { RecipientVerdict } from './dto/letter-recipients.dto';

/** What the rules say of one letter to one contact; kept with the recipient. */
export interface GateVerdict {
  verdict: RecipientVerdict;
  label: string | null;
  footer: { parts: MailFooterPart[]; languages: LetterLanguage[] };
  reasons: { code: string }[];
  ruleVersion: number | null;
  basis: string | null;
  consentId: string | null;
}

const ALL_PARTS: MailFooterPart[] = ['sender_name', 'postal_address', 'email', 'source', 'opt_out'];

/** Whether a letter may go to a contact at all (DOMAIN §1.6). */
@Injectable()
export class LetterGate {
  constructor(private readonly uow: UnitOfWork) {}

  /** The verdict on each contact at a moment; a contact nobody knows has none. */
  async check(
    contactIds: readonly string[],
    { at }: { kind: string; at: Date; mass: boolean },
  ): Promise<Map<string, GateVerdict>> {
    const rows = await this.uow.query<{
      id: string;
      suppressed: boolean;
      left: boolean;
      basis: string;
      consentId: string | null;
    }>(
      `SELECT k.id, k.status <> 'active' AS left, k.legal_basis AS basis,
         EXISTS (SELECT 1 FROM suppressions s WHERE s.address_key = k.email_key AND s.lifted_at IS NULL) AS suppressed,
         (SELECT c.id FROM buyer_consents c WHERE c.contact_id = k.id AND c.withdrawn_at IS NULL
            AND c.given_at <= $2 AND (c.until IS NULL OR c.until >= $2::date)
            AND (c.channel IS NULL OR c.channel = 'email') ORDER BY c.given_at DESC LIMIT 1) AS "consentId"
       FROM buyer_contacts k WHERE k.id = ANY($1)`,
      [contactIds, at],
    );
    return new Map(
      rows.map(({ id, suppressed, left, basis, consentId }) => {
        const refused = suppressed ? 'suppressed' : left ? 'left' : null;
        const verdict = refused ? 'block' : consentId ? 'allow' : 'needs_consent';
        const code = refused ?? (consentId ? 'consent' : 'no_consent');
        return [
          id,
          {
            verdict,
            label: null,
            footer: { parts: ALL_PARTS, languages: [] },
            reasons: [{ code }],
            ruleVersion: null,
            basis,
            consentId,
          },
        ];
      }),
    );
  }
}
