/**
 * Text to stand inside a LIKE pattern as itself: `%` and `_` lose their meaning there. The caller
 * adds its own `%`.
 */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
