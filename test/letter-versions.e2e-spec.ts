import { letterWorld, type LetterWorld } from './support/letter-world';

describe('what a letter said before', () => {
  let world: LetterWorld;
  beforeAll(async () => {
    world = await letterWorld();
  });
  afterAll(() => world.app.close());

  const versions = async (id: string) =>
    (await world.doctor.get(`/api/letters/${id}/versions`)).body;
  const edit = (who: LetterWorld['doctor'], id: string, version: number, body: object) =>
    who.patch(`/api/letters/${id}`, body, { version });

  it('is kept: one entry for a sitting, one for each writer, the first as it was begun', async () => {
    const { id } = await world.draft();
    await edit(world.doctor, id, 1, { addressee: { company: 'One GmbH' } });
    await edit(world.doctor, id, 2, { addressee: { company: 'Two GmbH' } });
    expect((await versions(id)).map((one: { number: number }) => one.number)).toEqual([3, 1]);
    await edit(world.supervisor, id, 3, { addressee: { company: 'Three GmbH' } });
    expect((await versions(id)).map((one: { number: number }) => one.number)).toEqual([4, 3, 1]);

    const { body } = await world.doctor.get(`/api/letters/${id}/versions/3`);
    expect(JSON.stringify(body.blocks)).toContain('Two GmbH');
    expect(JSON.stringify(body.blocks)).not.toContain('Three GmbH');
  });

  it('comes back whole, as the newest, and nothing of the history is lost', async () => {
    const { id } = await world.draft();
    await edit(world.doctor, id, 1, { addressee: { company: 'Kept AG' } });
    await edit(world.supervisor, id, 2, {
      addressee: { company: 'Lost AG' },
      blocks: [{ id: 'source', source: 'Other words.' }],
    });
    const path = `/api/letters/${id}/versions/2/restoration`;
    expect((await world.doctor.post(path, {}, { version: 2 })).status).toBe(412);
    const back = await world.doctor.post(path, {}, { version: 3 });
    expect(back.status).toBe(200);
    expect(back.body.addressee.company).toBe('Kept AG');
    expect(back.body.blocks).toEqual([]);
    expect(await versions(id)).toEqual([
      expect.objectContaining({ number: 4, restoredFrom: 2 }),
      expect.objectContaining({ number: 3 }),
      expect.objectContaining({ number: 2 }),
      expect.objectContaining({ number: 1 }),
    ]);
  });

  it('is not there for a number that never was, nor for the firm or strangers', async () => {
    const { id } = await world.draft();
    expect((await world.doctor.get(`/api/letters/${id}/versions/77`)).status).toBe(404);
    expect((await world.doctor.get(`/api/letters/${id}/versions/x`)).status).toBe(400);
    expect((await world.owner.get(`/api/letters/${id}/versions`)).status).toBe(403);
    expect((await world.otherDoctor.get(`/api/letters/${id}/versions/1`)).status).toBe(404);
  });

  it('two who have it open are told of each other, until one leaves', async () => {
    const { id } = await world.draft();
    const look = (who: LetterWorld['doctor']) => who.post(`/api/letters/${id}/readers`, {});
    expect((await look(world.doctor)).body).toEqual([]);
    expect((await look(world.supervisor)).body).toHaveLength(1);
    const [other] = (await look(world.doctor)).body;
    expect(other).toEqual(expect.objectContaining({ name: expect.any(String) }));
    expect((await world.supervisor.delete(`/api/letters/${id}/readers`)).status).toBe(204);
    expect((await look(world.doctor)).body).toEqual([]);
  });
});
