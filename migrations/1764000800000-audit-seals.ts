import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a seal covers is named entry by entry: an entry committed late by a long transaction falls
 * into a later seal instead of breaking an earlier one (DESIGN §6).
 */
export class AuditSeals1764000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit_seals ADD COLUMN entry_ids uuid[] NOT NULL, ADD COLUMN previous text NOT NULL;
      CREATE INDEX audit_entries_action ON audit_entries (action text_pattern_ops, at DESC, id DESC);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
