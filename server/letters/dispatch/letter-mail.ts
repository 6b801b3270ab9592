import { escape } from '../../platform/mail/mail-layout';
import type { OutgoingMail } from '../../platform/mail/mail-transport';
import type { MergedBlock, MergedLetter } from '../merge';
import { subjectOf } from '../merge';
import { plainText } from '../merge/segments';
import { LETTER_LANGUAGES, type LetterLanguage } from '../merge/values';
import type { BlockId } from '../templates/template';
import { labelled } from '../../buyers/may-send/can-send';
import type { FooterPart } from '../../buyers/may-send/sending-rules';
import { type FooterFacts, footerLines } from './mail-footer';

export interface LetterMailInput {
  merged: MergedLetter;
  number: string;
  messageId: string;
  to: { name: string; address: string };
  /** The firm's display name; `address` is the agency's. */
  from: { name: string; address: string };
  replyTo?: string;
  /** What the law wants at the very start of the subject, such as `(광고)`. */
  label: string | null;
  /** What must stand below it, and in which languages besides the letter's own. */
  footer: {
    parts: readonly FooterPart[];
    languages: readonly string[];
    facts: FooterFacts;
  };
  /** Where it comes back to when it cannot be delivered; it names the recipient (VERP). */
  bounceTo?: string;
  /** The page a person opens, the address programs post to (RFC 8058), and one to write to. */
  unsubscribe: { page: string; oneClick: string; mail?: string };
  pdf?: Buffer;
  /** The files that go with it. */
  enclosures?: NonNullable<OutgoingMail['attachments']>;
}

/** On paper only: a mail has its own head. */
const PAPER_ONLY: ReadonlySet<BlockId> = new Set([
  'letterhead',
  'dateline',
  'inside_address',
  'subject',
]);

/** One recipient's letter as a mail of its own: text and HTML, the paper beside it as PDF. */
export function letterMail(input: LetterMailInput): OutgoingMail {
  const { merged, number, to, from, label, unsubscribe } = input;
  const blocks = merged.blocks.filter(({ id }) => !PAPER_ONLY.has(id));
  const subject = labelled(oneLine(subjectOf(merged)), label);
  const languages = [...new Set([merged.language, ...input.footer.languages])].filter(isLanguage);
  const footer = languages.map((language) =>
    footerLines(input.footer.parts, language, input.footer.facts, unsubscribe.page),
  );
  const paper = { filename: `${number}.pdf`, contentType: 'application/pdf' };
  const attachments = [
    ...(input.pdf ? [{ ...paper, content: input.pdf }] : []),
    ...(input.enclosures ?? []),
  ];
  return {
    to: { name: oneLine(to.name), address: to.address },
    from: { name: oneLine(from.name), address: from.address },
    ...(input.replyTo && { replyTo: input.replyTo }),
    ...(input.bounceTo && { bounceTo: input.bounceTo }),
    subject,
    text: `${[...blocks.map(textOf), '-- ', ...footer.map((lines) => lines.join('\n'))].join('\n\n')}\n`,
    html: htmlOf(blocks, merged.language, subject, footer),
    messageId: input.messageId,
    personal: true,
    headers: {
      'List-Unsubscribe': [
        `<${unsubscribe.oneClick}>`,
        ...(unsubscribe.mail ? [`<mailto:${unsubscribe.mail}?subject=unsubscribe>`] : []),
      ].join(', '),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    ...(attachments.length > 0 && { attachments }),
  };
}

export function isLanguage(code: string): code is LetterLanguage {
  return (LETTER_LANGUAGES as readonly string[]).includes(code);
}

/** No line break may reach a header, nor any other control character. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}

/** Whether an address can stand in an envelope: one mailbox and nothing beside it. */
export function isPlainAddress(address: string): boolean {
  return (
    address.length <= 254 &&
    /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u.test(address)
  );
}

function textOf(block: MergedBlock): string {
  switch (block.part) {
    case 'pairs':
      return block.rows.map(({ label, segments }) => `${label}: ${plainText(segments)}`).join('\n');
    case 'table': {
      const head = block.columns.map(({ label }) => label).join(' | ');
      const rows = block.rows.map((cells) => cells.map((cell) => plainText([cell])).join(' | '));
      const total = block.total ? [`${block.total.label}: ${block.total.text}`] : [];
      return [head, ...rows, ...total].join('\n');
    }
    default:
      return block.paragraphs
        .map(({ style, segments }) => `${style === 'point' ? '- ' : ''}${plainText(segments)}`)
        .join(block.part === 'lines' ? '\n' : '\n\n');
  }
}

function htmlOf(
  blocks: MergedBlock[],
  language: LetterLanguage,
  subject: string,
  footer: string[][],
): string {
  const font = "font-family:Arial,'Malgun Gothic','Hiragino Sans','Microsoft YaHei',sans-serif";
  const foot = footer
    .map((lines) => lines.map((line) => linked(escape(line))).join('<br>'))
    .join('<br><br>');
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>` +
    `<body style="margin:0;padding:16px;${font};font-size:15px;line-height:1.5;color:#1e2124"><div style="max-width:640px">` +
    blocks.map(blockHtml).join('') +
    `<p style="margin:24px 0 0;padding-top:8px;border-top:1px solid #c4c9ce;font-size:12px;color:#58616a">${foot}</p></div></body></html>`
  );
}

/** Makes the address at the end of an escaped line one to press. */
function linked(line: string): string {
  return line.replace(/https?:\/\/\S+$/, (url) => `<a href="${url}">${url}</a>`);
}

const P = 'margin:0 0 14px';
const CELL = 'padding:4px 10px 4px 0;border-bottom:1px solid #e2e5e8;vertical-align:top';

function blockHtml(block: MergedBlock): string {
  switch (block.part) {
    case 'pairs':
      return table(
        block.rows.map(({ label, segments }) => [escape(label), escape(plainText(segments))]),
      );
    case 'table':
      return table([
        block.columns.map(({ label }) => `<b>${escape(label)}</b>`),
        ...block.rows.map((cells) => cells.map((cell) => escape(plainText([cell])))),
        ...(block.total ? [[`<b>${escape(block.total.label)}</b>`, escape(block.total.text)]] : []),
      ]);
    default: {
      const lines = block.paragraphs.map(({ style, segments }) => {
        const words = escape(plainText(segments));
        return style === 'point' ? `• ${words}` : words;
      });
      return block.part === 'lines'
        ? `<p style="${P}">${lines.join('<br>')}</p>`
        : lines.map((line) => `<p style="${P}">${line}</p>`).join('');
    }
  }
}

function table(rows: string[][]): string {
  const body = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td style="${CELL}">${cell}</td>`).join('')}</tr>`)
    .join('');
  return `<table style="${P};border-collapse:collapse;font-size:14px">${body}</table>`;
}
