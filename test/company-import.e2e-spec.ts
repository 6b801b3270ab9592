import { encode } from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';
import { aCompany, anAssignment, aRegistrationNumber } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, aUser, type MadeUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

describe('imports of companies', () => {
  let app: TestApp;
  let team: { id: string };
  let doctor: MadeUser;
  let client: ApiClient;
  let existing: { id: string; name: string };
  let foreign: { id: string; name: string };
  let existingNumber: string;
  let foreignNumber: string;

  beforeAll(async () => {
    app = await TestApp.start();
    team = await aTeam(app.db);
    const otherTeam = await aTeam(app.db);
    doctor = await aDoctor(app.db, { teamId: team.id, name: '한지원' });
    const otherDoctor = await aDoctor(app.db, { teamId: otherTeam.id, name: '서민재' });
    client = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    existingNumber = aRegistrationNumber();
    foreignNumber = aRegistrationNumber();
    existing = await aCompany(app.db, {
      name: '㈜한결정밀',
      registration_number: existingNumber,
      phone: '+82552001000',
      employees: 48,
    });
    foreign = await aCompany(app.db, { name: '누리라이팅㈜', registration_number: foreignNumber });
    await anAssignment(app.db, existing.id, doctor.id);
    await anAssignment(app.db, foreign.id, otherDoctor.id);
  });
  afterAll(() => app.close());

  async function upload(bytes: Uint8Array | string, name = '기업명단.csv', as = client) {
    const form = new FormData();
    form.set('file', new Blob([bytes as BlobPart]), name);
    return as.post('/api/company-imports', form);
  }
  const rowsOf = async (id: string, query = '') =>
    (await client.get(`/api/company-imports/${id}/rows?limit=100${query}`)).body.items;
  const codes = (row: { findings: { code: string }[] }) => row.findings.map(({ code }) => code);

  it('takes a messy file over: BOM, ㈜ variants, duplicates, wrong checksums; and back again', async () => {
    const fresh = aRegistrationNumber();
    const file = [
      '﻿2026년 수출유망기업 명단,,,,,,,',
      '기업명,사업자등록번호,대표자,전화,HS코드,수출국,등급,종업원수',
      `다온메디칼㈜,${fresh.slice(0, 3)}-${fresh.slice(3, 5)}-${fresh.slice(5)},오세라,02-6000-5114,9018.12,"베트남, 독일",집중,35명`,
      `(주) 다온 메디칼,${fresh},,,,,,`,
      `한결정밀 주식회사,${existingNumber},김대표,,8466.93,미국,집중,52`,
      '새벽전자,124-81-00997,,,,,,',
      '가온소재㈜,,,12,999998,아틀란티스,최우수,많음',
      '"=HYPERLINK(""http://x"")",,,,,,,',
      `누리라이팅,${foreignNumber},,,,,,`,
      ',,이름없는 대표,,,,,',
    ].join('\r\n');
    const preview = await upload(file);
    expect(preview.status).toBe(201);
    expect(preview.body).toMatchObject({ status: 'previewed', total: 8, fileName: '기업명단.csv' });
    const rows = await rowsOf(preview.body.id);
    const [daon, daonAgain, hangyeol, dawn, gaon, formula, nuri, nameless] = rows;
    expect(daon).toMatchObject({
      line: 3,
      findings: [],
      choice: 'create',
      choices: ['create', 'skip'],
      tier: 'intensive',
    });
    expect(daon.markets).toEqual(
      expect.arrayContaining([
        { country: 'VN', status: 'exporting' },
        { country: 'DE', status: 'exporting' },
      ]),
    );
    expect(codes(daonAgain)).toContain('duplicate.same_row');
    expect(daonAgain).toMatchObject({ choice: 'skip', choices: ['skip'] });
    expect(codes(hangyeol)).toEqual(['duplicate.same_number']);
    expect(hangyeol.findings[0].params).toEqual(
      expect.arrayContaining([{ name: 'who', value: '한지원' }]),
    );
    expect(hangyeol).toMatchObject({
      choice: 'update',
      choices: ['update', 'skip'],
      companyId: existing.id,
    });
    expect(codes(dawn)).toEqual(['registration_number.checksum']);
    expect(dawn).toMatchObject({
      choice: 'skip',
      choices: ['skip', 'create'],
      registrationNumber: null,
    });
    expect(codes(gaon).sort()).toEqual([
      'country.unknown',
      'hs_code.unknown',
      'number.unreadable',
      'phone.unreadable',
      'tier.unknown',
    ]);
    expect(formula).toMatchObject({ name: '=HYPERLINK("http://x")' });
    expect(codes(formula)).toEqual(['text.formula']);
    expect(nuri).toMatchObject({ choices: ['skip'], companyId: null });
    expect(codes(nameless)).toEqual(['name.missing']);
    expect(preview.body.counts).toMatchObject({ errors: 3, duplicates: 3, clean: 1 });
    expect(await rowsOf(preview.body.id, '&filter=duplicates')).toHaveLength(3);

    const path = `/api/company-imports/${preview.body.id}`;
    expect((await client.patch(`${path}/rows/${nameless.id}`, { choice: 'create' })).status).toBe(
      422,
    );
    expect((await client.patch(`${path}/rows/${dawn.id}`, { choice: 'create' })).body.choice).toBe(
      'create',
    );
    expect(
      (await client.post(`${path}/choices`, { filter: 'errors', choice: 'create' })).body,
    ).toEqual({ changed: 1, left: 2 });
    expect((await client.patch(`${path}/rows/${formula.id}`, { choice: 'skip' })).status).toBe(200);
    const [{ count: before }] = await app.db.query('SELECT count(*)::int FROM companies');

    const runs = await Promise.all([client.post(`${path}/run`), client.post(`${path}/run`)]);
    expect(runs.map(({ status }) => status).sort()).toEqual([202, 409]);
    await app.jobsDone();
    const done = await client.get(path);
    expect(done.body).toMatchObject({
      status: 'done',
      processed: 8,
      createdCount: 3,
      updatedCount: 1,
      skippedCount: 4,
    });
    const made = await client.get(`/api/companies?q=${encodeURIComponent('다온')}`);
    expect(made.body.items).toHaveLength(1);
    const page = await client.get(`/api/companies/${made.body.items[0].id}`);
    expect(page.body).toMatchObject({
      teamId: team.id,
      tier: 'intensive',
      employees: 35,
      phone: '+82260005114',
    });
    const updated = await client.get(`/api/companies/${existing.id}`);
    expect(updated.body).toMatchObject({
      name: '한결정밀 주식회사',
      employees: 52,
      representative: '김대표',
      version: 2,
    });
    expect((await client.patch(`${path}/rows/${dawn.id}`, { choice: 'skip' })).body.code).toBe(
      'import.already_run',
    );

    // Somebody works with one of the new firms; it stays, and the undo says so.
    const dawnRow = (await rowsOf(preview.body.id)).find(
      ({ line }: { line: number }) => line === dawn.line,
    );
    await anAssignment(app.db, dawnRow.companyId, doctor.id);
    expect((await client.post(`${path}/undo`)).status).toBe(202);
    await app.jobsDone();
    const undone = await client.get(path);
    expect(undone.body).toMatchObject({ status: 'undone', counts: { kept: 1 } });
    const [kept] = await rowsOf(preview.body.id, '&filter=kept');
    expect(kept).toMatchObject({ line: dawn.line, result: 'kept_in_use' });
    const back = await client.get(`/api/companies/${existing.id}`);
    expect(back.body).toMatchObject({
      name: '㈜한결정밀',
      employees: 48,
      representative: null,
      products: [],
      markets: [],
    });
    const [{ count: after }] = await app.db.query('SELECT count(*)::int FROM companies');
    expect(after - before).toBe(1);
    expect((await client.post(`${path}/undo`)).status).toBe(409);
  });

  it('reads CP949 with semicolons and English headers', async () => {
    const number = aRegistrationNumber();
    const korean = await upload(
      encode(
        `회사명;사업자번호;업종;관심국\r\n햇살식품㈜;${number};식료품 제조업;일본/미국\r\n`,
        'cp949',
      ),
    );
    const [row] = await rowsOf(korean.body.id);
    expect(row).toMatchObject({
      name: '햇살식품㈜',
      registrationNumber: number,
      sectorCode: '10',
      findings: [],
    });
    expect(row.markets).toEqual(expect.arrayContaining([{ country: 'US', status: 'interested' }]));
    const english = await upload(
      'Company Name\tBusiness Number\tTier\nHaetbit Foods\t\tWatch\n',
      'list.txt',
    );
    expect((await rowsOf(english.body.id))[0]).toMatchObject({
      name: 'Haetbit Foods',
      tier: 'watch',
      choice: 'create',
    });
  });

  it('reads XLSX with numbers kept as digits', async () => {
    const number = aRegistrationNumber();
    const bytes = await writeXlsxFile(
      [
        ['기업명', '사업자등록번호', '수출액'].map((value) => ({ value })),
        [
          { value: '보라화학㈜' },
          { value: Number(number), type: Number },
          { value: 1250000.4, type: Number },
        ],
      ],
      {},
    ).toBuffer();
    const preview = await upload(bytes, '명단.xlsx');
    expect(preview.status).toBe(201);
    const [row] = await rowsOf(preview.body.id);
    expect(row).toMatchObject({ name: '보라화학㈜', registrationNumber: number, findings: [] });
  });

  it.each([
    ['nothing', '', 'import.empty'],
    ['no name column', '번호,비고\n1,가\n', 'import.no_name_column'],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'import.old_excel'],
    [
      'a zip that is no workbook',
      Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(40)]),
      'import.not_a_table',
    ],
    [
      'a picture',
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), Buffer.alloc(100)]),
      'import.not_a_table',
    ],
    ['too many rows', `기업명\n${'가나다\n'.repeat(5001)}`, 'import.too_many_rows'],
  ])('refuses %s', async (_, bytes, code) => {
    const refused = await upload(bytes as string);
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0]).toMatchObject({ field: 'file', code });
  });

  it('shows progress over several transactions and survives names that are alike', async () => {
    const lines = Array.from(
      { length: 250 },
      (_, i) => `큰파일기업${i}호,${aRegistrationNumber()}`,
    );
    const preview = await upload(`상호,사업자등록번호\n${lines.join('\n')}\n`);
    const path = `/api/company-imports/${preview.body.id}`;
    await client.post(`${path}/run`);
    await app.jobsDone();
    expect((await client.get(path)).body).toMatchObject({
      status: 'done',
      processed: 250,
      createdCount: 250,
    });
    const [entry] = await app.db.query(
      `SELECT actor_role FROM audit_entries WHERE action = 'company.created' ORDER BY at DESC LIMIT 1`,
    );
    expect(entry.actor_role).toBe('supervisor');
  });

  it('is another’s only for administrators and the programme', async () => {
    const { body } = await upload('기업명\n혼자보는기업\n');
    const path = `/api/company-imports/${body.id}`;
    const other = await app.as(await aSupervisor(app.db, { teamIds: [team.id] }));
    const admin = await app.as(await aUser(app.db, 'admin'));
    expect((await other.get(path)).status).toBe(404);
    expect((await other.get('/api/company-imports')).body.items).toEqual([]);
    for (const action of ['run', 'undo'])
      expect((await other.post(`${path}/${action}`)).status).toBe(404);
    expect((await admin.get(path)).status).toBe(200);
    expect((await (await app.as(doctor)).get(path)).status).toBe(403);
    expect((await app.anonymous().get(path)).status).toBe(401);
  });
});
