import { readFileSync } from 'node:fs';
import { LABELS, labelOf } from './labels';

describe('labels of codes in files', () => {
  it.each([
    ['ko', 0],
    ['en', 1],
  ] as const)('are the words of the screens (%s)', (locale, at) => {
    const screens = JSON.parse(
      readFileSync(`client/src/app/labels/i18n/${locale}.json`, 'utf8'),
    ) as Record<string, Record<string, string>>;
    for (const [group, words] of Object.entries(LABELS)) {
      const here = Object.fromEntries(
        Object.entries(words).map(([code, both]) => [code, both[at]]),
      );
      expect([group, here]).toEqual([group, screens[group]]);
    }
  });

  it('leave an unknown code as it is', () => {
    expect(labelOf('severity', 'new_code', 'ko')).toBe('new_code');
    expect(labelOf('severity', null, 'ko')).toBeNull();
    expect(labelOf('severity', 'urgent', 'en')).toBe('Urgent');
  });
});
