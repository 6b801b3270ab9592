import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { makePdf } from '../platform/documents/pdf';
import type { MergedBlock, MergedLetter } from './merge';
import { plainText } from './merge/segments';
import { LETTER_STYLES, MARGIN, RULE } from './pdf/letter-styles';
import { blockContent, footnote, letterhead, linesOf, referenceRow } from './pdf/letter-blocks';
import type { BlockId } from './templates/template';

/** Facts about the file itself. */
export interface LetterPdfInfo {
  /** Shown as the document's title, such as `L-2026-000087`. */
  number: string;
  author: string;
  /** Fixes the creation date, so that the same letter gives the same file. */
  createdAt: Date;
}

/**
 * A letter on A4: letterhead, date and references, inside address, salutation, subject, body,
 * close, signature, enclosures; the compliance text at the foot of the last page, page numbers when
 * there is more than one. A field still missing is set in red brackets.
 */
export function letterPdf(letter: MergedLetter, info: LetterPdfInfo): Promise<Buffer> {
  return makePdf(letterDocument(letter, info));
}

/** The blocks laid out one after the other in the flow of the page. */
const FLOW: readonly BlockId[] = [
  'inside_address',
  'salutation',
  'subject',
  'source',
  'firm_intro',
  'product',
  'items',
  'terms',
  'certificates',
  'credit_ref',
  'call_to_action',
];

function letterDocument(letter: MergedLetter, info: LetterPdfInfo): TDocumentDefinitions {
  const block = (id: BlockId) => letter.blocks.find((b) => b.id === id);
  const flow = letter.blocks.filter((b) => FLOW.includes(b.id));
  const foot = block('compliance_footer');
  const subject = block('subject');
  return {
    pageSize: 'A4',
    pageMargins: [
      MARGIN.side,
      MARGIN.top,
      MARGIN.side,
      foot ? MARGIN.bottomWithFoot : MARGIN.bottom,
    ],
    defaultStyle: { font: 'Pretendard', fontSize: 10, lineHeight: 1.32, color: '#1e2124' },
    styles: LETTER_STYLES,
    language: letter.language === 'ko' ? 'ko-KR' : 'en-GB',
    info: {
      title: `${info.number} ${subject ? linesOf(subject).map(plainText).join(' ') : ''}`.trim(),
      author: info.author,
      creationDate: info.createdAt,
      modDate: info.createdAt,
      creator: 'Home Doctor',
      producer: 'Home Doctor',
    },
    content: [
      letterhead(block('letterhead')),
      referenceRow(block('dateline'), [block('our_ref'), block('your_ref')]),
      ...flow.map((b) => blockContent(b)),
      signOff(block('close'), block('signature'), block('enclosure')),
    ],
    footer: (page, pages) => pageFoot(foot, info.number, page, pages, letter.language),
  };
}

/** Close, signature and enclosures stay together, with room for the hand. */
function signOff(
  close: MergedBlock | undefined,
  signature: MergedBlock | undefined,
  enclosure: MergedBlock | undefined,
): Content {
  return {
    unbreakable: true,
    stack: [
      ...(close ? [blockContent(close)] : []),
      ...(signature
        ? [{ stack: [blockContent(signature)], margin: [0, 28, 0, 0] } as Content]
        : []),
      ...(enclosure ? [blockContent(enclosure)] : []),
    ],
  };
}

function pageFoot(
  foot: MergedBlock | undefined,
  number: string,
  page: number,
  pages: number,
  language: MergedLetter['language'],
): Content {
  const count =
    language === 'ko' ? `${number} · ${page}/${pages}쪽` : `${number} · Page ${page} of ${pages}`;
  return {
    margin: [MARGIN.side, 8, MARGIN.side, 0],
    stack: [
      ...(foot && page === pages ? [RULE('#c4c9ce', 0.5), footnote(foot)] : []),
      ...(pages > 1 ? [{ text: count, style: 'page' } as Content] : []),
    ],
  };
}
