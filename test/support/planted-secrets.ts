import { aConsent, aDifficulty } from '../factories/difficulties';
import { aSupervisor } from '../factories/people';
import { aResult } from '../factories/results';
import { aSolution } from '../factories/solutions';
import type { ApiClient, Answer } from './api-client';
import type { TestApp } from './app';
import type { WalkWorld } from './walk-world';

/** Stands in every word of staff and partners that no firm may read. */
export const SECRET = '누설';
/** Stands in what another firm filed. */
export const FOREIGN = '남의회사비밀';

/** What staff and partners wrote about a firm's case, and where the firm could look for it. */
export interface Planted {
  lead: ApiClient;
  /** Cases of the firm: the one with most on it, one split off it, one merged into it. */
  own: string;
  split: string;
  merged: string;
  /** A case of another firm, related to the firm's own and on the same systemic issue. */
  foreign: { id: string; number: string };
  /** Attached to an internal note, and uploaded by a partner with its reply. */
  files: string[];
  /** Of the firm: taken back before it was right, and returned by the supervisor. */
  withdrawnResult: string;
  returnedResult: string;
  article: string;
  /** The words themselves, as one might guess them in a search. */
  words: string[];
}

/** Plants them through the API, as their writers would. */
export async function plantSecrets(app: TestApp, world: WalkWorld): Promise<Planted> {
  const { db } = app;
  const { doctor, supervisor } = world.clients;
  const lead = await app.as(await aSupervisor(db, { programmeWide: true }));
  const words = new Set<string>();
  const say = (what: string) => {
    words.add(`${SECRET}${what}`);
    return `${SECRET}${what} 사정이 있습니다.`;
  };
  const ok = ({ status, body }: Answer) => {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const read = async (id: string, by = lead) => ok(await by.get(`/api/difficulties/${id}`));
  const act = async (by: ApiClient, id: string, verb: string, body: object = {}) => {
    const { version } = await read(id);
    return ok(await by.post(`/api/difficulties/${id}/${verb}`, body, { version }));
  };
  const textFile = async (name: string) =>
    ok(await doctor.upload(name, `${SECRET}파일 본문`, 'text/plain')).id as string;

  const own = world.difficulty;
  await aConsent(db, world.company);
  const foreign = await aDifficulty(db, world.otherCompany, {
    ...{ title: `${FOREIGN} 화물 보류`, body: `${FOREIGN} 본문입니다.`, category: 'cus' },
  });

  const noteFile = await textFile(`${SECRET}메모첨부.txt`);
  const noted = await act(doctor, own, 'notes', {
    ...{ text: say('메모'), mentions: [world.supervisor], fileIds: [noteFile] },
  });
  const noteEntry = noted.timeline.at(-1).id;

  // A partner asks, wants longer and answers by the link of its mail.
  const email = 'officer@partner.example';
  await act(doctor, own, 'referrals', {
    ...{ partnerId: world.partner, purpose: say('목적'), dueOn: '2026-11-26' },
    ...{ to: { name: '윤도경', email, locale: 'ko' }, share: { text: say('전달') } },
  });
  const [mail] = (await app.mails(email)).slice(-1);
  const link = `/api/referral-links/${/\/referral\/([\w-]{43})/.exec(mail!.text_body)![1]}`;
  const partner = app.anonymous();
  ok(await partner.post(`${link}/questions`, { text: say('질문') }));
  const form = new FormData();
  form.set('file', new Blob([`${SECRET}회신 본문`], { type: 'text/plain' }), `${SECRET}회신.txt`);
  const replyFile = ok(await partner.post(`${link}/files`, form)).id as string;
  ok(await partner.post(`${link}/answer`, { text: say('회신'), fileIds: [replyFile] }));

  // More time is asked for and refused; an answer is given back and written anew.
  const asked = await act(doctor, own, 'extensions', { dueOn: '2026-12-04', reason: say('연장') });
  const extension = asked.extensions.at(-1).id as string;
  await act(supervisor, own, `extensions/${extension}/refusal`, { note: say('거절') });
  const review = `/api/difficulties/${own}/answer-review`;
  const last = ok(await supervisor.get(review)).last;
  const back = { comment: say('의견') };
  ok(await supervisor.post(`${review}/return`, back, { version: last.version }));
  ok(await doctor.put(`/api/drafts/answer-${own}`, { body: { text: say('임시') } }));

  // Two firms, one rule: an issue, and a relation only supervisors see.
  ok(await lead.post(`/api/systemic-issues/${world.issue}/cases`, { difficultyIds: [foreign.id] }));
  const aside = { public: false, textKo: say('제도') };
  ok(await doctor.post(`/api/systemic-issues/${world.issue}/notes`, aside));
  const other = await read(foreign.id);
  await act(lead, own, 'links', {
    ...{ otherId: foreign.id, otherVersion: other.version, role: 'related' },
  });

  const split = await act(doctor, own, 'split', {
    ...{ title: '따로 보는 일', body: '선적 일정은 따로 보겠습니다.', severity: 'low' },
    ...{ entryIds: [noteEntry] },
  });
  const twin = await aDifficulty(db, world.company, { doctor_id: world.doctor });
  await act(doctor, twin.id, 'notes', { text: say('합침') });
  await act(doctor, twin.id, 'merge', {
    ...{ intoId: own, intoVersion: (await read(own)).version, reason: '같은 일입니다.' },
  });

  // The supervisor looks at it alone, and in a meeting that ends with minutes.
  await act(supervisor, own, 'reviews', {
    ...{ verdict: 'keep', note: say('심의'), nextReviewOn: '2026-11-30' },
  });
  const session = `/api/review-sessions/${world.reviewSession}`;
  const { version } = ok(await supervisor.get(`/api/board/cases/${own}`));
  const verdict = { verdict: 'escalate', note: say('회의') };
  ok(await supervisor.post(`${session}/cases/${own}/verdict`, verdict, { version }));
  ok(
    await doctor.put(`/api/difficulties/${own}/snooze`, {
      until: '2026-11-25',
      reason: say('보류'),
    }),
  );
  const view = { page: 'board', name: `${SECRET}보기`, query: 'bucket=stuck', sharing: 'agency' };
  ok(await lead.post('/api/saved-views', view));
  words.add(`${SECRET}보기`);
  const canned = { title: say('상용'), body: say('상용'), language: 'ko', shared: true };
  ok(await lead.post('/api/canned-replies', canned));

  const recorder = { id: world.doctor, name: '한지원' };
  const withdrawnResult = await aResult(db, world.company, recorder, {
    ...{ status: 'withdrawn', title: say('취소'), note: say('취소') },
  });
  const returnedResult = await aResult(db, world.company, recorder, {
    ...{ status: 'returned', answer: 'confirmed', anyway_percent: 10, note: say('성과') },
    ...{ answered_at: '2026-11-21T10:00:00+09:00', answered_name: '오세라' },
    ...{ decided_at: '2026-11-22T10:00:00+09:00', decided_by: world.supervisor },
    ...{ decided_by_name: '박선영', decision_note: say('반려') },
  });
  const article = await aSolution(db, {
    source: { difficultyId: foreign.id, companyId: world.otherCompany },
  });
  return {
    lead,
    ...{ own, split: split.id, merged: twin.id, foreign, files: [noteFile, replyFile] },
    ...{ withdrawnResult, returnedResult, article: article.id, words: [...words] },
  };
}
