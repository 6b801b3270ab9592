/** One field of a record before and after an act. */
export interface FieldChange {
  /** Path, such as `contacts.0.email`. */
  field: string;
  before: string | undefined;
  after: string | undefined;
}

type Json = Record<string, unknown> | null;

/** What differs between two states; with only one of them, all of its fields. */
export function changes(before: Json, after: Json): FieldChange[] {
  const old = flatten(before);
  const now = flatten(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }))
    .filter(({ before: was, after: is }) => was !== is && !(empty(was) && empty(is)));
}

const empty = (text: string | undefined) => text === undefined || text === '';

function flatten(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) {
    if (path) into.set(path, '');
  } else if (typeof value !== 'object') {
    into.set(path, String(value));
  } else {
    for (const [key, inner] of Object.entries(value)) {
      flatten(inner, path ? `${path}.${key}` : key, into);
    }
  }
  return into;
}
