import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The next mail of a letter is found without looking at the others that wait, whatever the planner knows. */
export class LetterQueue1764003800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX letter_recipients_next ON letter_recipients (letter_id, due_at, id) WHERE status = 'queued';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
