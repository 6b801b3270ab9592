import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';
import { anAssignment, anOwner, aCompany } from './factories/companies';
import { aLetter, aWritingCompany } from './factories/letters';
import { aDoctor, aSupervisor, aTeam, aUser } from './factories/people';
import { LetterFinalised } from '../server/letters/letter-finalised.event';
import { DomainEvents } from '../server/platform/events/domain-events';

const ADDRESSEE = {
  company: 'Nordhaus Werkzeug GmbH',
  person: 'Katrin Vogel',
  honorific: 'ms',
  title: 'Head of Purchasing',
  address: 'Industriestraße 44, 70565 Stuttgart',
  country: 'DE',
  sourceType: 'trade_office',
  sourceDetail: 'Frankfurt',
};

async function wordsOf(pdf: Buffer): Promise<string> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  let words = '';
  for (let n = 1; n <= document.numPages; n += 1) {
    const content = await (await document.getPage(n)).getTextContent();
    words += content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  await task.destroy();
  return words.replace(/\s+/g, ' ');
}

describe('Letters', () => {
  let app: TestApp;
  let firm: { id: string; name: string; productId: string };
  let doctor: ApiClient;
  let doctorId: string;
  let otherDoctor: ApiClient;
  let supervisor: ApiClient;
  let foreignSupervisor: ApiClient;
  let owner: ApiClient;
  let foreignOwner: ApiClient;
  let admin: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start();
    const team = await aTeam(app.db);
    const other = await aTeam(app.db);
    firm = await aWritingCompany(app.db);
    const foreign = await aCompany(app.db);
    const his = await aDoctor(app.db, { teamId: team.id });
    doctorId = his.id;
    const theirs = await aDoctor(app.db, { teamId: other.id });
    await anAssignment(app.db, firm.id, his.id);
    await anAssignment(app.db, foreign.id, theirs.id);
    doctor = await app.as(his);
    otherDoctor = await app.as(theirs);
    supervisor = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    foreignSupervisor = await app.as(await aSupervisor(app.db, { teamIds: [other.id] }));
    owner = await app.as(await anOwner(app.db, firm.id));
    foreignOwner = await app.as(await anOwner(app.db, foreign.id));
    admin = await app.as(await aUser(app.db, 'admin'));
  });

  afterAll(() => app.close());

  const draft = async (input: Record<string, unknown> = {}) => {
    const answer = await doctor.post('/api/letters', {
      companyId: firm.id,
      kind: 'first_approach',
      language: 'en',
      ...input,
    });
    expect(answer.status).toBe(201);
    return answer.body;
  };

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

  it('go from draft to PDF, in English and in Korean', async () => {
    const letter = await draft();
    const edited = await doctor.patch(
      `/api/letters/${letter.id}`,
      { addressee: ADDRESSEE, context: { ctaDeadline: '2026-12-11' } },
      { version: letter.version },
    );
    expect(edited.status).toBe(200);
    expect(edited.body.merged.missing).toEqual([]);
    const korean = await doctor.patch(
      `/api/letters/${letter.id}`,
      { language: 'ko' },
      { version: 2 },
    );
    expect(korean.body.merged.missing).toEqual([]);
    const koreanWords = await wordsOf((await doctor.get(`/api/letters/${letter.id}/pdf`)).body);
    expect(koreanWords).toContain('한결정밀㈜는 1998년에 설립된 한국 기업');
    expect(koreanWords).toContain('2026년 11월 23일');
    await doctor.patch(`/api/letters/${letter.id}`, { language: 'en' }, { version: 3 });

    const final = await doctor.post(`/api/letters/${letter.id}/finalisation`, undefined, {
      version: 4,
    });
    expect(final.body).toMatchObject({ status: 'final', version: 5 });
    const pdf = await owner.get(`/api/letters/${letter.id}/pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toContain(`${letter.number}.pdf`);
    expect(await wordsOf(pdf.body)).toContain('Dear Ms. Vogel, Supply proposal: Spindle units');
  });

  it('cannot be made final while a field is empty, and say which', async () => {
    const letter = await draft({
      addressee: ADDRESSEE,
      terms: { incoterm: 'FCA', currency: 'EUR', unitPrice: '3480' },
    });
    const refused = await doctor.post(`/api/letters/${letter.id}/finalisation`, undefined, {
      version: 1,
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'letter.fields_missing' } });
    expect(refused.body.errors.map((e: { field: string }) => e.field)).toEqual([
      'terms.named_place',
      'terms.validity_until',
      'context.cta_deadline',
    ]);
  });

  it('stay as they were made final, whatever the record says later', async () => {
    const told: LetterFinalised[] = [];
    app.nest.get(DomainEvents).on(LetterFinalised, (event) => void told.push(event));
    const letter = await draft({ addressee: ADDRESSEE, context: { ctaDeadline: '2026-12-11' } });
    await doctor.post(`/api/letters/${letter.id}/finalisation`, undefined, { version: 1 });
    await app.db.query('UPDATE companies SET founded_year = 1950 WHERE id = $1', [firm.id]);
    expect(await wordsOf((await doctor.get(`/api/letters/${letter.id}/pdf`)).body)).toContain(
      'founded in 1998',
    );
    await app.db.query('UPDATE companies SET founded_year = 1998 WHERE id = $1', [firm.id]);
    const edited = await doctor.patch(`/api/letters/${letter.id}`, { context: {} }, { version: 2 });
    expect(edited).toMatchObject({ status: 409, body: { code: 'letter.already_final' } });
    const again = await doctor.post(`/api/letters/${letter.id}/finalisation`, undefined, {
      version: 2,
    });
    expect(again.status).toBe(409);
    expect(told.map(({ number }) => number)).toEqual([letter.number]);
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
    expect(body).toHaveLength(12);
    const approach = body.find(
      (t: { kind: string; language: string }) => t.kind === 'first_approach' && t.language === 'en',
    );
    expect(approach.fields).toEqual(expect.arrayContaining(['buyer.name', 'terms.named_place']));
    expect(approach.fields).not.toContain('context.fair_name');
  });

  describe('who sees which', () => {
    let kept: { id: string };
    let open: { id: string };

    beforeAll(async () => {
      kept = await aLetter(app.db, firm.id, doctorId, { status: 'final' });
      open = await aLetter(app.db, firm.id, doctorId);
    });

    const idsOf = async (client: ApiClient) =>
      (await client.get('/api/letters?limit=100')).body.items?.map((l: { id: string }) => l.id);

    it('the doctor and the team’s supervisor see drafts and final ones', async () => {
      for (const client of [doctor, supervisor]) {
        expect(await idsOf(client)).toEqual(expect.arrayContaining([kept.id, open.id]));
        expect((await client.get(`/api/letters/${open.id}`)).status).toBe(200);
      }
    });

    it('the firm sees its final ones only and changes nothing', async () => {
      const ids = await idsOf(owner);
      expect(ids).toContain(kept.id);
      expect(ids).not.toContain(open.id);
      expect((await owner.get(`/api/letters/${kept.id}`)).status).toBe(200);
      expect((await owner.get(`/api/letters/${open.id}`)).status).toBe(404);
      expect((await owner.get(`/api/letters/${open.id}/pdf`)).status).toBe(404);
      expect((await owner.patch(`/api/letters/${kept.id}`, {}, { version: 1 })).status).toBe(403);
      expect(
        (
          await owner.post('/api/letters', {
            companyId: firm.id,
            kind: 'quotation',
            language: 'en',
          })
        ).status,
      ).toBe(403);
    });

    it('nobody else sees any', async () => {
      for (const client of [otherDoctor, foreignSupervisor, foreignOwner]) {
        expect(await idsOf(client)).not.toEqual(expect.arrayContaining([kept.id]));
        expect((await client.get(`/api/letters/${kept.id}`)).status).toBe(404);
        expect((await client.get(`/api/letters/${kept.id}/pdf`)).status).toBe(404);
      }
      expect((await admin.get('/api/letters')).status).toBe(403);
      expect((await app.anonymous().get('/api/letters')).status).toBe(401);
      const foreign = { companyId: firm.id, kind: 'quotation', language: 'en' };
      expect((await otherDoctor.post('/api/letters', foreign)).status).toBe(404);
      expect((await otherDoctor.post('/api/letters/preview', foreign)).status).toBe(404);
    });

    it('row-level security alone stops a foreign firm, and drafts from their own', async () => {
      const seen = async (company: string) => {
        const runner = app.db.createQueryRunner();
        await runner.startTransaction();
        await runner.query(
          `SELECT set_config('role', 'homedoctor_actor', true), set_config('app.role', 'sme', true),
                  set_config('app.company_id', $1, true)`,
          [company],
        );
        const rows = await runner.query('SELECT id FROM letters');
        const changed = await runner.query("UPDATE letters SET subject = 'x' RETURNING id");
        await runner.rollbackTransaction();
        await runner.release();
        return { ids: rows.map((row: { id: string }) => row.id), changed: changed[1] };
      };
      const own = await seen(firm.id);
      expect(own.ids).toContain(kept.id);
      expect(own.ids).not.toContain(open.id);
      expect(own.changed).toBe(0);
      expect((await seen('00000000-0000-7000-8000-000000000000')).ids).toEqual([]);
    });

    it('filters narrow the list, pages follow one another', async () => {
      const drafts = await doctor.get('/api/letters?status=draft&limit=2');
      expect(drafts.body.items).toHaveLength(2);
      expect(drafts.body.total).toBeGreaterThan(2);
      const next = await doctor.get(
        `/api/letters?status=draft&limit=2&cursor=${drafts.body.nextCursor}`,
      );
      expect(next.body.items[0].id < drafts.body.items[1].id).toBe(true);
      const found = await doctor.get(`/api/letters?q=${encodeURIComponent('한결')}&kind=quotation`);
      expect(new Set(found.body.items.map((l: { kind: string }) => l.kind))).toEqual(
        new Set(['quotation']),
      );
      expect((await doctor.get('/api/letters?q=nonexistent-word')).body).toMatchObject({
        items: [],
        total: 0,
      });
    });
  });

  it('leave their trace in the audit', async () => {
    const letter = await draft({ addressee: ADDRESSEE, context: { ctaDeadline: '2026-12-11' } });
    await doctor.post(`/api/letters/${letter.id}/finalisation`, undefined, { version: 1 });
    await owner.get(`/api/letters/${letter.id}/pdf`);
    const rows = await app.db.query(
      'SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY id',
      [letter.id],
    );
    expect(rows.map((row: { action: string }) => row.action)).toEqual([
      'letter.created',
      'letter.finalised',
      'letter.printed',
    ]);
  });
});
