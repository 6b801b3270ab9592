import { globSync, readFileSync } from 'node:fs';
import { KINDS, lookOf } from './kinds';

/** The kinds the server's listeners send: every snake-case word of theirs that the tray may get. */
function sentKinds(): string[] {
  const sources = globSync('server/notifications/*{listener,reminders}*.ts').map((path) =>
    readFileSync(path, 'utf8'),
  );
  const named = sources.flatMap((source) => [
    ...source.matchAll(/kind:[^,}]*/g),
    ...source.matchAll(/(?:tell|tellDoctor|toFirm|openAgain)\([^;]*?;/gs),
  ]);
  const words = named.flatMap(([text]) =>
    [...text.matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)].map((m) => m[1]!),
  );
  return [...new Set(words)].sort();
}

const kindsOf = (locale: 'ko' | 'en') => {
  const path = `client/src/app/notifications/i18n/${locale}.json`;
  return Object.keys((JSON.parse(readFileSync(path, 'utf8')) as { kind: object }).kind);
};

describe('notifications', () => {
  it('have words in both languages and a look for every kind the server sends', () => {
    const worded = Object.keys(KINDS).sort();
    expect(sentKinds()).toEqual(worded);
    for (const locale of ['ko', 'en'] as const) {
      expect(
        kindsOf(locale)
          .filter((kind) => kind !== 'other')
          .sort(),
      ).toEqual(worded);
    }
  });

  it('show a kind from a newer server as a plain bell', () => {
    expect(lookOf('moon_landing')).toEqual({ icon: 'bell', under: 'case' });
  });
});
