import { buildDemoAgency } from './demo-agency';
import { mailingList } from './mailing-list';
import { makeBuyers } from './make-buyers';
import { makeLetters } from './make-letters';
import { makeSentLetters } from './make-sent-letters';

describe('the demo’s letters to buyers', () => {
  const agency = buildDemoAgency('2026-11-23');
  const listed = mailingList(makeBuyers(agency));
  const before = makeLetters(agency);
  const made = makeSentLetters(agency, listed, before);

  it('stand at every place of the way, in all six languages', () => {
    const statuses = new Set(made.letters.map(({ status }) => status));
    expect([...statuses].sort()).toEqual(
      ['approved', 'ready', 'returned', 'sending', 'sent', 'submitted'].sort(),
    );
    expect(new Set(made.letters.map(({ language }) => language)).size).toBe(6);
    const numbers = [...before, ...made.letters].map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('met with everything there is, some of it enough to learn from', () => {
    const fates = new Set(made.recipients.map(({ status }) => status));
    expect([...fates].sort()).toEqual(['bounced', 'opted_out', 'queued', 'replied', 'sent']);
    const answers = made.answers as { kind: string }[];
    expect([...new Set(answers.map(({ kind }) => kind))].sort()).toEqual(
      ['auto_reply', 'meeting', 'not_interested', 'reply'].sort(),
    );
    const english = made.letters.filter(
      ({ kind, language, status }) =>
        kind === 'first_approach' && language === 'en' && status === 'sent',
    );
    for (const version of new Set(english.map(({ templateVersion }) => templateVersion))) {
      const ids = english.filter((one) => one.templateVersion === version).map(({ id }) => id);
      const sent = made.recipients.filter(({ letterId }) => ids.includes(letterId));
      expect(sent.length).toBeGreaterThan(45);
    }
  });

  it('wait for a first and for a second follow-up, each with somebody to write to', () => {
    const open = (made.followUps as { kind: string; status: string; letterId: string }[]).filter(
      ({ status }) => status === 'open',
    );
    expect(open.map(({ kind }) => kind).sort()).toEqual(['follow_up', 'second_follow_up']);
    for (const { letterId } of open) expect(made.silent(letterId).size).toBeGreaterThan(0);
  });

  it('take little time to make', () => {
    const began = performance.now();
    makeSentLetters(agency, listed, before);
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});
