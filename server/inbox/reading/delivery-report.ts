/** What a bounce says: which of our mails, and why; undefined while it is still being tried. */
export interface Bounce {
  /** Message-IDs named in it, ours among others. */
  messageIds: string[];
  /** Enhanced status code such as `5.1.1` (RFC 3463); null where it names none. */
  status: string | null;
  why: string;
}

const STATUS = /\b([245]\.\d{1,3}\.\d{1,3})\b/;
/** Ids our mails carry: of the outbox, or of a letter to a buyer. */
const OUR_ID = /<(?:letter-)?[0-9a-f]{8}-[0-9a-f-]{27}@[^>\s]{1,200}>/g;

/**
 * Reads a delivery report (RFC 3464), or, of servers that write none, the plain words.
 * @param raw the bounce as it came
 * @returns undefined for a report of a mail that is still being tried, was relayed or has arrived
 */
export function bounceOf(raw: Buffer): Bounce | undefined {
  const text = raw.subarray(0, 200_000).toString('latin1').replaceAll('\r\n', '\n');
  const messageIds = [...new Set([...text.matchAll(OUR_ID)].map(([id]) => id))].slice(0, 20);
  const groups = recipientGroups(text);
  if (groups.length === 0) {
    const status = STATUS.exec(text)?.[1] ?? null;
    return { messageIds, status, why: status ?? 'bounced' };
  }
  const failed = groups.find(({ action }) => (action ?? 'failed') === 'failed');
  if (!failed) return undefined;
  const { status, diagnostic } = failed;
  return { messageIds, status, why: diagnostic ?? status ?? 'bounced' };
}

interface Group {
  action: string | undefined;
  status: string | null;
  diagnostic: string | undefined;
}

/** The groups of fields on each recipient; none where the mail is no report. */
function recipientGroups(text: string): Group[] {
  const part = text.split('\n--').map(partOf).find(isStatus);
  // Some servers name the fields without the part they belong into.
  const body = part?.body ?? (/^Action:/im.test(text) ? text : '');
  return body
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/)
    .filter((group) => /^(Action|Status|Final-Recipient):/im.test(group))
    .map((group) => ({
      action: field(group, 'Action')
        ?.split(/[\s;(]/)[0]
        ?.toLowerCase(),
      status: STATUS.exec(field(group, 'Status') ?? '')?.[1] ?? null,
      diagnostic: field(group, 'Diagnostic-Code')
        ?.replace(/^smtp;\s*/i, '')
        .slice(0, 300),
    }));
}

interface Part {
  head: string;
  body: string;
}

function partOf(section: string): Part {
  const end = section.indexOf('\n\n');
  const head = section.slice(0, end < 0 ? undefined : end);
  const body = end < 0 ? '' : section.slice(end + 2);
  return /content-transfer-encoding:\s*base64/i.test(head)
    ? { head, body: Buffer.from(body, 'base64').toString('latin1').replaceAll('\r\n', '\n') }
    : { head, body };
}

function isStatus({ head }: Part): boolean {
  return /^content-type:\s*message\/(global-)?delivery-status/im.test(head);
}

function field(group: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*([^\\n]+)`, 'im').exec(group)?.[1]?.trim();
}
