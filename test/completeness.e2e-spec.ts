import { globSync, readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { allMailTemplates, type MailContent } from '../server/platform/mail/mail-template';
import { PERMISSIONS } from '../server/platform/security/permissions';
import { RouteInventory } from '../server/platform/security/route-inventory';
import { FACTORIES } from './factories/register';
import { TestApp } from './support/app';

/** Adding a thing without what belongs to it fails here (STYLE 10). */
describe('nothing is half there', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start({ work: false });
  });
  afterAll(() => app.close());

  it('a factory makes a valid row of every entity', async () => {
    const { entityMetadatas, manager } = app.nest.get(DataSource);
    const tables = entityMetadatas.map(({ tableName }) => tableName);
    expect(tables.filter((table) => !FACTORIES[table])).toEqual([]);
    for (const { tableName, target } of entityMetadatas) {
      const id = await FACTORIES[tableName]!(app.db);
      expect([tableName, await manager.findOneBy(target, { id })]).toEqual([
        tableName,
        expect.objectContaining({ id }),
      ]);
    }
    // Records that are kept without the mapper.
    for (const table of Object.keys(FACTORIES).filter((name) => !tables.includes(name))) {
      const id = await FACTORIES[table]!(app.db);
      expect(await app.db.query(`SELECT id FROM ${table} WHERE id = $1`, [id])).toEqual([{ id }]);
    }
  });

  it('every route names a permission, and every permission opens a route', () => {
    const routes = app.nest.get(RouteInventory).list();
    const named = routes.flatMap(({ access }) =>
      access.kind === 'permission' ? [access.permission] : [],
    );
    expect(named.filter((permission) => !(permission in PERMISSIONS))).toEqual([]);
    const used = new Set<string>(named);
    expect(Object.keys(PERMISSIONS).filter((permission) => !used.has(permission))).toEqual([]);
  });

  it('a policy is forced on every table with a firm’s data', async () => {
    const tables: { name: string; forced: boolean; policies: number }[] = await app.db.query(
      `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
              (SELECT count(*)::int FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname) AS policies
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped
       WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(({ forced, policies }) => !forced || policies === 0)).toEqual([]);
  });

  describe('every mail', () => {
    const templates = allMailTemplates();
    const render = (name: string) => {
      const template = templates.find((one) => one.name === name)!;
      return [template.ko(template.sample), template.en(template.sample)] as [
        MailContent,
        MailContent,
      ];
    };
    const words = (mail: MailContent) => JSON.stringify(mail);

    it('is known here', () => {
      expect(templates.length).toBeGreaterThan(8);
    });

    it.each(templates.map(({ name }) => name))('%s says the same in Korean and English', (name) => {
      const [ko, en] = render(name);
      for (const mail of [ko, en]) {
        expect(words(mail)).not.toMatch(/undefined|null|NaN|\[object|Invalid Date/);
        expect(mail.subject.trim() && mail.heading.trim()).toBeTruthy();
        expect(mail.paragraphs.every((text) => text.trim())).toBe(true);
      }
      expect(en.paragraphs.length).toBe(ko.paragraphs.length);
      expect((en.facts ?? []).length).toBe((ko.facts ?? []).length);
      expect(en.action?.path).toBe(ko.action?.path);
      expect(Boolean(en.quote)).toBe(Boolean(ko.quote));
      expect(ko.subject + ko.heading).toMatch(/[가-힣]/);
      expect(en.heading + en.paragraphs.join(' ')).toMatch(/[a-z]{3}/);
    });

    it.each(['ko', 'en'])('has a name in the mail log (%s)', (locale) => {
      const named = read(`client/src/app/admin/i18n/${locale}.json`).mails as object;
      expect(templates.map(({ name }) => name).filter((name) => !(name in named))).toEqual([]);
    });
  });

  it.each(['ko', 'en'])('every refusal has words on the client (%s)', (locale) => {
    const worded = read(`client/src/app/http/i18n/${locale}.json`);
    expect([...refusals()].filter((code) => !(code in worded)).sort()).toEqual([]);
  });

  it.each(['ko', 'en'])('every audited act has words on the client (%s)', (locale) => {
    const { actions, groups } = read(`client/src/app/admin/i18n/${locale}.json`) as {
      actions: Record<string, Record<string, string>>;
      groups: Record<string, string>;
    };
    const acts = auditedActs();
    expect(acts.size).toBeGreaterThan(40);
    const silent = [...acts].filter((act) => {
      const [subject = '', verb = ''] = act.split('.');
      return !actions[subject]?.[verb];
    });
    expect(silent.sort()).toEqual([]);
    expect(Object.keys(groups).filter((group) => !actions[group])).toEqual([]);
  });
});

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

function sources(): string[] {
  return globSync('server/**/*.ts')
    .filter((path) => !/\.spec\.ts$|^server\/demo\//.test(path))
    .map((path) => readFileSync(path, 'utf8'));
}

/** Every code with which the server refuses, read from its sources. */
function refusals(): Set<string> {
  const codes = new Set<string>();
  for (const source of sources()) {
    const find = (pattern: RegExp, suffix = '') => {
      for (const [, code] of source.matchAll(pattern)) codes.add(`${code}${suffix}`);
    };
    find(/Problem\.(?:badRequest|unprocessable|unauthorized|forbidden|conflict)\(\s*'([\w.]+)'/g);
    find(/Problem\.notFound\(\s*'(\w+)'/g, '.not_found');
    find(/new Problem\(\s*[^,]+,\s*'([\w.]+)'/g);
    find(/Problem\.field\(\s*[^,]+,\s*'([\w.]+)'/g);
    // Problem.field with a computed path, and codes chosen before they are thrown.
    find(/Problem\.field\([^;]*?,\s*'([a-z_.]+)',\s*[`'"]/g);
    find(/\bcode: '([a-z][\w.]*)'/g);
    for (const [, chosen] of source.matchAll(/const code =([^;]+);/g)) {
      for (const [, code] of chosen!.matchAll(/'([a-z_]+\.[a-z_]+)'/g)) codes.add(code!);
    }
  }
  return codes;
}

/** Every action that use cases write into the audit record. */
function auditedActs(): Set<string> {
  const acts = new Set<string>();
  for (const source of sources()) {
    if (!/audit/i.test(source)) continue;
    for (const [, act] of source.matchAll(/(?:action: |record\((?:\w+, )?)'([a-z_]+\.[a-z_]+)'/g)) {
      acts.add(act!);
    }
    for (const [, one, other] of source.matchAll(/action: [^,']*\? '([\w.]+)' : '([\w.]+)'/g)) {
      acts.add(one!).add(other!);
    }
  }
  const timeline = readFileSync('server/difficulties/timeline.ts', 'utf8');
  const [, payloads = ''] = /interface TimelinePayloads \{([\s\S]*?)\n\}/.exec(timeline) ?? [];
  for (const [, type] of payloads.matchAll(/^ {2}([a-z_]+):/gm)) acts.add(`difficulty.${type}`);
  return acts;
}
