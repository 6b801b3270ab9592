import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { toMergedLetterDto } from '../dto/merged-letter.dto';
import { LettersService } from '../letters.service';
import type { RecipientPreviewDto } from './dto/recipient-preview.dto';
import { RecipientsQueries } from './recipients.queries';

/** Shows a letter with the values of each of those it goes to. */
@Injectable()
export class RecipientPreviews {
  constructor(
    private readonly letters: LettersService,
    private readonly queries: RecipientsQueries,
  ) {}

  /** @param place in the order they were chosen, from 1. @throws Problem 404 beyond the last */
  async show(actor: Person, id: string, place: number): Promise<RecipientPreviewDto> {
    const letter = await this.letters.load(actor, id);
    const addressee = await this.queries.addressee(id, place);
    if (!addressee) throw Problem.notFound('letter_recipient');
    const firm = letter.frozen?.firm ?? (await this.letters.firm(actor, letter.companyId));
    const template = await this.letters.templateFor(letter);
    const content = { ...letter, addressee };
    const merged = this.letters.merge(template, letter.number, content, firm);
    const { company, person = null } = addressee;
    return { place, company, person, merged: toMergedLetterDto(merged, []) };
  }
}
