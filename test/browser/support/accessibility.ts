import { expect, type Page } from '@playwright/test';
import axe, { type RunOnly } from 'axe-core';

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
  // Once a document: reading its source costs the browser as much as looking at a small page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await look(page, `${where} light`, 'light', { type: 'tag', values: TAGS });
  found.push(...(await look(page, `${where} dark`, 'dark', { type: 'rule', values: COLOURS })));
  const headings = await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light';
    return document.querySelectorAll('h1').length;
  });
  if (headings !== 1) found.push(`${where}: ${headings} h1`);
  return found;
}

/** Puts a colour scheme on and looks at the page once its colours are there. */
async function look(
  page: Page,
  where: string,
  scheme: 'light' | 'dark',
  runOnly: RunOnly,
): Promise<string[]> {
  const found = await page.evaluate(
    async ({ scheme, runOnly }) => {
      document.documentElement.dataset['theme'] = scheme;
      // Colours on their way measure half way; the end of one may begin another in its children.
      for (let n = 0; n < 20; n++) {
        const moves = document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
          .filter(({ playState }) => playState !== 'finished');
        if (moves.length === 0) break;
        for (const move of moves) move.finish();
      }
      const here = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await here.run(
        { exclude: ['iframe'] },
        { runOnly, resultTypes: ['violations'] },
      );
      // A letter's gaps stand in its lines; each has a row of full size in the list of findings
      // (WCAG 2.5.8, the exception for an equivalent control).
      const equivalent = (at: unknown) =>
        document.querySelector(String(at))?.matches('.sheet .gap');
      // Half under an open list or a bar that stays in place: closing or scrolling uncovers it.
      const covered = (words = '') => words.includes('partially obscured');
      const faulty = violations
        .map(({ id, nodes }) => ({
          id,
          nodes: nodes.filter(
            ({ target, any }) =>
              id !== 'target-size' || !(equivalent(target) || covered(any[0]?.message)),
          ),
        }))
        .filter(({ nodes }) => nodes.length > 0);
      return faulty.map(
        ({ id, nodes }) =>
          `${id} ×${nodes.length} ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.any[0]?.message ?? ''}`,
      );
    },
    { scheme, runOnly },
  );
  return found.map((fault) => `${where}: ${fault}`);
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
