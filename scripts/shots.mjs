// Takes pictures of pages: node scripts/shots.mjs --base http://localhost:3000 --as doctor /today /companies
//   --as <role|userId>  signs in through the demo people of the login page (sme, doctor, supervisor, admin)
//   --out <dir>         where to put them (.cache/shots)      --widths 1440,390
//   --locales ko,en     --themes light,dark                   --full  whole page
//   --click <selector>  clicks before the picture             --wait <ms>  (400)
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string', default: 'http://localhost:3000' },
    as: { type: 'string' },
    out: { type: 'string', default: '.cache/shots' },
    widths: { type: 'string', default: '1440,390' },
    locales: { type: 'string', default: 'ko' },
    themes: { type: 'string', default: 'light' },
    click: { type: 'string' },
    wait: { type: 'string', default: '400' },
    full: { type: 'boolean', default: false },
  },
});
const { chromiumPath, CHROMIUM_FLAGS } = createRequire(import.meta.url)(
  '../test/browser/support/chromium.ts',
);
const browser = await chromium.launch({
  executablePath: await chromiumPath(),
  args: CHROMIUM_FLAGS,
});
mkdirSync(values.out, { recursive: true });

async function signIn(context) {
  const headers = { 'X-Home-Doctor': '1' };
  const people = await (
    await context.request.get(`${values.base}/api/session/demo-people`, { headers })
  ).json();
  const person = people.find((p) => p.role === values.as || p.userId === values.as);
  if (!person) throw new Error(`No demo person "${values.as}"`);
  const answer = await context.request.post(`${values.base}/api/session/demo`, {
    headers,
    data: { userId: person.userId },
  });
  if (!answer.ok()) throw new Error(`Demo sign-in: ${answer.status()} ${await answer.text()}`);
}

for (const width of values.widths.split(',').map(Number)) {
  for (const locale of values.locales.split(',')) {
    for (const theme of values.themes.split(',')) {
      const context = await browser.newContext({
        viewport: { width, height: width < 900 ? 844 : 900 },
        locale: locale === 'ko' ? 'ko-KR' : 'en-GB',
        timezoneId: 'Asia/Seoul',
        colorScheme: theme,
        serviceWorkers: 'block',
        hasTouch: width < 900,
        isMobile: width < 900,
      });
      await context.addInitScript(
        ([l, t]) => {
          localStorage.setItem('hd.locale', l);
          localStorage.setItem('hd.theme', t);
        },
        [locale, theme],
      );
      // The picture's language and theme win over the person's stored preference.
      await context.route('**/api/session', async (route) => {
        if (route.request().method() !== 'GET') return route.fallback();
        const answer = await route.fetch();
        if (answer.status() !== 200) return route.fulfill({ response: answer });
        return route.fulfill({
          response: answer,
          json: { ...(await answer.json()), locale, theme },
        });
      });
      if (values.as) await signIn(context);
      const page = await context.newPage();
      page.on('console', (m) => m.type() === 'error' && console.error(`  console: ${m.text()}`));
      page.on('pageerror', (e) => console.error(`  page error: ${e.message}`));
      for (const path of positionals) {
        await page.goto(values.base + path);
        await page
          .locator('h1')
          .first()
          .waitFor({ timeout: 10_000 })
          .catch(() => undefined);
        if (values.click) await page.locator(values.click).first().click();
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(Number(values.wait));
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        const name = `${path.replace(/[^\w가-힣]+/g, '-').replace(/^-|-$/g, '') || 'home'}.${width}.${locale}.${theme}.png`;
        await page.screenshot({ path: join(values.out, name), fullPage: values.full });
        console.log(`${join(values.out, name)}${wide ? '  SCROLLS SIDEWAYS' : ''}`);
      }
      await context.close();
    }
  }
}
await browser.close();
