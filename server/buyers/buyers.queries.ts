import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { SqlParams } from '../companies/company-scope';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, TOTAL_CAP } from '../platform/http/paging.dto';
import { likeText } from '../platform/text/like';
import { BuyerConsent } from './buyer-consent.entity';
import { BuyerContact } from './buyer-contact.entity';
import type { ConsentState } from './buyer.values';
import type {
  BuyerListQueryDto,
  BuyerRowDto,
  ContactListQueryDto,
  ContactRowDto,
} from './dto/buyer.dto';

/** The state of a contact `k` on `today`, as SQL: for mail, at a glance; the rules decide. */
function stateOf(today: string): string {
  const valid = `SELECT 1 FROM buyer_consents s WHERE s.contact_id = k.id AND s.withdrawn_at IS NULL
    AND (s.channel IS NULL OR s.channel = 'email') AND (s.until IS NULL OR s.until >= ${today}::date)`;
  return `CASE
    WHEN EXISTS (SELECT 1 FROM suppressions x WHERE x.lifted_at IS NULL AND x.address_key IN (k.email_key, k.phone)) THEN 'suppressed'
    WHEN EXISTS (${valid} AND s.kind = 'express') THEN 'express'
    WHEN EXISTS (${valid}) THEN 'implied' ELSE 'none' END`;
}

