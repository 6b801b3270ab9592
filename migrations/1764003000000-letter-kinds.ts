import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All kinds of letters of DOMAIN §1.3, in six languages. */
export class LetterKinds1764003000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter_templates
        DROP CONSTRAINT letter_templates_kind_check,
        DROP CONSTRAINT letter_templates_language_check,
        ADD CONSTRAINT letter_templates_kind_check CHECK (kind IN ('first_approach', 'follow_up',
          'second_follow_up', 'after_exhibition', 'reply_to_inquiry', 'quotation', 'sample_offer',
          'price_increase', 'claim_reply', 'delayed_shipment_apology', 'agency_proposal',
          'after_consultation', 'payment_reminder', 'order_confirmation', 'contract_cover',
          'change_of_details', 'seasonal_greeting')),
        ADD CONSTRAINT letter_templates_language_check
          CHECK (language IN ('en', 'ko', 'ja', 'zh', 'es', 'vi'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
