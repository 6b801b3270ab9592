// Makes an empty, hand-written migration: npm run migration:generate -- add-visit-place
import { writeFileSync } from 'node:fs';

const name = process.argv[2];
if (!/^[a-z][a-z0-9-]+$/.test(name ?? '')) {
  console.error('Name it in kebab-case: npm run migration:generate -- add-visit-place');
  process.exit(1);
}
const stamp = Date.now();
const title = name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());
const path = `migrations/${stamp}-${name}.ts`;
writeFileSync(
  path,
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Say what changes, and why it is safe while the previous release still runs. */
export class ${title}${stamp} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
      -- A table with a firm's data needs: company_id, row-level security forced, a policy, grants.
    \`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
`,
);
console.log(path);
