import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that takes every mail. */
export interface SmtpSink {
  url: string;
  stop(): Promise<void>;
  /** Tears every connection, in the middle of a mail too. */
  kill(): Promise<void>;
}

/**
 * @param onMail gets the mail as it came, header and body, with its envelope
 * @param options.refuse what it says to an envelope's recipient; undefined to take it
 * @param options.port to come back at the same place
 */
export async function startSmtpSink(
  onMail: (text: string, to: string[], sender: string) => void,
  options: {
    refuse?: (address: string) => { code: number; words: string } | undefined;
    port?: number;
  } = {},
): Promise<SmtpSink> {
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const refused = options.refuse?.(address);
      done(refused && Object.assign(new Error(refused.words), { responseCode: refused.code }));
    },
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (data: Buffer) => (text += data.toString()));
      stream.on('end', () => {
        onMail(
          text,
          session.envelope.rcptTo.map(({ address }) => address),
          session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
        );
        done();
      });
    },
  });
  // A killed sender leaves its connection torn; that is what these tests are about.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const address = server.server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
    kill: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
