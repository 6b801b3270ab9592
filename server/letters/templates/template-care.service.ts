import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { toMergedLetterDto } from '../dto/merged-letter.dto';
import type {
  EditTemplateDto,
  TemplateListDto,
  TemplateListQueryDto,
  TemplateRowDto,
  WrittenTemplateDto,
} from '../dto/template-care.dto';
import { LetterTemplates } from '../letter-templates.service';
import { mergeLetter, templateFields } from '../merge';
import { sampleValues } from '../merge/sample-letters';
import { meaningOf } from './meaning';
import { languageOf } from './market-language';
import { LETTER_KINDS } from './template';
import { faultsOf, rewritten } from './template-check';
import { TemplateCareQueries } from './template-care.queries';
import { TemplateRecord } from './template-record';

/** Reading, copying, rewriting, reviewing and publishing letter templates. */
@Injectable()
export class TemplateCareService {
  constructor(
    private readonly queries: TemplateCareQueries,
    private readonly templates: LetterTemplates,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async list(actor: Person, query: TemplateListQueryDto): Promise<TemplateListDto> {
    const language = query.language ?? (query.market ? languageOf(query.market) : undefined);
    const rows = await this.queries.list(actor, { ...query, language });
    rows.sort((a, b) => LETTER_KINDS.indexOf(a.kind) - LETTER_KINDS.indexOf(b.kind));
    return { items: rows.map(toRow) };
  }

  async get(actor: Person, id: string): Promise<WrittenTemplateDto> {
    return this.toDto(actor, await this.load(actor, id));
  }

  /** A personal draft with the same words, to begin a new version from. */
  async copy(actor: Person, id: string, title?: string): Promise<WrittenTemplateDto> {
    const from = await this.load(actor, id);
    const now = this.clock.now();
    const copy = new TemplateRecord({
      id: newId(),
      kind: from.kind,
      language: from.language,
      version: await this.queries.nextVersion(from.kind, from.language),
      title: title ?? from.title,
      scope: 'personal',
      ownerId: actor.userId,
      status: 'draft',
      blocks: from.blocks,
      basedOn: from.version,
      createdAt: now,
    });
    await this.queries.insert(copy);
    await this.record('letter_template.copied', copy);
    return this.get(actor, copy.id);
  }

  /** @throws Problem 422 naming each block whose words cannot be merged */
  async edit(
    actor: Person,
    id: string,
    seen: number,
    input: EditTemplateDto,
  ): Promise<WrittenTemplateDto> {
    return this.change(actor, id, seen, 'letter_template.edited', (one) => {
      const blocks = rewritten(one.blocks, input.blocks ?? []);
      one.edit(actor, { title: input.title, blocks });
      const faults = faultsOf(one);
      if (faults.length === 0) return;
      throw Problem.unprocessable('validation.failed', {
        errors: faults.map(({ block, fault, detail }) => ({
          field: `blocks.${block}`,
          code: `letter_template.${fault}`,
          message: detail,
        })),
      });
    });
  }

  submit(actor: Person, id: string, seen: number): Promise<WrittenTemplateDto> {
    return this.change(actor, id, seen, 'letter_template.submitted', (one) => one.submit(actor));
  }

  return(actor: Person, id: string, seen: number, note?: string): Promise<WrittenTemplateDto> {
    const words = note?.trim() || null;
    return this.change(actor, id, seen, 'letter_template.returned', (one) =>
      one.return(actor, words),
    );
  }

  publish(actor: Person, id: string, seen: number): Promise<WrittenTemplateDto> {
    return this.change(actor, id, seen, 'letter_template.published', (one) =>
      one.publish(actor, this.clock.now()),
    );
  }

  private async change(
    actor: Person,
    id: string,
    seen: number,
    action: string,
    verb: (one: TemplateRecord) => void,
  ): Promise<WrittenTemplateDto> {
    const one = await this.load(actor, id);
    if (one.revision !== seen) throw Problem.stale(await this.toDto(actor, one));
    verb(one);
    one.updatedAt = this.clock.now();
    if (!(await this.queries.update(one, seen))) throw Problem.stale();
    await this.record(action, one);
    one.revision = seen + 1;
    return this.toDto(actor, one);
  }

  private async load(actor: Person, id: string): Promise<TemplateRecord> {
    const one = await this.queries.find(actor, id);
    if (!one) throw Problem.notFound('letter_template');
    return one;
  }

  private async toDto(actor: Person, one: TemplateRecord): Promise<WrittenTemplateDto> {
    const korean = await this.templates.newest(one.kind, 'ko');
    return {
      ...toRow(one),
      revision: one.revision,
      basedOn: one.basedOn,
      reviewNote: one.reviewNote,
      blocks: one.blocks.map((block) => ({
        id: block.id,
        part: block.part,
        required: block.required,
        ...('source' in block && { source: block.source }),
        ...('rows' in block && {
          rows: block.rows.map(({ label, source }) => ({ label, source })),
        }),
        korean: meaningOf(korean, block.id),
      })),
      fields: templateFields(one),
      merged: toMergedLetterDto(mergeLetter(one, sampleValues(one.language))),
      mayEdit: one.mayEdit(actor),
      mayReview: one.mayReview(actor),
    };
  }

  private async record(action: string, { id, kind, language, version }: TemplateRecord) {
    await this.audit.record({
      action,
      subjectType: 'letter_template',
      subjectId: id,
      companyId: null,
      after: { kind, language, version },
    });
  }
}

function toRow(one: TemplateRecord): TemplateRowDto {
  const { id, kind, language, version, title, scope, status, ownerName, ownerNameEn } = one;
  const { uses, publishedAt, updatedAt } = one;
  return {
    id,
    kind,
    language,
    version,
    title,
    scope,
    status,
    ownerName,
    ownerNameEn,
    uses,
    publishedAt,
    updatedAt,
  };
}
