import { LETTER_TEMPLATES } from '../server/letters/templates/catalogue';
import { aWritingCompany } from './factories/letters';
import { ADDRESSEE, type LetterWorld, letterWorld } from './support/letter-world';

describe('Letters', () => {
  let app: LetterWorld['app'];
  let firm: LetterWorld['firm'];
  let doctor: LetterWorld['doctor'];
  let draft: LetterWorld['draft'];

  beforeAll(async () => {
    ({ app, firm, doctor, draft } = await letterWorld());
  });
  afterAll(() => app.close());

  it('are numbered by year and prefilled from the records of the firm', async () => {
    const first = await draft();
    const second = await draft();
    expect(first.number).toMatch(/^L-2026-\d{6}$/);
    expect(Number(second.number.slice(-6))).toBe(Number(first.number.slice(-6)) + 1);
    expect(first).toMatchObject({
      productId: firm.productId,
      status: 'draft',
      version: 1,
      defaults: {
        date: '2026-11-23',
        unit: 'unit',
        signatory: { name: 'Oh Se-ra', title: 'President' },
      },
    });
    expect(first.merged.missing.map((m: { field: string }) => m.field)).toEqual([
      'buyer.name',
      'buyer.address',
      'buyer.country',
      'buyer.source_type',
      'context.cta_deadline',
    ]);
  });

  it('are previewed without being kept', async () => {
    const letter = await draft();
    const preview = await doctor.post('/api/letters/preview', {
      letterId: letter.id,
      companyId: firm.id,
      kind: 'first_approach',
      language: 'en',
      addressee: { ...ADDRESSEE, country: 'US' },
      blocks: [{ id: 'call_to_action', source: 'Please answer by {{ context.cta_deadline }}.' }],
    });
    expect(preview.status).toBe(200);
    expect(JSON.stringify(preview.body.blocks)).toContain('Dear Ms. Vogel:');
    expect(
      preview.body.blocks.find((b: { id: string }) => b.id === 'call_to_action'),
    ).toMatchObject({
      edited: true,
      paragraphs: [
        {
          segments: [
            { text: 'Please answer by ' },
            {
              text: '[reply date]',
              field: 'context.cta_deadline',
              missing: 'context.cta_deadline',
            },
            { text: '.' },
          ],
        },
      ],
    });
    expect((await doctor.get(`/api/letters/${letter.id}`)).body).toMatchObject({
      version: 1,
      addressee: {},
    });
  });

  it('refuse words the template language cannot take, naming the block', async () => {
    const letter = await draft();
    const answer = await doctor.patch(
      `/api/letters/${letter.id}`,
      { blocks: [{ id: 'source', source: '{{ sme.secret }}' }] },
      { version: 1 },
    );
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'blocks.source', code: 'letter.words_invalid' }] },
    });
  });

  it('refuse a product of another firm, a wrong rule, currency or day', async () => {
    const letter = await draft();
    const other = await aWritingCompany(app.db, { name: '다른기업', registration_number: null });
    for (const body of [
      { productId: other.productId },
      { terms: { incoterm: 'DAT' } },
      { terms: { currency: 'euro' } },
      { terms: { unitPrice: '1,000' } },
      { context: { date: '2026-02-30' } },
      { addressee: { country: 'XX' } },
    ]) {
      expect((await doctor.patch(`/api/letters/${letter.id}`, body, { version: 1 })).status).toBe(
        422,
      );
    }
    expect(
      (await doctor.patch(`/api/letters/${letter.id}`, { subject: 'x' }, { version: 1 })).status,
    ).toBe(400);
  });

  it('let the first of two writers win and show the second what is there', async () => {
    const letter = await draft();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        doctor.patch(`/api/letters/${letter.id}`, { context: { booth: `B${i}` } }, { version: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 412, 412, 412, 412, 412, 412, 412,
    ]);
    const stale = answers.find(({ status }) => status === 412);
    expect(stale?.body.current).toMatchObject({ id: letter.id, version: 2 });
    expect((await doctor.patch(`/api/letters/${letter.id}`, {})).status).toBe(428);
  });

  it('are made once for one key', async () => {
    const input = { companyId: firm.id, kind: 'quotation', language: 'ko' };
    const first = await doctor.post('/api/letters', input, { idempotencyKey: 'letter-key-1' });
    const second = await doctor.post('/api/letters', input, { idempotencyKey: 'letter-key-1' });
    expect(second.body).toEqual(JSON.parse(JSON.stringify(first.body)));
  });

  it('quote items exactly', async () => {
    const letter = await draft({
      kind: 'quotation',
      terms: {
        currency: 'EUR',
        items: [
          { description: 'HS-5X', quantity: '12', unit: 'unit', unitPrice: '3480' },
          { description: 'Bearing', quantity: '6', unit: 'set', unitPrice: '212.5' },
        ],
      },
    });
    const items = letter.merged.blocks.find((b: { id: string }) => b.id === 'items');
    expect(items.total).toEqual({ label: 'Total', text: 'EUR 43,035.00' });
  });

  it('list the kinds with the fields each uses', async () => {
    const { body } = await doctor.get('/api/letter-templates');
    expect(body).toHaveLength(LETTER_TEMPLATES.length);
    const approach = body.find(
      (t: { kind: string; language: string }) => t.kind === 'first_approach' && t.language === 'en',
    );
    expect(approach.fields).toEqual(expect.arrayContaining(['buyer.name', 'terms.named_place']));
    expect(approach.fields).not.toContain('context.fair_name');
  });
});
