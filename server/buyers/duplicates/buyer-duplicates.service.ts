import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import type { Person } from '../../platform/security/actor';
import { FREE_MAIL } from '../../platform/text/similarity';
import { emailKey } from '../address-key';
import type {
  BuyerDuplicateQueryDto,
  BuyerPairsDto,
  BuyerSuspectDto,
  BuyerTwinDto,
  TellApartDto,
} from '../dto/buyer-duplicates.dto';
import { BuyerCandidates, CANDIDATE } from './buyer-candidates';
import { buyerLikeness } from './buyer-likeness';

const SHOWN = 100;
/** Below that, trigrams agree by chance. */
const ALIKE = 0.55;

/** One company registered twice: suspected, told apart, and warned of while it is entered. */
@Injectable()
export class BuyerDuplicates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly candidates: BuyerCandidates,
  ) {}

  /** The companies that may be the one being entered, the likeliest first. */
  async suspects(typed: BuyerDuplicateQueryDto): Promise<BuyerSuspectDto[]> {
    const { name = '', country = '', website, email, except } = typed;
    const emails = email?.includes('@') ? [emailKey(email)] : [];
    const entry = { name, country: country.toUpperCase(), website, emails };
    const [found = []] = await this.candidates.of([entry]);
    return found
      .filter(({ id }) => id !== except)
      .map(({ id, ...buyer }) => ({ id, buyer, ...buyerLikeness(entry, buyer) }))
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .map(({ id, buyer, score, reasons }) => {
        const { name, country, city, status } = buyer;
        return { id, name, country, city, status, score, reasons };
      });
  }

  /**
   * Suspected pairs of live companies that nobody told apart, the likeliest first. Indexes
   * buyer_contacts_email, buyers_name_key, buyers_domain, buyer_contacts_domain, buyers_name_alike.
   */
  async pairs(): Promise<BuyerPairsDto> {
    const rows = await this.uow.query<{ a: BuyerTwinDto; b: BuyerTwinDto }>(
      `WITH domains AS (
         SELECT id, country, domain FROM buyers WHERE domain IS NOT NULL AND status <> 'merged'
         UNION SELECT b.id, b.country, split_part(k.email_key, '@', 2) FROM buyer_contacts k
           JOIN buyers b ON b.id = k.buyer_id WHERE k.email_key IS NOT NULL AND k.merged_into IS NULL),
       found AS (
         SELECT x.buyer_id AS a, y.buyer_id AS b FROM buyer_contacts x JOIN buyer_contacts y
           ON x.email_key = y.email_key AND x.buyer_id < y.buyer_id WHERE x.merged_into IS NULL AND y.merged_into IS NULL
         UNION SELECT x.id, y.id FROM domains x JOIN domains y
           ON x.domain = y.domain AND x.country = y.country AND x.id < y.id WHERE x.domain <> ALL($1::text[])
         UNION SELECT x.id, y.id FROM buyers x JOIN buyers y
           ON x.country = y.country AND left(x.name_key, 3) = left(y.name_key, 3) AND x.id < y.id
           WHERE similarity(x.name_key, y.name_key) >= ${ALIKE}),
       twin AS (SELECT b.id, jsonb_build_object('id', t.id, 'name', t.name, 'nameLocal', t."nameLocal",
           'country', t.country, 'city', t.city, 'website', t.website, 'status', t.status, 'emails', t.emails,
           'contacts', (SELECT count(*) FROM buyer_contacts k WHERE k.buyer_id = b.id AND k.status = 'active'),
           'createdByName', b.created_by_name, 'createdAt', b.created_at, 'version', b.version) AS row
         FROM buyers b CROSS JOIN LATERAL (SELECT ${CANDIDATE}) t WHERE b.status <> 'merged')
       SELECT x.row AS a, y.row AS b FROM found f JOIN twin x ON x.id = f.a JOIN twin y ON y.id = f.b
       WHERE NOT EXISTS (SELECT 1 FROM buyer_distinctions d WHERE d.a_id = f.a AND d.b_id = f.b)
       LIMIT 2000`,
      [[...FREE_MAIL]],
    );
    const pairs = rows
      .map((pair) => ({ ...pair, ...buyerLikeness(pair.a, pair.b) }))
      .filter(({ reasons }) => reasons.length > 0)
      .sort((x, y) => y.score - x.score || x.a.name.localeCompare(y.a.name));
    return { items: pairs.slice(0, SHOWN), more: pairs.length > SHOWN };
  }

  /** Two companies indeed; the pair is not shown again. @throws Problem 404, 422 */
  async tellApart(actor: Person, { aId, bId }: TellApartDto): Promise<void> {
    const [a, b] = [aId, bId].sort();
    if (a === b) throw Problem.field('bId', 'buyer.same', 'is the same entry');
    const there = await this.uow.query('SELECT 1 FROM buyers WHERE id = ANY($1::uuid[])', [[a, b]]);
    if (there.length < 2) throw Problem.notFound('buyer');
    await this.uow.execute(
      `INSERT INTO buyer_distinctions (a_id, b_id, told_by_name, told_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [a, b, actor.name, this.clock.now()],
    );
    await this.audit.record({
      ...{ action: 'buyer.told_apart', subjectType: 'buyer', subjectId: aId, after: { from: bId } },
    });
  }
}
