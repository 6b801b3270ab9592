import { buffer } from 'node:stream/consumers';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Files } from '../../platform/files/files';
import { Problem } from '../../platform/http/problem';
import type { OutgoingMail } from '../../platform/mail/mail-transport';
import type { Person } from '../../platform/security/actor';
import type { Letter } from '../letter.entity';
import { LettersQueries } from '../letters.queries';
import { LettersService } from '../letters.service';
import { type LetterEnclosureDto, MOST_ENCLOSURES } from './dto/letter-enclosure.dto';

/** What many mail servers still take, the letter itself and the coding for mail put aside. */
const MOST_BYTES = 15 * 1024 * 1024;
const SUBJECT = 'letter';

/** The files that go with a letter: chosen while it is written, mailed with it. */
@Injectable()
export class LetterEnclosures implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: Files,
    private readonly letters: LettersService,
    private readonly queries: LettersQueries,
  ) {}

  onModuleInit(): void {
    // Who may read the letter may read what goes with it.
    this.files.allowReading(SUBJECT, async (actor, file) =>
      Boolean(file.subjectId && (await this.queries.find(actor, file.subjectId))),
    );
  }

  async list(actor: Person, id: string): Promise<LetterEnclosureDto[]> {
    const letter = await this.letters.load(actor, id);
    return this.of(letter.id);
  }

  /** @throws Problem 422 for too many or too large, 409 once it is submitted */
  async add(actor: Person, id: string, seen: number, fileIds: string[]) {
    const letter = await this.open(actor, id, seen);
    const to = { subjectType: SUBJECT, subjectId: id, companyId: letter.companyId };
    await this.files.attach(actor, fileIds, { ...to, visibility: 'public' });
    const all = await this.of(id);
    if (all.length > MOST_ENCLOSURES) {
      throw Problem.field('fileIds', 'letter.too_many_files', 'is more than five files');
    }
    if (all.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
      throw Problem.field('fileIds', 'letter.files_too_large', 'is more than 15 MB in all');
    }
    return this.keep(actor, letter, seen, all);
  }

  /** @throws Problem 404 */
  async remove(actor: Person, id: string, seen: number, fileId: string) {
    const letter = await this.open(actor, id, seen);
    // Nobody's from now on: the sweep of the night takes it.
    const gone = await this.uow.execute(
      `UPDATE files SET subject_type = NULL, subject_id = NULL
       WHERE id = $1 AND subject_type = $2 AND subject_id = $3`,
      [fileId, SUBJECT, id],
    );
    if (gone === 0) throw Problem.notFound('file');
    return this.keep(actor, letter, seen, await this.of(id));
  }

  /** As a mail carries them. */
  async toMail(letterId: string): Promise<NonNullable<OutgoingMail['attachments']>> {
    const mailed = [];
    for (const { name, mediaType, storageKey } of await this.files.of(SUBJECT, letterId)) {
      const content = await buffer(await this.files.open(storageKey));
      mailed.push({ filename: name, content, contentType: mediaType });
    }
    return mailed;
  }

  private async of(letterId: string): Promise<LetterEnclosureDto[]> {
    const files = await this.files.of(SUBJECT, letterId);
    return files.map(({ id, name, size }) => ({ id, name, size }));
  }

  private async open(actor: Person, id: string, seen: number): Promise<Letter> {
    const letter = await this.letters.load(actor, id);
    if (letter.version !== seen) throw Problem.stale(await this.letters.toDto(actor, letter));
    letter.take('edit');
    return letter;
  }

  private async keep(
    actor: Person,
    letter: Letter,
    seen: number,
    all: LetterEnclosureDto[],
  ): Promise<LetterEnclosureDto[]> {
    await this.letters.saveContent(actor, letter, seen);
    await this.letters.record('letter.enclosures_changed', letter);
    return all;
  }
}
