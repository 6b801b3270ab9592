import { createHash } from 'node:crypto';
import { htmlToText } from 'html-to-text';
import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { type Authentication, authenticationOf } from './authentication';
import { type AutomaticKind, automaticKind } from './automatic';
import { BodyDecoder, decodeUnlabelled, mendHeader } from './charsets';
import { type Bounce, bounceOf } from './delivery-report';
import { replyOf, tidy } from './reply-text';

/** A case's reply may have so many characters, as in the portal. */
export const MAX_WORDS = 5000;
const MAX_FULL = 200_000;
const MAX_HTML = 1_000_000;
const PATIENCE_MS = 30_000;
/** Smaller pictures within the text are logos of signatures. */
const DECORATION_BYTES = 10_000;

export interface InboundFile {
  name: string;
  bytes: Buffer;
}

/** A mail as the product reads it: plain, bounded texts, whatever came in. */
export interface InboundMail {
  /** The same for every copy of one message. */
  key: string;
  messageId: string | null;
  fromName: string;
  /** Lower case; '' when there is none. */
  from: string;
  subject: string;
  /** Every address it was sent to, lower case, as far as the headers say. */
  to: string[];
  /** Message-IDs it answers. */
  references: string[];
  /** What the writer wrote: no quotes, no signature. */
  body: string;
  /** All of the text. */
  fullText: string;
  files: InboundFile[];
  automatic: AutomaticKind | undefined;
  bounce: Bounce | undefined;
  authentication: Authentication;
}

/**
 * Reads a message with limits on parts, headers, depth and time.
 * @throws Error for what goes beyond them
 */
export async function readMail(raw: Buffer): Promise<InboundMail> {
  const parsed = await within(PATIENCE_MS, () =>
    simpleParser(labelled(raw), {
      Iconv: BodyDecoder as never,
      checksumAlgo: false,
      ignoreEmbedded: true,
      maxChildNodes: 300,
      maxHeadSize: 256 * 1024,
      skipHtmlToText: true,
      skipImageLinks: true,
      skipTextLinks: true,
      skipTextToHtml: true,
    }),
  );
  return understood(parsed, raw);
}

/** Who sent what, of a message that cannot be read, as far as its first lines tell. */
export async function envelopeIn(
  raw: Buffer,
): Promise<Pick<InboundMail, 'subject' | 'from' | 'fromName'>> {
  const start = raw.subarray(0, 16_384);
  const end = start.toString('latin1').search(/\r?\n\r?\n/);
  const head = start.subarray(0, end < 0 ? undefined : end);
  try {
    const { subject, from, fromName } = await readMail(
      Buffer.concat([head, Buffer.from('\r\n\r\n')]),
    );
    return { subject, from, fromName };
  } catch {
    return { subject: '', from: '', fromName: '' };
  }
}

function understood(parsed: ParsedMail, raw: Buffer): InboundMail {
  const header = headerReader(parsed);
  const sender = parsed.from?.value[0];
  const from = (sender?.address ?? '').trim().toLowerCase().slice(0, 320);
  const subject = oneLine(mendHeader(parsed.subject ?? '')).slice(0, 300);
  const automatic = automaticKind(header, { from, subject });
  const fullText = textOf(parsed).slice(0, MAX_FULL);
  const messageId = parsed.messageId?.trim().slice(0, 500) || null;
  return {
    key: keyOf(messageId, from, raw),
    messageId,
    fromName: oneLine(mendHeader(sender?.name ?? '')).slice(0, 120),
    from,
    subject,
    to: recipients(parsed, header),
    references: referencesOf(parsed),
    body: replyOf(fullText),
    fullText,
    files: filesOf(parsed.attachments),
    automatic,
    bounce: automatic === 'bounce' ? bounceOf(raw) : undefined,
    authentication: authenticationOf(header('authentication-results')),
  };
}

/** One message may lie in the mailbox twice; the same Message-ID of another sender is another one. */
function keyOf(messageId: string | null, from: string, raw: Buffer): string {
  const hash = createHash('sha256');
  return messageId
    ? `id:${hash.update(`${messageId}\n${from}`).digest('hex')}`
    : `raw:${hash.update(raw).digest('hex')}`;
}

/** Old programs write CP949 without saying so, in headers and bodies. */
function labelled(raw: Buffer): Buffer {
  const said = raw.subarray(0, 64 * 1024).toString('latin1');
  if (/charset\s*=/i.test(said)) {
    const end = said.search(/\r?\n\r?\n/);
    if (end < 0) return raw;
    const head = Buffer.from(decodeUnlabelled(raw.subarray(0, end)), 'utf8');
    return Buffer.concat([head, raw.subarray(end)]);
  }
  return Buffer.from(decodeUnlabelled(raw), 'utf8');
}

function headerReader({ headerLines }: ParsedMail) {
  return (name: string): string | undefined => {
    const line = headerLines.find(({ key }) => key === name)?.line;
    return line
      ?.slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim();
  };
}

const DELIVERY_HEADERS = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];

function recipients(parsed: ParsedMail, header: (name: string) => string | undefined): string[] {
  const named = [parsed.to, parsed.cc]
    .flat()
    .flatMap((group) => group?.value ?? [])
    .map(({ address }) => address ?? '');
  const delivered = DELIVERY_HEADERS.flatMap(
    (name) => header(name)?.match(/[^\s<>,;]+@[^\s<>,;]+/g) ?? [],
  );
  return [...new Set([...named, ...delivered].map((one) => one.toLowerCase()))].slice(0, 200);
}

function referencesOf({ inReplyTo, references }: ParsedMail): string[] {
  const all = [inReplyTo ?? '', references ?? []].flat().join(' ');
  return [...new Set(all.slice(0, 20_000).match(/<[^<>\s]{1,300}>/g) ?? [])].slice(-60);
}

function textOf({ text, html }: ParsedMail): string {
  if (text?.trim() || !html) return tidy(text ?? '');
  return tidy(
    htmlToText(html.slice(0, MAX_HTML), {
      wordwrap: false,
      limits: { maxDepth: 60, maxChildNodes: 5000, maxInputLength: MAX_HTML },
      selectors: [
        { selector: 'a', options: { ignoreHref: true } },
        { selector: 'img', format: 'skip' },
        { selector: 'style', format: 'skip' },
        { selector: 'script', format: 'skip' },
        { selector: 'h1', options: { uppercase: false } },
        { selector: 'h2', options: { uppercase: false } },
        { selector: 'h3', options: { uppercase: false } },
        { selector: 'table', format: 'block' },
      ],
    }),
  );
}

function filesOf(attachments: Attachment[]): InboundFile[] {
  return attachments
    .filter(
      ({ related, size, contentType }) =>
        !(related && size < DECORATION_BYTES && contentType.startsWith('image/')),
    )
    .map(({ filename, contentType, content }, at) => ({
      name: mendHeader(
        filename ?? `${at + 1}.${contentType.split('/').pop()?.slice(0, 8) ?? 'bin'}`,
      ),
      bytes: content,
    }));
}

const oneLine = (words: string) => tidy(words).replace(/\s+/g, ' ').trim();

async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not read within ${ms / 1000} s.`)), ms);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
