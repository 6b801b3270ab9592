import readXlsxFile from 'read-excel-file/node';
import { SEND_MONTHLY } from '../server/figures/monthly/monthly-mail.service';
import { UnitOfWork } from '../server/platform/database/unit-of-work';
import { Jobs } from '../server/platform/jobs/jobs';
import { SYSTEM } from '../server/platform/security/actor';
import { aDifficulty } from './factories/difficulties';
import type { ApiClient } from './support/api-client';
import { CaseWorld } from './support/case-world';

describe('the report of a month', () => {
  let world: CaseWorld;
  let team: string;

  beforeAll(async () => {
    world = await CaseWorld.start();
    const { db } = world.app;
    [{ team }] = await db.query('SELECT team_id AS team FROM users WHERE id = $1', [
      world.doctorUser.id,
    ]);
    await db.query('UPDATE companies SET team_id = $1 WHERE id = $2', [team, world.firm.id]);
    const doctor_id = world.doctorUser.id;
    await aDifficulty(db, world.firm.id, {
      ...{ doctor_id, title: '하이퐁 통관 보류', received_at: '2026-10-05T10:00:00+09:00' },
      ...{ status: 'closed', outcome: 'guidance', target_at: '2026-10-10T10:00:00+09:00' },
      ...{ answered_at: '2026-10-14T10:00:00+09:00', closed_at: '2026-10-20T10:00:00+09:00' },
    });
    await aDifficulty(db, world.firm.id, {
      ...{ doctor_id, title: '=미해결 인증', received_at: '2026-10-20T10:00:00+09:00' },
    });
    await aDifficulty(db, world.foreignFirm.id, { title: '남의 회사 애로' });
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.begin());

  const make = (by: ApiClient, body: object) => by.post('/api/monthly-reports', body);
  const tick = async (times = 1) => {
    const { nest } = world.app;
    for (let i = 0; i < times; i++) {
      await nest.get(UnitOfWork).run(SYSTEM, () => nest.get(Jobs).enqueue(SEND_MONTHLY));
    }
    await world.app.jobsDone();
  };

  it('comes as PDF and workbook with the figures, the open cases and what was late and why', async () => {
    const made = await make(world.supervisor, { month: '2026-10', teamId: team });
    expect([made.status, made.body.month, made.body.scheduled]).toEqual([201, '2026-10', false]);
    const pdf = await world.supervisor.get(`/api/monthly-reports/${made.body.id}/pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect((pdf.body as Buffer).length).toBe(made.body.pdfSize);
    const xlsx = await world.supervisor.get(`/api/monthly-reports/${made.body.id}/xlsx`);
    const sheets = await readXlsxFile(xlsx.body as Buffer);
    const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)!.data.slice(1);
    const figure = (name: string) => rows('지표').find(([label]) => label === name);
    expect(figure('접수')?.[1]).toBe('2건');
    expect(figure('기한 안 답변')?.slice(1, 4)).toEqual(['0%', '–', '0 / 1']);
    expect(figure('거래제의서 발송')?.[1]).toBe('0건');
    expect(rows('미해결 목록').map((row) => row[1])).toEqual(['=미해결 인증']);
    // Four days late; nobody was ever put on it within three days.
    expect(rows('늦은 애로와 그 까닭').map((row) => [row[1], row[8], row[9]])).toEqual([
      ['하이퐁 통관 보류', 4, '배정이 사흘 넘게 늦음'],
    ]);
    const audited = await world.app.db.query(
      `SELECT action FROM audit_entries WHERE subject_type = 'monthly_report' ORDER BY at, id`,
    );
    expect(audited.map((row: { action: string }) => row.action)).toEqual([
      'monthly_report.made',
      'monthly_report.downloaded',
      'monthly_report.downloaded',
    ]);
  });

  it('is for the supervisors of its team; the programme’s for its lead', async () => {
    expect((await make(world.supervisor, { month: '2026-10' })).status).toBe(403);
    expect((await make(world.foreignSupervisor, { month: '2026-10', teamId: team })).status).toBe(
      403,
    );
    const all = await make(world.programmeLead, { month: '2026-10' });
    expect([all.status, all.body.teamId]).toEqual([201, null]);
    for (const by of [world.supervisor, world.foreignSupervisor]) {
      expect((await by.get(`/api/monthly-reports/${all.body.id}/pdf`)).status).toBe(404);
      expect(JSON.stringify((await by.get('/api/monthly-reports')).body)).not.toContain(
        all.body.id,
      );
    }
    for (const by of [world.admin, world.doctor, world.owner]) {
      expect((await by.get(`/api/monthly-reports/${all.body.id}/pdf`)).status).toBe(403);
    }
    const future = await make(world.programmeLead, { month: '2026-12' });
    expect(future.body.errors[0].code).toBe('month.not_begun');
  });

  it('is mailed on its day, each month once however often the tick comes', async () => {
    const settings = (await world.programmeLead.get('/api/monthly-reports/mail')).body;
    const ids = settings.supervisors.map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(3);
    const body = { on: true, day: 3, recipientIds: ids };
    expect(
      (await world.supervisor.put('/api/monthly-reports/mail', body, { version: 0 })).status,
    ).toBe(403);
    const set = await world.programmeLead.put('/api/monthly-reports/mail', body, { version: 0 });
    expect([set.status, set.body.on, set.body.version]).toEqual([200, true, 1]);
    const stale = await world.programmeLead.put('/api/monthly-reports/mail', body, { version: 0 });
    expect(stale.status).toBe(412);

    const mails = async () =>
      (await world.app.mails()).filter(({ template }) => template === 'monthly_report');
    await world.at('2026-12-02T07:40:00+09:00');
    await tick();
    expect(await mails()).toEqual([]);
    await world.at('2026-12-03T07:40:00+09:00');
    await tick(3);
    await world.at('2026-12-04T07:40:00+09:00');
    await tick();
    const sent = await mails();
    expect(new Set(sent.map(({ to_address }) => to_address)).size).toBe(3);
    expect(sent).toHaveLength(3);
    expect(sent[0]!.subject).toContain('2026년 11월');
    expect(sent[0]!.text_body).toContain('/figures/reports');
    const kept = await world.app.db.query(
      `SELECT month::text, team_id FROM monthly_reports WHERE scheduled`,
    );
    // The programme's and one for each of the two teams.
    expect(kept).toHaveLength(3);
    expect(new Set(kept.map((row: { month: string }) => row.month))).toEqual(
      new Set(['2026-11-01']),
    );
    const own = (await world.supervisor.get('/api/monthly-reports')).body.items;
    expect(own.filter((one: { scheduled: boolean }) => one.scheduled)).toHaveLength(1);
  });
});
