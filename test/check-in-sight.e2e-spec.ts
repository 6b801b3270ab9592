import { anOwner } from './factories/companies';
import { aDoctor, aSupervisor, aTeam, aUser } from './factories/people';
import type { ApiClient } from './support/api-client';
import { CheckInWorld } from './support/check-in-world';

describe('whose check-ins', () => {
  let world: CheckInWorld;

  beforeAll(async () => {
    world = await CheckInWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  it('a doctor sees those of their firms, a supervisor those of their teams, the firm its own, an administrator none', async () => {
    const mine = await world.aFirm('intensive', '2026-01-05', '2026-11-04T10:00:00+09:00');
    const other = await world.aFirm('intensive', '2026-01-05', '2026-11-09T10:00:00+09:00');
    await world.nightly();
    const ids = async (by: ApiClient, query = '') => [
      ...new Set(
        (await by.get(`/api/check-ins?limit=100${query}`)).body.items.map(
          ({ companyId }: { companyId: string }) => companyId,
        ),
      ),
    ];
    expect(await ids(mine.as)).toEqual([mine.company.id]);
    expect(await ids(world.supervisor)).toEqual(
      expect.arrayContaining([mine.company.id, other.company.id]),
    );
    expect(await ids(world.supervisor, `&doctorId=${other.doctor.id}`)).toEqual([other.company.id]);
    const outsider = await world.app.as(
      await aSupervisor(world.app.db, { teamIds: [(await aTeam(world.app.db)).id] }),
    );
    expect(await ids(outsider)).not.toContain(mine.company.id);
    const owner = await world.app.as(await anOwner(world.app.db, mine.company.id));
    expect(await ids(owner)).toEqual([mine.company.id]);
    const admin = await world.app.as(await aUser(world.app.db, 'admin'));
    expect(await ids(admin)).toEqual([]);

    const open = await world.openOf(mine.as, mine.company.id);
    for (const by of [
      other.as,
      outsider,
      admin,
      await world.app.as(await anOwner(world.app.db, other.company.id)),
    ]) {
      expect((await by.get(`/api/check-ins/${open.id}`)).status).toBe(404);
    }
    expect((await owner.get(`/api/check-ins/${open.id}`)).status).toBe(200);
    expect(
      (
        await owner.post(
          `/api/check-ins/${open.id}/skip`,
          { reason: '바쁩니다' },
          { version: open.version },
        )
      ).status,
    ).toBe(403);
    expect(
      (
        await other.as.post(
          `/api/check-ins/${open.id}/skip`,
          { reason: '바쁩니다' },
          { version: open.version },
        )
      ).status,
    ).toBe(404);
    expect((await other.as.get(`/api/companies/${mine.company.id}/check-in-plan`)).status).toBe(
      404,
    );

    expect((await mine.as.get('/api/check-ins/counts?doctorId=me')).body).toEqual({
      overdue: 1,
      today: 0,
      week: 0,
      later: 6,
    });
    expect((await other.as.get('/api/check-ins/counts')).body).toEqual({
      overdue: 0,
      today: 1,
      week: 0,
      later: 6,
    });
    expect(await ids(mine.as, '&view=overdue')).toHaveLength(1);
    expect(await ids(other.as, '&view=overdue')).toHaveLength(0);
    expect(await ids(other.as, '&view=due')).toHaveLength(1);
    expect((await mine.as.get('/api/check-ins?doctorId=everyone')).status).toBe(422);
  });

  it('during leave the cover has them on their list', async () => {
    const away = await world.aFirm('intensive', '2026-01-05', '2026-11-04T10:00:00+09:00');
    const cover = await aDoctor(world.app.db, { teamId: world.team.id });
    await world.nightly();
    const asCover = await world.app.as(cover);
    expect((await asCover.get('/api/check-ins?doctorId=me')).body.items).toEqual([]);
    await away.as.post(`/api/doctors/${away.doctor.id}/leaves`, {
      from: '2026-11-23',
      until: '2026-11-27',
      coverId: cover.id,
    });
    const items = (await asCover.get('/api/check-ins?doctorId=me')).body.items;
    expect(new Set(items.map(({ companyId }: { companyId: string }) => companyId))).toEqual(
      new Set([away.company.id]),
    );
  });

  it('pages by due day', async () => {
    const boss = await world.app.as(await aSupervisor(world.app.db, { programmeWide: true }));
    const all = (await boss.get('/api/check-ins?limit=100')).body.items.map(
      ({ id }: { id: string }) => id,
    );
    const found: string[] = [];
    let cursor = '';
    do {
      const { body } = await boss.get(`/api/check-ins?limit=2${cursor && `&cursor=${cursor}`}`);
      found.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    } while (cursor);
    expect(found).toEqual(all);
  });
});
