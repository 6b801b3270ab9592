import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looking firms up by telephone number and by exact name key, for duplicates and imports. */
export class CompanyLookups1764000710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX companies_phone ON companies (phone) WHERE phone IS NOT NULL;
      CREATE INDEX companies_name_key_exact ON companies (name_key);
      CREATE INDEX companies_domain ON companies USING gin (website gin_trgm_ops);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
