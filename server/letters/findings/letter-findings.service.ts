import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { Problem } from '../../platform/http/problem';
import type { FirmRecord } from '../firm-record.queries';
import { letterValues } from '../letter-values';
import type { LetterContent } from '../letter.entity';
import type { MergedLetter } from '../merge';
import { keyOf, type Finding } from './finding';
import type { Attachment, SendingFacts } from './finding-input';
import { findingsOf } from './findings-of';
import { LetterFindingsQueries } from './letter-findings.queries';

/** A finding with its name and whether somebody has looked at it. */
export interface LetterFinding extends Finding {
  key: string;
  looked: boolean;
}

/** The letter a person writes; a preview has neither id nor number yet. */
export interface FindingSubject extends LetterContent {
  id: string | null;
  number: string | null;
}

/** What is known of the letter's way out; nothing of it while it is being written. */
export interface WayOut {
  sending?: SendingFacts | null;
  /** The files that go with it; unset while a letter has none of its own. */
  attachments?: readonly Attachment[] | null;
}

/** What is wrong with a letter (DOMAIN §1.5), and who may pass it on. */
@Injectable()
export class LetterFindings {
  constructor(
    private readonly queries: LetterFindingsQueries,
    private readonly clock: Clock,
  ) {}

  /** Every finding of a letter as merged: errors first, each in the order of the paper. */
  async of(
    letter: FindingSubject,
    merged: MergedLetter,
    firm: FirmRecord,
    { sending = null, attachments = null }: WayOut = {},
  ): Promise<LetterFinding[]> {
    const today = this.clock.today();
    const findings = findingsOf({
      letter: merged,
      values: letterValues(letter.number, letter, firm, today),
      date: letter.context.date ?? today,
      today,
      firm: {
        names: [firm.name, firm.nameEn].filter((name) => name !== null),
        products: firm.products,
        certificates: firm.certificates,
        markets: firm.exportMarkets,
        bankAccounts: await this.queries.bankAccounts(firm.id),
      },
      others: await this.queries.others(firm.id, letter.id),
      hsCodes: await this.queries.hsCodes(),
      attachments,
      sending,
    });
    const looks = letter.id ? await this.queries.looks(letter.id) : new Set<string>();
    return findings.map((finding) => {
      const key = keyOf(finding);
      return { ...finding, key, looked: looks.has(key) };
    });
  }

  /**
   * Lets a letter pass that has no errors.
   * @param settled codes somebody else settles: bank details (E13) wait for the second person
   * @throws Problem 422 that names each error with its field
   */
  pass(findings: readonly LetterFinding[], settled: readonly Finding['code'][] = []): void {
    const errors = findings.filter(
      ({ severity, code }) => severity === 'error' && !settled.includes(code),
    );
    if (errors.length === 0) return;
    throw Problem.unprocessable('letter.findings_open', {
      detail: 'The letter has errors that must be mended first.',
      errors: errors.map(({ code, field, block, quote }) => ({
        field: field ?? `blocks.${block ?? ''}`,
        code,
        message: quote ?? 'must be mended',
      })),
    });
  }
}
