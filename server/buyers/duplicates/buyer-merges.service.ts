import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DomainEvents } from '../../platform/events/domain-events';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { BuyerContact } from '../buyer-contact.entity';
import type { Buyer } from '../buyer.entity';
import { ContactFolded, ContactUnfolded } from '../buyer.events';
import { BuyersService } from '../buyers.service';
import type { BuyerMergeDto } from '../dto/buyer-duplicates.dto';
import type { BuyerDto } from '../dto/buyer.dto';
import { BuyerMerge, type MergeMoves } from './buyer-merge.entity';

/** Facts that the kept one takes over where it has none. */
const FACTS = [
  'nameLocal',
  'city',
  'address',
  'website',
  'phone',
  'interests',
  'note',
] as const satisfies (keyof Buyer)[];

/** Makes two entries of one company one, and two again when that was wrong. Nothing is deleted. */
@Injectable()
export class BuyerMerges {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: DomainEvents,
    private readonly buyers: BuyersService,
  ) {}

  /**
   * The people of `other` go over to the kept one; of an address both have, one contact stays, with
   * the consents and letters of the two.
   * @throws Problem 404, 409 when one is merged already, 412 when either changed meanwhile
   */
  async merge(
    actor: Person,
    keptId: string,
    keptVersion: number,
    other: { id: string; version: number },
  ): Promise<BuyerDto> {
    if (keptId === other.id) throw Problem.field('otherId', 'buyer.same', 'is the same entry');
    await this.lock(keptId, other.id);
    const kept = await this.buyers.changeable(keptId, keptVersion);
    const gone = await this.buyers.changeable(other.id, other.version);
    const moved: MergeMoves = {
      ...{ status: gone.status, contacts: [], folded: [], filled: fill(kept, gone) },
    };
    await this.move(gone, kept, moved);
    gone.status = 'merged';
    gone.mergedInto = kept.id;
    await this.buyers.store(actor, gone, other.version);
    await this.buyers.store(actor, kept, keptVersion);
    const merge = Object.assign(new BuyerMerge(), {
      ...{ id: newId(), keptId, goneId: gone.id, moved, mergedBy: actor.userId },
      ...{ mergedByName: actor.name, mergedAt: this.clock.now(), undoneAt: null },
      undoneByName: null,
    } satisfies BuyerMerge);
    await this.uow.manager.insert(BuyerMerge, merge);
    const names = { kept: kept.name, gone: gone.name };
    for (const id of [kept.id, gone.id]) {
      await this.record('buyer.merged', id, { mergeId: merge.id, ...names, moved });
    }
    return this.buyers.present(kept);
  }

  /** Two again: what the merge moved goes back. @throws Problem 404, 409 */
  async undo(actor: Person, id: string): Promise<BuyerDto> {
    const merge = await this.uow.manager.findOneBy(BuyerMerge, { id });
    if (!merge) throw Problem.notFound('buyer_merge');
    await this.lock(merge.keptId, merge.goneId);
    const kept = await this.buyers.find(merge.keptId);
    const gone = await this.buyers.find(merge.goneId);
    const at = this.clock.now();
    const undone = await this.uow.execute(
      'UPDATE buyer_merges SET undone_at = $2, undone_by_name = $3 WHERE id = $1 AND undone_at IS NULL',
      [id, at, actor.name],
    );
    if (undone === 0 || kept.status === 'merged') throw Problem.conflict('buyer_merge.settled');
    const { contacts, folded, filled, status } = merge.moved;
    await this.uow.execute(
      `UPDATE buyer_contacts SET buyer_id = $3, version = version + 1, updated_at = $4
       WHERE id = ANY($1::uuid[]) AND buyer_id = $2`,
      [contacts, kept.id, gone.id, at],
    );
    for (const one of folded) await this.unfold(one, at);
    for (const field of FACTS) if (kept[field] === filled[field]) kept[field] = null;
    gone.status = status;
    gone.mergedInto = null;
    await this.buyers.store(actor, gone, gone.version);
    await this.buyers.store(actor, kept, kept.version);
    for (const one of [kept.id, gone.id]) {
      await this.record('buyer.unmerged', one, { mergeId: id, kept: kept.name, gone: gone.name });
    }
    return this.buyers.present(gone);
  }

  /** What was merged into a company and still is, the newest first; index buyer_merges_kept. */
  of(keptId: string): Promise<BuyerMergeDto[]> {
    return this.uow.query<BuyerMergeDto>(
      `SELECT m.id, b.id AS "goneId", b.name AS "goneName", m.merged_by_name AS "mergedByName",
         m.merged_at AS "mergedAt"
       FROM buyer_merges m JOIN buyers b ON b.id = m.gone_id
       WHERE m.kept_id = $1 AND m.undone_at IS NULL ORDER BY m.merged_at DESC, m.id DESC`,
      [keptId],
    );
  }

  private async move(gone: Buyer, kept: Buyer, moved: MergeMoves): Promise<void> {
    const people = (buyerId: string) =>
      this.uow.manager.findBy(BuyerContact, { buyerId, mergedInto: IsNull() });
    const [here, there] = [await people(kept.id), await people(gone.id)];
    const at = this.clock.now();
    for (const one of there) {
      const twin = here.find((other) => addressOf(other) === addressOf(one));
      if (twin) moved.folded.push(await this.fold(one, twin, at));
      else moved.contacts.push(one.id);
    }
    await this.uow.execute(
      `UPDATE buyer_contacts SET buyer_id = $2, version = version + 1, updated_at = $3
       WHERE id = ANY($1::uuid[])`,
      [moved.contacts, kept.id, at],
    );
  }

  private async fold(from: BuyerContact, into: BuyerContact, at: Date) {
    const consents = await this.uow.query<{ id: string }>(
      'UPDATE buyer_consents SET contact_id = $2 WHERE contact_id = $1 RETURNING id',
      [from.id, into.id],
    );
    await this.uow.execute(
      `UPDATE buyer_contacts SET merged_into = $2, status = 'left', version = version + 1, updated_at = $3
       WHERE id = $1`,
      [from.id, into.id, at],
    );
    await this.events.publish(new ContactFolded(from.id, into.id));
    const { id, status } = from;
    return { from: id, into: into.id, status, consents: consents.map((one) => one.id) };
  }

  private async unfold({ from, into, status, consents }: MergeMoves['folded'][number], at: Date) {
    await this.uow.execute(
      `UPDATE buyer_contacts SET merged_into = NULL, status = $2, version = version + 1, updated_at = $3
       WHERE id = $1`,
      [from, status, at],
    );
    await this.uow.execute(
      'UPDATE buyer_consents SET contact_id = $2 WHERE id = ANY($1::uuid[]) AND contact_id = $3',
      [consents, from, into],
    );
    await this.events.publish(new ContactUnfolded(from, into));
  }

  /** In one order, so that two merges of the same pair wait instead of locking each other out. */
  private async lock(...ids: string[]): Promise<void> {
    await this.uow.query(
      'SELECT 1 FROM buyers WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
      [ids],
    );
  }

  private record(action: string, subjectId: string, after: object): Promise<void> {
    return this.audit.record({ action, subjectType: 'buyer', subjectId, after });
  }
}

function addressOf({ emailKey, phone }: BuyerContact): string | null {
  return emailKey ?? phone;
}

/** Fills what the kept one lacks; the facts it took. */
function fill(kept: Buyer, gone: Buyer): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const field of FACTS) {
    const fact = gone[field];
    if (kept[field] !== null || fact === null) continue;
    kept[field] = fact;
    filled[field] = fact;
  }
  return filled;
}
