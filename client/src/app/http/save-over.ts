import { problemOf } from './problem';
import { Asker, Conflict } from '../ui/asker';

interface Versioned {
  version: number;
}

/**
 * Saves a change of `seen`. When somebody else saved first, shows both versions and, if this
 * person's wins, saves over the newer one.
 *
 * @param send saves over the given version
 * @param rows label, stored and own value of each field, given what is stored now
 * @returns what is stored in the end; undefined when the person goes on editing
 */
export async function saveOver<T extends Versioned>(
  asker: Asker,
  seen: T,
  send: (version: number) => Promise<T>,
  rows: (stored: T) => Conflict['rows'],
): Promise<T | undefined> {
  let version = seen.version;
  for (;;) {
    try {
      return await send(version);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem?.stale) throw error;
      const stored = problem.current as T;
      const differing = rows(stored).filter(({ theirs, mine }) => theirs !== mine);
      const choice = differing.length === 0 ? 'mine' : await asker.resolve({ rows: differing });
      if (choice === 'theirs') return stored;
      if (choice === undefined) return undefined;
      version = stored.version;
    }
  }
}
