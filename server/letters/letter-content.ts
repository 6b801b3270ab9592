import { Problem } from '../platform/http/problem';
import type { BlockOverrideDto, EditLetterDto } from './dto/letter-content.dto';
import type { CreateLetterDto } from './dto/letter-input.dto';
import type { FirmRecord } from './firm-record.queries';
import type { LetterContent } from './letter.entity';
import type { BlockOverrides } from './merge';

/** A new letter's content: empty but for what was given, about the firm's first product. */
export function contentOf(input: CreateLetterDto, firm: FirmRecord): LetterContent {
  return {
    productId: firm.products[0]?.id ?? null,
    language: input.language,
    addressee: {},
    terms: {},
    context: {},
    signatory: {},
    overrides: {},
    ...changesOf(input, firm),
  };
}

/**
 * What a request changes; each part sent replaces the part kept.
 * @throws Problem 422 for a product of another firm
 */
export function changesOf(input: EditLetterDto, firm: FirmRecord): Partial<LetterContent> {
  const { productId, language, addressee, terms, context, signatory, blocks } = input;
  if (productId && !firm.products.some(({ id }) => id === productId)) {
    throw Problem.field('productId', 'letter.foreign_product', 'is no product of this firm');
  }
  const changes: Partial<LetterContent> = {
    productId,
    language,
    addressee,
    terms,
    context,
    signatory,
  };
  if (blocks) changes.overrides = overridesOf(blocks);
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

function overridesOf(blocks: readonly BlockOverrideDto[]): BlockOverrides {
  const entries = blocks
    .map(
      ({ id, source, hidden }) =>
        [id, { ...(source && { source }), ...(hidden && { hidden }) }] as const,
    )
    .filter(([, change]) => Object.keys(change).length > 0);
  return Object.fromEntries(entries);
}
