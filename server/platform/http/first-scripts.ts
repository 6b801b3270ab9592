import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What scripts/preload.mjs found out about the built client. */
interface Preload {
  /** Script names by language: its dictionaries. */
  words: Record<string, string[]>;
  /** Script names by the first part of an address. */
  areas: Record<string, string[]>;
}

/**
 * Names in a `Link` header the scripts that the page at an address is sure to need beyond those in
 * index.html, so that a browser fetches them side by side with it.
 */
export function firstScripts(clientDir: string): (url: string, languages?: string) => string {
  const file = join(clientDir, 'preload.json');
  if (!existsSync(file)) return () => '';
  const { words, areas } = JSON.parse(readFileSync(file, 'utf8')) as Preload;
  return (url, languages = '') => {
    const area = /^\/([\w-]+)/.exec(url)?.[1] ?? '';
    const spoken = languages.toLowerCase().startsWith('en') ? 'en' : 'ko';
    const scripts = [...(words[spoken] ?? []), ...(Object.hasOwn(areas, area) ? areas[area]! : [])];
    return scripts.map((name) => `</${name}>; rel=modulepreload`).join(', ');
  };
}

/** The sources that let exactly the scripts written into a page run (CSP Level 3, §2.3.1). */
export function inlineScripts(page = ''): string[] {
  return Array.from(
    page.matchAll(/<script>([^]*?)<\/script>/g),
    ([, code]) => `'sha256-${createHash('sha256').update(code!).digest('base64')}'`,
  );
}
