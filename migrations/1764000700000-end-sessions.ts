import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ending someone's sessions when their rights change, in the same transaction as the change,
 * although sessions are not granted to the restricted role.
 */
export class EndSessions1764000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION end_sessions(a_user uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp AS $$
      BEGIN
        IF actor_role() NOT IN ('admin', 'system', 'auth') THEN
          RAISE EXCEPTION 'not allowed' USING ERRCODE = '42501';
        END IF;
        DELETE FROM sessions WHERE user_id = a_user;
      END $$;
      REVOKE ALL ON FUNCTION end_sessions(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION end_sessions(uuid) TO homedoctor_actor;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
