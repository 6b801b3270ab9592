import { Injectable } from '@nestjs/common';
import { CompanyLogos } from '../companies/letterhead/company-logos';
import { Audit } from '../platform/audit/audit';
import type { Person } from '../platform/security/actor';
import { letterDocx } from './docx/letter-docx';
import { letterPdf, type LetterPaperInfo } from './letter-pdf';
import { LettersService } from './letters.service';
import type { MergedLetter } from './merge';
import type { PaperSize } from './pdf/paper';

interface LetterFile {
  name: string;
  bytes: Buffer;
}

/** Letters on paper; a draft as it would be today, with what is missing in brackets. */
@Injectable()
export class LetterPapers {
  constructor(
    private readonly letters: LettersService,
    private readonly logos: CompanyLogos,
    private readonly audit: Audit,
  ) {}

  async pdf(actor: Person, id: string, paper?: PaperSize): Promise<LetterFile> {
    const { merged, info } = await this.facts(actor, id, paper);
    return { name: `${info.number}.pdf`, bytes: await letterPdf(merged, info) };
  }

  async docx(actor: Person, id: string, paper?: PaperSize): Promise<LetterFile> {
    const { merged, info } = await this.facts(actor, id, paper);
    return { name: `${info.number}.docx`, bytes: await letterDocx(merged, info) };
  }

  private async facts(
    actor: Person,
    id: string,
    paper: PaperSize | undefined,
  ): Promise<{ merged: MergedLetter; info: LetterPaperInfo }> {
    const letter = await this.letters.load(actor, id);
    const firm = await this.letters.firm(actor, letter.companyId);
    const { language } = letter;
    const merged = { ...(await this.letters.mergedOf(letter, firm)), language };
    await this.audit.record({
      action: 'letter.printed',
      subjectType: 'letter',
      subjectId: letter.id,
      companyId: letter.companyId,
      after: { number: letter.number },
    });
    const info: LetterPaperInfo = {
      number: letter.number,
      author: letter.language === 'ko' ? firm.name : (firm.nameEn ?? firm.name),
      createdAt: letter.finalisedAt ?? letter.updatedAt,
      draft: letter.merged === null,
      country: letter.addressee.country,
      enclosures: letter.context.enclosures,
      logo: await this.logos.forPaper((letter.frozen?.firm ?? firm).logoId),
      paper,
    };
    return { merged, info };
  }
}
