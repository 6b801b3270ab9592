import { Drop, Liquid } from 'liquidjs';
import { isJosaPair, josaFor } from '../letters/merge/josa';

/** What a canned reply may name. A text that names anything else is refused. */
export const REPLY_FIELDS = [
  'firm.name',
  'contact.name',
  'contact.title',
  'case.number',
  'case.title',
  'case.due',
  'doctor.name',
  'doctor.title',
  'doctor.phone',
  'doctor.unit',
  'partner.name',
  'today',
] as const;
export type ReplyField = (typeof REPLY_FIELDS)[number];

export type ReplyLanguage = 'ko' | 'en';
export type ReplyValues = Record<ReplyField, string | null>;

/** What stands in the text where a value is missing; such a text is never sent. */
const LABELS: Record<ReplyField, [ko: string, en: string]> = {
  'firm.name': ['기업명', 'firm'],
  'contact.name': ['담당자 이름', 'contact'],
  'contact.title': ['담당자 직함', 'title of the contact'],
  'case.number': ['접수번호', 'case number'],
  'case.title': ['애로 제목', 'title of the case'],
  'case.due': ['답변 기한', 'answer by'],
  'doctor.name': ['홈닥터 이름', 'home doctor'],
  'doctor.title': ['홈닥터 직함', 'title of the home doctor'],
  'doctor.phone': ['홈닥터 전화', 'telephone of the home doctor'],
  'doctor.unit': ['홈닥터 소속', 'team of the home doctor'],
  'partner.name': ['협조 기관', 'partner'],
  today: ['오늘 날짜', 'today'],
};

/** A text that Liquid cannot take, or that names what there is not. */
export class ReplyTemplateError extends Error {
  constructor(
    message: string,
    readonly unknown: readonly string[] = [],
  ) {
    super(message);
  }
}

/** A value with its name, so that an empty one can be named in the text. */
class Field extends Drop {
  constructor(
    readonly path: ReplyField,
    readonly text: string | null,
    readonly particle: string | null = null,
  ) {
    super();
  }

  override valueOf(): string | null {
    return this.text;
  }
}

/** Whoever fills a text; engines are shared, so that what is missing goes through the globals. */
interface Filling {
  language: ReplyLanguage;
  missing: Set<ReplyField>;
}
let filling: Filling | undefined;

function written(value: unknown): string {
  if (!(value instanceof Field)) return value == null ? '' : String(value);
  const { path, text, particle } = value;
  if (text !== null) {
    return particle && isJosaPair(particle) ? text + josaFor(text, particle) : text;
  }
  filling?.missing.add(path);
  return `⟦${LABELS[path][filling?.language === 'en' ? 1 : 0]}⟧${particle ?? ''}`;
}

/**
 * Liquid for texts people keep: plain fields, `if` and `unless`, and the filter `josa`. No other tag
 * or filter, no files, own properties only, unknown names refused, limits on length, work and memory.
 */
const engine = (() => {
  const liquid = new Liquid({
    ...{ strictVariables: true, strictFilters: true, ownPropertyOnly: true },
    ...{ parseLimit: 10_000, renderLimit: 200, memoryLimit: 100_000 },
    ...{ templates: {}, relativeReference: false, dynamicPartials: false },
    outputEscape: written,
  });
  for (const name of Object.keys(liquid.tags)) {
    if (!['if', 'unless'].includes(name)) delete liquid.tags[name];
  }
  for (const name of Object.keys(liquid.filters)) delete liquid.filters[name];
  liquid.registerFilter('josa', (value: unknown, pair: unknown) => {
    if (typeof pair !== 'string' || !isJosaPair(pair)) throw new Error(`josa: ${String(pair)}`);
    return value instanceof Field ? new Field(value.path, value.text, pair) : value;
  });
  return liquid;
})();

/** @throws ReplyTemplateError when Liquid refuses it, or with the unknown names */
export function checkTemplate(source: string): void {
  const names = guarded(() => engine.globalFullVariablesSync(engine.parse(source)));
  const unknown = names.filter((name) => !(REPLY_FIELDS as readonly string[]).includes(name));
  if (unknown.length) throw new ReplyTemplateError(`unknown: ${unknown.join(', ')}`, unknown);
}

/**
 * The text with its values; what is missing stands in it as `⟦its name⟧` and is listed.
 * @throws ReplyTemplateError
 */
export function fillTemplate(
  source: string,
  values: ReplyValues,
  language: ReplyLanguage,
): { text: string; missing: ReplyField[] } {
  checkTemplate(source);
  const scope: Record<string, unknown> = {};
  for (const path of REPLY_FIELDS) {
    const [group = '', name] = path.split('.');
    const field = new Field(path, values[path]);
    if (name) ((scope[group] ??= {}) as Record<string, unknown>)[name] = field;
    else scope[group] = field;
  }
  const missing = new Set<ReplyField>();
  const text = guarded(() => {
    filling = { language, missing };
    try {
      return engine.parseAndRenderSync(source, scope) as string;
    } finally {
      filling = undefined;
    }
  });
  return { text: text.trim(), missing: [...missing] };
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new ReplyTemplateError(error instanceof Error ? error.message : String(error));
  }
}
