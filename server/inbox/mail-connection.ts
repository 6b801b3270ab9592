import { ImapFlow } from 'imapflow';
import type { Shelf } from './intake.service';

/** More than this is not fetched; mail servers mostly stop at 25 MB themselves. */
export const MAX_MESSAGE_BYTES = 30 * 1024 * 1024;

export interface FetchedMessage {
  raw: Buffer;
  receivedAt: Date;
  size: number;
  /** False when only its headers were fetched, because it is too large. */
  whole: boolean;
}

/** One visit to the mailbox that IMAP_URL names. */
export class MailConnection {
  private constructor(
    private readonly client: ImapFlow,
    readonly uidValidity: number,
    private readonly made: Set<Shelf> = new Set(),
  ) {}

  /** What a mailbox is called in the records: without the password. */
  static nameOf(url: string): string {
    const { host, pathname, username } = new URL(url);
    return `${decodeURIComponent(username)}@${host}/${folderOf(pathname)}`;
  }

  /** @throws when the server cannot be reached, refuses the password or lacks the mailbox */
  static async open(url: string): Promise<MailConnection> {
    const { protocol, hostname, port, username, password, pathname } = new URL(url);
    const secure = protocol === 'imaps:';
    const client = new ImapFlow({
      host: hostname,
      port: port ? Number(port) : secure ? 993 : 143,
      secure,
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      logger: false,
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 60_000,
    });
    // A torn connection also rejects the command at work, which is where it is dealt with.
    client.on('error', () => undefined);
    await client.connect();
    try {
      const mailbox = await client.mailboxOpen(folderOf(pathname));
      return new MailConnection(client, Number(mailbox.uidValidity));
    } catch (error) {
      client.close();
      throw error;
    }
  }

  /** UIDs above `after`, the lowest first. */
  async uidsAfter(after: number): Promise<number[]> {
    const found = await this.client.search({ uid: `${after + 1}:*` }, { uid: true });
    // `n:*` names the last message even where it lies below n (RFC 3501 6.4.8).
    return (found || []).filter((uid) => uid > after).sort((a, b) => a - b);
  }

  /** A message, or undefined when it is no longer there. */
  async fetch(uid: number): Promise<FetchedMessage | undefined> {
    const about = await this.client.fetchOne(
      String(uid),
      { uid: true, size: true, internalDate: true },
      { uid: true },
    );
    if (!about) return undefined;
    const size = about.size ?? 0;
    const receivedAt = new Date(about.internalDate ?? Date.now());
    const whole = size <= MAX_MESSAGE_BYTES;
    const wanted = whole ? { source: true } : { headers: true as const };
    const got = await this.client.fetchOne(String(uid), { uid: true, ...wanted }, { uid: true });
    if (!got) return undefined;
    const raw = (whole ? got.source : got.headers) ?? Buffer.alloc(0);
    return { raw, receivedAt, size, whole };
  }

  /**
   * Marks a message as seen and moves it out of the way. Where the server refuses to move it, it stays
   * in its place, seen.
   * @throws when the connection is lost
   */
  async putAway(uid: number, shelf: Shelf): Promise<void> {
    if (!this.made.has(shelf)) {
      await this.client.mailboxCreate([shelf]).catch(() => undefined);
      this.made.add(shelf);
    }
    await this.client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    await this.client.messageMove(String(uid), shelf, { uid: true });
    if (!this.client.usable) throw new Error('The connection was lost.');
  }

  async close(): Promise<void> {
    await this.client.logout().catch(() => this.client.close());
  }
}

function folderOf(pathname: string): string {
  return decodeURIComponent(pathname.replace(/^\//, '')) || 'INBOX';
}
