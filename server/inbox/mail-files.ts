import { Injectable } from '@nestjs/common';
import { MAX_FILES } from '../difficulties/dto/file-difficulty.dto';
import { Files } from '../platform/files/files';
import { safeName } from '../platform/files/inspect-file';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { KeptAttachment } from './inbox.types';
import type { InboundFile } from './reading/mail-reading';

/** Attachments of a mail, through the same checks as uploads. */
@Injectable()
export class MailFiles {
  constructor(private readonly files: Files) {}

  /** Keeps what may be kept as uploads of `actor`; names what was refused and why. */
  async take(
    actor: Person,
    given: InboundFile[],
  ): Promise<{ fileIds: string[]; attachments: KeptAttachment[] }> {
    const fileIds: string[] = [];
    const attachments: KeptAttachment[] = [];
    for (const { name, bytes } of given.slice(0, 100)) {
      const refused = await this.upload(actor, name, bytes, fileIds);
      attachments.push({ name: safeName(name), size: bytes.length, refused });
    }
    return { fileIds, attachments };
  }

  private async upload(
    actor: Person,
    name: string,
    bytes: Buffer,
    fileIds: string[],
  ): Promise<string | null> {
    if (fileIds.length >= MAX_FILES) return 'file.too_many';
    try {
      const { id } = await this.files.upload(actor, name, bytes);
      fileIds.push(id);
      return null;
    } catch (error) {
      // Refused before anything was written; all else is an accident of the whole message.
      if (error instanceof Problem) return error.code;
      throw error;
    }
  }
}

/** What lies in a mail that waits: named, not yet looked into. */
export function waiting(files: InboundFile[]): KeptAttachment[] {
  return files.slice(0, 100).map(({ name, bytes }) => ({
    name: safeName(name),
    size: bytes.length,
    refused: null,
  }));
}

/** What a case is told of the attachments it did not get. */
export function refusedOf(attachments: KeptAttachment[]): { name: string; why: string }[] {
  return attachments.flatMap(({ name, refused }) => (refused ? [{ name, why: refused }] : []));
}
