import { firmWorld, type FirmWorld } from './support/firm-world';

describe('consents and people of a firm', () => {
  let app: FirmWorld['app'];
  let otherDoctor: FirmWorld['otherDoctor'];
  let firm: FirmWorld['firm'];
  let as: FirmWorld['as'];

  beforeAll(async () => {
    ({ app, otherDoctor, firm, as } = await firmWorld());
  });
  afterAll(() => app.close());

  describe('consents', () => {
    const path = () => `/api/companies/${firm.id}/consents`;

    it('staff grant with evidence, the firm withdraws, and the history stays', async () => {
      expect((await as.doctor.post(path(), { kind: 'third_party' })).status).toBe(422);
      const granted = await as.doctor.post(path(), {
        kind: 'third_party',
        evidence: '서면 동의서 2026-11-20',
        grantedBy: '오세라',
      });
      expect(
        granted.body.find(({ kind }: { kind: string }) => kind === 'third_party'),
      ).toMatchObject({ granted: true, grantedBy: '오세라' });
      expect((await as.doctor.post(path(), { kind: 'third_party', evidence: 'x' })).status).toBe(
        409,
      );
      const withdrawn = await as.owner.delete(`${path()}/third_party`);
      expect(
        withdrawn.body.find(({ kind }: { kind: string }) => kind === 'third_party'),
      ).toMatchObject({ granted: false });
      expect((await as.owner.delete(`${path()}/third_party`)).status).toBe(409);
      const again = await as.owner.post(path(), { kind: 'third_party' });
      expect(again.status).toBe(200);
      const rows = await app.db.query(
        `SELECT * FROM company_consents WHERE company_id = $1 AND kind = 'third_party'`,
        [firm.id],
      );
      expect(rows).toHaveLength(2);
    });

    it('is not for other firms or administrators', async () => {
      expect((await as.foreignOwner.post(path(), { kind: 'marketing' })).status).toBe(404);
      expect((await as.admin.post(path(), { kind: 'marketing', evidence: 'x' })).status).toBe(403);
      expect((await as.owner.delete(`${path()}/nonsense`)).status).toBe(400);
    });
  });

  describe('the firm’s people', () => {
    const path = () => `/api/companies/${firm.id}/invitations`;

    it('are invited by the firm’s doctor; the link of the mail opens the account', async () => {
      const made = await as.doctor.post(path(), {
        email: 'Sera@hangyeol.example',
        name: '오세라',
        title: '대표',
      });
      expect(made.body).toMatchObject({ status: 'invited', email: 'sera@hangyeol.example' });
      expect(
        (await as.doctor.post(path(), { email: 'sera@hangyeol.example', name: '다른 이' })).body
          .errors[0].code,
      ).toBe('email.taken');
      expect((await as.doctor.post(`${path()}/${made.body.id}/renewal`)).status).toBe(204);
      const mails = await app.mails('sera@hangyeol.example');
      expect(mails.map(({ template }) => template)).toEqual(['invitation', 'invitation']);
      const links = mails.map(({ text_body }) => /\/invitation\/([\w-]+)/.exec(text_body)?.[1]);
      const { body: page } = await as.doctor.get(`/api/companies/${firm.id}`);
      expect(page.users.map(({ status }: { status: string }) => status)).toContain('invited');
      expect(links[0]).not.toBe(links[1]);
    });

    it('not by strangers, nor for another firm’s account', async () => {
      expect((await as.otherDoctor.post(path(), { email: 'a@b.example', name: '가' })).status).toBe(
        404,
      );
      expect((await as.owner.post(path(), { email: 'a@b.example', name: '가' })).status).toBe(403);
      expect((await as.doctor.post(`${path()}/${otherDoctor.id}/renewal`)).status).toBe(404);
    });
  });
});
