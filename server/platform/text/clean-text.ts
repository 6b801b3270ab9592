export type TextFault = 'nul' | 'lone_surrogate';

/** Text that PostgreSQL cannot hold, or that is not Unicode text at all. Answered with 400. */
export class TextFaultError extends Error {
  constructor(
    readonly fault: TextFault,
    /** Where in the input it stood, as a path of keys and indexes: ['products', 0, 'name']. */
    readonly path: readonly (string | number)[] = [],
  ) {
    super(fault === 'nul' ? 'text contains a NUL character' : 'text contains half a character');
    this.name = 'TextFaultError';
  }
}

/** What makes `text` unfit to be stored, or null. */
export function textFault(text: string): TextFault | null {
  if (text.includes('\0')) return 'nul';
  return text.isWellFormed() ? null : 'lone_surrogate';
}

/**
 * The form in which text enters the system: NFC (DESIGN §4). macOS sends file names decomposed,
 * and 'ㅎㅏㄴ' typed as three conjoining letters must equal '한'.
 *
 * @throws TextFaultError for NUL and lone surrogates.
 */
export function cleanText(text: string): string {
  const fault = textFault(text);
  if (fault) throw new TextFaultError(fault);
  return text.normalize('NFC');
}

/**
 * Cleans every string and every key in plain JSON data, returning a copy. Other values (dates,
 * buffers, class instances) pass through untouched. Depth must be limited before.
 *
 * @throws TextFaultError naming the place.
 */
export function cleanDeep<T>(value: T, path: readonly (string | number)[] = []): T {
  if (typeof value === 'string') {
    const fault = textFault(value);
    if (fault) throw new TextFaultError(fault, path);
    return value.normalize('NFC') as T;
  }
  if (Array.isArray(value)) {
    return value.map((item, i) => cleanDeep<unknown>(item, [...path, i])) as T;
  }
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    cleanDeep(key, path),
    cleanDeep(item, [...path, key]),
  ]);
  // fromEntries defines own properties, so a '__proto__' key stays data.
  return Object.fromEntries(entries) as T;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]' && hasPlainPrototype(value);
}

function hasPlainPrototype(value: unknown): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
