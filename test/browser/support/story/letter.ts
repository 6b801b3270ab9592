import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { button, choice, day, field, heading } from '../places';
import type { Locale } from '../words';
import type { Story } from './said';

const BUYER = 'Nordhaus Werkzeug GmbH';
const SIGNATORY = { en: 'President', ko: '대표이사' };
/** What the writer gives, and what the templates make of it. */
const PRINTED = {
  en: ['Dear Ms. Vogel,', 'Machine tool spindle', 'Park Do-hyeon', 'founded in 2004'],
  ko: ['공작기계 스핀들', '박도현', '귀사', '2004년'],
};

/** Chooses firm, kind and language; the draft opens with what the register knows. */
export async function beginLetter(page: Page, { t, file, locale }: Story): Promise<void> {
  await page.goto('/letters');
  await page.locator('a[href="/letters/new"]').filter({ visible: true }).first().click();
  await expect(heading(page)).toHaveText(t('letters.new.title'));
  await page.getByRole('combobox').fill(file.firm);
  await page.getByRole('option', { name: locale === 'en' ? file.firmEn : file.firm }).click();
  await choice(page, t('labels.letterKind.first_approach')).check();
  await choice(page, t('letters.languageName.en')).check();
  await button(page, t('letters.new.start')).click();
  await expect(page.getByRole('article')).toContainText('Machine tool spindle');
}

/** Fills what the draft names as empty, until nothing is; the preview follows. */
export async function fillLetter(page: Page, { t, locale }: Story): Promise<void> {
  const final = button(page, t('letters.final.action'));
  await expect(final).toBeDisabled();
  const name = t('letters.field.buyer_name');
  const empty = t('letters.finding.E01.field.title', { field: name });
  await page.getByRole('button', { name: empty }).filter({ hasText: /\S/ }).first().click();
  await expect(field(page, name)).toBeFocused();
  await page.keyboard.type(BUYER);
  const sheet = page.getByRole('article');
  await expect(sheet).toContainText(BUYER);
  const write = (what: string, words: string) =>
    field(page, t(`letters.field.${what}`)).fill(words);
  await write('buyer_address', 'Industriestraße 44, 70565 Stuttgart');
  const country = locale === 'ko' ? '독일' : 'Germany';
  await write('buyer_country', country);
  await page.getByRole('option', { name: country }).first().click();
  await write('buyer_person', 'Katrin Vogel');
  await field(page, t('letters.field.buyer_honorific')).selectOption('ms');
  await field(page, t('letters.field.buyer_source_type')).selectOption('trade_office');
  await write('buyer_source_detail', 'Frankfurt');
  await write('signatory_title', SIGNATORY.en);
  await write('signatory_email', 'spindle@proof.example');
  await page.locator('#letter-context-cta-deadline input').fill(day(30));
  await expect(sheet).toContainText('Dear Ms. Vogel,');
  await expect(page.getByText(t('letters.complete'), { exact: true })).toBeVisible();
  await expect(final).toBeEnabled();
}

/** Copies the final letter and turns the copy into the other language. */
export async function copyInKorean(page: Page, { t }: Story): Promise<void> {
  const before = page.url();
  await button(page, t('letters.copy')).click();
  await expect(page).not.toHaveURL(before);
  await field(page, t('letters.language')).selectOption('ko');
  await field(page, t('letters.field.signatory_title')).fill(SIGNATORY.ko);
  await expect(page.getByRole('article')).toContainText(SIGNATORY.ko);
  await expect(page.getByText(t('letters.complete'), { exact: true })).toBeVisible();
}

/** Makes the letter final, downloads it and reads what is printed. */
export async function finishAndRead(page: Page, story: Story, language: Locale): Promise<void> {
  const { t, file } = story;
  await button(page, t('letters.final.action')).click();
  await button(page.getByRole('dialog'), t('letters.final.action')).click();
  await expect(page.getByText(t('letters.final.done')).last()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: t('letters.download') }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const printed = await textOf(await readFile(await download.path()));
  const firm = language === 'en' ? file.firmEn : file.firm;
  for (const words of [firm, BUYER, SIGNATORY[language], ...PRINTED[language]]) {
    expect(printed).toContain(words);
  }
  expect(printed, 'nothing is left empty').not.toMatch(/\[[^\]]*\]/);
}

/** What is printed in a PDF, page after page, with single spaces. */
async function textOf(pdf: Buffer): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let n = 1; n <= file.numPages; n++) {
    const { items } = await (await file.getPage(n)).getTextContent();
    pages.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  return pages.join(' ').replace(/\s+/g, ' ');
}
