import {
  DIFFICULTY_STATUSES,
  type DifficultyStatus,
} from '../server/difficulties/difficulty.types';
import { targetsOf, TRANSITIONS, type Verb, VERBS } from '../server/difficulties/status-machine';
import { newId } from '../server/platform/database/ids';
import { aDifficulty } from './factories/difficulties';
import { insertRow } from './factories/people';
import type { Answer, ApiClient } from './support/api-client';
import { CaseWorld, EXTENSION_REASON, MONDAY } from './support/case-world';

interface Standing {
  id: string;
  version: number;
}

const REASON = '같은 화물의 통관 보류를 두 번 접수하셨습니다.';
const WORDS = '분류원 회답서를 보내 드립니다.';
/** What a case has besides in a status. */
const STANDS: Partial<Record<DifficultyStatus, Record<string, unknown>>> = {
  waiting_sme: { waiting_since: '2026-11-23T09:10:00+09:00' },
  answered: { answered_at: '2026-11-23T09:10:00+09:00', outcome: 'guidance' },
  reopened: { reopened_at: '2026-11-23T09:10:00+09:00', reopened_count: 1 },
  closed: {
    ...{ answered_at: '2026-11-20T15:00:00+09:00', closed_at: '2026-11-23T09:35:00+09:00' },
    ...{ outcome: 'guidance', rating: 5 },
  },
};

