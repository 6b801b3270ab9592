import type { QueryRunner } from 'typeorm';
import { DemoService } from '../server/demo/demo.service';
import { newId } from '../server/platform/database/ids';
import { TestApp } from './support/app';

/**
 * The second wall alone: SQL as the restricted role with an SME as the actor, no policy, no
 * application code in between (DESIGN §4 "Two walls").
 */
describe('row-level security against a foreign SME', () => {
  let app: TestApp;
  let runner: QueryRunner;
  let own: { id: string; company_id: string };
  let tables: string[];

  beforeAll(async () => {
    app = await TestApp.start({ work: false });
    await app.nest.get(DemoService).reload();
    [own] = await app.db.query(
      "SELECT id, company_id FROM users WHERE role = 'sme' AND status = 'active' ORDER BY created_at, id LIMIT 1",
    );
    tables = (
      await app.db.query(
        `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE c.table_schema = 'public' AND c.column_name = 'company_id' AND t.table_type = 'BASE TABLE' ORDER BY 1`,
      )
    ).map(({ name }: { name: string }) => name);
    runner = app.db.createQueryRunner();
  });
  beforeEach(async () => {
    await runner.startTransaction();
    await runner.query(
      `SELECT set_config('role', 'homedoctor_actor', true), set_config('app.role', 'sme', true),
              set_config('app.user_id', $1, true), set_config('app.company_id', $2, true)`,
      [own.id, own.company_id],
    );
  });
  afterEach(() => runner.rollbackTransaction());
  afterAll(async () => {
    await runner.release();
    await app.close();
  });

  const refused = async (sql: string, params: unknown[] = []) => {
    await runner.query('SAVEPOINT attack');
    try {
      const result = await runner.query(sql, params);
      // TypeORM answers changes with [rows, count].
      return Array.isArray(result) && typeof result[1] === 'number'
        ? result[1] === 0
        : result.length === 0;
    } catch (error) {
      return /row-level security|permission denied|not allowed/.test(String(error));
    } finally {
      await runner.query('ROLLBACK TO SAVEPOINT attack');
    }
  };

  it('forces it on every table with a firm’s data', async () => {
    const open = await app.db.query(
      `SELECT relname FROM pg_class WHERE relname = ANY($1) AND NOT (relrowsecurity AND relforcerowsecurity)`,
      [[...tables, 'companies', 'notifications', 'import_rows', 'drafts']],
    );
    expect(open).toEqual([]);
    expect(tables.length).toBeGreaterThan(15);
  });

  it('shows no row of another firm, in any table', async () => {
    const leaks: string[] = [];
    let ownRows = 0;
    for (const table of tables) {
      if (table === 'users') continue;
      await runner.query('SAVEPOINT look');
      try {
        const [row] = await runner.query(
          `SELECT count(*) FILTER (WHERE company_id IS DISTINCT FROM $1) AS foreign_rows, count(*) AS all_rows FROM ${table}`,
          [own.company_id],
        );
        // Avatars belong to nobody's firm and are shown to all.
        if (Number(row.foreign_rows) > 0 && table !== 'files') leaks.push(table);
        ownRows += Number(row.all_rows);
      } catch (error) {
        if (!/permission denied/.test(String(error))) throw error;
      }
      await runner.query('ROLLBACK TO SAVEPOINT look');
    }
    expect(leaks).toEqual([]);
    expect(ownRows).toBeGreaterThan(20);
    const foreignFiles = await runner.query(
      `SELECT 1 FROM files WHERE subject_type IS DISTINCT FROM 'avatar' AND company_id IS DISTINCT FROM $1`,
      [own.company_id],
    );
    expect(foreignFiles).toEqual([]);
  });

  it('shows the firm’s own people and its doctors, nobody else', async () => {
    const seen = await runner.query('SELECT id, role, company_id FROM users');
    const [{ doctors }] = await app.db.query(
      'SELECT array_agg(DISTINCT doctor_id) AS doctors FROM assignments WHERE company_id = $1',
      [own.company_id],
    );
    for (const user of seen) {
      expect(user.company_id === own.company_id || doctors.includes(user.id)).toBe(true);
    }
    expect(seen.length).toBeGreaterThan(1);
  });

  it('finds only the firm’s own cases, although the search runs with its owner’s rights', async () => {
    const found = await runner.query(
      `SELECT id FROM matching_difficulties(ARRAY['%'], NULL, NULL, 100000) AS m (id)`,
    );
    const [{ ids }] = await app.db.query(
      'SELECT array_agg(id) AS ids FROM difficulties WHERE company_id = $1',
      [own.company_id],
    );
    expect(found.map(({ id }: { id: string }) => id).sort()).toEqual(ids.sort());
  });

  it('hides internal entries, referrals and reviews of the firm’s own cases', async () => {
    const [{ internal }] = await app.db.query(
      `SELECT count(*) AS internal FROM difficulty_entries WHERE company_id = $1 AND visibility = 'internal'`,
      [own.company_id],
    );
    expect(Number(internal)).toBeGreaterThan(0);
    expect(
      await runner.query(`SELECT 1 FROM difficulty_entries WHERE visibility = 'internal'`),
    ).toEqual([]);
    for (const table of ['referrals', 'referral_links', 'referral_files', 'referral_acts'])
      expect(await runner.query(`SELECT 1 FROM ${table}`)).toEqual([]);
    expect(await runner.query('SELECT 1 FROM reviews')).toEqual([]);
  });

  it('refuses to read secrets and to change the record', async () => {
    for (const table of ['credentials', 'sessions', 'one_time_tokens', 'throttles']) {
      expect([table, await refused(`SELECT 1 FROM ${table} LIMIT 1`)]).toEqual([table, true]);
    }
    expect(await refused('SELECT end_sessions($1)', [own.id])).toBe(true);
    for (const table of ['audit_entries', 'difficulty_entries']) {
      expect(await refused(`DELETE FROM ${table}`)).toBe(true);
      expect(await refused(`UPDATE ${table} SET at = now()`)).toBe(true);
    }
    expect(await refused('SELECT 1 FROM audit_entries LIMIT 1')).toBe(true);
    expect(await refused('SELECT 1 FROM mail_outbox LIMIT 1')).toBe(true);
  });

  it('refuses to change or plant rows of another firm', async () => {
    const [other] = await app.db.query(
      'SELECT id FROM companies WHERE id <> $1 ORDER BY id LIMIT 1',
      [own.company_id],
    );
    for (const table of tables.filter(
      (name) => !['mail_outbox', 'audit_entries', 'notifications'].includes(name),
    )) {
      expect([
        table,
        await refused(`UPDATE ${table} SET company_id = $1 WHERE company_id = $2`, [
          own.company_id,
          other.id,
        ]),
      ]).toEqual([table, true]);
      expect([
        table,
        await refused(`UPDATE ${table} SET company_id = $2 WHERE company_id = $1`, [
          own.company_id,
          other.id,
        ]),
      ]).toEqual([table, true]);
      expect([
        table,
        await refused(`DELETE FROM ${table} WHERE company_id = $1`, [other.id]),
      ]).toEqual([table, true]);
    }
    expect(await refused('UPDATE companies SET name = $2 WHERE id = $1', [other.id, 'taken'])).toBe(
      true,
    );
    const planted = await refused(
      `INSERT INTO difficulty_entries (id, difficulty_id, company_id, type, visibility, side, author_name, payload, at)
       SELECT $1, (SELECT id FROM difficulties LIMIT 1), $2, 'message', 'public', 'staff', 'x', '{}', now()`,
      [newId(), other.id],
    );
    expect(planted).toBe(true);
  });

  it('shows nothing at all without an actor', async () => {
    await runner.query(
      `SELECT set_config('app.role', '', true), set_config('app.company_id', '', true), set_config('app.user_id', '', true)`,
    );
    expect(await runner.query('SELECT 1 FROM companies')).toEqual([]);
    expect(await runner.query('SELECT 1 FROM difficulties')).toEqual([]);
    expect(await runner.query('SELECT 1 FROM users')).toEqual([]);
  });
});
