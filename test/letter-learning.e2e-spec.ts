import { newId } from '../server/platform/database/ids';
import { aContact } from './factories/buyers';
import { aSentLetter } from './factories/letters';
import { insertRow } from './factories/people';
import { type LetterWorld, letterWorld } from './support/letter-world';

const NOW = '2026-11-23T09:40:00+09:00';
const OLD = '2026-10-20T09:00:00Z';
const FRESH = '2026-11-16T09:00:00Z';

interface Made {
  kind?: string;
  language?: string;
  version?: number;
  market?: string;
  sentAt?: string;
  companyId?: string;
  rehearsal?: boolean;
}

describe('What letters teach', () => {
  let world: LetterWorld;
  let contact: string;

  beforeAll(async () => {
    world = await letterWorld({ now: NOW, work: false });
    contact = await aContact(world.app.db);
  });
  afterAll(() => world.app.close());

  /** Mails of one letter each: so many sent, of which so many came back, answered, met, refused. */
  const mails = async (
    { sent, bounced = 0, replied = 0, meetings = 0, refused = 0 }: Record<string, number>,
    made: Made = {},
  ) => {
    const { db } = world.app;
    const { kind = 'first_approach', language = 'en', version = 2, market = 'DE' } = made;
    const companyId = made.companyId ?? world.firm.id;
    const at = made.sentAt ?? OLD;
    for (let place = 0; place < sent!; place++) {
      const isBounced = place < bounced;
      const n = place - bounced;
      const answered = !isBounced && n < replied;
      await aSentLetter(db, companyId, world.doctorId, contact, {
        ...{ at, country: market, rehearsal: made.rehearsal },
        letter: { kind, language, template_version: version },
        recipient: {
          ...{ bounced_at: isBounced ? at : null, replied_at: answered ? at : null },
          meeting_at: answered && n < meetings ? at : null,
          opted_out_at: !isBounced && sent! - place <= refused ? at : null,
          status: isBounced ? 'bounced' : answered ? 'replied' : 'sent',
        },
      });
    }
  };
  const learn = async (query = '', who = world.doctor) =>
    (await who.get(`/api/letters/learning${query}`)).body;

  it('is counted among those who could have answered by now, and nobody else', async () => {
    await mails({ sent: 44, bounced: 4, replied: 10, meetings: 4, refused: 2 });
    // Last week's: they count as sent, their answers too, and no silence.
    await mails({ sent: 20, replied: 3 }, { sentAt: FRESH });
    await mails({ sent: 9, replied: 9 }, { rehearsal: true });
    await mails({ sent: 12, replied: 1 }, { language: 'ja', market: 'JP', version: 1 });
    const { body } = { body: await learn() };
    expect(body).toMatchObject({
      answerDays: 14,
      tooFew: 30,
      by: 'template',
      markets: ['DE', 'JP'],
    });
    expect(body.total).toMatchObject({ sent: 76, bounced: 4, delivered: 72, waiting: 17 });
    const [english, japanese] = body.rows;
    expect(english).toMatchObject({
      ...{ kind: 'first_approach', language: 'en', version: 2, market: null, sent: 64 },
      ...{ bounced: 4, delivered: 60, waiting: 17, replied: 13, meetings: 4, optedOut: 2 },
      replyShare: { n: 40, count: 10, value: 0.25 },
      meetingShare: { n: 40, count: 4, value: 0.1 },
      optOutShare: { n: 40, count: 2, value: 0.05 },
      ...{ verdict: null, comparedWith: null },
    });
    expect(english.replyShare.low).toBeCloseTo(0.1419, 3);
    expect(english.replyShare.high).toBeCloseTo(0.4019, 3);
    expect(japanese.replyShare).toEqual({ n: 12, count: 1, value: null, low: null, high: null });
  });

  it('tells by market, language and kind, and narrows', async () => {
    const markets = (await learn('?by=market')).rows.map(
      ({ market, sent }: Record<string, unknown>) => [...[market, sent]],
    );
    expect(markets).toEqual([
      ['DE', 64],
      ['JP', 12],
    ]);
    expect((await learn('?by=language&market=JP')).rows).toMatchObject([
      { language: 'ja', sent: 12 },
    ]);
    expect((await learn('?by=kind&language=en')).rows).toMatchObject([{ kind: 'first_approach' }]);
    const { total } = await learn(`?companyId=${world.firm.id}&kind=quotation`);
    expect(total).toMatchObject({ sent: 0, replyShare: { n: 0, value: null } });
    expect((await world.doctor.get('/api/letters/learning?by=colour')).status).toBe(422);
  });

  it('says which version works better only where chance does not explain it', async () => {
    for (const version of [7, 9]) {
      await insertRow(world.app.db, 'letter_templates', {
        ...{ id: newId(), kind: 'first_approach', language: 'en', version, title: `v${version}` },
        ...{ blocks: '[]', scope: 'personal', owner_id: world.doctorId, status: 'published' },
        ...{ created_at: OLD, updated_at: OLD, published_at: OLD },
      });
    }
    await mails({ sent: 60, replied: 30 }, { version: 7 });
    const rows = (await learn('?kind=first_approach&language=en')).rows;
    expect(rows).toMatchObject([
      { version: 2, verdict: 'worse', comparedWith: 7 },
      { version: 7, title: 'v7', verdict: 'better', comparedWith: 2 },
    ]);
    await mails({ sent: 8, replied: 4 }, { version: 9 });
    const [, , third] = (await learn('?kind=first_approach&language=en')).rows;
    expect(third).toMatchObject({ version: 9, verdict: 'too_few', comparedWith: 7 });
  });

  it('is of one’s own firms', async () => {
    const { otherDoctor, supervisor, foreignSupervisor, owner, admin } = world;
    expect((await learn('', supervisor)).total.sent).toBeGreaterThan(100);
    expect((await learn('', otherDoctor)).total.sent).toBe(0);
    expect((await learn('', foreignSupervisor)).rows).toEqual([]);
    expect((await owner.get('/api/letters/learning')).status).toBe(403);
    expect((await admin.get('/api/letters/learning')).status).toBe(403);
  });
});
