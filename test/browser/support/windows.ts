import { expect, type Browser, type Page } from '@playwright/test';
import { addressedLetter, agreedLetter } from './letters';
import { ask, OURS, pageOf, tell } from './people';
import { photo } from './things';

/** Things the windows stand on, one of each kind, made through the API. */
export interface Stage {
  company: string;
  /** A firm of the doctor that has not agreed to everything. */
  unasked: string;
  visit: string;
  /** A new case with a photo. */
  open: string;
  /** Cases of the demo owner: new, answered, closed. */
  filed: string;
  answered: string;
  closed: string;
  /** Letters with recipients: one being written, one that may be sent. */
  addressed: string;
  agreed: string;
}

interface Case {
  id: string;
  version: number;
}

/** Makes, as the demo doctor and the demo owner, what the windows of all people need. */
export async function setStage(browser: Browser): Promise<Stage> {
  const doctor = await pageOf(browser, 'doctor', 'ko');
  const owner = await pageOf(browser, 'owner', 'ko');
  const firms = `/api/companies?doctorId=me&q=${encodeURIComponent('한결정밀')}`;
  const company = (await ask<{ items: Case[] }>(doctor, firms)).items[0]?.id ?? '';
  const upload = await doctor.request.post('/api/files', {
    headers: OURS,
    multipart: {
      file: { name: 'site.jpg', mimeType: 'image/jpeg', buffer: await photo(1_600, 1_200) },
    },
  });
  const { id: fileId } = (await upload.json()) as Case;
  const open = { ...CASE, companyId: company, fileIds: [fileId] };
  const answered = async (): Promise<Case> => {
    const it = await write(owner, '/api/difficulties', CASE);
    return write(doctor, `/api/difficulties/${it.id}/answer`, ANSWER, it.version);
  };
  const closed = await answered();
  await write(owner, `/api/difficulties/${closed.id}/confirmation`, { rating: 5 }, closed.version);
  const visit = await write(doctor, '/api/visits', { ...VISIT, companyId: company });
  const stage = {
    company,
    unasked: await unaskedFirm(doctor),
    visit: visit.id,
    open: (await write(doctor, '/api/difficulties', open)).id,
    filed: (await write(owner, '/api/difficulties', CASE)).id,
    answered: (await answered()).id,
    closed: closed.id,
    addressed: (await addressedLetter(doctor, true)).id,
    agreed: (await addressedLetter(doctor)).id,
  };
  await agreedLetter(browser, doctor, stage.agreed);
  await Promise.all([doctor, owner].map((page) => page.context().close()));
  return stage;
}

async function unaskedFirm(doctor: Page): Promise<string> {
  const { items } = await ask<{ items: Case[] }>(doctor, '/api/companies?doctorId=me');
  for (const { id } of items) {
    const firm = await ask<{ consents: { granted: boolean }[] }>(doctor, `/api/companies/${id}`);
    if (firm.consents.some(({ granted }) => !granted)) return id;
  }
  throw new Error('every firm of the doctor has agreed to everything');
}

const CASE = {
  title: '선적 서류 문의',
  body: '선적 서류에 무엇을 더 넣어야 하는지 알고 싶습니다.',
  category: 'log',
  severity: 'normal',
};
const ANSWER = { outcome: 'guidance', text: '문드라를 거쳐 출고했습니다.', fileIds: [] };
const VISIT = {
  kind: 'call',
  startedAt: new Date(Date.now() - 3_600_000),
  summary: '선적 일정을 12월로 다시 잡았습니다.',
  leavesCheckIn: true,
  attendees: [],
  topics: [],
  markets: [],
  promises: [],
  difficulties: [],
  fileIds: [],
};

async function write(page: Page, path: string, data: object, version?: number): Promise<Case> {
  const { status, body } = await tell(page, path, data, { version, key: crypto.randomUUID() });
  expect(status, `${path}: ${JSON.stringify(body)}`).toBeLessThan(300);
  return body as Case;
}
