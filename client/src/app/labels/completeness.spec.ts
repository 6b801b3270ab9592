import { globSync, readFileSync } from 'node:fs';

type Tree = { [key: string]: string | Tree };
interface Schema {
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
}

/** Values a person never reads as a word: shapes of data, switches, international codes. */
const NOT_WORDS = new Set([
  'FileDto.visibility',
  'TimelineEntryDto.visibility',
  'TimelineEntryDto.side',
  'TemplateBlockDto.part',
  'MergedBlockDto.part',
  'LetterParagraphDto.style',
  'LetterLanguage',
  'LetterFieldWhere',
  'Incoterm',
  'SaveViewDto.page',
  'DifficultyAction',
  'SolutionAction',
  'ResultAction',
  'IssueAction',
  'ReplyField',
  'MailDto.calendarMethod',
  'FigureDto.unit',
  'LetterFirmWord',
  'PaperSize',
  'FollowUpStatus',
  'LetterDelivery',
  'WrittenBlockDto.part',
]);

const openapi = JSON.parse(readFileSync('openapi.json', 'utf8')) as {
  components: { schemas: Record<string, Schema> };
};

function enums(): [string, string[]][] {
  const found = new Map<string, string[]>();
  const words = (values: unknown[]) => values.filter((value) => typeof value === 'string');
  for (const [name, schema] of Object.entries(openapi.components.schemas)) {
    if (schema.enum) found.set(name, words(schema.enum));
    for (const [property, { enum: own, items }] of Object.entries(schema.properties ?? {})) {
      const values = own ?? items?.enum;
      if (values) found.set(`${name}.${property}`, words(values));
    }
  }
  return [...found];
}

/** The keys of every branch of every dictionary of a language. */
function branches(locale: string): Set<string>[] {
  const found: Set<string>[] = [];
  const walk = (tree: Tree) => {
    found.push(new Set(Object.keys(tree)));
    Object.values(tree).forEach((inner) => typeof inner !== 'string' && walk(inner));
  };
  globSync(`client/src/app/**/i18n/${locale}.json`).forEach((path) =>
    walk(JSON.parse(readFileSync(path, 'utf8')) as Tree),
  );
  return found;
}

describe.each(['ko', 'en'])('words for what the server says (%s)', (locale) => {
  const dictionaries = branches(locale);

  it.each(enums().filter(([name]) => !NOT_WORDS.has(name)))('%s', (_name, values) => {
    const camel = (value: string) =>
      value.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    const worded = dictionaries.some((keys) =>
      values.every((value) => keys.has(value) || keys.has(camel(value))),
    );
    expect({ values, worded }).toEqual({ values, worded: true });
  });
});

it('lists no exception twice or in vain', () => {
  const names = new Set(enums().map(([name]) => name));
  expect([...NOT_WORDS].filter((name) => !names.has(name))).toEqual([]);
});
