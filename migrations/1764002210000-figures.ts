import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What figures are counted from. When staff first wrote to the firm is kept on the case, by the
 * database itself, so that no way of writing can forget it; answered and closed cases get an index
 * by their day, so that a month is read and not a table.
 */
export class Figures1764002210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE difficulties ADD COLUMN first_contact_at timestamptz;
      UPDATE difficulties d SET first_contact_at = e.at
        FROM (SELECT difficulty_id, min(at) AS at FROM difficulty_entries
          WHERE side = 'staff' AND visibility = 'public' AND type IN ('message', 'question', 'answered')
          GROUP BY difficulty_id) e
        WHERE e.difficulty_id = d.id;
      CREATE FUNCTION note_first_contact() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE difficulties SET first_contact_at = NEW.at
            WHERE id = NEW.difficulty_id AND (first_contact_at IS NULL OR first_contact_at > NEW.at);
          RETURN NULL;
        END $$;
      CREATE TRIGGER first_contact AFTER INSERT ON difficulty_entries FOR EACH ROW
        WHEN (NEW.side = 'staff' AND NEW.visibility = 'public'
          AND NEW.type IN ('message', 'question', 'answered'))
        EXECUTE FUNCTION note_first_contact();
      CREATE INDEX difficulties_answered ON difficulties (answered_at) WHERE answered_at IS NOT NULL;
      CREATE INDEX difficulties_closed ON difficulties (closed_at) WHERE closed_at IS NOT NULL;
      CREATE INDEX referrals_made ON referrals (created_at);
      CREATE INDEX check_ins_day ON check_ins (due_on);
      CREATE INDEX letters_finalised ON letters (finalised_at) WHERE finalised_at IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
