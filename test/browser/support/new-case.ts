import { expect, type Page } from '@playwright/test';
import { ask, tell } from './people';

export interface Case {
  id: string;
  number: string;
  title: string;
  version: number;
}

/** A new case of the doctor's first firm, filed through the API. */
export async function newCase(page: Page, title = `점검용 애로 ${Date.now()}`): Promise<Case> {
  const firms = await ask<{ items: { id: string }[] }>(page, '/api/companies?doctorId=me&limit=1');
  const { status, body } = await tell(page, '/api/difficulties', {
    companyId: firms.items[0]?.id,
    title,
    body: '서류를 보냈는데 열흘째 답이 없어 무엇이 더 필요한지 알고 싶습니다.',
    category: 'log',
    severity: 'normal',
  });
  expect(status).toBe(201);
  return body as Case;
}
