// Starts the built product on a folder of its own, for the benches.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** @returns the address, a signed-in fetch per role, and how to stop it */
export async function startProduct(port = 4192) {
  const dataDir = mkdtempSync(join(tmpdir(), 'home-doctor-bench-'));
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    DATABASE_URL: '',
  };
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let waited = 0; ; waited += 100) {
    if (child.exitCode !== null || waited > 120_000) throw new Error('The product did not start.');
    if (
      await fetch(`${url}/api/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    pid: child.pid,
    database: () => connectTo(dataDir),
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      for (const place of [dataDir, elsewhere(dataDir)])
        rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Where the database of a data directory lies when the user `postgres` cannot reach that directory. */
export function elsewhere(dataDir) {
  return `/var/tmp/home-doctor-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
}

/** A connection past the application, to make rows in bulk and to read plans. */
async function connectTo(dataDir) {
  const home = [dataDir, elsewhere(dataDir)].find((place) => existsSync(join(place, 'postgres')));
  const [, , , port] = readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(port),
    user: 'postgres',
    password: readFileSync(join(home, 'postgres.password'), 'utf8').trim(),
    database: 'home_doctor',
  });
  await client.connect();
  return client;
}

/** A fetch that acts as a demo person; `pick` chooses one of the demo people. */
export async function signedIn(url, pick) {
  const people = await fetch(`${url}/api/session/demo-people`).then((answer) => answer.json());
  const person = people.find(pick);
  const headers = { 'x-home-doctor': '1', 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/session/demo`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ userId: person.userId }),
  });
  const cookie = answer.headers.getSetCookie()[0].split(';')[0];
  return async (method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, cookie },
      body: body && JSON.stringify(body),
    });
    const data = await response.json().catch(() => undefined);
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(data)}`);
    return data;
  };
}
