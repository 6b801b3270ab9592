import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../platform/http/paging.dto';
import type { LetterFinding } from '../findings/letter-findings.service';
import type { Letter } from '../letter.entity';
import type { LetterDefaults } from '../letter-values';
import type { FirmRecord } from '../firm-record.queries';
import type { LetterListRow } from '../letters.queries';
import type { MergedLetter } from '../merge';
import { LETTER_LANGUAGES, type LetterLanguage } from '../merge/values';
import { LETTER_KINDS, type LetterKind } from '../templates/template';
import { LETTER_STATUSES, type LetterStatus } from '../workflow/letter-steps';
import { AddresseeDto, BlockOverrideDto, LetterTermsDto, SignatoryDto } from './letter-content.dto';
import { LetterContextDto } from './letter-context.dto';
import { MergedLetterDto, toMergedLetterDto } from './merged-letter.dto';

/** What the records lend the letter where its writer decided nothing. */
export class LetterDefaultsDto {
  date: string;
  signatory: SignatoryDto;
  unit: string | null;
  moq: string | null;
  leadTimeDays: number | null;
}

export class LetterProductDto {
  id: string;
  name: string;
  nameEn: string | null;
  hs6: string | null;
}

/** A letter with everything its editor needs. */
export class LetterDto {
  id: string;
  number: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  productId: string | null;
  /** The firm's products, to choose from. */
  @ApiProperty({ type: [LetterProductDto] })
  products: LetterProductDto[];
  @ApiProperty({ enum: LETTER_KINDS, enumName: 'LetterKind' })
  kind: LetterKind;
  @ApiProperty({ enum: LETTER_LANGUAGES, enumName: 'LetterLanguage' })
  language: LetterLanguage;
  @ApiProperty({ enum: LETTER_STATUSES, enumName: 'LetterStatus' })
  status: LetterStatus;
  addressee: AddresseeDto;
  terms: LetterTermsDto;
  context: LetterContextDto;
  signatory: SignatoryDto;
  @ApiProperty({ type: [BlockOverrideDto] })
  blocks: BlockOverrideDto[];
  defaults: LetterDefaultsDto;
  merged: MergedLetterDto;
  finalisedAt: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A row of the list. */
export class LetterListItemDto {
  id: string;
  number: string;
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  @ApiProperty({ enum: LETTER_KINDS, enumName: 'LetterKind' })
  kind: LetterKind;
  @ApiProperty({ enum: LETTER_LANGUAGES, enumName: 'LetterLanguage' })
  language: LetterLanguage;
  @ApiProperty({ enum: LETTER_STATUSES, enumName: 'LetterStatus' })
  status: LetterStatus;
  subject: string;
  /** How many fields were still empty when it was last saved. */
  missingCount: number;
  addresseeCompany: string | null;
  addresseePerson: string | null;
  addresseeCountry: string | null;
  createdByName: string | null;
  createdByNameEn: string | null;
  updatedAt: Date;
  finalisedAt: Date | null;
}

export class LetterPageDto extends PageDto {
  @ApiProperty({ type: [LetterListItemDto] })
  items: LetterListItemDto[];
}

export function toLetterDto(
  letter: Letter,
  merged: MergedLetter,
  firm: FirmRecord,
  defaults: LetterDefaults,
  findings: readonly LetterFinding[],
): LetterDto {
  const { id, number, companyId, productId, kind, language, status } = letter;
  const { addressee, terms, context, signatory, finalisedAt, version, createdAt, updatedAt } =
    letter;
  return {
    id,
    number,
    companyId,
    companyName: firm.name,
    companyNameEn: firm.nameEn,
    productId,
    products: firm.products.map((p) => ({ id: p.id, name: p.name, nameEn: p.nameEn, hs6: p.hs6 })),
    kind,
    language,
    status,
    addressee: addressee as AddresseeDto,
    terms: terms as LetterTermsDto,
    context: context as LetterContextDto,
    signatory,
    blocks: Object.entries(letter.overrides).map(
      ([block, change]) => ({ id: block, ...change }) as BlockOverrideDto,
    ),
    defaults,
    merged: toMergedLetterDto(merged, findings),
    finalisedAt,
    version,
    createdAt,
    updatedAt,
  };
}

export function toLetterListItem(row: LetterListRow): LetterListItemDto {
  const { total: _total, ...item } = row;
  return item;
}
