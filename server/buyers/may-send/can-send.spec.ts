import fc from 'fast-check';
import { CONTACT_CONSENT_KINDS, SENDING_CHANNELS } from '../buyer.values';
import {
  canSend,
  type ConsentFact,
  labelled,
  type SendFacts,
  type SendQuestion,
  type SendReasonCode,
  SEND_VERDICTS,
} from './can-send';
import { RULES_1 } from './rules-1';
import { rulesAt } from './sending-rules';

const seoul = (day: string, time = '10:00') => new Date(`${day}T${time}:00+09:00`);
const consent = (overrides: Partial<ConsentFact> = {}): ConsentFact => ({
  ...{ id: 'c1', kind: 'express', channel: null, night: false, givenAt: seoul('2026-03-02') },
  ...{ until: null, confirmedAt: null, withdrawnAt: null, ...overrides },
});
const facts = (country: string, overrides: Partial<SendFacts> = {}): SendFacts => ({
  ...{ country, buyerKind: 'corporate', language: 'en', timeZone: 'Asia/Seoul', reachable: true },
  ...{ suppressedAt: null, consents: [], adsLastDay: 0, ...overrides },
});
const ask = (overrides: Partial<SendQuestion> = {}): SendQuestion => ({
  ...{
    channel: 'email',
    kind: 'first_approach',
    at: seoul('2026-11-23'),
    mass: true,
    ...overrides,
  },
});
const verdict = (f: SendFacts, q: Partial<SendQuestion> = {}) => canSend(f, ask(q), RULES_1);
const codes = (f: SendFacts, q: Partial<SendQuestion> = {}): SendReasonCode[] =>
  verdict(f, q).reasons.map(({ code }) => code);

describe('whose law asks for consent', () => {
  it.each([
    ['KR', 'needs_consent'],
    ['US', 'allow'],
    ['CA', 'needs_consent'],
    ['FR', 'needs_consent'],
    ['DE', 'needs_consent'],
    ['HR', 'needs_consent'],
    ['GB', 'allow'],
    ['JP', 'needs_consent'],
    ['CN', 'needs_consent'],
    ['VN', 'needs_consent'],
    ['BR', 'needs_consent'],
  ])('a first letter to a company in %s without anything: %s', (country, expected) => {
    expect(verdict(facts(country)).verdict).toBe(expected);
    expect(verdict(facts(country, { consents: [consent()] }))).toMatchObject({
      ...{ verdict: 'allow', ruleVersion: 1 },
    });
  });

  it('names the basis and the consent it rests on', () => {
    expect(verdict(facts('DE', { consents: [consent()] }))).toMatchObject({
      ...{ basis: 'express', consentId: 'c1', jurisdiction: 'de' },
    });
    expect(verdict(facts('US'))).toMatchObject({ basis: 'opt_out', consentId: null });
    expect(verdict(facts('FR'))).toMatchObject({
      basis: null,
      consentId: null,
      jurisdiction: 'eu',
    });
  });

  it('lets only companies be mailed without consent in the United Kingdom', () => {
    for (const buyerKind of ['individual', 'unknown'] as const) {
      expect(verdict(facts('GB', { buyerKind })).verdict).toBe('needs_consent');
    }
    expect(verdict(facts('GB')).basis).toBe('corporate_opt_out');
  });

  it('takes opting out for mail only', () => {
    for (const country of ['US', 'GB']) {
      expect(verdict(facts(country), { channel: 'sms' }).verdict).toBe('needs_consent');
    }
  });

  it('takes consent for the channel it was given for', () => {
    const consents = [consent({ channel: 'email' })];
    expect(verdict(facts('DE', { consents })).verdict).toBe('allow');
    expect(verdict(facts('DE', { consents }), { channel: 'fax' }).verdict).toBe('needs_consent');
  });

  it('takes a fact for consent only where the law does', () => {
    const implied = ['inquiry', 'purchase', 'published_address', 'gave_address'] as const;
    const allowing = (country: string) =>
      implied.filter(
        (kind) =>
          verdict(facts(country, { consents: [consent({ kind, givenAt: seoul('2026-10-01') })] }))
            .verdict === 'allow',
      );
    expect(allowing('DE')).toEqual([]);
    expect(allowing('FR')).toEqual([]);
    expect(allowing('CN')).toEqual([]);
    expect(allowing('VN')).toEqual([]);
    expect(allowing('KR')).toEqual([]);
    expect(allowing('CA')).toEqual(['inquiry', 'purchase', 'published_address']);
    expect(allowing('JP')).toEqual(['purchase', 'published_address', 'gave_address']);
    expect(allowing('BR')).toEqual(['inquiry', 'purchase', 'gave_address']);
  });
});

