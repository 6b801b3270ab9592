import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Waits until a page shows what it fetched: a heading, no skeleton, nothing on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect(page.locator('hd-skeleton-rows')).toHaveCount(0);
}

/** What is wrong with the page as it stands, one line a rule: page, rule, what it hits. */
export async function faults(page: Page, where: string): Promise<string[]> {
  // Colours on their way from one to another would be measured half way.
  await page.evaluate(() => {
    const moves = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    return Promise.race([
      Promise.allSettled(moves.map((one) => one.finished)),
      new Promise((done) => setTimeout(done, 1_000)),
    ]).then(() => undefined);
  });
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).exclude('iframe').analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${where}: ${id} ×${nodes.length} ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.any[0]?.message ?? ''}`,
  );
  const headings = await page.locator('h1').count();
  if (headings !== 1) found.push(`${where}: ${headings} h1`);
  return found;
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
