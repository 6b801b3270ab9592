import sharp from 'sharp';
import { PrimaryDoctorChanged } from '../server/assignments/assignment.events';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { Files } from '../server/platform/files/files';
import { SYSTEM } from '../server/platform/security/actor';
import { DomainEvents } from '../server/platform/events/domain-events';
import { aCompany, anAssignment, anOwner } from './factories/companies';
import { aDoctor } from './factories/people';
import type { ApiClient } from './support/api-client';
import { CaseWorld, filing } from './support/case-world';

describe('what hangs on a difficulty', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  describe('files', () => {
    const picture = () =>
      sharp({ create: { width: 40, height: 30, channels: 3, background: '#1565c0' } })
        .png()
        .toBuffer();
    const uploaded = async (by: ApiClient) =>
      (await by.upload('현장.png', await picture(), 'image/png')).body;

    it('go with the case and open for those who see it', async () => {
      const file = await uploaded(world.owner);
      const seen = await world.filed({ fileIds: [file.id] });
      expect(seen.files).toMatchObject([
        { id: file.id, entryId: seen.timeline[0].id, visibility: 'public' },
      ]);
      expect((await world.doctor.get(`/api/files/${file.id}`)).status).toBe(200);
      expect((await world.foreignOwner.get(`/api/files/${file.id}`)).status).toBe(404);
      expect((await world.otherDoctor.get(`/api/files/${file.id}`)).status).toBe(404);
      expect((await world.admin.get(`/api/files/${file.id}`)).status).toBe(404);
    });

    it('of a note stay with staff', async () => {
      const seen = await world.filed();
      const file = await uploaded(world.doctor);
      await world.doctor.post(`/api/difficulties/${seen.id}/notes`, {
        text: '사진 참고',
        fileIds: [file.id],
      });
      expect((await world.backup.get(`/api/files/${file.id}`)).status).toBe(200);
      expect((await world.owner.get(`/api/files/${file.id}`)).status).toBe(404);
      expect((await world.owner.get(`/api/difficulties/${seen.id}`)).body.files).toEqual([]);
    });

    it('of somebody else cannot be taken, nor used twice', async () => {
      const file = await uploaded(world.doctor);
      expect(
        (await world.owner.post('/api/difficulties', filing({ fileIds: [file.id] }))).body.code,
      ).toBe('file.unknown');
      const own = await uploaded(world.owner);
      await world.filed({ fileIds: [own.id] });
      expect(
        (await world.owner.post('/api/difficulties', filing({ fileIds: [own.id] }))).body.code,
      ).toBe('file.unknown');
    });

    it('alone make an entry of their own', async () => {
      const seen = await world.filed();
      const file = await uploaded(world.doctor);
      const after = await world.done(world.doctor, seen, 'replies', { fileIds: [file.id] });
      expect(after.timeline.at(-1)).toMatchObject({ type: 'files_added', payload: { count: 1 } });
      expect((await world.act(world.doctor, after, 'replies', {})).status).toBe(422);
    });

    it('that lie about themselves are refused, and the case stays well', async () => {
      const zip = Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(64)]);
      expect(
        (await world.owner.upload('사진.png', zip, 'image/png')).status,
      ).toBeGreaterThanOrEqual(400);
      const png = await picture();
      const escaped = await world.owner.upload('../../x', png, 'image/png');
      if (escaped.status < 300) expect(escaped.body.name).not.toMatch(/[/\\]|\.\./);
      // The header claims 20,000 × 20,000 pixels.
      const huge = Buffer.from(png);
      huge.writeUInt32BE(20_000, 16);
      huge.writeUInt32BE(20_000, 20);
      expect(
        (await world.owner.upload('큰사진.png', huge, 'image/png')).status,
      ).toBeGreaterThanOrEqual(400);
      const heavy = await world.owner.upload(
        '무거움.png',
        Buffer.alloc(21 * 1024 * 1024),
        'image/png',
      );
      expect([heavy.status, heavy.body.code]).toEqual([413, 'file.too_large']);
      for (const answer of [zip, huge].map((bytes) => world.owner.upload('a.png', bytes))) {
        expect((await answer).status).toBeLessThan(500);
      }
      expect((await world.app.anonymous().get('/api/health/live')).status).toBe(200);
    });
  });

  it('moves open cases with the firm to its new primary doctor, and leaves closed ones', async () => {
    const moving = await aCompany(world.app.db);
    await anAssignment(world.app.db, moving.id, world.doctorUser.id);
    const sme = await world.app.as(await anOwner(world.app.db, moving.id));
    const open = await world.filed({}, sme);
    const closed = await world.done(sme, await world.filed({}, sme), 'withdrawal');
    const successor = await aDoctor(world.app.db, { name: '서민재' });
    const changed = new PrimaryDoctorChanged({
      companyId: moving.id,
      companyName: moving.name,
      doctorId: successor.id,
      previousDoctorId: world.doctorUser.id,
      on: '2026-11-23',
    });
    const { nest } = world.app;
    const tell = () =>
      nest.get(UnitOfWork).run(SYSTEM, () => nest.get(DomainEvents).publish(changed));
    await tell();
    await tell();
    const seen = (await sme.get(`/api/difficulties/${open.id}`)).body;
    const last = seen.timeline.at(-1);
    expect(seen.timeline.filter((e: { type: string }) => e.type === 'reassigned')).toHaveLength(1);
    expect(last.payload).toMatchObject({
      doctorName: '서민재',
      previousDoctorId: world.doctorUser.id,
    });
    const rest = (await sme.get(`/api/difficulties/${closed.id}`)).body;
    expect(rest.version).toBe(closed.version);
  });

  describe('drafts', () => {
    it('survive, follow the person, and are nobody else’s', async () => {
      const key = 'difficulty.reply.1';
      const put = await world.doctor.put(`/api/drafts/${key}`, { body: { text: '대표님,' } });
      expect(put.status).toBe(200);
      const otherDevice = await world.app.as(world.doctorUser);
      expect((await otherDevice.get(`/api/drafts/${key}`)).body.draft.body).toEqual({
        text: '대표님,',
      });
      expect((await world.backup.get(`/api/drafts/${key}`)).body).toEqual({ draft: null });
      const large = await world.doctor.put(`/api/drafts/${key}`, {
        body: { text: '가'.repeat(30_000) },
      });
      expect([large.status, large.body.code]).toEqual([422, 'draft.too_large']);
      expect((await world.doctor.put('/api/drafts/a%2Fb', { body: {} })).status).toBe(400);
      expect((await world.doctor.delete(`/api/drafts/${key}`)).status).toBe(204);
      expect((await world.doctor.get(`/api/drafts/${key}`)).body).toEqual({ draft: null });
    });

    it('keep the files they name from the sweep, until they are gone or filed', async () => {
      const sweep = () =>
        world.app.nest.get(UnitOfWork).run(SYSTEM, () => world.app.nest.get(Files).sweep());
      const upload = async (name: string) => (await world.owner.upload(name, '하이퐁 세관')).body;
      const [kept, loose] = [await upload('세관.txt'), await upload('버림.txt')];
      const key = 'difficulty.portal';
      const files = [{ id: kept.id, name: kept.name, size: kept.size, picture: false }];
      await world.owner.put(`/api/drafts/${key}`, { body: { title: '통관', files } });
      // A stranger's draft that names the file keeps nothing.
      await world.foreignOwner.put(`/api/drafts/${key}`, { body: { files: [{ id: loose.id }] } });
      await world.at('2026-11-25T09:40:00+09:00');
      await sweep();
      expect((await world.owner.get(`/api/files/${kept.id}`)).status).toBe(200);
      expect((await world.owner.get(`/api/files/${loose.id}`)).status).toBe(404);
      const answer = await world.owner.post('/api/difficulties', filing({ fileIds: [kept.id] }));
      expect(answer.body.files).toEqual([expect.objectContaining({ id: kept.id })]);
      await world.owner.delete(`/api/drafts/${key}`);
      const abandoned = await upload('그만둠.txt');
      await world.at('2026-11-27T09:40:00+09:00');
      await sweep();
      expect((await world.owner.get(`/api/files/${kept.id}`)).status).toBe(200);
      expect((await world.owner.get(`/api/files/${abandoned.id}`)).status).toBe(404);
    });
  });
});
