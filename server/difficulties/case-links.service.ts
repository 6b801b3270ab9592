import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { CaseLinksQueries, type LinkKind } from './case-links.queries';
import { DifficultyDetail } from './difficulty-detail';
import { authorOf, DifficultyRecords } from './difficulty-records';
import type { Difficulty } from './difficulty.entity';
import type { LinkDto } from './dto/case-links.dto';
import type { DifficultyDto } from './dto/difficulty.dto';
import { entryOf } from './timeline';

/** Cases that have to do with each other, and cases that are part of another one. */
@Injectable()
export class CaseLinksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: CaseLinksQueries,
    private readonly records: DifficultyRecords,
    private readonly detail: DifficultyDetail,
  ) {}

  /**
   * Joins two cases. Both versions are checked; where one becomes part of the other both rise, so that
   * nobody closes a case without having seen its new part.
   * @throws Problem 403 `link.other_firm` when a doctor joins cases of two firms
   */
  async add(actor: Person, id: string, seen: number, input: LinkDto): Promise<DifficultyDto> {
    const { otherId, otherVersion, role } = input;
    if (otherId === id) throw Problem.field('otherId', 'same_case', 'That is the case itself.');
    await this.links.lock(id, otherId);
    const own = await this.loadAt(actor, id, seen);
    const other = await this.loadAt(actor, otherId, otherVersion);
    const sameFirm = own.companyId === other.companyId;
    if (!sameFirm) this.requireAcross(actor, role);
    const [kind, from, to] = direction(role, own, other);
    if (kind === 'child') await this.requireTree(from, to);
    const by = authorOf(actor);
    const companyId = sameFirm ? own.companyId : null;
    if (!(await this.links.add({ kind, fromId: from.id, toId: to.id, companyId, by }))) {
      throw Problem.conflict('link.exists');
    }
    if (kind === 'child') await this.touch(own, other);
    await this.tell(actor, 'linked', role, { one: own, other, sameFirm });
    return this.detail.of(actor, id);
  }

  /** @throws Problem 404 when it is not there, or not to be taken off */
  async remove(actor: Person, id: string, linkId: string, seen: number): Promise<DifficultyDto> {
    const own = await this.loadAt(actor, id, seen);
    const all = await this.detail.links(actor, id);
    const link = all.find((one) => one.id === linkId && one.removable);
    if (!link || !(await this.links.remove(linkId, actor.name))) throw Problem.notFound('link');
    const other = await this.records.load(actor, link.case.id);
    await this.tell(actor, 'unlinked', link.role, { one: own, other, sameFirm: link.sameFirm });
    return this.detail.of(actor, id);
  }

  private requireAcross(actor: Person, role: LinkDto['role']): void {
    if (role !== 'related') {
      throw Problem.field('otherId', 'other_firm', 'That is another firm’s case.');
    }
    if (actor.role !== 'supervisor') throw Problem.forbidden('link.other_firm');
  }

  private async requireTree(child: Difficulty, parent: Difficulty): Promise<void> {
    if (parent.status === 'closed') throw Problem.conflict('difficulty.kept_closed');
    if (await this.links.isAbove(child.id, parent.id)) throw Problem.conflict('link.circle');
  }

  private async loadAt(actor: Person, id: string, seen: number): Promise<Difficulty> {
    const difficulty = await this.records.load(actor, id);
    if (difficulty.version !== seen) throw Problem.stale(await this.detail.of(actor, id));
    return difficulty;
  }

  private async touch(...cases: Difficulty[]): Promise<void> {
    await this.uow.execute(
      'UPDATE difficulties SET version = version + 1 WHERE id = ANY($1::uuid[])',
      [cases.map(({ id }) => id)],
    );
  }

  /** Both sides tell of it, to staff only. Another firm's case is not named. */
  private async tell(
    actor: Person,
    type: 'linked' | 'unlinked',
    role: string,
    { one, other, sameFirm }: { one: Difficulty; other: Difficulty; sameFirm: boolean },
  ): Promise<void> {
    const back: Record<string, string> = { parent: 'child', child: 'parent' };
    const sides = [
      [one, other, role],
      [other, one, back[role] ?? role],
    ] as const;
    for (const [difficulty, named, linkKind] of sides) {
      const entry = entryOf(newId(), type, authorOf(actor), this.records.desk.now, {
        linkKind,
        otherId: sameFirm ? named.id : null,
        otherNumber: sameFirm ? named.number : null,
      });
      await this.records.append(actor, { difficulty, entry });
    }
  }
}

/** `from` and `to` of the link; a relation has no direction, so it is kept in one order. */
function direction(
  role: LinkDto['role'],
  own: Difficulty,
  other: Difficulty,
): [LinkKind, Difficulty, Difficulty] {
  if (role === 'parent') return ['child', own, other];
  if (role === 'child') return ['child', other, own];
  return own.id < other.id ? ['related', own, other] : ['related', other, own];
}
