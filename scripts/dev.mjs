// Server and client with reload: the API on PORT (3000), the client on 4200 with a proxy to it.
import { spawn, spawnSync } from 'node:child_process';

const run = (args, env = {}) =>
  spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });

spawnSync(process.execPath, ['scripts/fonts.mjs'], { stdio: 'inherit' });
const build = run(['scripts/build.mjs', '--only=server']);
build.once('exit', (code) => {
  if (code) process.exit(code);
  const children = [
    run(['node_modules/@nestjs/cli/bin/nest.js', 'build', '--watch']),
    run(['--watch-path=dist/server', '--watch-preserve-output', 'dist/server/main.js']),
    run(['node_modules/@angular/cli/bin/ng.js', 'serve', '--configuration', 'development'], {
      NG_CLI_ANALYTICS: 'false',
    }),
  ];
  const stop = () => children.forEach((child) => child.kill('SIGTERM'));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});
