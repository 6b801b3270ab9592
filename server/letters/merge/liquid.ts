import { Liquid, type Template } from 'liquidjs';
import { FieldValue } from './scope';
import { isJosaPair } from './josa';

/**
 * Marks around a merged field in the rendered text: open, path, separator, particle, close. They
 * are private-use characters, which `cleanText` takes out of everything people typed.
 */
export const MARK = { open: '\uE000', josa: '\uE001', text: '\uE002', close: '\uE003' } as const;

/** Ends the path of a list's single entry. */
export const ENTRY = '[]';

/** Milliseconds one block may take, and a letter with all its blocks. */
export const RENDER_MS = 250;
export const LETTER_MS = 400;

/** Ends the path on the further lines of a value. */
export const CONTINUED = '+';

/** A template, or a paragraph somebody rewrote, that Liquid cannot take. */
export class TemplateError extends Error {
  /** The block whose words they are. */
  block?: string;
}

function marked({ path, josa }: FieldValue, text: string, suffix: string): string {
  return `${MARK.open}${path}${suffix}${MARK.josa}${josa ?? ''}${MARK.text}${text}${MARK.close}`;
}

/** A value of several lines is marked line by line, so that paragraphs can part between them. */
function mark(value: unknown): string {
  if (value instanceof FieldValue) {
    const [first = '', ...more] = (value.text ?? '').split('\n');
    const rest = more.map((line) => `\n${line && marked(value, line, CONTINUED)}`);
    return marked(value, first, value.isEntry ? ENTRY : '') + rest.join('');
  }
  return value === null || value === undefined ? '' : String(value);
}

/**
 * Liquid for templates written by people: no files, own properties only, unknown names refused,
 * and limits on length, loops and memory. Of its filters only `josa` changes a merge field; the
 * others would drop the name of a field that is still empty, so fields pass through them unchanged.
 */
function createEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: mark,
    parseLimit: 20_000,
    renderLimit: RENDER_MS,
    memoryLimit: 200_000,
    templates: {},
    relativeReference: false,
    dynamicPartials: false,
  });
  for (const name of ['include', 'render', 'layout', 'block']) delete engine.tags[name];
  for (const [name, filter] of Object.entries(engine.filters)) {
    const handler = typeof filter === 'function' ? filter : filter.handler;
    engine.registerFilter(name, function (value: unknown, ...args: unknown[]) {
      return value instanceof FieldValue ? value : handler.call(this, value, ...args);
    });
  }
  engine.registerFilter('josa', (value: unknown, pair: unknown) => {
    if (typeof pair !== 'string' || !isJosaPair(pair))
      throw new TemplateError(`josa: ${String(pair)}`);
    return value instanceof FieldValue ? value.withJosa(pair) : value;
  });
  return engine;
}

const engine = createEngine();
const parsed = new Map<string, Template[]>();
const CACHE_LIMIT = 500;

/** Parses a source, or throws TemplateError. Templates are few, so the last 500 are remembered. */
export function parseTemplate(source: string): Template[] {
  const known = parsed.get(source);
  if (known) return known;
  try {
    const template = engine.parse(source);
    if (parsed.size >= CACHE_LIMIT) parsed.clear();
    parsed.set(source, template);
    return template;
  } catch (error) {
    throw new TemplateError(error instanceof Error ? error.message : String(error));
  }
}

/** Renders to marked text; throws TemplateError for an unknown name or when a limit is passed. */
export function renderMarked(source: string, scope: object, ms = RENDER_MS): string {
  const template = parseTemplate(source);
  try {
    return engine.renderSync(template, scope, { renderLimit: Math.min(ms, RENDER_MS) }) as string;
  } catch (error) {
    throw new TemplateError(error instanceof Error ? error.message : String(error));
  }
}

/** The paths a source names, such as `terms.named_place`; loop variables are not among them. */
export function variablesOf(source: string): string[] {
  return engine
    .globalFullVariablesSync(parseTemplate(source))
    .map((path) => path.replace(/\.each$/, ''));
}
