import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import { identitiesIn } from '../../platform/text/anonymity';
import type { Difficulty } from '../difficulty.entity';

export type ReferralConsent = 'third_party' | 'overseas_transfer';

/** What the doctor chose to share, item by item. */
export interface SharedItems {
  /** The case in words, as the partner is to read it. */
  text?: string;
  classification?: boolean;
  firm?: boolean;
  contact?: boolean;
  fileIds?: string[];
}

/** The copy a partner reads: what is not in here was not shared. */
export interface ReferralContent {
  text: string | null;
  classification: { category: string | null; market: string | null; hs6: string | null } | null;
  firm: { name: string; nameEn: string | null } | null;
  contact: {
    name: string;
    title: string | null;
    phone: string | null;
    email: string | null;
  } | null;
}

/** Copies what is shared out of the case, and judges whether it tells who the firm is. */
@Injectable()
export class ReferralContents {
  constructor(private readonly uow: UnitOfWork) {}

  /** Whether something of it can only go out with the firm's consent. */
  needsConsent(share: SharedItems | undefined): boolean {
    // What is passed on by telephone is the firm's data unless it was said otherwise.
    return !share || Boolean(share.firm || share.contact || share.fileIds?.length);
  }

  /**
   * @throws Problem 422 `referral.identifies` with what was found: without consent no words may
   *   tell who it is about
   */
  async requireNameless({ companyId }: Difficulty, texts: string[]): Promise<void> {
    const known = await this.known(companyId);
    const found = texts.flatMap((text) => identitiesIn(text, known));
    if (found.length === 0) return;
    throw Problem.unprocessable('referral.identifies', {
      detail: 'Without consent nothing may tell who the firm is.',
      extra: { found: [...new Set(found.map(({ text }) => text))].slice(0, 10) },
    });
  }

  async copy(difficulty: Difficulty, share: SharedItems): Promise<ReferralContent> {
    const { category, market, hs6, companyId } = difficulty;
    return {
      text: share.text || null,
      classification: share.classification ? { category, market, hs6 } : null,
      firm: share.firm ? ((await this.firm(companyId)) ?? null) : null,
      contact: share.contact ? ((await this.contact(companyId)) ?? null) : null,
    };
  }

  /** The case's own files among these, in any order. @throws Problem 422 on `share.fileIds` */
  async requireFiles(difficulty: Difficulty, fileIds: string[]): Promise<void> {
    if (fileIds.length === 0) return;
    const rows = await this.uow.query(
      `SELECT id FROM files WHERE id = ANY($1::uuid[]) AND subject_type = 'difficulty' AND subject_id = $2`,
      [fileIds, difficulty.id],
    );
    if (rows.length === fileIds.length) return;
    throw Problem.field('share.fileIds', 'unknown', 'Only files of the case can be shared.');
  }

  private firm(companyId: string) {
    return this.uow.one<{ name: string; nameEn: string | null }>(
      'SELECT name, name_en AS "nameEn" FROM companies WHERE id = $1',
      [companyId],
    );
  }

  private contact(companyId: string) {
    return this.uow.one<NonNullable<ReferralContent['contact']>>(
      `SELECT k.name, k.title, coalesce(k.mobile, k.phone) AS phone, nullif(k.email, '') AS email
       FROM company_contacts k WHERE k.company_id = $1
       ORDER BY k.is_primary DESC, k.position LIMIT 1`,
      [companyId],
    );
  }

  private async known(companyId: string) {
    const row = await this.uow.one<{ firms: (string | null)[]; people: string[] }>(
      `SELECT ARRAY[c.name, c.name_en] AS firms,
         array(SELECT k.name FROM company_contacts k WHERE k.company_id = c.id
           UNION SELECT u.name FROM users u WHERE u.company_id = c.id) AS people
       FROM companies c WHERE c.id = $1`,
      [companyId],
    );
    const firms = (row?.firms ?? []).filter((name): name is string => Boolean(name));
    return { firms: firms.flatMap((name) => [name, bare(name)]), people: row?.people ?? [] };
  }
}

/** Without its legal form, as people write it. */
function bare(name: string): string {
  return name.replace(/㈜|\(주\)|주식회사|유한회사/g, '').trim();
}
