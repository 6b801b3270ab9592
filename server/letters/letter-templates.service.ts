import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { templateFields } from './merge';
import type { LetterLanguage } from './merge/values';
import { LETTER_KINDS, type LetterKind, type LetterTemplate } from './templates/template';
import type { LetterTemplateDto } from './dto/letter-template.dto';

/** The letter templates by version (the shipped ones: letter-template-seed.ts). */
@Injectable()
export class LetterTemplates {
  constructor(private readonly uow: UnitOfWork) {}

  /** The newest published template of a kind in a language. */
  async newest(kind: LetterKind, language: LetterLanguage): Promise<LetterTemplate> {
    return this.one(
      `kind = $1 AND language = $2 AND scope = 'agency' AND status = 'published' ORDER BY version DESC LIMIT 1`,
      [kind, language],
    );
  }

  /**
   * A template somebody chose: published, and the agency's or their own.
   * @throws Problem 422 when it is none of these, or of another kind or language
   */
  async chosen(
    id: string,
    personId: string,
    kind: LetterKind,
    language: LetterLanguage,
  ): Promise<LetterTemplate> {
    const row = await this.uow.one<LetterTemplate>(
      `SELECT kind, language, version, blocks FROM letter_templates
       WHERE id = $1 AND kind = $2 AND language = $3 AND status = 'published'
         AND (scope = 'agency' OR owner_id = $4)`,
      [id, kind, language, personId],
    );
    if (!row)
      throw Problem.field('templateId', 'letter.no_template', 'is no template of this kind');
    return row;
  }

  async version(
    kind: LetterKind,
    language: LetterLanguage,
    version: number,
  ): Promise<LetterTemplate> {
    return this.one('kind = $1 AND language = $2 AND version = $3', [kind, language, version]);
  }

  /** The newest published template of every kind and language. */
  async list(): Promise<LetterTemplateDto[]> {
    const rows = await this.uow.query<LetterTemplate>(
      `SELECT DISTINCT ON (kind, language) kind, language, version, blocks FROM letter_templates
       WHERE scope = 'agency' AND status = 'published' ORDER BY kind, language, version DESC`,
    );
    rows.sort((a, b) => LETTER_KINDS.indexOf(a.kind) - LETTER_KINDS.indexOf(b.kind));
    return rows.map((template) => ({
      kind: template.kind,
      language: template.language,
      version: template.version,
      blocks: template.blocks.map(({ id, part, required }) => ({ id, part, required })),
      fields: templateFields(template),
    }));
  }

  private async one(condition: string, params: unknown[]): Promise<LetterTemplate> {
    const row = await this.uow.one<LetterTemplate>(
      `SELECT kind, language, version, blocks FROM letter_templates WHERE ${condition}`,
      params,
    );
    if (!row) throw Problem.field('language', 'letter.no_template', 'has no template of this kind');
    return row;
  }
}
