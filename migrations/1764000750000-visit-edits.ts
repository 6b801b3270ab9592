import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visit logs: who may have written one, when it was last edited, and searching its summary. */
export class VisitEdits1764000750000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A supervisor may log a visit too, and has no entry in the register of doctors.
      ALTER TABLE visit_logs DROP CONSTRAINT visit_logs_doctor_id_fkey;
      ALTER TABLE visit_logs ADD FOREIGN KEY (doctor_id) REFERENCES users (id);
      -- Set by an edit after the free window (DOMAIN §6.2); readers are told "edited".
      ALTER TABLE visit_logs ADD COLUMN edited_at timestamptz;
      CREATE INDEX visit_logs_search ON visit_logs
        USING gin (normalize(summary, NFD) gin_trgm_ops);
      CREATE INDEX visit_logs_check_in ON visit_logs (check_in_id) WHERE check_in_id IS NOT NULL;
      CREATE INDEX promises_visit ON promises (visit_id) WHERE visit_id IS NOT NULL;
      CREATE INDEX difficulties_visit ON difficulties (visit_id) WHERE visit_id IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
