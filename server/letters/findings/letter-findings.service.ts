import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { Problem } from '../../platform/http/problem';
import type { FirmRecord } from '../firm-record.queries';
import { letterValues } from '../letter-values';
import { SendingFactsQueries } from '../dispatch/sending-facts.queries';
import type { LetterContent } from '../letter.entity';
import type { MergedLetter } from '../merge';
import { keyOf, type Finding } from './finding';
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

/** What is wrong with a letter (DOMAIN §1.5), and who may pass it on. */
@Injectable()
export class LetterFindings {
  constructor(
    private readonly queries: LetterFindingsQueries,
    private readonly sending: SendingFactsQueries,
    private readonly clock: Clock,
  ) {}

  /** Every finding of a letter as merged: errors first, each in the order of the paper. */
  async of(
    letter: FindingSubject,
    merged: MergedLetter,
    firm: FirmRecord,
  ): Promise<LetterFinding[]> {
    const today = this.clock.today();
    const sending = letter.id ? await this.sending.of(letter.id) : null;
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
      attachments: letter.id ? await this.sending.attachments(letter.id, sending !== null) : null,
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
