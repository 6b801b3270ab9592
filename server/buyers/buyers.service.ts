import { Injectable } from '@nestjs/common';
import { clean, websiteOf } from '../companies/company-text-rules';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { toPage } from '../platform/http/paging.dto';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { nameKey } from '../platform/text/name-key';
import { ReferenceLookup } from '../reference/reference-lookup.service';
import { buyerDto, contactDto } from './buyer.presenter';
import { Buyer } from './buyer.entity';
import { BuyersQueries } from './buyers.queries';
import type {
  BuyerDto,
  BuyerListQueryDto,
  BuyerPageDto,
  ContactListQueryDto,
  ContactPageDto,
} from './dto/buyer.dto';
import type { WriteBuyerDto } from './dto/buyer-input.dto';

/** The register of foreign buyers: the agency's, kept by doctors and supervisors together. */
@Injectable()
export class BuyersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queries: BuyersQueries,
    private readonly reference: ReferenceLookup,
  ) {}

  async list(filter: BuyerListQueryDto): Promise<BuyerPageDto> {
    const limit = filter.limit ?? 50;
    const rows = await this.queries.list(filter, limit);
    const total = Number(rows[0]?.total ?? 0);
    const key = ({ name, id }: { name: string; id: string }) => [name, id];
    return toPage(rows, limit, total, key, ({ total: _, ...row }) => row);
  }

  async contacts(filter: ContactListQueryDto): Promise<ContactPageDto> {
    const limit = filter.limit ?? 50;
    const rows = await this.queries.contacts(filter, limit);
    const total = Number(rows[0]?.total ?? 0);
    const key = ({ buyerName, id }: { buyerName: string; id: string }) => [buyerName, id];
    return toPage(rows, limit, total, key, ({ total: _, ...row }) => row);
  }

  /** @throws Problem 404 */
  async get(id: string): Promise<BuyerDto> {
    const buyer = await this.find(id);
    await this.record('buyer.read', buyer);
    return this.present(buyer);
  }

  async create(actor: Person, input: WriteBuyerDto): Promise<BuyerDto> {
    return this.present(await this.insert(actor, input));
  }

  /** The new company alone, for who adds many. @throws Problem 422 */
  async insert(actor: Person, input: WriteBuyerDto): Promise<Buyer> {
    const at = this.clock.now();
    const buyer = Object.assign(new Buyer(), {
      ...(await this.values(input)),
      ...{ id: newId(), status: 'active', mergedInto: null, version: 1 },
      ...{ createdBy: actor.userId, createdByName: actor.name, updatedByName: actor.name },
      ...{ createdAt: at, updatedAt: at },
    } satisfies Buyer);
    await this.uow.manager.insert(Buyer, buyer);
    await this.record('buyer.created', buyer);
    return buyer;
  }

  /** @throws Problem 404, 409 once merged, 412 */
  async write(actor: Person, id: string, seen: number, input: WriteBuyerDto): Promise<BuyerDto> {
    const buyer = await this.changeable(id, seen);
    const before = { name: buyer.name, country: buyer.country };
    Object.assign(buyer, await this.values(input));
    await this.store(actor, buyer, seen);
    await this.record('buyer.updated', buyer, before);
    return this.present(buyer);
  }

  /** Puts a buyer out of the lists, or back. */
  async archive(actor: Person, id: string, seen: number, archived: boolean): Promise<BuyerDto> {
    const buyer = await this.changeable(id, seen);
    buyer.status = archived ? 'archived' : 'active';
    await this.store(actor, buyer, seen);
    await this.record(archived ? 'buyer.archived' : 'buyer.restored', buyer);
    return this.present(buyer);
  }

  /** @throws Problem 404 */
  async find(id: string): Promise<Buyer> {
    const buyer = await this.uow.manager.findOneBy(Buyer, { id });
    if (!buyer) throw Problem.notFound('buyer');
    return buyer;
  }

  /** @throws Problem 404, 409 `buyer.merged`, 412 */
  async changeable(id: string, seen: number): Promise<Buyer> {
    const buyer = await this.find(id);
    if (buyer.status === 'merged') throw Problem.conflict('buyer.merged');
    if (buyer.version !== seen) throw Problem.stale(await this.present(buyer));
    return buyer;
  }

  async store(actor: Person, buyer: Buyer, seen: number): Promise<void> {
    buyer.updatedByName = actor.name;
    buyer.updatedAt = this.clock.now();
    const current = async () => this.present(await this.find(buyer.id));
    await updateVersioned(this.uow, Buyer, buyer, { expected: seen, current });
  }

  async present(buyer: Buyer): Promise<BuyerDto> {
    const [contacts, consents, states] = await this.queries.peopleOf(buyer.id);
    return buyerDto(
      buyer,
      contacts.map((contact) => contactDto(contact, consents, states.get(contact.id) ?? 'none')),
    );
  }

  private async values(input: WriteBuyerDto) {
    const [unknown] = await this.reference.unknownCodes('countries', [input.country]);
    if (unknown) throw Problem.field('country', 'unknown_code', `There is no ${unknown}.`);
    const website = clean(input.website);
    if (website && !websiteOf(website)) {
      throw Problem.field('website', 'website.invalid', 'is no web address');
    }
    return {
      ...{ name: input.name, nameLocal: clean(input.nameLocal), nameKey: nameKey(input.name) },
      ...{ country: input.country, kind: input.kind ?? ('corporate' as const) },
      ...{ city: clean(input.city), address: clean(input.address), phone: clean(input.phone) },
      ...{ website: website && websiteOf(website), interests: clean(input.interests) },
      note: clean(input.note),
    };
  }

  private async record(action: string, buyer: Buyer, before?: unknown): Promise<void> {
    const { id, name, country } = buyer;
    const after = action === 'buyer.read' ? undefined : { name, country, status: buyer.status };
    await this.audit.record({ action, subjectType: 'buyer', subjectId: id, before, after });
  }
}
