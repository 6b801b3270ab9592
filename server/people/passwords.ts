import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../platform/http/problem';

export const PASSWORD_MIN = 12;
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Verified when there is no account, so that the answer takes as long. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZS1mYWtlLXNhbHQ$7ysRqV6tFhiMiTsYE1FyRGtDoQPYTMtuBlsM2TZSAPo';

let breached: Set<string> | undefined;

/** argon2id, at least 12 characters, not on the list of breached passwords, not made of one's own name. */
@Injectable()
export class Passwords {
  async hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), OPTIONS);
  }

  async verify(stored: string | null | undefined, password: string): Promise<boolean> {
    const matches = await verify(stored ?? NOBODY, password.normalize('NFC')).catch(() => false);
    return Boolean(stored) && matches;
  }

  /** @throws Problem 422 on the field `field` */
  async requireStrong(
    password: string,
    person: { email: string; name: string },
    field = 'password',
  ): Promise<void> {
    const lower = password.normalize('NFC').toLowerCase();
    if ([...password].length < PASSWORD_MIN) {
      throw Problem.field(
        field,
        'password.too_short',
        `must have at least ${PASSWORD_MIN} characters`,
      );
    }
    if (new Set(lower).size < 5) {
      throw Problem.field(field, 'password.too_simple', 'repeats the same few characters');
    }
    const local = person.email.split('@')[0] ?? '';
    if ((local.length > 3 && lower.includes(local)) || lower.includes(person.name.toLowerCase())) {
      throw Problem.field(field, 'password.personal', 'contains your own name or address');
    }
    const known = await breachedList();
    if (
      known.has(lower) ||
      known.has(lower.replace(/[^a-z0-9]+/g, '')) ||
      known.has(lower.replace(/[\d\W_]+$/, ''))
    ) {
      throw Problem.field(field, 'password.breached', 'is on the list of breached passwords');
    }
  }
}

async function breachedList(): Promise<Set<string>> {
  if (!breached) {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    const words = Object.entries(dictionary).find(([name]) => name.startsWith('passwords'))?.[1];
    breached = new Set((words as string[] | undefined)?.filter((word) => word.length >= 6) ?? []);
  }
  return breached;
}
