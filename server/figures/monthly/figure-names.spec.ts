import { readFileSync } from 'node:fs';
import { FIGURE_NAMES } from './figure-names';

it.each([
  ['ko', 0],
  ['en', 1],
] as const)('figures have the names of the screens in reports (%s)', (locale, at) => {
  const { name } = JSON.parse(
    readFileSync(`client/src/app/figures/i18n/${locale}.json`, 'utf8'),
  ) as { name: Record<string, string> };
  expect(
    Object.fromEntries(Object.entries(FIGURE_NAMES).map(([id, both]) => [id, both[at]])),
  ).toEqual(name);
});
