import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/**
 * Pretendard with glyf outlines: the package's static OTFs carry CFF outlines, whose subsets some
 * readers draw badly. Both faces cover Latin, Greek, Cyrillic, kana and all modern Hangul.
 */
const FONT_FOLDER = join(
  dirname(require.resolve('pretendard/package.json')),
  'dist/public/static/alternative',
);

pdfmake.setFonts({
  Pretendard: {
    normal: join(FONT_FOLDER, 'Pretendard-Regular.ttf'),
    bold: join(FONT_FOLDER, 'Pretendard-SemiBold.ttf'),
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONT_FOLDER));

/** A document as PDF bytes, set in Pretendard; it can reach no file and no address. */
export async function makePdf(document: TDocumentDefinitions): Promise<Buffer> {
  return Buffer.from(await pdfmake.createPdf(document).getBuffer());
}
