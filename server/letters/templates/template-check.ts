import { isFieldPath } from '../merge/fields';
import { TemplateError, variablesOf } from '../merge/liquid';
import { mergeLetter } from '../merge';
import { sampleValues } from '../merge/sample-letters';
import type { BlockId, BlockTemplate, LetterTemplate } from './template';

/** What a person may rewrite of a block: its words, or the labels and words of its rows. */
export interface BlockWords {
  id: BlockId;
  source?: string;
  rows?: readonly { label: string; source: string }[];
}

/** What is wrong with the words of a block. */
export interface BlockFault {
  block: BlockId;
  fault: 'unknown_field' | 'not_readable';
  /** The unknown name, or what the template language says. */
  detail: string;
}

/** The blocks with other words; order, parts and required marks stay those of the kind. */
export function rewritten(
  blocks: readonly BlockTemplate[],
  words: readonly BlockWords[],
): BlockTemplate[] {
  return blocks.map((block): BlockTemplate => {
    const change = words.find(({ id }) => id === block.id);
    if (!change || block.part === 'table') return block;
    if (block.part === 'pairs') {
      const rows = block.rows.map((row, i) => ({ ...row, ...change.rows?.[i] }));
      return { ...block, rows };
    }
    return { ...block, source: change.source ?? block.source };
  });
}

/** Every fault of a template, block by block; empty for one that merges. */
export function faultsOf(template: LetterTemplate): BlockFault[] {
  return template.blocks.flatMap((block) => faultsOfBlock(template, block));
}

function faultsOfBlock(template: LetterTemplate, block: BlockTemplate): BlockFault[] {
  try {
    const unknown = sourcesOf(block)
      .flatMap(variablesOf)
      .filter((path) => !isFieldPath(path));
    if (unknown.length > 0) {
      return [...new Set(unknown)].map((detail) => ({
        block: block.id,
        fault: 'unknown_field',
        detail,
      }));
    }
    const alone = { ...template, blocks: [block] };
    mergeLetter(alone, sampleValues(template.language));
    mergeLetter(alone, { fields: {} });
    return [];
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return [{ block: block.id, fault: 'not_readable', detail: error.message }];
  }
}

function sourcesOf(block: BlockTemplate): string[] {
  if (block.part === 'table') return [];
  return block.part === 'pairs' ? block.rows.map(({ source }) => source) : [block.source];
}
