import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstScripts } from './first-scripts';

describe('the scripts a page is sure to need', () => {
  const folder = mkdtempSync(join(tmpdir(), 'client-'));
  beforeAll(() =>
    writeFileSync(
      join(folder, 'preload.json'),
      JSON.stringify({ words: { ko: ['ko.js'], en: ['en.js'] }, areas: { portal: ['home.js'] } }),
    ),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are those of the language and of the area', () => {
    const link = firstScripts(folder);
    expect(link('/portal?x=1', 'en-GB,en;q=0.9')).toBe(
      '</en.js>; rel=modulepreload, </home.js>; rel=modulepreload',
    );
    expect(link('/portal/difficulties', 'ko-KR')).toContain('</ko.js>');
  });

  it('are only the words elsewhere, and for names every object has', () => {
    const link = firstScripts(folder);
    expect(link('/')).toBe('</ko.js>; rel=modulepreload');
    expect(link('/constructor')).toBe('</ko.js>; rel=modulepreload');
  });

  it('are none where no client was built', () => {
    expect(firstScripts(join(folder, 'nowhere'))('/portal')).toBe('');
  });
});
