import { encode } from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';
import { aBuyer, aContact, aSuppression } from './factories/buyers';
import { aDoctor, aUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

const HEAD = '회사,국가,담당자,이메일,언어,시간대,출처,출처 내용,얻은 날,보유 근거';
const line = (...cells: string[]) => cells.join(',');

describe('imports of buyers', () => {
  let app: TestApp;
  let doctor: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start();
    doctor = await app.as(await aDoctor(app.db, { name: '정현우' }));
  });
  afterAll(() => app.close());

  async function upload(bytes: Uint8Array | string, query = '', idempotencyKey?: string) {
    const form = new FormData();
    form.set('file', new Blob([bytes as BlobPart]), '바이어.csv');
    return doctor.post(`/api/buyer-imports${query}`, form, { idempotencyKey });
  }
  const rowsOf = async (id: string, query = '') =>
    (await doctor.get(`/api/buyer-imports/${id}/rows?limit=100${query}`)).body.items;
  const codes = ({ findings }: { findings: { code: string }[] }) =>
    findings.map(({ code }) => code);
  const registered = async () =>
    (await app.db.query('SELECT count(*)::int AS n FROM buyer_contacts'))[0].n as number;

  it('shows what every row would do, takes it over once, and tells what became of each', async () => {
    const known = await aBuyer(app.db, { name: 'Sakura Trading K.K.', country: 'JP' });
    const there = await aContact(app.db, {
      ...{ buyerId: known, email: 'Tanaka+expo@sakura.example', title: null, version: 1 },
      ...{ source_date: '2025-01-15', language: 'ja' },
    });
    await aSuppression(app.db, 'stop@lindner.example');
    const file = [
      `\ufeff2026 바이어 명단,,,,,,,,,`,
      HEAD,
      line(
        'Lindner GmbH',
        '독일',
        'Eva Lindner',
        'eva@lindner.example',
        '영어',
        'Europe/Berlin',
        '전시회',
        'Hannover Messe',
        '2026-04-20',
        '동의',
      ),
      line(
        'LINDNER',
        'Germany',
        'Uwe Lindner',
        'stop@lindner.example',
        '',
        '',
        '전시회',
        '',
        '2026.4.20',
        '',
      ),
      line(
        'Sakura Trading',
        'JP',
        '田中',
        'tanaka@sakura.example',
        '',
        '',
        '무역관',
        '도쿄',
        '2026-05-02',
        '',
      ),
      line(
        'Sakura Trading Co Ltd',
        '일본',
        '佐藤',
        'sato@sakura.example',
        '일본어',
        '',
        '무역관',
        '도쿄',
        '2026-05-02',
        '공개 정보',
      ),
      line(
        'Nowhere Ltd',
        '아틀란티스',
        '',
        'a@nowhere.example',
        '',
        '',
        '전시회',
        '',
        '2026-05-02',
        '',
      ),
      line('Kein Datum AG', '독일', '', 'kein@datum.example', '', '', '전시회', '', '', ''),
      line('Ohne Quelle AG', '독일', '', 'ohne@quelle.example', '', '', '', '', '2026-05-02', ''),
      line(
        'Lindner GmbH',
        '독일',
        '',
        'EVA@lindner.example',
        '',
        '',
        '전시회',
        '',
        '2026-04-20',
        '',
      ),
      line(
        '"=HYPERLINK(""http://x"")"',
        '독일',
        '',
        'no-mail',
        '클링온어',
        'CET+1',
        '전시회',
        '',
        '2026-05-02',
        '느낌',
      ),
    ].join('\r\n');
    const before = await registered();
    const preview = await upload(file, '', 'list-of-april');
    expect(preview.status).toBe(201);
    expect((await upload(file, '', 'list-of-april')).body.id).toBe(preview.body.id);
    expect(preview.body).toMatchObject({ status: 'previewed', total: 9 });
    const path = `/api/buyer-imports/${preview.body.id}`;
    const rows = await rowsOf(preview.body.id);
    expect(rows.map((row: { choice: string }) => row.choice)).toEqual([
      ...['create', 'create', 'skip', 'add', 'skip', 'skip', 'skip', 'skip', 'skip'],
    ]);
    expect(rows.map(codes)).toEqual([
      ...[[], ['address.suppressed'], ['duplicate.same_address'], ['duplicate.known_company']],
      ...[['country.unknown'], ['date.missing'], ['source.missing'], ['duplicate.same_row']],
      [
        'email.unreadable',
        'language.unknown',
        'timeZone.unknown',
        'legalBasis.unknown',
        'text.formula',
      ],
    ]);
    expect(rows[4].findings[0].ko).toBe('알 수 없는 나라입니다: 아틀란티스');
    expect(rows[3]).toMatchObject({ choices: ['add', 'create', 'skip'], buyerId: known });
    expect(rows[2].choices).toEqual(['skip', 'update']);
    expect(await registered()).toBe(before);

    const closed = await doctor.patch(`${path}/rows/${rows[4].id}`, { choice: 'create' });
    expect(closed.body.errors[0].code).toBe('import.choice_closed');
    const chosen = await doctor.patch(`${path}/rows/${rows[2].id}`, { choice: 'update' });
    expect(chosen.body.choice).toBe('update');
    const runs = await Promise.all([doctor.post(`${path}/run`), doctor.post(`${path}/run`)]);
    expect(runs.map(({ status }) => status).sort()).toEqual([202, 409]);
    await app.jobsDone();
    const done = await doctor.get(path);
    expect(done.body).toMatchObject({ status: 'done', processed: 9, counts: { failed: 0 } });
    expect((await rowsOf(preview.body.id)).map((row: { result: string }) => row.result)).toEqual([
      ...['created', 'added', 'updated', 'added', 'skipped', 'skipped', 'skipped', 'skipped'],
      'skipped',
    ]);
    expect(await registered()).toBe(before + 3);
    const { body: lindner } = await doctor.get('/api/buyers?q=lindner');
    expect(lindner.items).toEqual([expect.objectContaining({ contacts: 2, suppressed: 1 })]);
    const { body: sakura } = await doctor.get(`/api/buyers/${known}`);
    expect(sakura.contacts).toEqual([
      // What the list says is taken; where we had it from first stays.
      expect.objectContaining({ id: there, name: '田中', sourceDate: '2025-01-15' }),
      expect.objectContaining({ name: '佐藤', language: 'ja', timeZone: 'Asia/Tokyo' }),
    ]);
    const [{ who }] = await app.db.query(
      `SELECT actor_name AS who FROM audit_entries WHERE action = 'buyer.created' AND after->>'name' = 'Lindner GmbH'`,
    );
    expect(who).toBe('정현우');

    const left = await doctor.get(`${path}/left-out?locale=ko`);
    expect(left.headers.get('content-type')).toContain('text/csv');
    expect(left.body).toContain('알 수 없는 나라입니다: 아틀란티스');
    expect(left.body).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(left.body.trim().split('\r\n')).toHaveLength(1 + 5);

    // The same list again adds nobody.
    const again = await upload(file);
    expect(again.body.counts).toMatchObject({ create: 0, add: 0 });
  });

  it('reads CP949, XLSX and English headings; the source may be said once for the list', async () => {
    const source = '?sourceType=fair&sourceDetail=Anuga&sourceDate=2025-10-06';
    const korean = await upload(
      encode('회사명;국가;이메일\r\n봄날상사;중국;kim@bomnal.example\r\n', 'cp949'),
      source,
    );
    expect((await rowsOf(korean.body.id))[0]).toMatchObject({
      ...{ company: '봄날상사', country: 'CN', findings: [], sourceDate: '2025-10-06' },
    });
    const text = (value: string) => ({ value, type: String });
    const sheet = await writeXlsxFile([
      ['Company', 'Country', 'E-mail', 'Source', 'Source date'].map(text),
      ['Vega SL', 'Spain', 'hola@vega.example', 'Trade fair', '2026-02-01'].map(text),
    ]).toBuffer();
    const english = await upload(new Uint8Array(sheet));
    expect((await rowsOf(english.body.id))[0]).toMatchObject({ country: 'ES', findings: [] });
  });

  it('refuses what is no list, with the reason', async () => {
    const refused = async (bytes: Uint8Array | string) => {
      const { status, body } = await upload(bytes);
      return [status, body.errors?.[0]?.code];
    };
    const noise = Buffer.from(Array.from({ length: 1024 * 1024 }, (_, i) => (i * 7919) % 251));
    expect(await refused(noise)).toEqual([422, 'import.not_a_table']);
    expect(await refused('x'.repeat(1024 * 1024))).toEqual([422, 'import.no_name_column']);
    expect(await refused('')).toEqual([422, 'import.empty']);
    expect(await refused(`${HEAD}\r\n`)).toEqual([422, 'import.empty']);
    const many = `회사,국가\n${'Firma GmbH,독일\n'.repeat(50_000)}`;
    expect(await refused(many)).toEqual([422, 'import.too_many_rows']);
    expect(await refused('x'.repeat(5 * 1024 * 1024 + 1))).toEqual([422, 'import.too_large']);
    const json = await doctor.post('/api/buyer-imports', { file: 'x' });
    expect(json.status).toBe(415);
  });

  it('is hidden from administrators and firms', async () => {
    const admin = await app.as(await aUser(app.db, 'admin'));
    expect((await admin.get('/api/buyer-imports')).status).toBe(403);
    expect((await doctor.get('/api/buyer-imports')).body.items.length).toBeGreaterThan(0);
  });
});
