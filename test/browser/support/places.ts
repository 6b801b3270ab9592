import type { Locator, Page } from '@playwright/test';

/** The page's one h1. */
export function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

export function button(place: Page | Locator, name: string): Locator {
  return place.getByRole('button', { name, exact: true });
}

/** The field whose label begins with the words; (필수) and (선택) may stand behind them. */
export function field(place: Page | Locator, label: string): Locator {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return place.getByLabel(new RegExp(`^\\s*${escaped}\\s*(?:\\(.*\\))?\\s*$`)).first();
}

/** One of several radios, by the words it begins with. */
export function choice(place: Page | Locator, label: string): Locator {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return place.getByRole('radio', { name: new RegExp(`^\\s*${escaped}`) }).first();
}

/** A day so many days from now in Seoul, as a date control takes it. */
export function day(ahead: number): string {
  return new Date(Date.now() + 9 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);
}
