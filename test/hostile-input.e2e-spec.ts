import { deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import { connect as openSocket } from 'node:net';
import sharp from 'sharp';
import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor } from './factories/people';
import type { Answer, ApiClient } from './support/api-client';
import { TestApp } from './support/app';

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG of a few kilobytes that claims to be huge. */
function hugePng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('hostile input', () => {
  let app: TestApp;
  let owner: ApiClient;

  beforeAll(async () => {
    app = await TestApp.start();
    const company = await aCompany(app.db);
    await anAssignment(app.db, company.id, (await aDoctor(app.db)).id);
    owner = await app.as(await anOwner(app.db, company.id));
  });
  afterEach(async () => {
    expect((await app.anonymous().get('/api/health/ready')).status).toBe(200);
  });
  afterAll(() => app.close());

  const file = (body: unknown) => owner.post('/api/difficulties', body);
  const refusal = ({ status, body, headers }: Answer) => {
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body.requestId).toBeTruthy();
    expect(JSON.stringify(body)).not.toMatch(/node_modules|at \w+ \(|SELECT |postgres/);
    return [status, body.code];
  };

  it('refuses 50 MB of JSON without reading it', async () => {
    // The server may hang up before all is sent; what it said first counts.
    const said = await new Promise<string>((resolve) => {
      const { hostname, port } = new URL(app.url);
      const socket = openSocket(Number(port), hostname);
      let answer = '';
      socket.on('data', (data) => (answer += data.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', () => resolve(answer));
      socket.write(
        `POST /api/difficulties HTTP/1.1\r\nhost: ${hostname}:${port}\r\nx-home-doctor: 1\r\ncookie: ${owner.cookie}\r\n` +
          `content-type: application/json\r\ncontent-length: ${50 * 1024 * 1024}\r\nconnection: close\r\n\r\n{"title":"`,
      );
    });
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
    expect(said).toContain('request.too_large');
  });

  it.each([
    ['10,000 deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400, 'request.too_deep'],
    ['10,000 arrays deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400, 'request.too_deep'],
    ['__proto__', '{"title":"x","body":"y","__proto__":{"role":"admin"}}', 400, 'request.invalid'],
    ['constructor', '{"title":"x","constructor":{"prototype":{"x":1}}}', 400, undefined],
    ['half a document', '{"title": "x', 400, 'request.invalid'],
    ['NUL', '{"title":"a\\u0000b","body":"y"}', 400, 'text.invalid_character'],
    ['a lone surrogate', '{"title":"\\ud83d","body":"y"}', 400, 'text.invalid_character'],
    [
      'an unknown field',
      '{"title":"통관 보류","body":"세관에서 멈췄습니다.","status":"closed"}',
      400,
      'request.unknown_field',
    ],
    ['a list', '[]', undefined, undefined],
    ['null', 'null', undefined, undefined],
    ['a number', '7', undefined, undefined],
  ])('answers %s with a clear 4xx', async (_, body, status, code) => {
    const [gotStatus, gotCode] = refusal(await file(body));
    expect(gotStatus).toBeGreaterThanOrEqual(400);
    expect(gotStatus).toBeLessThan(500);
    if (status) expect(gotStatus).toBe(status);
    if (code) expect(gotCode).toBe(code);
  });

  it('keeps text in NFC whatever the keyboard sends', async () => {
    const body = '세관에서 물건이 멈췄습니다. 하루 보관료가 붙습니다.';
    const filed = await file({
      title: '하이퐁 통관 보류'.normalize('NFD'),
      body: body.normalize('NFD'),
      severity: 'normal',
    });
    expect(filed.status).toBe(201);
    const [row] = await app.db.query('SELECT title, body FROM difficulties WHERE id = $1', [
      filed.body.id,
    ]);
    expect(row).toEqual({ title: '하이퐁 통관 보류', body });
  });

  it('names the field and loses nothing when required ones are missing', async () => {
    const answer = await file({ title: '', body: '' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['title', 'body']),
    );
  });

  it.each([
    ['a PNG of 20,000 × 20,000 pixels', 'huge.png', hugePng(20_000), [422, 'file.too_many_pixels']],
    [
      'a zip named .png',
      'photo.png',
      Buffer.from('504b0304140000000800', 'hex'),
      [415, 'file.type_not_allowed'],
    ],
    [
      'a program named .pdf',
      'offer.pdf',
      Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(200)]),
      [415, 'file.type_not_allowed'],
    ],
    [
      'half a JPEG',
      'half.jpg',
      Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
      [422, 'file.damaged'],
    ],
    [
      'HTML named .txt with NUL',
      'x.txt',
      Buffer.from('<script>\0</script>'),
      [415, 'file.type_not_allowed'],
    ],
    [
      'an SVG',
      'logo.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      [415, 'file.type_not_allowed'],
    ],
    ['nothing', 'empty.pdf', Buffer.alloc(0), [422, 'file.empty']],
    [
      'more than 20 MB',
      'big.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(21 * 1024 * 1024)]),
      [413, undefined],
    ],
  ])('refuses an upload of %s', async (_, name, bytes, [status, code]) => {
    const [gotStatus, gotCode] = refusal(await owner.upload(name as string, bytes as Buffer));
    expect(gotStatus).toBe(status);
    if (code) expect(gotCode).toBe(code);
  });

  it('stores a file called ../../x under a name of its own and shows only the last part', async () => {
    const photo = await sharp({
      create: { width: 40, height: 30, channels: 3, background: '#888' },
    })
      .jpeg()
      .toBuffer();
    const stored = await owner.upload('../../x/..\\..\\etc/cargo.jpg', photo);
    expect([stored.status, stored.body.name]).toEqual([201, 'cargo.jpg']);
    const [row] = await app.db.query('SELECT storage_key FROM files WHERE id = $1', [
      stored.body.id,
    ]);
    expect(row.storage_key).toMatch(/^[0-9a-f-]{36}$/);
    const read = await owner.get(`/api/files/${stored.body.id}`);
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
    expect(read.status).toBe(200);
    expect(
      (
        await app
          .as(await anOwner(app.db, (await aCompany(app.db)).id))
          .then((other) => other.get(`/api/files/${stored.body.id}`))
      ).status,
    ).toBe(404);
  });

  it('takes location and other metadata out of photos', async () => {
    const photo = await sharp({
      create: { width: 40, height: 30, channels: 3, background: '#888' },
    })
      .withExif({ IFD0: { Copyright: 'secret place' }, IFD3: { GPSLatitude: '37/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(photo.includes('secret place')).toBe(true);
    const stored = await owner.upload('photo.jpg', photo);
    const read = await owner.get<Buffer>(`/api/files/${stored.body.id}`);
    expect(read.body.includes('secret place')).toBe(false);
  });

  it.each([
    ['/api/difficulties/not-an-id', [400, 422]],
    ['/api/difficulties/00000000-0000-7000-8000-000000000000', [404]],
    ['/api/difficulties?cursor=%00', [400]],
    ['/api/difficulties?cursor=bm9wZQ', [400]],
    ['/api/difficulties?limit=100000', [422]],
    ['/api/difficulties?limit=%F0%9F%98%80', [422]],
    [`/api/search?q=${'a'.repeat(5000)}`, [422, 414, 431]],
    ['/api/%E0%A4%A', [400, 404]],
    ['/api/../../etc/passwd', [404]],
  ])('answers %s without a 500', async (path, statuses) => {
    const answer = await owner.get(path as string);
    expect(statuses).toContain(answer.status);
  });
});