/** The table of transitions as the API does it: every row of it, and nothing that is not in it. */
describe('every verb in every status', () => {
  let world: CaseWorld;
  let answered: string[];
  const done = new Set<string>();

  beforeAll(async () => {
    world = await CaseWorld.start({ work: false });
    await world.begin();
    const earlier = [await standing('closed'), await standing('closed')];
    for (const it of earlier) await entry(it, 'answered');
    answered = earlier.map(({ id }) => id);
  });
  afterAll(() => world.app.close());

  const firmId = () => world.firm.id;
  async function standing(status: DifficultyStatus): Promise<Standing> {
    const { id } = await aDifficulty(world.app.db, firmId(), {
      ...{ status, doctor_id: world.doctorUser.id, filed_by: world.ownerUser.id },
      ...STANDS[status],
    });
    return { id, version: 1 };
  }
  const referral = async (it: Standing, status = 'open') => {
    const id = newId();
    await insertRow(world.app.db, 'referrals', {
      ...{ id, difficulty_id: it.id, company_id: firmId(), partner_id: world.partnerId, status },
      ...{ addressee: '관세청', purpose: '유권해석', due_on: '2026-11-25' },
      ...{ created_by: world.doctorUser.id, created_at: MONDAY },
    });
    return id;
  };
  const entry = async (it: Standing, type = 'filed') => {
    const id = newId();
    await insertRow(world.app.db, 'difficulty_entries', {
      ...{ id, difficulty_id: it.id, company_id: firmId(), type, visibility: 'public' },
      ...{
        side: 'firm',
        author_name: '김대표',
        payload: { via: 'portal', text: WORDS },
        at: MONDAY,
      },
    });
    return id;
  };
  const extension = async (it: Standing) => {
    const [{ reopened_count: round }] = await world.app.db.query(
      'SELECT reopened_count FROM difficulties WHERE id = $1',
      [it.id],
    );
    const id = newId();
    await insertRow(world.app.db, 'difficulty_extensions', {
      ...{ id, difficulty_id: it.id, company_id: firmId(), round, status: 'requested' },
      ...{ due_on: '2026-12-03', reason: EXTENSION_REASON, asked_by: world.doctorUser.id },
      ...{ asked_by_name: '한지원', asked_at: MONDAY },
    });
    return id;
  };
  const told = async (it: Standing) => {
    for (const step of ['doctor', 'supervisor']) {
      await world.app.db.query(
        `INSERT INTO inactivity_steps (difficulty_id, step, still_since, company_id, told_at)
         SELECT id, $2, last_movement_at, company_id, now() FROM difficulties WHERE id = $1`,
        [it.id, step],
      );
    }
  };
  const act = (by: ApiClient, it: Standing, verb: string, body: object = {}) =>
    world.act(by, it, verb, body);
  const merge = async (it: Standing) => {
    const kept = await standing('in_progress');
    const into = { intoId: kept.id, intoVersion: kept.version, reason: REASON };
    return act(world.doctor, it, 'merge', into);
  };

  /** How each verb is done over HTTP, with what it needs besides the status. */
  const DO: Record<Verb, (it: Standing) => Promise<Answer>> = {
    triage: (it) => act(world.doctor, it, 'triage', { category: 'cus', severity: 'high' }),
    assign: (it) => act(world.supervisor, it, 'assignment', { doctorId: world.backupUser.id }),
    start: (it) => act(world.doctor, it, 'start'),
    reply: (it) => act(world.doctor, it, 'replies', { text: WORDS }),
    firm_reply: (it) => act(world.owner, it, 'replies', { text: '도면입니다.' }),
    ask_firm: (it) => act(world.doctor, it, 'questions', { text: '도면이 있나요?' }),
    refer: (it) =>
      act(world.doctor, it, 'referrals', {
        ...{ partnerId: world.partnerId, purpose: '품목분류 회답', dueOn: '2026-11-25' },
      }),
    partner_replied: async (it) =>
      act(world.doctor, it, `referrals/${await referral(it)}/reply`, { text: WORDS }),
    answer: (it) => act(world.doctor, it, 'answer', { outcome: 'guidance', text: WORDS }),
    confirm: (it) => act(world.owner, it, 'confirmation', { rating: 5 }),
    take_back: (it) => world.owner.delete(`/api/difficulties/${it.id}/confirmation`, undefined, it),
    refuse: (it) => act(world.owner, it, 'refusal', { reason: '아직 풀리지 않았습니다.' }),
    reopen: (it) => act(world.owner, it, 'reopening', { reason: '다시 보류됐습니다.' }),
    withdraw: (it) => act(world.owner, it, 'withdrawal'),
    extend: (it) =>
      act(world.doctor, it, 'extensions', { dueOn: '2026-12-03', reason: EXTENSION_REASON }),
    decide_extension: async (it) =>
      act(world.supervisor, it, `extensions/${await extension(it)}/approval`),
    merge,
    undo_merge: (it) => world.doctor.delete(`/api/difficulties/${it.id}/merge`, undefined, it),
    split: async (it) =>
      act(world.doctor, it, 'split', {
        ...{ title: '따로 보는 일', body: '선적 일정은 따로 봅니다.', severity: 'low' },
        entryIds: [await entry(it)],
      }),
    close_repeat: (it) =>
      act(world.doctor, it, 'repeat-closing', {
        ...{ earlierIds: answered, reason: '두 차례 답변드렸고 새로운 사정이 없습니다.' },
        remedy: '중소기업 옴부즈만에 요청할 수 있습니다.',
      }),
    rest: async (it) => {
      await told(it);
      return act(world.supervisor, it, 'dormancy', { reason: '바이어 회신을 기다립니다.' });
    },
    wake: async (it) => {
      await told(it);
      return act(world.doctor, it, 'waking', { reason: '바이어가 회신했습니다.' });
    },
    close: (it) =>
      act(world.supervisor, it, 'reviews', {
        ...{ verdict: 'close', note: '대체 선사를 안내했습니다.', outcome: 'guidance' },
      }),
  };
  const statusOf = async (id: string): Promise<DifficultyStatus> => {
    const [row] = await world.app.db.query('SELECT status FROM difficulties WHERE id = $1', [id]);
    return row.status;
  };
  const note = async (verb: Verb, from: DifficultyStatus, id: string) => {
    const to = await statusOf(id);
    done.add(`${verb}: ${from} → ${to}`);
    return to;
  };

  it.each(VERBS.filter((verb) => verb !== 'undo_merge'))(
    '%s goes where the table says, and is refused elsewhere',
    async (verb) => {
      const wrong: string[] = [];
      for (const from of DIFFICULTY_STATUSES) {
        const it = await standing(from);
        const { status, body } = await DO[verb](it);
        const to = await note(verb, from, it.id);
        const targets = targetsOf(verb, from);
        const right = targets.length
          ? status < 300 && targets.includes(to)
          : status === 409 && to === from;
        if (!right) wrong.push(`${from}: ${status} ${body?.code ?? ''}, now ${to}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('undo_merge leads back to where it stood, from a merged case only', async () => {
    for (const from of DIFFICULTY_STATUSES) {
      const it = await standing(from);
      expect((await DO.undo_merge(it)).status).toBe(409);
      if (from === 'closed') continue;
      const merged = await merge(it);
      expect([from, merged.status]).toEqual([from, 201]);
      const back = await DO.undo_merge({ id: it.id, version: merged.body.version });
      expect([from, back.status, await statusOf(it.id)]).toEqual([from, 200, from]);
      done.add(`undo_merge: closed → ${from}`);
    }
  });

  it('a firm’s reply leads back to the partner while its answer is awaited', async () => {
    const asked = await standing('waiting_sme');
    await referral(asked);
    await DO.firm_reply(asked);
    expect(await note('firm_reply', 'waiting_sme', asked.id)).toBe('waiting_partner');
    const two = await standing('waiting_partner');
    await referral(two);
    await DO.partner_replied(two);
    expect(await note('partner_replied', 'waiting_partner', two.id)).toBe('waiting_partner');
  });

  it('has been through every row of the table', () => {
    const rows = TRANSITIONS.flatMap(({ verb, from, to }) =>
      from.map((status) => `${verb}: ${status} → ${to === 'same' ? status : to}`),
    );
    expect(rows.filter((row) => !done.has(row))).toEqual([]);
  });
});
