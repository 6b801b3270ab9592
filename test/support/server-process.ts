import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** The built product as a process of its own, to be killed. Needs `dist` (npm test builds it first). */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    readonly output: () => string,
  ) {}

  /** Resolves when it is ready. @throws with its output when it ends before */
  static async start(env: Record<string, string>): Promise<ServerProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        HOST: '127.0.0.1',
        LOG_LEVEL: 'error',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (data: Buffer) => void (said += data.toString());
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const url = `http://127.0.0.1:${port}`;
    for (let waited = 0; waited < 90_000; waited += 100) {
      if (child.exitCode !== null)
        throw new Error(`The server ended with ${child.exitCode}: ${said}`);
      const ready = await fetch(`${url}/api/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return new ServerProcess(child, url, () => said);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    child.kill('SIGKILL');
    throw new Error(`The server was not ready after 90 s: ${said}`);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Sends a signal and waits for the end; resolves to the exit code, null after a kill. */
  async stop(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode;
    const ended = new Promise<number | null>((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    return ended;
  }
}

/** Runs the product where it must refuse to start. */
export async function startAndFail(
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, output };
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
