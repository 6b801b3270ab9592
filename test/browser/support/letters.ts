import { expect, type Browser, type Page } from '@playwright/test';
import { ask, pageOf, tell } from './people';

interface Letter {
  id: string;
  version: number;
  number: string;
}

const CONTENT = {
  kind: 'first_approach',
  language: 'en',
  addressee: {
    company: 'Nordhaus Werkzeug GmbH',
    person: 'Katrin Vogel',
    honorific: 'ms',
    address: 'Industriestraße 44, 70565 Stuttgart',
    country: 'DE',
    sourceType: 'trade_office',
    sourceDetail: 'Frankfurt',
  },
  context: { ctaDeadline: '2027-01-15' },
};

/** A whole draft of the demo owner's firm, made by the demo doctor through the API. */
export async function draftLetter(doctor: Page): Promise<Letter> {
  const firms = `/api/companies?doctorId=me&q=${encodeURIComponent('한결정밀')}`;
  const [firm] = (await ask<{ items: { id: string }[] }>(doctor, firms)).items;
  return act(doctor, '/api/letters', { ...CONTENT, companyId: firm?.id });
}

/** The same with recipients; with `all`, also those who may not be written to. */
export async function addressedLetter(doctor: Page, all = false): Promise<Letter> {
  const letter = await draftLetter(doctor);
  await act(
    doctor,
    `/api/letters/${letter.id}/recipients`,
    { filter: {}, sendableOnly: !all },
    letter.version,
  );
  if (!all) {
    const away = { unsendable: true };
    await act(doctor, `/api/letters/${letter.id}/recipients/removal`, away, letter.version + 1);
  }
  return ask<Letter>(doctor, `/api/letters/${letter.id}`);
}

/** Takes an addressed letter through its steps, until it may be sent. */
export async function agreedLetter(browser: Browser, doctor: Page, id: string): Promise<void> {
  const supervisor = await pageOf(browser, 'supervisor', 'ko');
  const owner = await pageOf(browser, 'owner', 'ko');
  const url = `/api/letters/${id}`;
  const at = async () => (await ask<Letter>(doctor, url)).version;
  await act(doctor, `${url}/submission`, {}, await at());
  await act(supervisor, `${url}/review`, { verdict: 'approved' }, await at());
  await act(owner, `${url}/firm-check`, { word: 'confirmed' }, await at());
  await Promise.all([supervisor, owner].map((page) => page.context().close()));
}

async function act(page: Page, path: string, data: object, version?: number): Promise<Letter> {
  const { status, body } = await tell(page, path, data, { version, key: crypto.randomUUID() });
  expect(status, `${path}: ${JSON.stringify(body)}`).toBeLessThan(300);
  return body as Letter;
}