describe('days on which it ends', () => {
  it.each([
    ['CA', 'purchase', '2024-11-23', 'allow'],
    ['CA', 'purchase', '2024-11-22', 'needs_consent'],
    ['CA', 'inquiry', '2026-05-23', 'allow'],
    ['CA', 'inquiry', '2026-05-22', 'needs_consent'],
    ['KR', 'express', '2024-11-23', 'allow'],
    ['KR', 'express', '2024-11-22', 'needs_consent'],
    ['BR', 'inquiry', '2024-11-23', 'allow'],
    ['BR', 'inquiry', '2024-11-22', 'needs_consent'],
  ] as const)('%s: %s of %s — %s', (country, kind, day, expected) => {
    const consents = [consent({ kind, givenAt: seoul(day, '23:59') })];
    expect(verdict(facts(country, { consents })).verdict).toBe(expected);
  });

  it('counts two years from the last confirmation in Korea, and reminds before', () => {
    const old = consent({ givenAt: seoul('2022-01-10') });
    expect(codes(facts('KR', { consents: [old] }))).toContain('reconfirm_due');
    const confirmed = { ...old, confirmedAt: seoul('2024-12-10') };
    expect(verdict(facts('KR', { consents: [confirmed] })).verdict).toBe('allow');
    expect(codes(facts('KR', { consents: [confirmed] }))).toContain('reconfirm_soon');
    expect(verdict(facts('DE', { consents: [old] })).verdict).toBe('allow');
  });

  it('ends consent of 29 February on the 28th two years later', () => {
    const consents = [consent({ givenAt: seoul('2024-02-29') })];
    expect(verdict(facts('KR', { consents }), { at: seoul('2026-02-28') }).verdict).toBe('allow');
    expect(verdict(facts('KR', { consents }), { at: seoul('2026-03-01') }).verdict).toBe(
      'needs_consent',
    );
  });

  it('keeps the limit a person set', () => {
    const consents = [consent({ until: '2026-11-23' })];
    expect(verdict(facts('DE', { consents })).verdict).toBe('allow');
    expect(codes(facts('DE', { consents }), { at: seoul('2026-11-24') })).toContain(
      'consent_ended',
    );
  });

  it('takes a deal for consent in Korea for the same goods, through six months', () => {
    const deal = (day: string) => [consent({ kind: 'purchase', givenAt: seoul(day) })];
    const same = { sameGoods: true };
    expect(verdict(facts('KR', { consents: deal('2026-05-23') }), same).basis).toBe('same_goods');
    expect(verdict(facts('KR', { consents: deal('2026-05-22') }), same).verdict).toBe(
      'needs_consent',
    );
    expect(verdict(facts('KR', { consents: deal('2026-05-23') })).verdict).toBe('needs_consent');
  });
});

describe('hours and numbers', () => {
  const korean = facts('KR', { consents: [consent()] });
  it.each([
    ['sms', '20:59', 'allow'],
    ['sms', '21:00', 'block'],
    ['phone', '07:59', 'block'],
    ['messaging', '08:00', 'allow'],
    ['fax', '02:00', 'block'],
    ['email', '02:00', 'allow'],
  ] as const)('Korea, %s at %s: %s', (channel, time, expected) => {
    expect(verdict(korean, { channel, at: seoul('2026-11-23', time) }).verdict).toBe(expected);
  });

  it('opens the night to who agreed to it', () => {
    const at = seoul('2026-11-23', '22:00');
    const night = facts('KR', { consents: [consent({ night: true })] });
    expect(verdict(night, { channel: 'sms', at }).verdict).toBe('allow');
  });

  it.each([
    ['06:59', 'block'],
    ['07:00', 'allow'],
    ['21:59', 'allow'],
    ['22:00', 'block'],
  ])('a text to Vietnam at %s there: %s', (time, expected) => {
    const viet = facts('VN', { timeZone: 'Asia/Ho_Chi_Minh', consents: [consent()] });
    const at = new Date(`2026-11-23T${time}:00+07:00`);
    expect(verdict(viet, { channel: 'sms', at }).verdict).toBe(expected);
  });

  it('sends Vietnam three advertisements a day by mail', () => {
    const viet = (adsLastDay: number) => facts('VN', { adsLastDay, consents: [consent()] });
    expect(verdict(viet(2)).verdict).toBe('allow');
    expect(codes(viet(3))).toContain('daily_limit');
    expect(verdict(viet(3)).verdict).toBe('block');
    expect(verdict(facts('KR', { adsLastDay: 9, consents: [consent()] })).verdict).toBe('allow');
    expect(verdict(viet(9), { kind: 'order_confirmation', mass: false }).verdict).toBe('allow');
  });
});

