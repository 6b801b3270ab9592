import { buyerLikeness, type BuyerFacts, domainsOf } from './buyer-likeness';

const nordlicht: BuyerFacts = {
  ...{ name: 'Nordlicht Handel GmbH', country: 'DE', website: 'https://www.nordlicht.example' },
  emails: ['einkauf@nordlicht.example'],
};
const other = (changes: Partial<BuyerFacts>): BuyerFacts => ({
  ...{ name: 'Sonnenschein AG', country: 'DE', emails: [], ...changes },
});

describe('likeness of buyers', () => {
  it.each([
    ['another legal form', { name: 'NORDLICHT HANDEL AG' }, ['same_name']],
    ['a slip of the pen', { name: 'Nordlicht Handels GmbH' }, ['similar_name']],
    ['the same mailbox abroad', { country: 'AT', emails: nordlicht.emails }, ['same_address']],
    ['mail of the same domain', { emails: ['info@nordlicht.example'] }, ['same_domain']],
    ['the same site', { website: 'nordlicht.example/en' }, ['same_domain']],
  ] as const)('sees %s', (_, changes, reasons) => {
    expect(buyerLikeness(nordlicht, other(changes)).reasons).toEqual(reasons);
    expect(buyerLikeness(other(changes), nordlicht).reasons).toEqual(reasons);
  });

  it.each([
    ['the same name abroad', { name: 'Nordlicht Handel GmbH', country: 'AT' }],
    ['another numeral', { name: 'Nordlicht Handel 2 GmbH' }],
    ['nothing alike', {}],
  ])('lets %s be', (_, changes) => {
    expect(buyerLikeness(nordlicht, other(changes))).toEqual({ score: 0, reasons: [] });
  });

  it('takes free mail for no company', () => {
    const [a, b] = ['anna@gmail.com', 'bernd@gmail.com'];
    expect(buyerLikeness(other({ emails: [a] }), { ...nordlicht, emails: [b] }).reasons).toEqual(
      [],
    );
    expect(domainsOf({ website: null, emails: [a] })).toEqual([]);
  });

  it('is surer the more agrees', () => {
    const all = buyerLikeness(nordlicht, nordlicht);
    expect(all.reasons).toEqual(['same_address', 'same_name', 'same_domain']);
    expect(all.score).toBe(100);
  });
});
