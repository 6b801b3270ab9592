import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { LiveEvents } from '../platform/events/live-events';
import { decodeCursor, toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { EditLetterDto } from './dto/letter-content.dto';
import type { CreateLetterDto, LetterListQueryDto, PreviewLetterDto } from './dto/letter-input.dto';
import {
  toLetterDto,
  toLetterListItem,
  type LetterDto,
  type LetterPageDto,
} from './dto/letter.dto';
import { toMergedLetterDto, type MergedLetterDto } from './dto/merged-letter.dto';
import { LetterFindings, type LetterFinding } from './findings/letter-findings.service';
import { FirmRecordQueries, type FirmRecord } from './firm-record.queries';
import { changesOf, contentOf } from './letter-content';
import { LetterFinalised } from './letter-finalised.event';
import { LetterTemplates } from './letter-templates.service';
import { letterDefaults, letterValues } from './letter-values';
import { Letter, type LetterContent } from './letter.entity';
import { LettersQueries } from './letters.queries';
import { mergeLetter, subjectOf, TemplateError, type MergedLetter } from './merge';
import type { LetterTemplate } from './templates/template';
import { LetterVersionsQueries } from './versions/letter-versions.queries';

const PAGE = 50;

/** Letters from template to PDF (DOMAIN §1): written by a firm's doctor, read by the firm. */
@Injectable()
export class LettersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: LettersQueries,
    private readonly firms: FirmRecordQueries,
    private readonly templates: LetterTemplates,
    private readonly findings: LetterFindings,
    private readonly versions: LetterVersionsQueries,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly live: LiveEvents,
  ) {}

  async list(actor: Person, query: LetterListQueryDto): Promise<LetterPageDto> {
    const limit = query.limit ?? PAGE;
    const [before] = query.cursor ? decodeCursor(query.cursor, 1) : [undefined];
    const rows = await this.queries.list(actor, {
      ...query,
      q: query.q?.trim() || undefined,
      before: before === undefined ? undefined : String(before),
      limit,
    });
    const total = rows[0]?.total ?? 0;
    return toPage(rows, limit, total, (row) => [row.id], toLetterListItem);
  }

  async get(actor: Person, id: string): Promise<LetterDto> {
    const letter = await this.load(actor, id);
    return this.toDto(actor, letter);
  }

  async create(actor: Person, input: CreateLetterDto): Promise<LetterDto> {
    const firm = await this.firm(actor, input.companyId);
    const template = input.templateId
      ? await this.templates.chosen(input.templateId, actor.userId, input.kind, input.language)
      : await this.templates.newest(input.kind, input.language);
    const content = contentOf(input, firm);
    const now = this.clock.now();
    const number = await this.nextNumber();
    const merged = this.merge(template, number, content, firm);
    const letter = new Letter({
      id: newId(),
      number,
      companyId: firm.id,
      kind: input.kind,
      templateVersion: template.version,
      ...content,
      status: 'draft',
      subject: subjectOf(merged),
      missingCount: merged.missing.length,
      merged: null,
      finalisedAt: null,
      finalisedBy: null,
      ...{ submittedBy: null, submittedAt: null, approvedBy: null, frozen: null },
      createdBy: actor.userId,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    await this.queries.insert(letter);
    await this.versions.keep(letter, actor.userId, now);
    await this.record('letter.created', letter);
    return this.shown(letter, merged, firm);
  }

  /** Merges without keeping: the live preview. */
  async preview(actor: Person, input: PreviewLetterDto): Promise<MergedLetterDto> {
    const firm = await this.firm(actor, input.companyId);
    const letter = input.letterId ? await this.load(actor, input.letterId) : undefined;
    const template =
      letter && letter.kind === input.kind && letter.language === input.language
        ? await this.templates.version(letter.kind, letter.language, letter.templateVersion)
        : await this.templates.newest(input.kind, input.language);
    const content = contentOf(input, firm);
    const number = letter?.number ?? null;
    const merged = this.merge(template, number, content, firm);
    const subject = { ...content, id: letter?.id ?? null, number };
    return toMergedLetterDto(merged, await this.findings.of(subject, merged, firm));
  }

  async edit(actor: Person, id: string, seen: number, input: EditLetterDto): Promise<LetterDto> {
    const letter = await this.load(actor, id);
    const firm = await this.firm(actor, letter.companyId);
    if (letter.version !== seen) throw Problem.stale(await this.toDto(actor, letter));
    // Another language means another template; the same one keeps the version it began with.
    const language = input.language === letter.language ? undefined : input.language;
    letter.edit(changesOf(input, firm));
    letter.templateVersion = (await this.templateFor(letter, language)).version;
    return this.saveContent(actor, letter, seen);
  }

  /**
   * Merges what its writer changed, writes it over the version that was seen, and notes it in the
   * letter's history.
   * @param restoredFrom the earlier version that was brought back
   */
  async saveContent(
    actor: Person,
    letter: Letter,
    seen: number,
    restoredFrom?: number,
  ): Promise<LetterDto> {
    const firm = await this.firm(actor, letter.companyId);
    const merged = this.merge(await this.templateFor(letter), letter.number, letter, firm);
    letter.subject = subjectOf(merged);
    letter.missingCount = merged.missing.length;
    await this.save(actor, letter, seen);
    await this.versions.keep(letter, actor.userId, letter.updatedAt, restoredFrom);
    return this.shown(letter, merged, firm);
  }

  async finalise(actor: Person, id: string, seen: number): Promise<LetterDto> {
    const letter = await this.load(actor, id);
    const firm = await this.firm(actor, letter.companyId);
    if (letter.version !== seen) throw Problem.stale(await this.toDto(actor, letter));
    letter.require('finalise');
    const template = await this.templateFor(letter);
    const merged = letter.merged ?? this.merge(template, letter.number, letter, firm);
    if (!letter.merged) this.findings.pass(await this.findings.of(letter, merged, firm));
    const now = this.clock.now();
    letter.finalise(merged, actor.userId, now);
    letter.subject = subjectOf(merged);
    letter.missingCount = 0;
    await this.save(actor, letter, seen);
    await this.record('letter.finalised', letter);
    await this.events.publish(
      new LetterFinalised(
        letter.id,
        letter.number,
        letter.companyId,
        letter.kind,
        letter.language,
        letter.subject,
        actor.userId,
        now,
      ),
    );
    return this.shown(letter, merged, firm);
  }

  /** @throws Problem 404: what may not be seen does not exist */
  async load(actor: Person, id: string): Promise<Letter> {
    const letter = await this.queries.find(actor, id);
    if (!letter) throw Problem.notFound('letter');
    return letter;
  }

  /** The firm's record as it is now. @throws Problem 404 */
  async firm(actor: Person, companyId: string): Promise<FirmRecord> {
    const firm = await this.firms.find(actor, companyId);
    if (!firm) throw Problem.notFound('company');
    return firm;
  }

  /** The template the letter was begun with; the newest where its language changes. */
  async templateFor(letter: Letter, language?: string): Promise<LetterTemplate> {
    return language === undefined
      ? this.templates.version(letter.kind, letter.language, letter.templateVersion)
      : this.templates.newest(letter.kind, letter.language);
  }

  /** Its words: as they were fixed, or as they would be today. */
  async mergedOf(letter: Letter, firm: FirmRecord): Promise<MergedLetter> {
    if (letter.merged) return letter.merged;
    return this.merge(await this.templateFor(letter), letter.number, letter, firm);
  }

  /** @throws Problem 422 for rewritten words that name no field */
  merge(
    template: LetterTemplate,
    number: string | null,
    content: LetterContent,
    firm: FirmRecord,
  ): MergedLetter {
    try {
      const values = letterValues(number, content, firm, this.clock.today());
      return mergeLetter(template, values, content.overrides);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      throw Problem.field(`blocks.${error.block ?? ''}`, 'letter.words_invalid', error.message);
    }
  }

  /** As the editor wants it. */
  async toDto(actor: Person, letter: Letter): Promise<LetterDto> {
    const firm = await this.firm(actor, letter.companyId);
    const merged = await this.mergedOf(letter, firm);
    return this.shown(letter, merged, firm);
  }

  /** The letter with all its editor needs; a final one is past being mended. */
  private async shown(letter: Letter, merged: MergedLetter, firm: FirmRecord): Promise<LetterDto> {
    const defaults = letterDefaults(letter, firm, this.clock.today());
    const findings: LetterFinding[] = letter.merged
      ? []
      : await this.findings.of(letter, merged, firm);
    return toLetterDto(letter, merged, firm, defaults, findings);
  }

  /** Writes over the version that was seen. @throws Problem 412 when somebody was faster */
  async save(actor: Person, letter: Letter, seen: number): Promise<void> {
    letter.updatedAt = this.clock.now();
    if (await this.queries.update(letter, seen)) return;
    throw Problem.stale(await this.toDto(actor, await this.load(actor, letter.id)));
  }

  private async nextNumber(): Promise<string> {
    const year = Number(this.clock.today().slice(0, 4));
    const row = await this.uow.one<{ number: string }>(`SELECT next_number('L', $1) AS number`, [
      year,
    ]);
    if (!row) throw new Error('No letter number was given.');
    return row.number;
  }

  /** Audits an act on a letter and lets open pages know. */
  async record(action: string, letter: Letter): Promise<void> {
    const { id, companyId, number } = letter;
    await this.audit.record({
      action,
      subjectType: 'letter',
      subjectId: id,
      companyId,
      after: { number },
    });
    await this.live.emit({
      topic: 'letter',
      id,
      companyId,
      public: letter.merged !== null,
    });
  }
}
