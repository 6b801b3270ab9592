import { LETTER_TEMPLATES } from '../server/letters/templates/catalogue';
import { aSupervisor } from './factories/people';
import type { ApiClient } from './support/api-client';
import { type LetterWorld, letterWorld } from './support/letter-world';

interface Row {
  id: string;
  kind: string;
  language: string;
  scope: string;
  status: string;
  version: number;
  uses: number | null;
}
const VERSIONS = '/api/letter-templates/versions';

describe('Letter templates', () => {
  let world: LetterWorld;
  let doctor: ApiClient;
  let supervisor: ApiClient;

  beforeAll(async () => {
    world = await letterWorld();
    ({ doctor, supervisor } = world);
  });
  afterAll(() => world.app.close());

  const rows = async (client: ApiClient, query = ''): Promise<Row[]> =>
    (await client.get(`${VERSIONS}${query}`)).body.items;
  const shipped = async (kind: string, language: string): Promise<Row> => {
    const [row] = await rows(doctor, `?kind=${kind}&language=${language}&scope=agency`);
    if (!row) throw new Error(`no ${kind}/${language}`);
    return row;
  };
  const copyOf = async (client: ApiClient, kind: string, language: string) => {
    const { id } = await shipped(kind, language);
    const answer = await client.post(`${VERSIONS}/${id}/copies`, { title: '우리 팀 문안' });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const act = (
    client: ApiClient,
    one: { id: string; revision: number },
    verb: string,
    body: object = {},
  ) => client.post(`${VERSIONS}/${one.id}/${verb}`, body, { version: one.revision });
  const write = (client: ApiClient, one: { id: string; revision: number }, body: object) =>
    client.patch(`${VERSIONS}/${one.id}`, body, { version: one.revision });

  it('are listed by kind, language and market', async () => {
    expect(await rows(doctor)).toHaveLength(LETTER_TEMPLATES.length);
    expect(await rows(doctor, '?kind=quotation')).toHaveLength(6);
    expect((await rows(doctor, '?market=MX')).every((row) => row.language === 'es')).toBe(true);
    expect((await rows(doctor, '?market=DE')).every((row) => row.language === 'en')).toBe(true);
    expect((await rows(world.owner)) ?? []).toEqual([]);
  });

  it('tell where they are used, though not to an administrator', async () => {
    const before = (await shipped('sample_offer', 'en')).uses ?? 0;
    await world.draft({ kind: 'sample_offer' });
    expect((await shipped('sample_offer', 'en')).uses).toBe(before + 1);
    const [seen] = await rows(world.admin, '?kind=sample_offer&language=en');
    expect(seen?.uses).toBeNull();
  });

  it('stand beside what they mean in Korean', async () => {
    const { id } = await shipped('first_approach', 'ja');
    const { body } = await doctor.get(`${VERSIONS}/${id}`);
    const block = (name: string) => body.blocks.find((one: { id: string }) => one.id === name);
    expect(block('source').source).toContain('初めてお便りを');
    expect(block('source').korean).toContain('공급을 제안드리고자');
    expect(block('source')).toMatchObject({ required: true });
    expect(block('details_open')).toBeUndefined();
    expect(body.merged.missing).toEqual([]);
  });

  it('are rewritten in a copy, which names the field nobody knows beside its block', async () => {
    const copy = await copyOf(doctor, 'first_approach', 'en');
    expect(copy).toMatchObject({ scope: 'personal', status: 'draft', basedOn: 2, mayEdit: true });
    const wrong = await write(doctor, copy, {
      blocks: [
        { id: 'source', source: 'Dear {{ buyer.nickname }}' },
        { id: 'call_to_action', source: '{% if %}' },
      ],
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toEqual([
      {
        field: 'blocks.source',
        code: 'letter_template.unknown_field',
        message: 'buyer.nickname',
      },
      expect.objectContaining({
        field: 'blocks.call_to_action',
        code: 'letter_template.not_readable',
      }),
    ]);
    const right = await write(doctor, copy, {
      blocks: [{ id: 'source', source: 'We met {{ buyer.name }} through {{ buyer.source }}.' }],
    });
    expect(right.status).toBe(200);
    expect(JSON.stringify(right.body.merged)).toContain('We met ');
    expect((await write(doctor, copy, { title: '늦은 저장' })).status).toBe(412);
    expect((await world.otherDoctor.get(`${VERSIONS}/${copy.id}`)).status).toBe(404);
    expect((await write(supervisor, right.body, { title: '남의 것' })).status).toBe(404);
  });

  it('are reviewed by somebody else, then serve everybody, and freeze', async () => {
    const copy = await copyOf(doctor, 'follow_up', 'en');
    const ready = await write(doctor, copy, {
      blocks: [{ id: 'product', source: 'News: {{ context.news }}' }],
    });
    const waiting = await act(doctor, ready.body, 'submission');
    expect(waiting.body).toMatchObject({ status: 'in_review', mayEdit: false });
    expect((await act(doctor, waiting.body, 'publication')).status).toBe(403);

    const returned = await act(supervisor, waiting.body, 'return', { note: '한 문장 더' });
    expect(returned.body).toMatchObject({ status: 'draft', reviewNote: '한 문장 더' });
    const again = await act(doctor, returned.body, 'submission');
    const published = await act(supervisor, again.body, 'publication');
    expect(published.status).toBe(200);
    expect(published.body).toMatchObject({ status: 'published', scope: 'agency' });

    const letter = await world.draft({ kind: 'follow_up' });
    expect(JSON.stringify(letter.merged)).toContain('News: ');
    expect((await write(doctor, published.body, { title: 'x' })).status).toBe(409);
    await expect(
      world.app.db.query(`UPDATE letter_templates SET title = 'x' WHERE id = $1`, [copy.id]),
    ).rejects.toThrow('not changed');
  });

  it('of one’s own serve one’s own letters only', async () => {
    const copy = await copyOf(doctor, 'quotation', 'en');
    const mine = await write(doctor, copy, {
      blocks: [{ id: 'source', source: 'My own words. {{ terms.offer_type }}' }],
    });
    const { body } = await act(doctor, mine.body, 'publication');
    expect(body).toMatchObject({ status: 'published', scope: 'personal' });
    const letter = await world.draft({ kind: 'quotation', templateId: copy.id });
    expect(JSON.stringify(letter.merged)).toContain('My own words.');
    const kept = await doctor.patch(
      `/api/letters/${letter.id}`,
      { language: 'en', context: { yourRef: 'A 1' } },
      { version: 1 },
    );
    expect(JSON.stringify(kept.body.merged)).toContain('My own words.');
    const plain = await world.draft({ kind: 'quotation' });
    expect(JSON.stringify(plain.merged)).not.toContain('My own words.');
    const stranger = await supervisor.post('/api/letters', {
      companyId: world.firm.id,
      kind: 'quotation',
      language: 'en',
      templateId: copy.id,
    });
    expect(stranger.status).toBe(422);
  });

  it('of kinds a language has none of are refused with the field named', async () => {
    const answer = await doctor.post('/api/letters', {
      companyId: world.firm.id,
      kind: 'claim_reply',
      language: 'vi',
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toMatchObject({
      field: 'language',
      code: 'letter.no_template',
    });
  });

  it('are not published by their own author, supervisor or not', async () => {
    const own = await world.app.as(await aSupervisor(world.app.db, { teamIds: [] }));
    const copy = await copyOf(own, 'sample_offer', 'ko');
    const waiting = await act(own, copy, 'submission');
    expect((await act(own, waiting.body, 'publication')).status).toBe(403);
    const others = await act(world.admin, waiting.body, 'publication');
    expect(others.body).toMatchObject({ status: 'published', scope: 'agency', uses: null });
  });
});
