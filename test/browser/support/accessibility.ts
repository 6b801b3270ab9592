import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours: all that another colour scheme can break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Waits until a page shows what it fetched: a heading, no skeleton, nothing on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect(page.locator('hd-skeleton-rows')).toHaveCount(0);
}

/**
 * What is wrong with the page as it stands, light and dark, one line a rule: page, rule, what it
 * hits. The scheme is switched in place, as the account page does.
 */
export async function faults(page: Page, where: string): Promise<string[]> {
  await wear(page, 'light');
  const found = await axe(page, `${where} light`, (builder) => builder.withTags(TAGS));
  await wear(page, 'dark');
  found.push(...(await axe(page, `${where} dark`, (builder) => builder.withRules(COLOURS))));
  await wear(page, 'light');
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`${where}: ${headings} h1`);
  return found;
}

/** Puts a colour scheme on and waits until it is there: colours on their way measure half way. */
async function wear(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((theme) => {
    document.documentElement.dataset['theme'] = theme;
    const moves = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    return Promise.race([
      Promise.allSettled(moves.map((one) => one.finished)),
      new Promise((done) => setTimeout(done, 1_000)),
    ]).then(() => undefined);
  }, scheme);
}

async function axe(
  page: Page,
  where: string,
  choose: (builder: AxeBuilder) => AxeBuilder,
): Promise<string[]> {
  // No frame is looked into, so one run in the page itself says it all, in half the time.
  const builder = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .exclude('iframe')
    .setLegacyMode();
  const { violations } = await choose(builder).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${where}: ${id} ×${nodes.length} ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.any[0]?.message ?? ''}`,
  );
}

/** Goes to 360 px for a moment and says whether the page scrolls sideways there. */
export async function sideways(page: Page, where: string): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= innerWidth) return undefined;
    const out = [...document.querySelectorAll('main *, header *')].find(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    return `${root.scrollWidth} px by ${out?.tagName.toLowerCase()}.${out?.className}`;
  });
  if (before) await page.setViewportSize(before);
  return wide ? [`${where}: scrolls sideways at 360 px, ${wide}`] : [];
}
