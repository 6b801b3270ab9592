import type { DemoAgency } from '../server/demo/demo-agency';
import { makeBuyers } from '../server/demo/make-buyers';
import { aDoctor, insertRow } from './factories/people';
import { TestApp } from './support/app';

describe('the buyers of the demo', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ work: false });
  });
  afterAll(() => app.close());

  it('are sixty in twelve countries that the register takes, in every state of consent', async () => {
    const doctor = await aDoctor(app.db);
    const staff = { users: [doctor] };
    const made = makeBuyers({ staff, today: app.clock.today() } as unknown as DemoAgency);
    const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const tables = {
      ...{ buyers: made.buyers, buyer_contacts: made.contacts },
      ...{ buyer_consents: made.consents, suppressions: made.suppressions },
    };
    for (const [table, rows] of Object.entries(tables)) {
      for (const row of rows) {
        const columns = Object.entries(row).map(([key, value]) => [snake(key), value]);
        await insertRow(app.db, table, Object.fromEntries(columns));
      }
    }
    const reader = await app.as(doctor);
    const { body } = await reader.get('/api/buyers?limit=100');
    const rows: { country: string; express: number; implied: number }[] = body.items;
    // One of the sixty was entered twice.
    expect(rows).toHaveLength(61);
    const { body: pairs } = await reader.get('/api/buyer-duplicates');
    expect(pairs.items).toHaveLength(1);
    expect(new Set(rows.map(({ country }) => country)).size).toBe(12);
    for (const consent of ['express', 'implied', 'none', 'suppressed']) {
      const list = await reader.get(`/api/buyers?consent=${consent}&limit=1`);
      expect([consent, list.body.total > 0]).toEqual([consent, true]);
    }
  });
});
