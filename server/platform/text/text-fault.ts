export type TextFault = 'nul' | 'lone_surrogate';

/**
 * What makes `text` unfit to be kept, or null: NUL, which PostgreSQL cannot hold, and half a
 * surrogate pair, which is no Unicode text at all (DESIGN §4).
 */
export function textFault(text: string): TextFault | null {
  if (text.includes('\0')) return 'nul';
  return text.isWellFormed() ? null : 'lone_surrogate';
}
