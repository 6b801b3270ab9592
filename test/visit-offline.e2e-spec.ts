import sharp from 'sharp';
import { aCompany, anAssignment } from './factories/companies';
import { aDoctor, aTeam, type MadeUser } from './factories/people';
import { aCheckIn } from './factories/visits';
import { ApiClient } from './support/api-client';
import { TestApp } from './support/app';

/** A JPEG that says where it was taken: 37° 23′ N, 126° 38′ E. */
function placedPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#607a8c' } })
    .withExif({
      IFD0: { Make: 'Test phone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '37/1 23/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '126/1 38/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
}

describe('a visit logged where there is no network', () => {
  let app: TestApp;
  let doctor: MadeUser;
  let client: ApiClient;
  let company: { id: string; name: string };

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    // A Friday: the next working day is Monday.
    app.clock.set('2026-11-20T08:10:00+09:00');
    const team = await aTeam(app.db);
    doctor = await aDoctor(app.db, { teamId: team.id });
    company = await aCompany(app.db);
    await anAssignment(app.db, company.id, doctor.id);
    client = await app.as(doctor);
  });

  const firmDue = async (dueOn: string) => {
    const firm = await aCompany(app.db);
    await anAssignment(app.db, firm.id, doctor.id);
    await aCheckIn(app.db, firm.id, doctor.id, { dueOn });
    return firm.id;
  };
  const taken = async () => {
    const answer = await client.get('/api/visits/preparation/day');
    expect(answer.status).toBe(200);
    return answer.body as {
      day: string;
      nextWorkingDay: string;
      firms: { company: { id: string }; checkIn: { id: string } }[];
    };
  };

  it('takes along the firms due by the next working day, those still to come first', async () => {
    const late = await firmDue('2026-11-10');
    const today = await firmDue('2026-11-20');
    const monday = await firmDue('2026-11-23');
    await firmDue('2026-11-24');
    const { day, nextWorkingDay, firms } = await taken();
    expect([day, nextWorkingDay]).toEqual(['2026-11-20', '2026-11-23']);
    expect(firms.map((firm) => firm.company.id)).toEqual([today, monday, late]);
    expect(firms[0]!.checkIn.id).toBeTruthy();
  });

  it('takes along at most thirty firms, and none of a colleague', async () => {
    for (let i = 0; i < 32; i++) await firmDue('2026-11-20');
    expect((await taken()).firms).toHaveLength(30);
    client = await app.as(await aDoctor(app.db, {}));
    expect((await taken()).firms).toHaveLength(0);
  });

  it('sent twice with its key and its photos is one visit with the same photos', async () => {
    const photos: string[] = [];
    for (const key of ['photo-key-1', 'photo-key-2']) {
      const send = async () =>
        client.upload('현장.jpg', await placedPhoto(), 'image/jpeg', { idempotencyKey: key });
      const [first, again] = [await send(), await send()];
      expect(again.body.id).toBe(first.body.id);
      photos.push(first.body.id as string);
    }
    const body = {
      companyId: company.id,
      kind: 'visit',
      startedAt: '2026-11-20T07:00:00+09:00',
      summary: '용기 납품이 2주 밀렸습니다.',
      ...{ attendees: [], topics: [], markets: [], promises: [], difficulties: [] },
      fileIds: photos,
    };
    const once = await client.post('/api/visits', body, { idempotencyKey: 'visit-key-1' });
    const twice = await client.post('/api/visits', body, { idempotencyKey: 'visit-key-1' });
    expect([once.status, twice.status]).toEqual([201, 201]);
    expect(twice.body.id).toBe(once.body.id);
    const [row] = await app.db.query(
      `SELECT (SELECT count(*)::int FROM visit_logs WHERE company_id = $1) AS visits,
         (SELECT count(*)::int FROM files WHERE company_id = $1) AS photos`,
      [company.id],
    );
    expect(row).toEqual({ visits: 1, photos: 2 });
  });

  it('keeps no place in a photo, whatever the browser left in it', async () => {
    const placed = await placedPhoto();
    const exif = (await sharp(placed).metadata()).exif;
    expect(exif?.includes('Test phone')).toBe(true);
    expect(exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);
    for (const [name, type, bytes] of [
      ['현장.jpg', 'image/jpeg', placed],
      ['현장.webp', 'image/webp', await sharp(placed).keepExif().webp().toBuffer()],
      ['현장.png', 'image/png', await sharp(placed).keepExif().png().toBuffer()],
    ] as const) {
      const { body } = await client.upload(name, bytes, type);
      const { body: kept } = await client.get(`/api/files/${body.id}`);
      const { exif, xmp, iptc } = await sharp(kept).metadata();
      expect([name, exif, xmp, iptc]).toEqual([name, undefined, undefined, undefined]);
    }
  });

  it('the key of a device is the same on all devices of a person, and nobody else’s', async () => {
    const key = async (of: ApiClient) => (await of.get('/api/me/device-key')).body.key as string;
    expect(Buffer.from(await key(client), 'base64url')).toHaveLength(32);
    expect(await key(await app.as(doctor))).toBe(await key(client));
    expect(await key(await app.as(await aDoctor(app.db, {})))).not.toBe(await key(client));
  });

  describe('a draft on two devices', () => {
    const PATH = '/api/drafts/visit.1';
    const body = (summary: string) => ({ summary });

    it('is not written over by one that does not know the other', async () => {
      const first = await client.put(PATH, { body: body('전화'), base: null });
      expect(first.status).toBe(200);
      const blind = await client.put(PATH, { body: body('컴퓨터'), base: null });
      expect([blind.status, blind.body.code]).toEqual([409, 'draft.changed_elsewhere']);
      expect(blind.body.current.body).toEqual(body('전화'));
      app.clock.set('2026-11-20T08:11:00+09:00');
      const second = await client.put(PATH, { body: body('둘째'), base: first.body.updatedAt });
      expect(second.status).toBe(200);
      const late = await client.put(PATH, { body: body('셋째'), base: first.body.updatedAt });
      expect(late.status).toBe(409);
    });

    it('that was sent on the other is not brought back unasked', async () => {
      const first = await client.put(PATH, { body: body('전화'), base: null });
      await client.delete(PATH);
      const late = await client.put(PATH, { body: body('늦은'), base: first.body.updatedAt });
      expect([late.status, late.body.current]).toEqual([409, null]);
    });

    it('without a base is written as before', async () => {
      await client.put(PATH, { body: body('하나') });
      expect((await client.put(PATH, { body: body('둘') })).status).toBe(200);
    });
  });
});
