import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from './support/api-client';
import { forgetData } from './support/data-dir';
import { ServerProcess, startAndFail } from './support/server-process';
import { startSmtpSink, type SmtpSink } from './support/smtp-sink';

const KILLS = 3;

describe('the built product as a process', () => {
  let dataDir: string;
  let smtp: SmtpSink;
  let running: ServerProcess | undefined;
  /** Case numbers named by the mails that a real SMTP server took. */
  const delivered: string[] = [];

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'home-doctor-kill-'));
    smtp = await startSmtpSink((text) => {
      const to = /^To: .*<(.+)>/m.exec(text)?.[1] ?? '';
      // Quoted-printable may break a line inside the number.
      const number = /(D-\d{4}-\d{6})/.exec(text.replace(/=\r?\n/g, ''))?.[1];
      if (number && to.includes('hangyeol')) delivered.push(number);
    });
  });
  afterAll(async () => {
    await running?.stop('SIGTERM');
    await smtp.stop();
    forgetData(dataDir);
  });

  const start = () =>
    ServerProcess.start({
      DATA_DIR: dataDir,
      SMTP_URL: smtp.url,
      PUBLIC_URL: 'http://localhost:3000',
    });

  async function asOwner(server: ServerProcess): Promise<ApiClient> {
    const client = new ApiClient(server.url);
    const { body: people } = await client.get('/api/session/demo-people');
    const owner = people.find(
      ({ role, name }: { role: string; name: string }) => role === 'sme' && name === '오세라',
    );
    await client.post('/api/session/demo', { userId: owner.userId });
    return client;
  }

  it('loses nothing it acknowledged when killed while writing, and its mails go out after the restart', async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const server = await start();
      running = server;
      const owner = await asOwner(server);
      let stopped = false;
      const writing = (async () => {
        for (let i = 0; !stopped; i++) {
          const body = {
            title: `출고 지연 ${kill}-${i}`,
            body: '포워더가 만선이라고만 합니다. 바이어가 기다립니다.',
            severity: 'normal',
          };
          const answer = await owner
            .post('/api/difficulties', body, { idempotencyKey: `kill-${kill}-case-${i}` })
            .catch(() => undefined);
          if (answer?.status === 201) acknowledged.push(answer.body.number);
          if (!answer) return;
        }
      })();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await server.stop('SIGKILL');
      stopped = true;
      await writing;
    }
    const server = await start();
    running = server;
    const owner = await asOwner(server);
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    const kept: string[] = [];
    let cursor = '';
    do {
      const { body } = await owner.get(
        `/api/difficulties?limit=100${cursor && `&cursor=${cursor}`}`,
      );
      kept.push(...body.items.map(({ number }: { number: string }) => number));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(acknowledged.filter((number) => !kept.includes(number))).toEqual([]);

    const late = Date.now() + 60_000;
    const missing = () => acknowledged.filter((number) => !delivered.includes(number));
    while (missing().length > 0 && Date.now() < late)
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect(missing()).toEqual([]);
    const doubled = delivered.filter(
      (number, index) => acknowledged.includes(number) && delivered.indexOf(number) !== index,
    );
    expect(doubled.length).toBeLessThanOrEqual(KILLS * 2);
  }, 180_000);

  it('refuses a second process on the same data and stops cleanly on SIGTERM', async () => {
    const second = await startAndFail({ DATA_DIR: dataDir, PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.output).toMatch(/already/);
    expect(await running?.stop('SIGTERM')).toBe(0);
    running = await start();
    expect(await running.stop('SIGINT')).toBe(0);
  }, 120_000);

  it.each([
    [{ PORT: 'abc' }, /PORT/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    [{ PUBLIC_URL: 'homedoctor' }, /PUBLIC_URL/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    [{ SMTP_URL: 'mail.example' }, /SMTP_URL/],
    [{ DEMO: 'maybe' }, /DEMO/],
    [{ CLOCK_SHIFT_MS: '60000' }, /CLOCK_SHIFT_MS/],
    [{ NODE_ENV: 'production', PUBLIC_URL: 'https://hd.example' }, /SECRET/],
  ])('names the wrong setting of %j in one line', async (env, named) => {
    const { code, output } = await startAndFail(env as unknown as Record<string, string>);
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toMatch(named);
  });
});
