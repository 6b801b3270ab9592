import { aCannedReply } from './factories/canned-replies';
import type { ApiClient } from './support/api-client';
import { CaseWorld } from './support/case-world';

describe('answers kept for the next time', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  const words = (more: object = {}) => ({
    ...{ title: '사전심사 안내', category: 'cus', language: 'ko', shared: false },
    body: '{{ contact.name }} {{ contact.title }}님, {{ case.number }} 건은 {{ case.due }}까지 답변드리겠습니다. {{ doctor.name }} {{ doctor.phone }}',
    ...more,
  });
  const keep = (by: ApiClient, more: object = {}) => by.post('/api/canned-replies', words(more));
  const titles = async (by: ApiClient) =>
    (await by.get('/api/canned-replies')).body.items.map(({ title }: { title: string }) => title);

  it('are one’s own, or the agency’s by supervisors and administrators', async () => {
    const own = (await keep(world.doctor, { title: '나만의 답변' })).body;
    expect(own).toMatchObject({ shared: false, mine: true });
    expect((await keep(world.doctor, { shared: true })).body.code).toBe('canned_reply.not_yours');
    const shared = (await keep(world.supervisor, { title: '기관 답변', shared: true })).body;
    expect((await keep(world.admin, { title: '관리자 답변', shared: true })).status).toBe(201);
    expect(await titles(world.doctor)).toEqual(['나만의 답변', '관리자 답변', '기관 답변']);
    expect(await titles(world.otherDoctor)).toEqual(['관리자 답변', '기관 답변']);
    const path = `/api/canned-replies/${shared.id}`;
    const { shared: _, ...body } = words({ title: '고친 답변' });
    expect((await world.doctor.put(path, body, { version: 1 })).status).toBe(403);
    expect((await world.doctor.delete(path)).status).toBe(403);
    expect((await world.admin.put(path, body, { version: 1 })).body).toMatchObject({ version: 2 });
    expect((await world.supervisor.put(path, body, { version: 1 })).status).toBe(412);
    expect((await world.otherDoctor.delete(`/api/canned-replies/${own.id}`)).status).toBe(404);
    expect((await world.owner.get('/api/canned-replies')).status).toBe(403);
  });

  it('take the values of the case, and name what it does not know', async () => {
    const { id } = (await keep(world.doctor)).body;
    const it = await world.filed();
    const fill = (by: ApiClient) => by.get(`/api/difficulties/${it.id}/canned-replies/${id}`);
    const { body } = await fill(world.doctor);
    expect(body.missing).toContain('contact.title');
    expect(body.text).toContain(`${it.number} 건은 2026. 11.`);
    expect(body.text).toContain('⟦담당자 직함⟧님');
    expect(body.text).toContain('한지원');
    expect((await fill(world.otherDoctor)).status).toBe(404);
    const sent = await world.act(world.doctor, it, 'replies', { text: body.text });
    expect(sent.body.errors[0]).toMatchObject({ field: 'text', code: 'unfilled_field' });
    const answer = { outcome: 'guidance', text: body.text };
    expect((await world.act(world.doctor, it, 'answer', answer)).status).toBe(422);
    expect((await world.act(world.doctor, it, 'questions', { text: body.text })).status).toBe(422);
    const mended = body.text.replace(/⟦[^⟧]*⟧/g, '대표');
    expect((await world.act(world.doctor, it, 'replies', { text: mended })).status).toBe(201);
  });

  it('refuse fields there are not, and words that are no template', async () => {
    const bad = (body: string) => keep(world.doctor, { body });
    expect((await bad('{{ company.secret }}')).body.errors[0].code).toBe(
      'canned_reply.unknown_field',
    );
    expect((await bad('{% for i in (1..9) %}x{% endfor %}')).body.errors[0].code).toBe(
      'canned_reply.malformed',
    );
    expect((await bad("{% include 'x' %} 답변")).status).toBe(422);
  });

  it('are shut to everybody but their owner by row-level security alone', async () => {
    const id = await aCannedReply(world.app.db, { owner: world.doctorUser, title: '비밀 메모' });
    expect(await titles(world.backup)).not.toContain('비밀 메모');
    expect((await world.programmeLead.delete(`/api/canned-replies/${id}`)).status).toBe(404);
  });
});