describe('refusals', () => {
  it('blocks every kind to a suppressed address', () => {
    const gone = facts('US', { suppressedAt: seoul('2026-11-01'), consents: [consent()] });
    for (const kind of ['first_approach', 'order_confirmation', 'claim_reply']) {
      expect(verdict(gone, { kind, mass: false })).toMatchObject({
        ...{ verdict: 'block', basis: null, consentId: null },
      });
    }
  });

  it('never advertises again to who withdrew, also where no consent is needed', () => {
    const consents = [consent({ withdrawnAt: seoul('2026-06-01') })];
    expect(verdict(facts('US', { consents })).verdict).toBe('block');
    expect(verdict(facts('KR', { consents })).verdict).toBe('block');
    const order = { kind: 'order_confirmation', mass: false };
    expect(verdict(facts('US', { consents }), order).verdict).toBe('allow');
  });

  it('holds a new express consent above an older refusal, and nothing less', () => {
    const refused = consent({ withdrawnAt: seoul('2026-06-01') });
    const again = consent({ id: 'c2', givenAt: seoul('2026-07-01') });
    const asked = consent({ id: 'c3', kind: 'inquiry', givenAt: seoul('2026-07-01') });
    expect(verdict(facts('CA', { consents: [refused, again] })).consentId).toBe('c2');
    expect(verdict(facts('CA', { consents: [refused, asked] })).verdict).toBe('block');
  });

  it('blocks where there is no address for the channel', () => {
    expect(codes(facts('US', { reachable: false }))).toContain('no_address');
  });
});

describe('what counts as advertising', () => {
  it.each([
    'order_confirmation',
    'claim_reply',
    'payment_reminder',
    'delayed_shipment_apology',
    'reply_to_inquiry',
    'quotation',
    'contract_cover',
    'change_of_details',
    'price_increase',
  ])('%s to one person is service: no label, no consent', (kind) => {
    for (const country of ['KR', 'DE', 'CN', 'VN']) {
      expect(verdict(facts(country), { kind, mass: false })).toMatchObject({
        ...{ verdict: 'allow', label: null, basis: 'service' },
      });
    }
  });

  it.each([
    'first_approach',
    'follow_up',
    'second_follow_up',
    'after_exhibition',
    'sample_offer',
    'agency_proposal',
    'after_consultation',
    'seasonal_greeting',
    'consent_request',
  ])('%s is advertising', (kind) => {
    expect(verdict(facts('DE'), { kind, mass: false }).verdict).toBe('needs_consent');
  });

  it('takes an answer or a quotation to many for advertising, a notice to customers not', () => {
    expect(codes(facts('DE'), { kind: 'quotation' })).toContain('mass_is_advertising');
    expect(verdict(facts('DE'), { kind: 'price_increase' }).basis).toBe('service');
  });

  it('takes a mail that asks for consent for a commercial one in Canada', () => {
    const asking = { kind: 'consent_request', mass: false };
    expect(verdict(facts('CA'), asking).verdict).toBe('needs_consent');
    expect(codes(facts('CA'), asking)).toContain('consent_request_is_advertising');
    const inquiry = [consent({ kind: 'inquiry', givenAt: seoul('2026-10-01') })];
    expect(verdict(facts('CA', { consents: inquiry }), asking).verdict).toBe('allow');
  });
});

