import { diagnosisAnswers } from '../factories/diagnoses';
import {
  ALL,
  c,
  CASE_FIRM,
  CASE_LIST,
  CASE_READ,
  CASE_STAFF,
  d,
  FIRM_READ,
  NO_ID,
  NOBODY,
  OTHERS,
  OWN,
  STAFF,
  SUPERVISOR_ROW,
  v,
  type WalkRoute,
} from './walk-route';

const TERMS = { warnAt: 75, everyDays: 2, supervisorAfter: 0, leadAfter: 3 };
const ESCALATIONS = { urgent: TERMS, high: TERMS, normal: TERMS, low: TERMS };

/** The work with firms: check-ins, cases, reviews, letters, visits. */
export const WORK_ROUTES: Record<string, WalkRoute> = {
  'GET /api/check-ins': {
    in: ALL,
    path: () => '/api/check-ins?view=all',
    blind: OTHERS,
    sighted: ['sme', 'doctor', 'supervisor'],
  },
  'GET /api/check-ins/counts': OWN,
  'GET /api/check-ins/:id': {
    ...CASE_READ,
    hidden: [...OTHERS, 'admin'],
    path: (w) => `/api/check-ins/${w.checkIn}`,
  },
  'POST /api/check-ins/:id/skip': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/check-ins/${w.checkIn}/skip`,
    body: () => ({ reason: '휴업 중' }),
  },
  'DELETE /api/check-ins/:id/skip': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/check-ins/${w.checkIn}/skip`,
  },
  'POST /api/check-ins/:id/move': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/check-ins/${w.checkIn}/move`,
    body: () => ({ on: '2026-11-26', reason: '출장' }),
  },
  'DELETE /api/check-ins/:id/move': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/check-ins/${w.checkIn}/move`,
  },
  'GET /api/companies/:id/check-in-plan': { ...FIRM_READ, path: c('/check-in-plan') },
  'PUT /api/companies/:id/check-in-plan': {
    ...CASE_STAFF,
    ...v,
    path: c('/check-in-plan'),
    body: () => ({ idealGapDays: 20, maxGapDays: 40 }),
  },

  'GET /api/difficulties': CASE_LIST,
  'POST /api/difficulties': {
    in: ['sme', 'smeOther', 'doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
    body: () => ({}),
  },
  'GET /api/difficulties/:id': {
    ...CASE_READ,
    path: d(),
    sighted: ['sme', 'doctor', 'supervisor'],
  },
  'POST /api/difficulties/:id/triage': {
    ...CASE_STAFF,
    ...v,
    path: d('/triage'),
    body: () => ({ severity: 'high', category: 'cus' }),
  },
  'POST /api/difficulties/:id/assignment': {
    ...SUPERVISOR_ROW,
    ...v,
    path: d('/assignment'),
    body: (w) => ({ doctorId: w.colleague, reason: 'x' }),
  },
  'POST /api/difficulties/:id/start': { ...CASE_STAFF, ...v, path: d('/start') },
  'POST /api/difficulties/:id/replies': {
    ...CASE_READ,
    ...v,
    path: d('/replies'),
    body: () => ({ text: '도면을 올렸습니다.' }),
  },
  'POST /api/difficulties/:id/notes': {
    ...CASE_STAFF,
    path: d('/notes'),
    body: () => ({ text: '확인 필요' }),
  },
  'GET /api/difficulties/:id/colleagues': { ...CASE_STAFF, path: d('/colleagues') },
  'POST /api/difficulties/:id/questions': {
    ...CASE_STAFF,
    ...v,
    path: d('/questions'),
    body: () => ({ text: '도면이 있나요?' }),
  },
  'POST /api/difficulties/:id/referrals': {
    ...CASE_STAFF,
    ...v,
    path: d('/referrals'),
    body: (w) => ({ partnerId: w.partner, purpose: '품목분류 회답', dueOn: '2026-11-25' }),
  },
  'POST /api/difficulties/:id/referrals/:referralId/reply': {
    ...CASE_STAFF,
    ...v,
    path: (w) => d(`/referrals/${w.referral}/reply`)(w),
    body: () => ({ text: '회신합니다.' }),
  },
  'GET /api/difficulties/:id/referral-plan': { ...CASE_STAFF, path: d('/referral-plan') },
  'POST /api/difficulties/:id/consent-requests': {
    ...CASE_STAFF,
    path: d('/consent-requests'),
    body: (w) => ({ partnerId: w.partner }),
  },
  'POST /api/difficulties/:id/referrals/:referralId/withdrawal': {
    ...CASE_STAFF,
    ...v,
    path: (w) => d(`/referrals/${w.referral}/withdrawal`)(w),
  },
  'POST /api/difficulties/:id/referrals/:referralId/links': {
    ...CASE_STAFF,
    path: (w) => d(`/referrals/${w.referral}/links`)(w),
    body: () => ({ to: { name: '윤도경', email: 'partner@walk.example', locale: 'ko' } }),
  },
  'POST /api/difficulties/:id/referrals/:referralId/words': {
    ...CASE_STAFF,
    path: (w) => d(`/referrals/${w.referral}/words`)(w),
    body: () => ({ text: '도면을 보냅니다.' }),
  },
  'POST /api/difficulties/:id/extensions': {
    ...CASE_STAFF,
    ...v,
    path: d('/extensions'),
    body: () => ({ dueOn: '2026-12-02', reason: '분류원 회신이 다음 주에 나옵니다.' }),
  },
  // An extension that is not there: the version is asked first.
  'POST /api/difficulties/:id/extensions/:extensionId/approval': {
    ...SUPERVISOR_ROW,
    ...v,
    path: d(`/extensions/${NO_ID}/approval`),
  },
  'POST /api/difficulties/:id/extensions/:extensionId/refusal': {
    ...SUPERVISOR_ROW,
    ...v,
    path: d(`/extensions/${NO_ID}/refusal`),
    body: () => ({ note: '이번 주에 답하십시오.' }),
  },
  'POST /api/difficulties/:id/answer': {
    ...CASE_STAFF,
    ...v,
    path: d('/answer'),
    body: () => ({ outcome: 'guidance', text: '회답서를 첨부합니다. 확인해 주십시오.' }),
  },
  'POST /api/difficulties/:id/confirmation': {
    ...CASE_FIRM,
    ...v,
    path: d('/confirmation'),
    body: () => ({ rating: 5 }),
  },
  'DELETE /api/difficulties/:id/confirmation': { ...CASE_FIRM, ...v, path: d('/confirmation') },
  'POST /api/difficulties/:id/refusal': {
    ...CASE_FIRM,
    ...v,
    path: d('/refusal'),
    body: () => ({ reason: '아직 풀리지 않았습니다.' }),
  },
  'POST /api/difficulties/:id/reopening': {
    ...CASE_FIRM,
    ...v,
    path: d('/reopening'),
    body: () => ({ reason: '같은 일이 또 생겼습니다.' }),
  },
  'POST /api/difficulties/:id/withdrawal': {
    ...CASE_FIRM,
    ...v,
    path: d('/withdrawal'),
    body: () => ({}),
  },
  'POST /api/difficulties/:id/merge': {
    ...CASE_STAFF,
    ...v,
    path: d('/merge'),
    body: () => ({ intoId: NO_ID, intoVersion: 1, reason: '같은 화물의 보류입니다.' }),
  },
  'DELETE /api/difficulties/:id/merge': { ...CASE_STAFF, ...v, path: d('/merge') },
  'POST /api/difficulties/:id/split': {
    ...CASE_STAFF,
    ...v,
    path: d('/split'),
    body: () => ({
      ...{ title: '선적 지연', body: '선적이 두 주 늦어졌습니다.', severity: 'normal' },
      entryIds: [NO_ID],
    }),
  },
  'POST /api/difficulties/:id/links': {
    ...CASE_STAFF,
    ...v,
    path: d('/links'),
    body: () => ({ otherId: NO_ID, otherVersion: 1, role: 'related' }),
  },
  'DELETE /api/difficulties/:id/links/:linkId': {
    ...CASE_STAFF,
    ...v,
    path: d(`/links/${NO_ID}`),
  },
  'GET /api/difficulties/:id/repeats': { ...CASE_STAFF, path: d('/repeats') },
  'POST /api/difficulties/:id/repeat-closing': {
    ...CASE_STAFF,
    ...v,
    path: d('/repeat-closing'),
    body: () => ({
      ...{ earlierIds: [NO_ID], reason: '두 번 답변드린 내용과 같습니다.' },
      remedy: '민원조정위원회에 심의를 신청할 수 있습니다.',
    }),
  },
  'PUT /api/difficulties/:id/snooze': {
    ...CASE_STAFF,
    path: d('/snooze'),
    body: () => ({ until: '2026-11-24' }),
  },
  'DELETE /api/difficulties/:id/snooze': { ...CASE_STAFF, path: d('/snooze') },
  'POST /api/difficulties/:id/dormancy': {
    ...SUPERVISOR_ROW,
    ...v,
    path: d('/dormancy'),
    body: () => ({ reason: '바이어 회신을 기다립니다.' }),
  },
  'POST /api/difficulties/:id/waking': {
    ...CASE_STAFF,
    ...v,
    path: d('/waking'),
    body: () => ({ reason: '바이어가 회신했습니다.' }),
  },
  'GET /api/settings/inactivity': {
    in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
  },
  'PUT /api/settings/inactivity': {
    in: ['supervisor', 'supervisorOther'],
    ...v,
    body: () => ({ remindAfter: 10, supervisorAfter: 15, restAfter: 25 }),
  },
  'GET /api/difficulties/:id/similar': { ...CASE_STAFF, path: d('/similar') },
  'GET /api/difficulties/:id/reviews': { ...CASE_STAFF, path: d('/reviews') },
  'POST /api/difficulties/:id/reviews': {
    ...SUPERVISOR_ROW,
    ...v,
    path: d('/reviews'),
    body: () => ({ verdict: 'keep' }),
  },

  'GET /api/board': {
    in: ['supervisor', 'supervisorOther'],
    blind: ['supervisorOther'],
    sighted: ['supervisor'],
  },
  'GET /api/board/summary': { in: ['supervisor', 'supervisorOther'] },
  'GET /api/board/cases/:id': {
    ...SUPERVISOR_ROW,
    path: (w) => `/api/board/cases/${w.difficulty}`,
  },
  'GET /api/difficulties/:id/escalations': { ...CASE_STAFF, path: d('/escalations') },
  'GET /api/settings/escalations': { in: [...STAFF] },
  'PUT /api/settings/escalations': {
    in: ['supervisor', 'supervisorOther'],
    ...v,
    body: () => ({ ...ESCALATIONS }),
  },
  'GET /api/load': {
    in: ['supervisor', 'supervisorOther'],
    blind: ['supervisorOther'],
  },
  'GET /api/load/cell': {
    ...SUPERVISOR_ROW,
    path: (w) => `/api/load/cell?doctorId=${w.doctor}&week=2026-11-23&measure=open`,
  },
  'GET /api/review-sessions': { in: ['supervisor', 'supervisorOther'], blind: ['supervisorOther'] },
  'POST /api/review-sessions': {
    in: ['supervisor', 'supervisorOther'],
    body: () => ({ query: '', filter: {} }),
    blind: ['supervisorOther'],
  },
  'GET /api/review-sessions/:id': {
    ...SUPERVISOR_ROW,
    path: (w) => `/api/review-sessions/${w.reviewSession}`,
    sighted: ['supervisor'],
  },
  'POST /api/review-sessions/:id/cases/:caseId/verdict': {
    ...SUPERVISOR_ROW,
    ...v,
    path: (w) => `/api/review-sessions/${w.reviewSession}/cases/${w.difficulty}/verdict`,
    body: () => ({ verdict: 'keep' }),
  },
  'POST /api/review-sessions/:id/end': {
    ...SUPERVISOR_ROW,
    path: (w) => `/api/review-sessions/${w.reviewSession}/end`,
    body: () => ({}),
  },
  // Nothing was decided, so there are none yet.
  'GET /api/review-sessions/:id/minutes': {
    in: [],
    hidden: ['supervisor', 'supervisorOther'],
    path: (w) => `/api/review-sessions/${w.reviewSession}/minutes`,
  },
  'POST /api/board/reassignment-candidates': {
    in: ['supervisor', 'supervisorOther'],
    body: () => ({ ids: [NO_ID] }),
  },
  'POST /api/board/reassignments': {
    in: ['supervisor', 'supervisorOther'],
    body: (w) => ({ ids: [NO_ID], doctorId: w.colleague, reason: '업무 조정' }),
  },
  'POST /api/board/priorities': {
    in: ['supervisor', 'supervisorOther'],
    body: () => ({ ids: [NO_ID], severity: 'high' }),
  },
  'POST /api/board/review-dates': {
    in: ['supervisor', 'supervisorOther'],
    body: () => ({ ids: [NO_ID], nextReviewOn: '2026-11-30' }),
  },

  'GET /api/letter-templates': { in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'] },
  'GET /api/letter-templates/versions': { in: STAFF },
  'GET /api/letter-templates/versions/:id': {
    in: NOBODY,
    hidden: STAFF,
    path: () => `/api/letter-templates/versions/${NO_ID}`,
  },
  'POST /api/letter-templates/versions/:id/copies': {
    in: NOBODY,
    hidden: STAFF,
    path: () => `/api/letter-templates/versions/${NO_ID}/copies`,
    body: () => ({}),
  },
  'PATCH /api/letter-templates/versions/:id': {
    in: NOBODY,
    hidden: STAFF,
    ...v,
    path: () => `/api/letter-templates/versions/${NO_ID}`,
    body: () => ({ title: '우리 팀 문안' }),
  },
  'POST /api/letter-templates/versions/:id/submission': {
    in: NOBODY,
    hidden: STAFF,
    ...v,
    path: () => `/api/letter-templates/versions/${NO_ID}/submission`,
  },
  'POST /api/letter-templates/versions/:id/return': {
    in: NOBODY,
    hidden: STAFF,
    ...v,
    path: () => `/api/letter-templates/versions/${NO_ID}/return`,
    body: () => ({}),
  },
  'POST /api/letter-templates/versions/:id/publication': {
    in: NOBODY,
    hidden: STAFF,
    ...v,
    path: () => `/api/letter-templates/versions/${NO_ID}/publication`,
  },
  'GET /api/letters': { ...CASE_LIST, sighted: ['doctor', 'supervisor'] },
  'POST /api/letters': {
    ...CASE_STAFF,
    body: (w) => ({ kind: 'first_approach', language: 'en', companyId: w.company }),
  },
  'POST /api/letters/preview': {
    ...CASE_STAFF,
    body: (w) => ({ kind: 'first_approach', language: 'en', companyId: w.company }),
  },
  'GET /api/letters/:id': { ...CASE_READ, path: (w) => `/api/letters/${w.letter}` },
  'PATCH /api/letters/:id': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}`,
    body: () => ({ terms: { moq: '10' } }),
  },
  'POST /api/letters/:id/finalisation': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}/finalisation`,
  },
  'PUT /api/letters/:id/looks/:finding': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/looks/W05.0123456789abcdef`,
  },
  'DELETE /api/letters/:id/looks/:finding': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/looks/W05.0123456789abcdef`,
  },
  'GET /api/letters/:id/workflow': {
    ...CASE_READ,
    path: (w) => `/api/letters/${w.letter}/workflow`,
  },
  'POST /api/letters/:id/submission': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}/submission`,
    body: () => ({}),
  },
  'DELETE /api/letters/:id/submission': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}/submission`,
  },
  'POST /api/letters/:id/review': {
    ...SUPERVISOR_ROW,
    ...v,
    path: (w) => `/api/letters/${w.letter}/review`,
    body: () => ({ verdict: 'approved' }),
  },
  'POST /api/letters/:id/firm-check': {
    ...CASE_FIRM,
    ...v,
    path: (w) => `/api/letters/${w.letter}/firm-check`,
    body: () => ({ word: 'confirmed' }),
  },
  'GET /api/letters/:id/recipients': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/recipients`,
  },
  'PUT /api/letters/:id/recipients': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}/recipients`,
    body: () => ({ contactIds: [] }),
  },
  'POST /api/letters/:id/recipients': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}/recipients`,
    body: () => ({ contactIds: [] }),
  },
  'POST /api/letters/:id/recipients/removal': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}/recipients/removal`,
    body: () => ({ contactIds: [] }),
  },
  'GET /api/letters/:id/recipients/summary': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/recipients/summary`,
  },
  'POST /api/letters/:id/recipients/check': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/recipients/check`,
  },
  'GET /api/letters/:id/recipients/candidates': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/recipients/candidates`,
  },
  'GET /api/letters/:id/enclosures': {
    ...CASE_READ,
    path: (w) => `/api/letters/${w.letter}/enclosures`,
  },
  'POST /api/letters/:id/enclosures': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}/enclosures`,
    body: () => ({ fileIds: [NO_ID] }),
  },
  'DELETE /api/letters/:id/enclosures/:fileId': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}/enclosures/${NO_ID}`,
  },
  // It has no recipients yet.
  'GET /api/letters/:id/recipients/preview': {
    in: NOBODY,
    hidden: [...CASE_STAFF.in, ...CASE_STAFF.hidden],
    path: (w) => `/api/letters/${w.letter}/recipients/preview?place=1`,
  },
  'GET /api/letters/:id/dispatch/plan': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/dispatch/plan`,
  },
  'GET /api/letters/:id/dispatch': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/dispatch`,
  },
  'POST /api/letters/:id/dispatch': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}/dispatch`,
    body: () => ({}),
  },
  'DELETE /api/letters/:id/dispatch': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/letters/${w.letter}/dispatch`,
  },
  'POST /api/letters/:id/dispatch/pause': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/dispatch/pause`,
  },
  'DELETE /api/letters/:id/dispatch/pause': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/dispatch/pause`,
  },
  'POST /api/letters/:id/dispatch/stop': {
    ...CASE_STAFF,
    path: (w) => `/api/letters/${w.letter}/dispatch/stop`,
  },
  'GET /api/letters/:id/pdf': { ...CASE_READ, path: (w) => `/api/letters/${w.letter}/pdf` },
  'GET /api/letters/:id/docx': { ...CASE_READ, path: (w) => `/api/letters/${w.letter}/docx` },

  'GET /api/visits': CASE_LIST,
  'POST /api/visits': {
    ...CASE_STAFF,
    body: (w) => ({
      kind: 'call',
      companyId: w.company,
      startedAt: '2026-11-23T00:10:00Z',
      summary: '통화',
      attendees: [],
      topics: [],
      markets: [],
      promises: [],
      difficulties: [],
      fileIds: [],
    }),
  },
  'GET /api/visits/preparation': {
    ...CASE_STAFF,
    path: (w) => `/api/visits/preparation?companyId=${w.company}`,
  },
  'GET /api/visits/preparation/day': {
    in: ['doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
    blind: ['doctorOther', 'supervisorOther'],
  },
  'GET /api/visits/:id': { ...CASE_READ, path: (w) => `/api/visits/${w.visit}` },
  'PATCH /api/visits/:id': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/visits/${w.visit}`,
    body: () => ({ summary: 'x' }),
  },
  'POST /api/visits/:id/confirmation': {
    ...CASE_FIRM,
    ...v,
    path: (w) => `/api/visits/${w.visit}/confirmation`,
    body: () => ({ correct: true }),
  },
  'GET /api/visit-samples': {
    in: ['supervisor', 'supervisorOther'],
  },
  'POST /api/visit-samples': {
    in: ['supervisor', 'supervisorOther'],
    body: () => ({ fromOn: '2027-01-01', untilOn: '2027-01-02', perDoctor: 1 }),
  },
  'GET /api/visit-samples/:id': {
    ...SUPERVISOR_ROW,
    path: (w) => `/api/visit-samples/${w.visitSample}`,
    sighted: ['supervisor'],
  },
  'POST /api/visit-checks/:id/verdict': {
    ...SUPERVISOR_ROW,
    ...v,
    path: (w) => `/api/visit-checks/${w.visitCheck}/verdict`,
    body: () => ({ verdict: 'ok' }),
  },
  'GET /api/visits/:id/versions': { ...CASE_STAFF, path: (w) => `/api/visits/${w.visit}/versions` },
  'GET /api/diagnosis-questionnaires/:version': {
    in: ['sme', 'smeOther', 'doctor', 'doctorOther', 'supervisor', 'supervisorOther'],
    path: () => '/api/diagnosis-questionnaires/current',
  },
  'GET /api/companies/:id/diagnoses': { ...CASE_READ, path: c('/diagnoses') },
  'POST /api/companies/:id/diagnoses': {
    ...CASE_STAFF,
    path: c('/diagnoses'),
    body: () => ({ questionnaire: 1, answers: diagnosisAnswers() }),
  },
  'GET /api/diagnoses/:id': {
    ...CASE_READ,
    path: (w) => `/api/diagnoses/${w.diagnosis}`,
    sighted: ['sme', 'doctor', 'supervisor'],
  },
  'PATCH /api/diagnoses/:id': {
    in: ['doctor'],
    hidden: ['doctorOther', 'supervisorOther'],
    ...v,
    path: (w) => `/api/diagnoses/${w.diagnosis}`,
    body: () => ({ answers: diagnosisAnswers() }),
  },
  'GET /api/promises': { ...CASE_LIST, path: (w) => `/api/promises?companyId=${w.company}` },
  'POST /api/promises': {
    ...CASE_STAFF,
    body: (w) => ({ side: 'ours', companyId: w.company, text: '자료 보내기', dueOn: '2026-11-30' }),
  },
  'PATCH /api/promises/:id': {
    ...CASE_STAFF,
    ...v,
    path: (w) => `/api/promises/${w.promise}`,
    body: () => ({ text: 'x' }),
  },
  'POST /api/promises/:id/fulfilment': {
    ...CASE_READ,
    ...v,
    path: (w) => `/api/promises/${w.promise}/fulfilment`,
  },
  'DELETE /api/promises/:id/fulfilment': {
    ...CASE_READ,
    ...v,
    path: (w) => `/api/promises/${w.promise}/fulfilment`,
  },
};
