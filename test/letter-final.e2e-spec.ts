import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LetterFinalised } from '../server/letters/letter-finalised.event';
import { DomainEvents } from '../server/platform/events/domain-events';
import { ADDRESSEE, type LetterWorld, letterWorld } from './support/letter-world';

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

describe('Final letters', () => {
  let app: LetterWorld['app'];
  let firm: LetterWorld['firm'];
  let doctor: LetterWorld['doctor'];
  let owner: LetterWorld['owner'];
  let draft: LetterWorld['draft'];

  beforeAll(async () => {
    ({ app, firm, doctor, owner, draft } = await letterWorld());
  });
  afterAll(() => app.close());

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
    const word = await owner.get(`/api/letters/${letter.id}/docx?paper=letter`);
    expect(word.headers.get('content-disposition')).toContain(`${letter.number}.docx`);
    expect(word.body.subarray(0, 2).toString()).toBe('PK');
    expect((await owner.get(`/api/letters/${letter.id}/docx?paper=a3`)).status).toBe(422);
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
    expect(refused).toMatchObject({ status: 422, body: { code: 'letter.findings_open' } });
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