/** Reads of the register of buyers; the policy `desk` shows it to doctors and supervisors only. */
@Injectable()
export class BuyersQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** By name; indexes buyers_list, buyers_country, buyers_search, buyer_contacts_buyer. */
  async list(
    filter: BuyerListQueryDto,
    limit: number,
  ): Promise<(BuyerRowDto & { total: string })[]> {
    const params = new SqlParams();
    const today = params.add(this.clock.today());
    const where = [`b.status = ${params.add(filter.status ?? 'active')}`];
    where.push(`${today}::date IS NOT NULL`);
    const { country, language, consent, source, q } = filter;
    if (country) where.push(`b.country = ${params.add(country.toUpperCase())}`);
    if (language || consent || source) {
      const of = ["k.buyer_id = b.id AND k.status = 'active'"];
      if (language) of.push(`k.language = ${params.add(language)}`);
      if (source) of.push(`k.source_type = ${params.add(source)}`);
      if (consent) of.push(`${stateOf(today)} = ${params.add(consent)}`);
      where.push(`EXISTS (SELECT 1 FROM buyer_contacts k WHERE ${of.join(' AND ')})`);
    }
    if (q?.trim()) {
      const words = params.add(`%${likeText(q.trim().toLowerCase())}%`);
      where.push(`(lower(b.name) LIKE ${words} OR lower(b.name_local) LIKE ${words}
        OR lower(b.interests) LIKE ${words} OR lower(b.city) LIKE ${words}
        OR b.id IN (SELECT k.buyer_id FROM buyer_contacts k
          WHERE lower(coalesce(k.name, '') || ' ' || coalesce(k.email, '')) LIKE ${words}))`);
    }
    const [name, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [];
    const after = filter.cursor
      ? `WHERE (f.name, f.id) > (${params.add(name)}, ${params.add(id)}::uuid)`
      : '';
    return this.uow.query(
      `WITH f AS (SELECT b.* FROM buyers b WHERE ${where.join(' AND ')}),
       page AS (SELECT * FROM f ${after} ORDER BY f.name, f.id LIMIT ${params.add(limit + 1)})
       SELECT p.id, p.name, p.name_local AS "nameLocal", p.country, p.city, p.interests,
         p.updated_at AS "updatedAt", c.contacts, c.name AS "contactName",
         coalesce(c.languages, '{}') AS languages, c.express, c.implied, c.none, c.suppressed,
         (SELECT count(*) FROM (SELECT 1 FROM f LIMIT ${TOTAL_CAP + 1}) t) AS total
       FROM page p CROSS JOIN LATERAL (
         SELECT count(*)::int AS contacts, (array_agg(n.name ORDER BY n.id) FILTER (WHERE n.name IS NOT NULL))[1] AS name,
           array_agg(DISTINCT n.language) AS languages,
           count(*) FILTER (WHERE n.state = 'express')::int AS express,
           count(*) FILTER (WHERE n.state = 'implied')::int AS implied,
           count(*) FILTER (WHERE n.state = 'none')::int AS none,
           count(*) FILTER (WHERE n.state = 'suppressed')::int AS suppressed
         FROM (SELECT k.id, k.name, k.language, ${stateOf(today)} AS state
           FROM buyer_contacts k WHERE k.buyer_id = p.id AND k.status = 'active') n
       ) c ORDER BY p.name, p.id`,
      params.values,
    );
  }

  /** Contacts one may pick for a letter: at work, of a live buyer; by company and name. */
  async contacts(
    filter: ContactListQueryDto,
    limit: number,
  ): Promise<(ContactRowDto & { total: string })[]> {
    const params = new SqlParams();
    const today = params.add(this.clock.today());
    const where = ["b.status = 'active' AND k.status = 'active'", `${today}::date IS NOT NULL`];
    const { country, language, consent, buyerId, q } = filter;
    if (buyerId) where.push(`k.buyer_id = ${params.add(buyerId)}::uuid`);
    if (country) where.push(`b.country = ${params.add(country.toUpperCase())}`);
    if (language) where.push(`k.language = ${params.add(language)}`);
    if (consent) where.push(`${stateOf(today)} = ${params.add(consent)}`);
    if (q?.trim()) {
      const words = params.add(`%${likeText(q.trim().toLowerCase())}%`);
      where.push(`(lower(b.name) LIKE ${words} OR lower(b.name_local) LIKE ${words}
        OR lower(b.interests) LIKE ${words} OR lower(coalesce(k.name, '') || ' ' || coalesce(k.email, '')) LIKE ${words})`);
    }
    const [name, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [];
    const after = filter.cursor
      ? `WHERE (f."buyerName", f.id) > (${params.add(name)}, ${params.add(id)}::uuid)`
      : '';
    return this.uow.query(
      `WITH f AS (SELECT k.*, b.name AS "buyerName", b.country, b.city
         FROM buyer_contacts k JOIN buyers b ON b.id = k.buyer_id WHERE ${where.join(' AND ')}),
       k AS (SELECT * FROM f ${after} ORDER BY f."buyerName", f.id LIMIT ${params.add(limit + 1)})
       SELECT k.id, k.buyer_id AS "buyerId", k."buyerName", k.country, k.city, k.name, k.title, k.email,
         k.language, k.time_zone AS "timeZone", ${stateOf(today)} AS consent,
         (SELECT count(*) FROM (SELECT 1 FROM f LIMIT ${TOTAL_CAP + 1}) t) AS total
       FROM k ORDER BY k."buyerName", k.id`,
      params.values,
    );
  }

  /** The contacts of a buyer with their consents, the newest consent first. */
  async peopleOf(
    buyerId: string,
  ): Promise<[BuyerContact[], BuyerConsent[], Map<string, ConsentState>]> {
    const { manager } = this.uow;
    const contacts = await manager.find(BuyerContact, {
      where: { buyerId, mergedInto: IsNull() },
      order: { id: 'ASC' },
    });
    const consents = await manager
      .createQueryBuilder(BuyerConsent, 's')
      .where('s.contact_id = ANY(:ids)', { ids: contacts.map(({ id }) => id) })
      .orderBy('s.given_at', 'DESC')
      .addOrderBy('s.id', 'DESC')
      .getMany();
    const states = await this.uow.query<{ id: string; state: ConsentState }>(
      `SELECT k.id, ${stateOf('$2')} AS state FROM buyer_contacts k WHERE k.buyer_id = $1`,
      [buyerId, this.clock.today()],
    );
    return [contacts, consents, new Map(states.map(({ id, state }) => [id, state]))];
  }
}
