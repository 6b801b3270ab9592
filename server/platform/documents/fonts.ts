import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';

/**
 * The families documents are set in, all under the SIL Open Font Licence and with glyf outlines.
 * Pretendard has Latin with every Vietnamese and Spanish letter, Greek, Cyrillic, kana, modern
 * Hangul and the signs of currencies; the Noto families have Han in Japanese and in Chinese forms.
 */
export type FontFamily = 'Pretendard' | 'NotoSansJP' | 'NotoSansSC';

const PRETENDARD = join(
  dirname(require.resolve('pretendard/package.json')),
  'dist/public/static/alternative',
);
const NOTO = {
  JP: dirname(require.resolve('@expo-google-fonts/noto-sans-jp/package.json')),
  SC: dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json')),
};
const noto = (script: 'JP' | 'SC', weight: '400Regular' | '700Bold') =>
  join(NOTO[script], weight, `NotoSans${script}_${weight}.ttf`);

/**
 * Pretendard with glyf outlines: the package's static OTFs carry CFF outlines, whose subsets some
 * readers draw badly.
 */
export const FONT_FILES: Record<FontFamily, { normal: string; bold: string }> = {
  Pretendard: {
    normal: join(PRETENDARD, 'Pretendard-Regular.ttf'),
    bold: join(PRETENDARD, 'Pretendard-SemiBold.ttf'),
  },
  NotoSansJP: { normal: noto('JP', '400Regular'), bold: noto('JP', '700Bold') },
  NotoSansSC: { normal: noto('SC', '400Regular'), bold: noto('SC', '700Bold') },
};

/** Ascent and descent of every face, in parts of the em: Pretendard's own. */
const ASCENT = 1950 / 2048;
const DESCENT = -494 / 2048;

/**
 * A font's file with the ascent and descent all faces share, so that a line of two faces stands no
 * lower and no wider apart than its neighbours.
 */
export function evenFace(path: string): Buffer {
  const bytes = readFileSync(path);
  const unitsPerEm = bytes.readUInt16BE(tableAt(bytes, 'head') + 18);
  const hhea = tableAt(bytes, 'hhea');
  bytes.writeInt16BE(Math.round(ASCENT * unitsPerEm), hhea + 4);
  bytes.writeInt16BE(Math.round(DESCENT * unitsPerEm), hhea + 6);
  bytes.writeInt16BE(0, hhea + 8);
  return bytes;
}

function tableAt(bytes: Buffer, tag: string): number {
  const tables = bytes.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (bytes.toString('latin1', at, at + 4) === tag) return bytes.readUInt32BE(at + 8);
  }
  throw new Error(`A font has no ${tag} table.`);
}

const opened = new Map<FontFamily, Font>();

/** Whether a family can draw a character; the family is opened when first asked. */
function covers(family: FontFamily, character: string): boolean {
  let font = opened.get(family);
  if (!font) {
    font = create(readFileSync(FONT_FILES[family].normal)) as Font;
    opened.set(family, font);
  }
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

const SPACE = /\s/;

/**
 * Splits words into runs a single family can draw, each in the first family of `order` that has its
 * characters; a run goes on in its family as long as it can, so that one name is drawn in one face
 * only when the preferred family has none of it. What no family has stays with the first.
 */
export function fontRuns(
  text: string,
  order: readonly FontFamily[],
): { text: string; family: FontFamily }[] {
  const first = order[0] ?? 'Pretendard';
  const runs: { text: string; family: FontFamily }[] = [];
  for (const part of text.match(FOREIGN) ?? []) {
    const characters = [...part];
    const whole = isForeign(part)
      ? order.find((family) => characters.every((c) => SPACE.test(c) || covers(family, c)))
      : undefined;
    for (const character of characters) {
      const family =
        whole ??
        (SPACE.test(character)
          ? (runs.at(-1)?.family ?? first)
          : (order.find((candidate) => covers(candidate, character)) ?? first));
      const last = runs.at(-1);
      if (last?.family === family) last.text += character;
      else runs.push({ text: character, family });
    }
  }
  return runs;
}

/** Stretches of Han and kana, and the stretches between them. */
const FOREIGN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;

function isForeign(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u.test(text);
}