describe('label and footer', () => {
  it.each([
    ['KR', 'ko', '(광고)'],
    ['KR', 'en', '(광고)'],
    ['CN', 'zh', '广告'],
    ['CN', 'en', 'AD'],
    ['VN', 'vi', '[QC]'],
    ['VN', 'en', '[AD]'],
    ['DE', 'en', null],
    ['US', 'en', null],
  ])('%s in %s: %s', (country, language, label) => {
    expect(verdict(facts(country, { language })).label).toBe(label);
  });

  it('stands at the very start, once', () => {
    expect(labelled('새 제품 안내', '(광고)')).toBe('(광고) 새 제품 안내');
    expect(labelled('(광고) 새 제품 안내', '(광고)')).toBe('(광고) 새 제품 안내');
    expect(labelled('(광고)새 제품 안내', '(광고)')).toBe('(광고) 새 제품 안내');
    expect(labelled('[광고] 새 제품', '(광고)')).toBe('(광고) [광고] 새 제품');
    expect(labelled('New valves', null)).toBe('New valves');
  });

  it('speaks Korean and English to Korea, and names sender, address and the way out', () => {
    const { footer } = verdict(facts('KR', { language: 'en', consents: [consent()] }));
    expect(footer.languages).toEqual(['ko', 'en']);
    expect(footer.parts).toEqual(
      expect.arrayContaining(['sender_name', 'email', 'phone', 'postal_address', 'opt_out']),
    );
    expect(verdict(facts('JP', { language: 'ja' })).footer.languages).toEqual(['ja']);
  });

  it.each(Object.entries(RULES_1.jurisdictions))('%s lets the reader refuse', (_, law) => {
    expect(law.footer).toEqual(
      expect.arrayContaining(['sender_name', 'postal_address', 'opt_out']),
    );
    expect(law.grounds[0]?.basis).toBe('express');
  });
});

describe('always', () => {
  const day = fc.date({ min: seoul('2020-01-01'), max: seoul('2027-01-01'), noInvalidDate: true });
  const anyConsent = fc.record({
    ...{ id: fc.uuid(), kind: fc.constantFrom(...CONTACT_CONSENT_KINDS), night: fc.boolean() },
    ...{ channel: fc.option(fc.constantFrom(...SENDING_CHANNELS)), givenAt: day },
    ...{ until: fc.constantFrom(null, '2026-01-01', '2026-12-31'), confirmedAt: fc.option(day) },
    withdrawnAt: fc.option(day, { freq: 3 }),
  });
  const anyFacts = fc.record({
    ...{
      country: fc.constantFrom('KR', 'US', 'CA', 'FR', 'DE', 'HR', 'GB', 'JP', 'CN', 'VN', 'BR'),
    },
    ...{ buyerKind: fc.constantFrom('corporate', 'individual', 'unknown') },
    ...{ language: fc.constantFrom('en', 'ko', 'vi', 'zh'), reachable: fc.boolean() },
    ...{ timeZone: fc.constantFrom('Asia/Seoul', 'Europe/Berlin', 'America/New_York') },
    ...{ suppressedAt: fc.option(day, { freq: 3 }), adsLastDay: fc.nat(5) },
    consents: fc.array(anyConsent, { maxLength: 4 }),
  }) as fc.Arbitrary<SendFacts>;
  const anyQuestion = fc.record({
    ...{ channel: fc.constantFrom(...SENDING_CHANNELS), at: day, mass: fc.boolean() },
    ...{
      kind: fc.constantFrom('first_approach', 'quotation', 'price_increase', 'consent_request'),
    },
    sameGoods: fc.boolean(),
  }) as fc.Arbitrary<SendQuestion>;

  it('a suppressed address is blocked', () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, (f, q) => {
        const { verdict: said, consentId } = canSend({ ...f, suppressedAt: q.at }, q, RULES_1);
        expect([said, consentId]).toEqual(['block', null]);
      }),
    );
  });

  it('another consent never makes it worse', () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, anyConsent, (f, q, more) => {
        const rank = (consents: readonly ConsentFact[]) =>
          SEND_VERDICTS.indexOf(canSend({ ...f, consents }, q, RULES_1).verdict);
        const added = { ...more, withdrawnAt: null };
        expect(rank([...f.consents, added])).toBeLessThanOrEqual(rank(f.consents));
        expect(rank([added, ...f.consents])).toBeLessThanOrEqual(rank(f.consents));
      }),
      { numRuns: 500 },
    );
  });

  it('what is allowed has a basis and what is not has none', () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, (f, q) => {
        const { verdict: said, basis, reasons } = canSend(f, q, RULES_1);
        expect(basis !== null).toBe(said === 'allow');
        expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  it('a version holds from its day on', () => {
    const next = { ...RULES_1, version: 2, effectiveFrom: '2027-01-01T00:00:00+09:00' };
    const at = (text: string) => rulesAt([next, RULES_1], new Date(text)).version;
    expect(at('2026-12-31T23:59:59+09:00')).toBe(1);
    expect(at('2027-01-01T00:00:00+09:00')).toBe(2);
    expect(() => rulesAt([next], seoul('2026-11-23'))).toThrow(/in force/);
  });
});
