import type { Server } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';

interface StoredMessage {
  uid: number;
  flags: string[];
  raw: string;
}
interface Connection {
  socket: { destroy(): void };
}
type Handler = (connection: Connection, ...rest: unknown[]) => void;
interface Hoodiecrow {
  listen(port: number, host: string, listening: () => void): void;
  server: Server;
  getMailbox(path: string): { messages: StoredMessage[]; uidvalidity: number } | undefined;
  appendMessage(mailbox: string, flags: string[], date: Date, raw: string): void;
  getCommandHandler(command: string): Handler;
  setCommandHandler(command: string, handler: Handler): void;
}

/** A real IMAP server over a socket, with its messages in memory. */
export class ImapServer {
  /** How many of the next commands to move a message tear the connection instead. */
  tearAtMove = 0;

  private constructor(
    private readonly server: Hoodiecrow,
    readonly url: string,
  ) {
    const move = server.getCommandHandler('UID MOVE');
    server.setCommandHandler('UID MOVE', (connection, ...rest) => {
      if (this.tearAtMove === 0) return move(connection, ...rest);
      this.tearAtMove -= 1;
      connection.socket.destroy();
    });
  }

  static async start({ uidValidity = 1 } = {}): Promise<ImapServer> {
    const server = (hoodiecrow as (options: object) => Hoodiecrow)({
      plugins: ['ID', 'LITERALPLUS', 'UIDPLUS', 'MOVE', 'NAMESPACE', 'ENABLE', 'UNSELECT'],
      users: { case: { password: 'p@ss/word' } },
      storage: { INBOX: { uidvalidity: uidValidity, messages: [] }, '': { folders: {} } },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const url = `imap://case:${encodeURIComponent('p@ss/word')}@127.0.0.1:${port}/INBOX`;
    return new ImapServer(server, url);
  }

  /** @param raw a message as it came over the wire */
  deliver(raw: Buffer, at = new Date('2026-11-23T01:00:00Z')): void {
    this.server.appendMessage('INBOX', [], at, raw.toString('latin1'));
  }

  /** UIDs and flags of the messages of a folder. */
  in(folder: string): { uid: number; flags: string[] }[] {
    const messages = this.server.getMailbox(folder)?.messages ?? [];
    return messages.map(({ uid, flags }) => ({ uid, flags }));
  }

  /** Back into the inbox, under new UIDs, as after a restored backup. */
  restore(folder: string): void {
    const from = this.server.getMailbox(folder)!;
    const messages = from.messages.splice(0);
    const inbox = this.server.getMailbox('INBOX')!;
    inbox.uidvalidity += 1;
    for (const { raw } of messages) this.deliver(Buffer.from(raw, 'latin1'));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.server.close(() => resolve()));
  }
}
