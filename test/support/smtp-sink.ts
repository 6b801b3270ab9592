import { SMTPServer } from 'smtp-server';

/** A real SMTP server that takes every mail. */
export interface SmtpSink {
  url: string;
  stop(): Promise<void>;
}

/** @param onMail gets the mail as it came, header and body */
export async function startSmtpSink(onMail: (text: string) => void): Promise<SmtpSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (data: Buffer) => (text += data.toString()));
      stream.on('end', () => {
        onMail(text);
        done();
      });
    },
  });
  // A killed sender leaves its connection torn; that is what these tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
