import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { ReferenceLookup } from '../reference/reference-lookup.service';
import { CannedReply } from './canned-reply.entity';
import type {
  CannedRepliesDto,
  CannedRepliesQueryDto,
  CannedReplyDto,
  CreateCannedReplyDto,
  WriteCannedReplyDto,
} from './dto/canned-reply.dto';
import { checkTemplate, ReplyTemplateError } from './reply-template';

/** Answers kept for the next time: everybody their own, supervisors and administrators the agency's. */
@Injectable()
export class CannedRepliesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly reference: ReferenceLookup,
    private readonly audit: Audit,
  ) {}

  async list(actor: Person, { language }: CannedRepliesQueryDto): Promise<CannedRepliesDto> {
    const rows = await this.uow.query<CannedReply>(
      `SELECT id, owner_id AS "ownerId", title, category, language, body, version,
         updated_by_name AS "updatedByName", updated_at AS "updatedAt"
       FROM canned_replies WHERE (owner_id IS NULL OR owner_id = $1)
         AND ($2::text IS NULL OR language = $2) ORDER BY owner_id NULLS LAST, title, id`,
      [actor.userId, language ?? null],
    );
    return { items: rows.map((row) => toDto(actor, row)) };
  }

  /** @throws Problem 403 when the agency's are not theirs, 422 for fields there are not */
  async create(actor: Person, { shared, ...input }: CreateCannedReplyDto): Promise<CannedReplyDto> {
    if (shared && !mayShare(actor)) throw Problem.forbidden('canned_reply.not_yours');
    await this.check(input);
    const at = this.clock.now();
    const { title, category = null, language, body } = input;
    const reply = Object.assign(new CannedReply(), {
      ...{ id: newId(), ownerId: shared ? null : actor.userId, title, category, language, body },
      ...{ version: 1, updatedByName: actor.name, createdAt: at, updatedAt: at },
    } satisfies Partial<CannedReply>);
    await this.uow.manager.insert(CannedReply, reply);
    await this.record('canned_reply.created', reply);
    return toDto(actor, reply);
  }

  async write(
    actor: Person,
    id: string,
    seen: number,
    input: WriteCannedReplyDto,
  ): Promise<CannedReplyDto> {
    const reply = await this.own(actor, id);
    if (reply.version !== seen) throw Problem.stale(toDto(actor, reply));
    await this.check(input);
    const { title, category = null, language, body } = input;
    Object.assign(reply, { title, category, language, body, updatedByName: actor.name });
    reply.updatedAt = this.clock.now();
    const current = async () => toDto(actor, await this.own(actor, id));
    await updateVersioned(this.uow, CannedReply, reply, { expected: seen, current });
    await this.record('canned_reply.written', reply);
    return toDto(actor, reply);
  }

  async remove(actor: Person, id: string): Promise<void> {
    const reply = await this.own(actor, id);
    await this.uow.execute('DELETE FROM canned_replies WHERE id = $1', [id]);
    await this.record('canned_reply.removed', reply);
  }

  /** One that the actor may use. @throws Problem 404 */
  async find(actor: Person, id: string): Promise<CannedReply> {
    const reply = await this.uow.manager.findOneBy(CannedReply, { id });
    if (!reply || (reply.ownerId !== null && reply.ownerId !== actor.userId)) {
      throw Problem.notFound('canned_reply');
    }
    return reply;
  }

  private async own(actor: Person, id: string): Promise<CannedReply> {
    const reply = await this.find(actor, id);
    if (reply.ownerId === null && !mayShare(actor)) {
      throw Problem.forbidden('canned_reply.not_yours');
    }
    return reply;
  }

  private async check({ body, category }: WriteCannedReplyDto): Promise<void> {
    if (category) {
      const [unknown] = await this.reference.unknownCodes('difficulty_categories', [category]);
      if (unknown) throw Problem.field('category', 'unknown_code', `There is no ${category}.`);
    }
    try {
      checkTemplate(body);
    } catch (error) {
      if (!(error instanceof ReplyTemplateError)) throw error;
      const code = error.unknown.length ? 'canned_reply.unknown_field' : 'canned_reply.malformed';
      const extra = { unknown: error.unknown };
      if (error.unknown.length) {
        throw Problem.field('body', 'canned_reply.unknown_field', error.message, extra);
      }
      throw Problem.field('body', code, error.message);
    }
  }

  private async record(action: string, { id, title, ownerId }: CannedReply): Promise<void> {
    await this.audit.record({
      ...{ action, subjectType: 'canned_reply', subjectId: id },
      after: { title, shared: ownerId === null },
    });
  }
}

function mayShare({ role }: Person): boolean {
  return role === 'supervisor' || role === 'admin';
}

function toDto(actor: Person, reply: CannedReply): CannedReplyDto {
  const { id, title, category, language, body, version, updatedByName, updatedAt } = reply;
  const shared = reply.ownerId === null;
  const words = { id, title, category, language, body, version, updatedByName, updatedAt };
  return { ...words, shared, mine: !shared || mayShare(actor) };
}
