import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { makePdf } from '../platform/documents/pdf';
import type { MergedBlock, MergedLetter } from './merge';
import { plainText } from './merge/segments';
import { LetterBlocks, type Logo } from './pdf/letter-blocks';
import { arrange } from './pdf/arrange';
import { BODY, CLOSE_BODY, FOOT_SIZE, LETTER_STYLES, MARGIN, rule } from './pdf/letter-styles';
import { LetterWords, linesOf } from './pdf/letter-words';
import {
  fontOrder,
  paperFor,
  PLACEMENTS,
  SHEETS,
  type PaperSize,
  type Placement,
} from './pdf/paper';

/** Facts about the paper itself. */
export interface LetterPaperInfo {
  /** Shown as the document's title and on every following page, such as `L-2026-000087`. */
  number: string;
  author: string;
  /** Fixes the creation date, so that the same letter gives the same file. */
  createdAt: Date;
  /** A letter not yet final says so across each page. */
  draft?: boolean;
  /** The addressee's country (ISO 3166-1 alpha-2): its paper and its forms of Han. */
  country?: string | null;
  /** Overrules the paper of the country. */
  paper?: PaperSize;
  logo?: Logo | null;
  /** What is enclosed, so that several things can be listed. */
  enclosures?: readonly string[];
}

/**
 * A letter as PDF on A4 or US Letter, laid out by the custom of its language: letterhead, date and
 * references, inside address, salutation, subject, body, close, signature, enclosures; the
 * compliance text at the foot of the last page, reference and page number on following pages. A
 * field still missing is set in red brackets. A letter that just passes one page is set closer.
 */
export async function letterPdf(letter: MergedLetter, info: LetterPaperInfo): Promise<Buffer> {
  const roomy = await render(letter, info, BODY);
  if (roomy.pages !== 2) return roomy.bytes;
  const close = await render(letter, info, CLOSE_BODY);
  return close.pages === 1 ? close.bytes : roomy.bytes;
}

async function render(letter: MergedLetter, info: LetterPaperInfo, body: typeof BODY) {
  const words = new LetterWords(fontOrder(letter.language, info.country));
  let pages = 1;
  const document = letterDocument(letter, info, words, body, (count) => (pages = count));
  const bytes = await makePdf(document, words.families);
  return { bytes, pages };
}

function letterDocument(
  letter: MergedLetter,
  info: LetterPaperInfo,
  words: LetterWords,
  body: typeof BODY,
  onPages: (count: number) => void,
): TDocumentDefinitions {
  const place = PLACEMENTS[letter.language];
  const sheet = SHEETS[info.paper ?? paperFor(info.country)];
  const width = sheet.width - 2 * MARGIN.side;
  const set = new LetterBlocks(words, place, width);
  const block = (id: string) => letter.blocks.find((b) => b.id === id);
  const foot = block('compliance_footer');
  const subject = linesOf(block('subject')).map(plainText).join(' ');
  const [firm = ''] = linesOf(block('letterhead')).map(plainText);
  // Pages are laid out after this function; their faces must be known now.
  const footnote = foot && set.footnote(foot);
  const header = { firm: words.faces(firm), number: words.faces(info.number) };
  return {
    pageSize: sheet.name,
    pageMargins: [
      MARGIN.side,
      MARGIN.top,
      MARGIN.side,
      MARGIN.bottom + (foot ? footHeight(foot, width) : 0),
    ],
    defaultStyle: {
      font: place.fonts[0],
      ...body,
      color: '#1e2124',
    },
    styles: LETTER_STYLES,
    language: place.tag,
    info: {
      title: `${info.number} ${subject}`.trim(),
      author: info.author,
      creationDate: info.createdAt,
      modDate: info.createdAt,
      creator: 'Home Doctor',
      producer: 'Home Doctor',
    },
    content: [
      set.letterhead(block('letterhead'), info.logo),
      set.referenceRow(block('dateline'), [block('our_ref'), block('your_ref')]),
      ...arrange(letter, set, place, info.enclosures ?? []),
    ],
    header: (page, pages) => {
      onPages(pages);
      return page > 1
        ? {
            margin: [MARGIN.side, 26, MARGIN.side, 0],
            style: 'following',
            columns: [
              { width: '*', text: header.firm },
              {
                width: 'auto',
                text: [...header.number, ...words.faces(` · ${page} / ${pages}`)],
              },
            ],
          }
        : null;
    },
    footer: (page, pages) =>
      footnote && page === pages
        ? {
            margin: [MARGIN.side, 8, MARGIN.side, 0],
            stack: [rule(width, '#c4c9ce', 0.5), footnote],
          }
        : null,
    ...(info.draft && { watermark: draftMark(place, words) }),
  };
}

function draftMark({ draft, fonts }: Placement, words: LetterWords) {
  words.faces(draft);
  return { text: draft, font: fonts[0], color: '#1e2124', opacity: 0.06, bold: true };
}

/** Room for the compliance text: its lines at the foot's size, counted generously. */
function footHeight(foot: MergedBlock, width: number): number {
  const text = linesOf(foot).map(plainText).join(' ');
  const ems = [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 1 : 0.53), 0);
  const lines = Math.ceil((ems * FOOT_SIZE) / width);
  return lines * FOOT_SIZE * 1.6 + 12;
}
