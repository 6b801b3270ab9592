import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { ask } from './people';
import { button } from './places';
import { wordsIn } from './words';

const ko = wordsIn('ko');
let marks = 0;

/** Words no record holds yet. */
export const newMark = () => `표시${Date.now() % 1_000_000}-${++marks}`;

/** What visits on the road are written with. */
export const TELEPHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** A JPEG as a phone makes it: it says where it was taken. */
function placed(): Promise<Buffer> {
  return sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#607a8c' } })
    .withExif({
      IFD0: { Make: 'Test phone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '37/1 23/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '126/1 38/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
}

/** Puts two such photos into the form. */
export async function twoPhotos(page: Page): Promise<void> {
  const buffer = await placed();
  await page.locator('.foot input[type=file]').setInputFiles([
    { name: '현장1.jpg', mimeType: 'image/jpeg', buffer },
    { name: '현장2.jpg', mimeType: 'image/jpeg', buffer },
  ]);
  await expect(page.locator('.foot label')).toContainText('2');
}

/** What was heard at the firm: the first box of the form. */
export const heard = (page: Page) => page.locator('hd-visit-form textarea').first();

/** Opens the first firm of the day and writes what was heard. */
export async function write(page: Page, words: string, t = ko): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(t('offline.day.writeFor', { name: '.+' })) })
    .first()
    .click();
  await heard(page).fill(words);
}

export async function save(page: Page, t = ko): Promise<void> {
  await button(page, t('ui.save')).click();
}

/** The id of a firm the page's person sees. */
export async function firm(page: Page, name = '한결정밀'): Promise<string> {
  const path = `/api/companies?q=${encodeURIComponent(name)}`;
  return (await ask<{ items: { id: string }[] }>(page, path)).items[0]!.id;
}
