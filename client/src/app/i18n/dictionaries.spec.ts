import { globSync, readFileSync } from 'node:fs';

type Tree = { [key: string]: string | Tree };

const koreans = globSync('client/src/app/**/i18n/ko.json');

function leaves(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(at, value);
    else for (const [k, v] of leaves(value, at)) found.set(k, v);
  }
  return found;
}

const read = (path: string) => leaves(JSON.parse(readFileSync(path, 'utf8')) as Tree);
const holes = (text: string) => [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map((m) => m[1]).sort();

describe.each(koreans)('%s and its English twin', (korean) => {
  const ko = read(korean);
  const en = read(korean.replace(/ko\.json$/, 'en.json'));

  it('have the same keys', () => {
    expect([...en.keys()].sort()).toEqual([...ko.keys()].sort());
  });

  it('leave no text empty', () => {
    const empty = [...ko, ...en].filter(([, text]) => !text.trim()).map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('fill in the same values', () => {
    for (const [key, text] of ko) {
      expect({ key, holes: [...new Set(holes(text))] }).toEqual({
        key,
        holes: [...new Set(holes(en.get(key) ?? ''))],
      });
    }
  });
});

it('finds the dictionaries', () => {
  expect(koreans.length).toBeGreaterThan(10);
});
