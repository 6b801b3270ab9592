import sharp from 'sharp';
import type { ApiClient } from './support/api-client';
import { type LetterWorld, letterWorld } from './support/letter-world';

describe('what a firm’s letters carry besides words', () => {
  let world: LetterWorld;
  let path: string;

  beforeAll(async () => {
    world = await letterWorld({ work: false });
    path = `/api/companies/${world.firm.id}`;
  });
  afterAll(() => world.app.close());

  const putLogo = async (who: ApiClient, bytes: Uint8Array) => {
    const form = new FormData();
    form.set('file', new Blob([bytes as BlobPart]), 'logo.png');
    return who.put(`${path}/logo`, form);
  };
  const picture = (width = 400, height = 100) =>
    sharp({ create: { width, height, channels: 3, background: '#0b4a8f' } })
      .png()
      .toBuffer();

  it('takes the firm’s logo, shows it to the firm, and puts it on paper', async () => {
    const { owner, doctor, admin, draft } = world;
    const { id } = await draft();
    const size = async (kind: string) =>
      Number((await doctor.get(`/api/letters/${id}/${kind}`)).headers.get('content-length'));
    const [pdf, docx] = [await size('pdf'), await size('docx')];
    expect((await doctor.get(`${path}/logo`)).status).toBe(404);
    const put = await putLogo(owner, await picture());
    expect(put.body.logo).toMatchObject({ width: 400, height: 100 });
    const seen = await owner.get(`${path}/logo`);
    expect(seen.headers.get('content-type')).toBe('image/png');
    expect((await admin.get(`${path}/letterhead`)).body.logo.id).toBe(put.body.logo.id);
    expect(await size('pdf')).toBeGreaterThan(pdf);
    expect(await size('docx')).toBeGreaterThan(docx);
    expect((await doctor.delete(`${path}/logo`)).body.logo).toBeNull();
    expect(await size('docx')).toBeLessThanOrEqual(docx + 20);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect((await putLogo(doctor, svg)).body.code).toBe('logo.type_not_allowed');
  });

  it('is nobody else’s', async () => {
    const { foreignOwner, otherDoctor, foreignSupervisor } = world;
    for (const stranger of [foreignOwner, otherDoctor, foreignSupervisor]) {
      expect((await stranger.get(`${path}/letterhead`)).status).toBe(404);
      expect((await putLogo(stranger, await picture())).status).toBe(404);
    }
  });

  it('names an account only once somebody else has rung the firm about it', async () => {
    const { owner, doctor, supervisor, admin, draft } = world;
    const account = { bank: 'Shinhan Bank', holder: 'Hanbit Precision', number: '140-012-345678' };
    const text = 'Please remit to account no. 140-012-345678.';
    const { id } = await draft({ blocks: [{ id: 'call_to_action', source: text }] });
    const found = async () => {
      const { body } = await doctor.get(`/api/letters/${id}`);
      return body.merged.findings.filter(({ code }: { code: string }) => code === 'E13');
    };
    expect(await found()).toMatchObject([{ variant: 'unknown' }]);

    const added = await doctor.post(`${path}/bank-accounts`, account);
    expect(added.body.accounts).toMatchObject([
      { maskedNumber: '****5678', checkedAt: null, mayCheck: false },
    ]);
    expect(JSON.stringify(added.body)).not.toContain('012345678');
    expect(await found()).toHaveLength(1);
    const again = await owner.post(`${path}/bank-accounts`, account);
    expect(again.body.errors[0].code).toBe('bank_account.known');
    const call = { spokenWith: '김은정 이사', calledNumber: '02-6000-5114' };
    const ring = (who: ApiClient, body: object = call) =>
      who.post(`${path}/bank-accounts/${added.body.accounts[0].id}/call-back`, body);
    expect((await ring(doctor)).body.code).toBe('bank_account.own');
    expect((await ring(owner)).status).toBe(403);
    expect((await ring(supervisor, { ...call, calledNumber: '12' })).status).toBe(422);
    const checked = await ring(supervisor);
    expect(checked.body.accounts).toMatchObject([{ spokenWith: '김은정 이사' }]);
    expect((await ring(supervisor)).body.code).toBe('bank_account.checked');
    expect(await found()).toEqual([]);
    expect((await admin.get(`${path}/letterhead`)).body.accounts).toEqual([]);
    expect((await admin.post(`${path}/bank-accounts`, account)).status).toBe(403);

    const gone = await owner.delete(`${path}/bank-accounts/${added.body.accounts[0].id}`);
    expect(gone.body.accounts).toEqual([]);
    expect(await found()).toHaveLength(1);
  });
});
