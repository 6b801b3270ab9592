import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import type { LetterDto } from '../dto/letter.dto';
import { toMergedLetterDto, type MergedLetterDto } from '../dto/merged-letter.dto';
import { LetterTemplates } from '../letter-templates.service';
import { Letter } from '../letter.entity';
import { LettersService } from '../letters.service';
import type { LetterReaderDto, LetterVersionDto } from './dto/letter-version.dto';
import { LetterReaders } from './letter-readers';
import { LetterVersionsQueries } from './letter-versions.queries';

/** The history of a letter's words: read, compared, brought back. Staff only. */
@Injectable()
export class LetterVersions {
  constructor(
    private readonly clock: Clock,
    private readonly letters: LettersService,
    private readonly templates: LetterTemplates,
    private readonly queries: LetterVersionsQueries,
    private readonly readers: LetterReaders,
  ) {}

  async list(actor: Person, id: string): Promise<LetterVersionDto[]> {
    const letter = await this.letters.load(actor, id);
    return this.queries.list(letter.id);
  }

  /** The words of then, with the firm's record of today. @throws Problem 404 */
  async read(actor: Person, id: string, number: number): Promise<MergedLetterDto> {
    const letter = await this.letters.load(actor, id);
    const { content, templateVersion } = await this.version(letter, number);
    const firm = await this.letters.firm(actor, letter.companyId);
    const template = await this.templates.version(letter.kind, content.language, templateVersion);
    return toMergedLetterDto(this.letters.merge(template, letter.number, content, firm), []);
  }

  /** Makes the letter say again what it said then; the history goes on. */
  async restore(actor: Person, id: string, number: number, seen: number): Promise<LetterDto> {
    const letter = await this.letters.load(actor, id);
    if (letter.version !== seen) throw Problem.stale(await this.letters.get(actor, id));
    const { content, templateVersion } = await this.version(letter, number);
    letter.edit(content);
    letter.templateVersion = templateVersion;
    return this.letters.saveContent(actor, letter, seen, number);
  }

  /** Says that the person has the letter open; tells who else has. */
  async look(actor: Person, id: string): Promise<LetterReaderDto[]> {
    const letter = await this.letters.load(actor, id);
    return this.readers.look(letter, actor.userId, this.clock.now());
  }

  async leave(actor: Person, id: string): Promise<void> {
    const letter = await this.letters.load(actor, id);
    await this.readers.leave(letter.id, actor.userId);
  }

  private async version(letter: Letter, number: number) {
    const found = await this.queries.find(letter.id, number);
    if (!found) throw Problem.notFound('letter_version');
    return found;
  }
}
