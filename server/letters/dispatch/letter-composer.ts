import { Inject, Injectable } from '@nestjs/common';
import { unsubscribeToken } from '../../buyers/unsubscribe-token';
import { CompanyLogos } from '../../companies/letterhead/company-logos';
import { CONFIG, type Config } from '../../platform/config/config';
import type { OutgoingMail } from '../../platform/mail/mail-transport';
import { replyToken, taggedAddress } from '../../platform/mail/reply-address';
import { LetterEnclosures } from '../enclosures/letter-enclosures.service';
import type { FirmRecord } from '../firm-record.queries';
import { letterPdf } from '../letter-pdf';
import { LetterTemplates } from '../letter-templates.service';
import { letterValues } from '../letter-values';
import type { Addressee, Letter } from '../letter.entity';
import { mergeLetter } from '../merge';
import type { LetterTemplate } from '../templates/template';
import type { GateVerdict } from './letter-gate';
import { letterMail } from './letter-mail';

/** A recipient whose turn it is. */
export interface DueRecipient {
  id: string;
  contactId: string;
  snapshot: Addressee;
  email: string;
  messageId: string;
}

/** A letter with what all its mails share. */
export interface FixedLetter {
  letter: Letter;
  template: LetterTemplate;
  attachPdf: boolean;
  /** The files that go with it. */
  enclosures: NonNullable<OutgoingMail['attachments']>;
  /** It goes to the demo's mailbox, to nobody else. */
  rehearsal: boolean;
  /** Whether it goes to more than one. */
  mass: boolean;
}

/** Makes each recipient's own mail from the letter as it was approved. */
@Injectable()
export class LetterComposer {
  constructor(
    private readonly templates: LetterTemplates,
    private readonly enclosures: LetterEnclosures,
    private readonly logos: CompanyLogos,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  template({ kind, language, templateVersion }: Letter): Promise<LetterTemplate> {
    return this.templates.version(kind, language, templateVersion);
  }

  /** The files that go with a letter, read once for all its mails. */
  enclosuresOf({ id }: Letter): Promise<FixedLetter['enclosures']> {
    return this.enclosures.toMail(id);
  }

  /** The mail; undefined where a field of the letter stays empty for this recipient. */
  async compose(
    { letter, template, attachPdf, enclosures }: FixedLetter,
    recipient: DueRecipient,
    verdict: GateVerdict,
  ): Promise<OutgoingMail | undefined> {
    if (!letter.frozen) throw new Error(`Letter ${letter.number} was sent before it was approved.`);
    const { firm, today } = letter.frozen;
    const content = { ...letter, addressee: recipient.snapshot };
    const merged = mergeLetter(
      template,
      letterValues(letter.number, content, firm, today),
      letter.overrides,
    );
    if (merged.missing.length > 0) return undefined;
    const sender = senderOf(letter, firm);
    const { name, email } = sender;
    const pdf = attachPdf
      ? await letterPdf(merged, {
          ...{ number: letter.number, author: name },
          createdAt: new Date(letter.finalisedAt ?? letter.updatedAt),
          ...{ country: recipient.snapshot.country, enclosures: letter.context.enclosures },
          logo: await this.logos.forPaper(firm.logoId),
        })
      : undefined;
    const source = recipient.snapshot.sourceDetail ?? null;
    const back = this.replyTo(letter.id, recipient.id);
    return letterMail({
      ...{ merged, number: letter.number, messageId: recipient.messageId, label: verdict.label },
      to: { name: recipient.snapshot.person ?? '', address: recipient.email },
      from: { name, address: this.ownAddress() },
      replyTo: back ?? email ?? undefined,
      bounceTo: back,
      footer: { ...verdict.footer, facts: { ...sender, source } },
      unsubscribe: { ...this.unsubscribe(recipient, letter), mail: back },
      ...(pdf && { pdf }),
      enclosures,
    });
  }

  /** Where a recipient refuses: a page to read, and an address for their mail program (RFC 8058). */
  private unsubscribe({ email }: DueRecipient, letter: Letter): { page: string; oneClick: string } {
    const { publicUrl, secret } = this.config;
    const token = unsubscribeToken(
      { address: email, letterId: letter.id, language: letter.language },
      secret,
    );
    return {
      page: `${publicUrl}/unsubscribe/${token}`,
      oneClick: `${publicUrl}/api/unsubscribe?token=${token}`,
    };
  }

  /** Undefined where replies are not read: then the firm gets them itself. */
  private replyTo(letterId: string, recipientId: string): string | undefined {
    const { inboxAddress, secret } = this.config;
    return inboxAddress && taggedAddress(inboxAddress, replyToken(secret, letterId, recipientId));
  }

  private ownAddress(): string {
    return /<([^>]+)>/.exec(this.config.mailFrom)?.[1] ?? this.config.mailFrom;
  }
}

/** The firm as its mails name it. */
export function senderOf({ language, signatory }: Letter, firm: FirmRecord) {
  const korean = language === 'ko';
  return {
    name: korean ? firm.name : (firm.nameEn ?? firm.name),
    address: korean ? firm.address : (firm.addressEn ?? firm.address),
    email: signatory.email ?? firm.signatory?.email ?? firm.email,
    phone: firm.phone,
  };
}
