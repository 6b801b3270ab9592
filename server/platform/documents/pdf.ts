import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { evenFace, FONT_FILES, type FontFamily } from './fonts';

/** pdfmake's store of files in memory, which its types leave out. */
const memory = (
  pdfmake as unknown as {
    virtualfs: { existsSync(name: string): boolean; writeFileSync(name: string, b: Buffer): void };
  }
).virtualfs;

const FAMILIES = Object.keys(FONT_FILES) as FontFamily[];

pdfmake.setFonts(
  Object.fromEntries(
    FAMILIES.map((family) => [family, { normal: `${family}.ttf`, bold: `${family}-Bold.ttf` }]),
  ),
);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

/**
 * A document as PDF bytes, set in Pretendard and in the further `families` it names; only the
 * glyphs used are embedded. It can reach no file and no address.
 */
export async function makePdf(
  document: TDocumentDefinitions,
  families: Iterable<FontFamily> = [],
): Promise<Buffer> {
  for (const family of new Set<FontFamily>(['Pretendard', ...families])) load(family);
  return Buffer.from(await pdfmake.createPdf(document).getBuffer());
}

/** Faces are read when first needed and then kept: Chinese alone is 20 MB. */
function load(family: FontFamily): void {
  if (memory.existsSync(`${family}.ttf`)) return;
  const { normal, bold } = FONT_FILES[family];
  memory.writeFileSync(`${family}.ttf`, evenFace(normal));
  memory.writeFileSync(`${family}-Bold.ttf`, evenFace(bold));
}
