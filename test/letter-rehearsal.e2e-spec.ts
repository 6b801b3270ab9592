import { LetterPump } from '../server/letters/dispatch/letter-pump';
import { dispatchWorld } from './support/dispatch-world';

/** Monday, ten in Berlin. */
const NOW = '2026-11-23T10:00:00+01:00';
const fast = { lettersPerMinute: 60_000, staffIdleMinutes: 100_000, smtpUrl: undefined };

describe('A letter where no mail server is set', () => {
  it('is refused outside the demo: nothing counts as sent that went nowhere', async () => {
    const world = await dispatchWorld({ now: NOW, work: false, config: { ...fast, demo: false } });
    // Outside the demo staff have a second step.
    await world.app.db.query(
      `INSERT INTO credentials (user_id, password_hash, password_changed_at, totp_enabled_at)
       SELECT id, 'x', $1, $1 FROM users ON CONFLICT (user_id) DO UPDATE SET totp_enabled_at = $1`,
      [NOW],
    );
    const letter = await world.ready([await world.agreed()]);
    const before = await world.doctor.get(`${letter.url}/dispatch`);
    expect(before.body).toMatchObject({ delivery: 'not_configured', status: 'ready' });
    const asked = await world.doctor.post(`${letter.url}/dispatch`, {}, { version: 5 });
    expect(asked).toMatchObject({ status: 409, body: { code: 'mail.not_configured' } });
    expect(asked.headers.get('content-type')).toContain('application/problem+json');
    expect(await world.recipients(letter.id)).toMatchObject([{ status: 'queued', dueAt: null }]);
    // Scheduled while there was one, which is gone: it waits, and says so.
    await world.app.db.query(
      `INSERT INTO letter_dispatches (letter_id, company_id, requested_by, requested_by_name, requested_at,
         undo_until, not_before, attach_pdf, started_at)
       VALUES ($1, $2, $3, '한지원', $4, $4, $4, false, $4)`,
      [letter.id, world.firm.id, world.doctorId, NOW],
    );
    await world.app.db.query(`UPDATE letters SET status = 'sending' WHERE id = $1`, [letter.id]);
    await world.app.db.query(`UPDATE letter_recipients SET due_at = $2 WHERE letter_id = $1`, [
      ...[letter.id, NOW],
    ]);
    await world.app.nest.get(LetterPump).run();
    const after = await world.doctor.get(`${letter.url}/dispatch`);
    expect(after.body).toMatchObject({
      delivery: 'not_configured',
      counts: { queued: 1, sent: 0 },
    });
    await world.app.close();
  });

  it('goes to the demo’s mailbox in the demo, says so, and teaches nothing', async () => {
    const world = await dispatchWorld({ now: NOW, work: false, config: fast });
    const letter = await world.ready([await world.agreed({ email: 'a@nordhaus.example' })]);
    const before = await world.doctor.get(`${letter.url}/dispatch`);
    expect(before.body.delivery).toBe('test_mailbox');
    await world.doctor.post(`${letter.url}/dispatch`, { attachPdf: false }, { version: 5 });
    world.app.clock.advance(11_000);
    await world.app.nest.get(LetterPump).run();
    const after = await world.doctor.get(`${letter.url}/dispatch`);
    expect(after.body).toMatchObject({ delivery: 'test_mailbox', status: 'sent' });
    const { body } = await world.app.anonymous().get('/api/dev/mail');
    const [mail] = (body as { to: string; subject: string }[]).filter(
      ({ to }) => to === 'a@nordhaus.example',
    );
    expect(mail!.subject).toContain('Spindle units');
    const learnt = await world.doctor.get('/api/letters/learning');
    expect(learnt.body.total.sent).toBe(0);
    await world.app.close();
  });
});
