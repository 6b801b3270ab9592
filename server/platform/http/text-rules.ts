import { textFault } from '../text/text-fault';
import { Problem } from './problem';

const MAX_DEPTH = 24;
const MAX_NODES = 200_000;

/**
 * Brings incoming text to NFC and refuses what no text may hold (DESIGN §4): NUL, lone surrogates.
 * Works on the parsed body or query in place, without recursion; too deep or too wide is refused.
 * @throws Problem 400
 */
export function applyTextRules(root: unknown): unknown {
  if (typeof root === 'string') return cleanText(root, '');
  if (typeof root !== 'object' || root === null) return root;
  const open: { node: Record<string, unknown>; path: string; depth: number }[] = [
    { node: root as Record<string, unknown>, path: '', depth: 1 },
  ];
  let nodes = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, path, depth } = next;
    for (const key of Object.keys(node)) {
      if (++nodes > MAX_NODES) throw Problem.badRequest('request.too_many_values');
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
        throw Problem.badRequest('request.forbidden_key', {
          detail: `The key ${key} is not allowed.`,
        });
      }
      const value = node[key];
      const at = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'string') node[key] = cleanText(value, at);
      else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
        if (depth >= MAX_DEPTH) {
          throw Problem.badRequest('request.too_deep', {
            detail: `Values may be nested ${MAX_DEPTH} deep.`,
          });
        }
        open.push({ node: value as Record<string, unknown>, path: at, depth: depth + 1 });
      }
    }
  }
  return root;
}

/** NFC, without NUL and lone surrogates; `field` names the place in the refusal. */
export function cleanText(text: string, field: string): string {
  if (textFault(text)) {
    throw Problem.badRequest('text.invalid_character', {
      detail: 'The text holds a character that cannot be kept.',
      errors: [
        { field, code: 'text.invalid_character', message: 'holds a character that cannot be kept' },
      ],
    });
  }
  return text.normalize('NFC');
}
