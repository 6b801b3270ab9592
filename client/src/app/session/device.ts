import type { Me } from './me';

/** What is taken along for a day without network is gone after this long, in milliseconds. */
export const KEPT_MS = 36 * 3_600_000;
/** The day's firms and the key that opens what waits; goes whenever a session ends. */
export const DAY_DATABASE = 'hd-day';
/** Records not sent yet, sealed; goes when the person signs out. */
export const WAITING_DATABASE = 'hd-waiting';

const ME = 'hd.me';
const LEAVING = 'hd.leaving';
const DRAFTS = 'hd.draft.';
const ON_THE_ROAD: Me['role'][] = ['doctor', 'supervisor'];

/** So much of a person as a start without network needs. */
type Remembered = Pick<
  Me,
  | 'id'
  | 'name'
  | 'nameEn'
  | 'title'
  | 'titleEn'
  | 'role'
  | 'locale'
  | 'theme'
  | 'singleKeyShortcuts'
  | 'demo'
  | 'idleMinutes'
  | 'programmeWide'
>;

/** Lets whoever works on the road start without network; what another person left here goes. */
export function rememberMe(me: Me): void {
  const before = recallMe();
  if (before && before.id !== me.id) wipeDevice();
  if (!ON_THE_ROAD.includes(me.role) || me.totpRequired) return;
  const { id, name, nameEn, title, titleEn, role, locale, theme } = me;
  const { singleKeyShortcuts, demo, idleMinutes, programmeWide } = me;
  const known: Remembered = {
    ...{ id, name, nameEn, title, titleEn, role, locale, theme },
    ...{ singleKeyShortcuts, demo, idleMinutes, programmeWide },
  };
  write(ME, JSON.stringify({ me: known, until: Date.now() + KEPT_MS }));
}

/** Who was signed in here, while that is not too long ago. */
export function recallMe(): Me | undefined {
  try {
    const { me, until } = JSON.parse(localStorage.getItem(ME) ?? '') as {
      me: Remembered;
      until: number;
    };
    if (until < Date.now()) return undefined;
    return {
      ...me,
      ...{ companyId: null, companyName: null, companyNameEn: null, email: '', photoFileId: null },
      ...{ teamName: null, teamNameEn: null, hasPassword: true },
      ...{ totpEnabled: true, totpRequired: false },
    };
  } catch {
    return undefined;
  }
}

/** Whether somebody was remembered here, however long ago. */
export function holdsSomebody(): boolean {
  return read(ME) !== null;
}

/**
 * Removes what is personal from this device. Records that wait to be sent stay, sealed, unless
 * `waiting`: their key goes, and only the person's next sign-in gives it back.
 */
export function wipeDevice({ waiting = false } = {}): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key === ME || key.startsWith(DRAFTS)) localStorage.removeItem(key);
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  if (typeof indexedDB === 'undefined') return;
  indexedDB.deleteDatabase(DAY_DATABASE);
  if (waiting) indexedDB.deleteDatabase(WAITING_DATABASE);
}

/** Signing out without network: the server is told at the next chance. */
export const leaving = {
  begin: () => write(LEAVING, '1'),
  pending: () => read(LEAVING) !== null,
  done: () => write(LEAVING, undefined),
};

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Then there is no start without network.
  }
}
