import type { Found } from '../finding';
import type { Attachment, FindingInput } from '../finding-input';
import { matches, place, without, type LetterText } from '../letter-text';
import type { Rule } from '../rule';

const PAPER =
  '(?:catalogues?|catalogs?|price ?list|brochures?|data ?sheets?|quotation|documents?|files?|drawings?|certificates?|reports?|profile|presentation|photos?|invoice)';
const CLAIM = new RegExp(
  [
    `\\b(?:please find|we|find|you will find|see)(?: \\w+){0,2} (?:enclosed?|attach(?:ed)?)\\b`,
    `\\b(?:is|are) (?:enclosed|attached)(?! to| on| in)\\b`,
    `\\benclosed (?:is|are|you|please)\\b|\\battached (?:is|are|please|you)\\b`,
    `\\b(?:enclosed|attached) (?:\\w+ ){0,2}${PAPER}`,
    `(?:첨부|동봉)(?:합니다|드립니다|하였습니다|했습니다|해 드립니다|하오니|하니|한|된|된 )`,
    `同封(?:いた|し|の|申)|添付(?:いた|し|の|申)`,
    `随(?:函|信)附(?:上|寄)|附上|见附件|附件(?:中|为|是)`,
    `\\badjunt(?:amos|o|a|os|as)\\b|\\bse adjunta\\b`,
    `đính kèm`,
  ].join('|'),
  'giu',
);
const DENIED = /\b(?:not|no|without|later|separately|upon request)\b|않|없이|별도|추후/iu;

/** E10: what the letter says is enclosed is enclosed, and the other way round. */
export const enclosures: Rule = {
  code: 'E10',
  check(letter, input) {
    const listed = listedIn(input);
    const { attachments } = input;
    const has = attachments ? attachments.length > 0 : listed.length > 0;
    const claim = claimIn(letter);
    if (!has) {
      if (claim) return [claim];
      const [line] = letter.of('enclosure');
      return attachments && line && listed.length > 0
        ? [{ ...place(line, 0, line.text.length), field: 'attachments', variant: 'listed' }]
        : [];
    }
    if (claim || letter.of('enclosure').length > 0) return [];
    const name = attachments?.[0]?.name ?? listed[0] ?? '';
    return [{ field: 'context.enclosure', variant: 'unsaid', params: { name } }];
  },
};

export function listedIn({ values }: FindingInput): string[] {
  const raw = values.fields['context.enclosure'];
  return Array.isArray(raw) ? raw.filter((name: string) => name.trim() !== '') : [];
}

function claimIn(letter: LetterText): Found | undefined {
  for (const passage of letter.body) {
    // "Inspection report enclosed with shipment" is a term, not an enclosure of this letter.
    const words = without(passage, (field) => !/^(?:terms|items|buyer|sme|product)\b/.test(field));
    for (const hit of matches(words, CLAIM)) {
      const around = words.slice(Math.max(0, hit.index - 25), hit.index + hit[0].length + 25);
      if (!DENIED.test(around)) {
        return { ...place(passage, hit.index, hit[0].length), field: 'context.enclosure' };
      }
    }
  }
  return undefined;
}

const LARGEST = 5 * 1024 * 1024;
const RISKY = /\.(exe|zip|hwpx?|bat|cmd|com|js|scr|vbs|msi|rar|7z|iso|lnk)$/i;

/** W09: files a stranger opens: small, and of a kind that mail servers let through. */
export const attachedFiles: Rule = {
  code: 'W09',
  check(_letter, input) {
    const named = listedIn(input).map((name): Attachment => ({ name, bytes: 0 }));
    return [...(input.attachments ?? []), ...named].flatMap(({ name, bytes }): Found[] => {
      const field = input.attachments ? 'attachments' : 'context.enclosure';
      const kind = RISKY.exec(name.trim())?.[1]?.toLowerCase();
      if (kind) return [{ field, quote: name, variant: 'kind', params: { name, kind } }];
      const mb = Math.round(bytes / 104_857.6) / 10;
      return bytes > LARGEST ? [{ field, quote: name, variant: 'size', params: { name, mb } }] : [];
    });
  },
};
