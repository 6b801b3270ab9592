import { ADDRESSEE, type LetterWorld, letterWorld } from './support/letter-world';

interface Finding {
  key: string;
  code: string;
  severity: string;
  field?: string;
  quote?: string;
  looked: boolean;
}

describe('What is wrong with a letter', () => {
  let world: LetterWorld;
  const context = { ctaDeadline: '2026-12-11' };
  const BEST = 'It is the best spindle in its class.';

  beforeAll(async () => {
    world = await letterWorld();
  });
  afterAll(() => world.app.close());

  const whole = (body: Record<string, unknown> = {}) =>
    world.draft({ addressee: ADDRESSEE, context, ...body });
  const findings = async (id: string): Promise<Finding[]> =>
    (await world.doctor.get(`/api/letters/${id}`)).body.merged.findings;
  const block = (source: string) => [{ id: 'call_to_action', source }];

  it('is told with the letter and with its preview', async () => {
    const letter = await whole({ terms: { incoterm: 'FCA', currency: 'EUR', unitPrice: '3480' } });
    const place = {
      code: 'E05',
      severity: 'error',
      variant: 'place',
      block: 'terms',
      field: 'terms.named_place',
      quote: '[named place]',
      params: { rule: 'FCA' },
      looked: false,
    };
    expect(letter.merged.findings[0]).toMatchObject(place);
    const preview = await world.doctor.post('/api/letters/preview', {
      letterId: letter.id,
      companyId: world.firm.id,
      kind: 'first_approach',
      language: 'en',
      addressee: ADDRESSEE,
      context,
      blocks: block(`${BEST} May we send you a sample?`),
    });
    expect(preview.body.findings.map(({ code }: Finding) => code)).toContain('W05');
  });

  it('keeps an error from being made final, and names it', async () => {
    const letter = await whole({ blocks: block('We ship FOB Seoul. May we send you a sample?') });
    const path = `/api/letters/${letter.id}/finalisation`;
    const refused = await world.doctor.post(path, undefined, { version: 1 });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'letter.findings_open',
        errors: [{ field: 'blocks.call_to_action', code: 'E06', message: 'FOB Seoul' }],
      },
    });
    const mended = { blocks: block('We ship FOB Busan. May we send you a sample?') };
    await world.doctor.patch(`/api/letters/${letter.id}`, mended, { version: 1 });
    const passed = await world.doctor.post(path, undefined, { version: 2 });
    expect(passed).toMatchObject({ status: 200, body: { status: 'final' } });
    expect(passed.body.merged.findings).toEqual([]);
  });

  it('remembers a look at a warning until its words change', async () => {
    const letter = await whole({ blocks: block(`${BEST} May we send you a sample?`) });
    const warning = (await findings(letter.id)).find(({ code }) => code === 'W05')!;
    expect(warning).toMatchObject({ severity: 'warning', looked: false });
    const path = `/api/letters/${letter.id}/looks/${warning.key}`;
    expect((await world.doctor.put(path)).status).toBe(204);
    expect((await world.doctor.put(path)).status).toBe(204);
    const looked = async () =>
      (await findings(letter.id)).filter(({ code }) => code === 'W05').map((one) => one.looked);
    expect(await looked()).toEqual([true]);
    const other = { blocks: block('It is the best motor. May we send you a sample?') };
    await world.doctor.patch(`/api/letters/${letter.id}`, other, { version: 1 });
    expect(await looked()).toEqual([false]);
    const back = { blocks: block(`${BEST} May we send you a sample?`) };
    await world.doctor.patch(`/api/letters/${letter.id}`, back, { version: 2 });
    expect(await looked()).toEqual([true]);
    expect((await world.doctor.delete(path)).status).toBe(204);
    expect(await looked()).toEqual([false]);
    const audit = await world.app.db.query(
      `SELECT action FROM audit_entries WHERE subject_id = $1 AND action LIKE 'letter.finding%' ORDER BY id`,
      [letter.id],
    );
    expect(audit.map((row: { action: string }) => row.action)).toEqual([
      'letter.finding_looked',
      'letter.finding_reopened',
    ]);
  });

  it('lets nobody look an error away, nor a stranger at all', async () => {
    const letter = await whole();
    const path = (key: string) => `/api/letters/${letter.id}/looks/${key}`;
    expect(await world.doctor.put(path('E05.0123456789abcdef'))).toMatchObject({
      status: 422,
      body: { code: 'letter.error_stays' },
    });
    for (const key of ['W99.0123456789abcdef', 'W05', "W05.'; --", 'W05.0123456789abcdeg']) {
      expect((await world.doctor.put(path(encodeURIComponent(key)))).status).toBe(404);
    }
    const key = 'W05.0123456789abcdef';
    expect((await world.otherDoctor.put(path(key))).status).toBe(404);
    expect((await world.owner.put(path(key))).status).toBe(403);
    expect((await world.admin.put(path(key))).status).toBe(403);
  });

  it('finds the buyer of the letter before', async () => {
    await whole();
    const others = {
      ...ADDRESSEE,
      company: 'Casa Torno S.A.',
      person: 'Lucía Ramos',
      country: 'ES',
    };
    const letter = await whole({
      addressee: others,
      blocks: block('May we send Nordhaus Werkzeug GmbH a sample?'),
    });
    const names = letter.merged.findings.filter(({ code }: Finding) => code === 'E03');
    expect(names).toMatchObject([{ quote: 'Nordhaus Werkzeug GmbH', variant: 'company' }]);
  });

  it('knows the HS codes of 2022', async () => {
    const letter = await whole({ blocks: block('It falls under HS 8466.99. May we call?') });
    expect((await findings(letter.id)).filter(({ code }) => code === 'E12')).toMatchObject([
      { quote: '8466.99' },
    ]);
  });
});
