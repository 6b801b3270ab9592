import { canSend } from './can-send';
import { nextRules } from './next-rules';
import { RULES_1 } from './rules-1';

const when = { effectiveFrom: '2027-01-01T00:00:00+09:00', note: '2027년 개정' };
const source = 'CAN-SPAM Act as amended';

describe('a new reading of the rules', () => {
  it('changes one law and leaves the others, and the version before, as they were', () => {
    const before = JSON.stringify(RULES_1);
    const next = nextRules(RULES_1, { jurisdiction: 'us', source, label: 'ADV:' }, when);
    expect(next).toMatchObject({ version: 2, ...when });
    expect(next.jurisdictions['us']).toMatchObject({ source, label: { text: 'ADV:' } });
    expect(next.jurisdictions['de']).toBe(RULES_1.jurisdictions['de']);
    expect(JSON.stringify(RULES_1)).toBe(before);
  });

  it('keeps the wordings of a label that stays', () => {
    const next = nextRules(RULES_1, { jurisdiction: 'vn', source, label: '[AD]' }, when);
    expect(next.jurisdictions['vn']?.label).toEqual(RULES_1.jurisdictions['vn']?.label);
  });

  it('asks for consent where it was enough to let people refuse', () => {
    const facts = {
      ...{ country: 'US', buyerKind: 'corporate' as const, language: 'en', adsLastDay: 0 },
      ...{ timeZone: 'America/New_York', reachable: true, suppressedAt: null, consents: [] },
    };
    const ask = {
      ...{ channel: 'email' as const, kind: 'first_approach', mass: true },
      at: new Date('2027-02-01T10:00:00+09:00'),
    };
    const next = nextRules(RULES_1, { jurisdiction: 'us', source, consentOnly: true }, when);
    expect(canSend(facts, ask, RULES_1).verdict).toBe('allow');
    expect(canSend(facts, ask, next)).toMatchObject({ verdict: 'needs_consent', ruleVersion: 2 });
  });

  it('puts a country under another law, and limits and reconfirms', () => {
    const change = { jurisdiction: 'de', source, countries: ['AT'], dailyMails: 1 };
    const next = nextRules(RULES_1, { ...change, reconfirmMonths: 24 }, when);
    expect(next.countries).toMatchObject({ AT: 'de', FR: 'eu' });
    expect(next.jurisdictions['de']).toMatchObject({
      ...{ limit: { channel: 'email', count: 1 }, reconfirmMonths: 24 },
    });
    const open = { jurisdiction: 'de', source, dailyMails: null, reconfirmMonths: null };
    expect(nextRules(next, open, when).jurisdictions['de']).toMatchObject({
      ...{ limit: null, reconfirmMonths: null },
    });
  });

  it('knows no law that is not there', () => {
    expect(() => nextRules(RULES_1, { jurisdiction: 'constructor', source }, when)).toThrow();
  });
});
