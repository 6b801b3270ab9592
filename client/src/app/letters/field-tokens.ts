/**
 * Merge fields inside a paragraph somebody rewrites: `{{ terms.named_place }}` is shown as
 * `{지정 장소}`, and a Korean particle pair as `{제품명}을(를)`.
 */

const PARTICLES: Record<string, string> = {
  '은/는': '은(는)',
  '이/가': '이(가)',
  '을/를': '을(를)',
  '과/와': '과(와)',
  '으로/로': '(으)로',
  '이나/나': '(이)나',
  '이며/며': '(이)며',
};
const PAIRS = Object.fromEntries(Object.entries(PARTICLES).map(([pair, shown]) => [shown, pair]));
const MERGE = /\{\{\s*([a-z_.]+)\s*(?:\|\s*josa:\s*"([^"]+)"\s*)?\}\}/g;
const TOKEN = new RegExp(
  `\\{([^{}\\n]+)\\}(${Object.keys(PAIRS)
    .map((shown) => shown.replace(/[()]/g, '\\$&'))
    .join('|')})?`,
  'g',
);

/** The template words as a person reads them. */
export function toTokens(source: string, label: (path: string) => string): string {
  return source.replace(
    MERGE,
    (_, path: string, pair?: string) => `{${label(path)}}${pair ? (PARTICLES[pair] ?? '') : ''}`,
  );
}

/**
 * What a person typed as template words. Braces that name no field stay as typed, and nothing else
 * of the template language gets through.
 * @param paths label → merge field
 */
export function fromTokens(text: string, paths: ReadonlyMap<string, string>): string {
  const plain = text.replace(/\{(?=[{%])/g, '{ ').replace(/\}(?=\})/g, '} ');
  return plain.replace(TOKEN, (whole, name: string, shown?: string) => {
    const path = paths.get(name.trim());
    if (!path) return whole;
    return shown ? `{{ ${path} | josa: "${PAIRS[shown]}" }}` : `{{ ${path} }}`;
  });
}
