import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RULES_1 } from '../server/buyers/may-send/rules-1';

/** The first reading of the laws on commercial mail; later ones follow in migrations of their own. */
export class SendingRules1764003310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { version, effectiveFrom, note } = RULES_1;
    await runner.query(
      'INSERT INTO sending_rules (version, effective_from, rules, note) VALUES ($1, $2, $3, $4)',
      [version, effectiveFrom, JSON.stringify(RULES_1), note],
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
