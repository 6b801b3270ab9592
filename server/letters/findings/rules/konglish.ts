import { matches, place, without } from '../letter-text';
import type { Found } from '../finding';
import type { Rule } from '../rule';

/** Korean English → what a reader abroad understands. */
const WORDS: [RegExp, string][] = [
  [/(?<![A-Za-z])(?:A\/S|after[- ]service)(?![A-Za-z])/g, 'after-sales service'],
  [
    /(?<!\b(?:decision|policy|coffee|ice|market|peace|film|watch|tool|shoe|dress|machine|car|bread|rule|money|match|cheese|the world's|key|trouble)[ -])(?<![-A-Za-z])makers?(?!['’]s? mark|[-A-Za-z]| of\b)/gi,
    'manufacturer',
  ],
  [/\b(?:hand ?phones?|HP no)\b/gi, 'mobile phone'],
  [/(?<![A-Za-z])D\/C(?![A-Za-z])/g, 'discount'],
  [/\b(?:price )?nego\b/gi, 'negotiation'],
  [/\bsales? man\b/gi, 'sales representative'],
  [/\bhome ?page address\b/gi, 'website'],
  [/\b(?:merit|demerit)s? of our\b/gi, 'advantage of our'],
  [/\bmeet(?:ing)? room(?=\s)/gi, 'meeting room'],
  [/\bone[- ]?touch (?=\w)/gi, 'single-action'],
  [/\bour factory is located at\b/gi, 'our plant is in'],
  [/\bsamples? for free of charge\b/gi, 'free sample'],
  [/\bwe wish your (?:prosperity|good business)\b/gi, 'we wish you every success'],
  [/\bkindly (?:check|revert|reply) (?:it|back)\b/gi, 'please reply'],
];
const OUR_COMPANY = /\bour company (?:is|was|has|have)\b/gi;

/** W07: words that mean something else abroad, and the same opening three times. */
export const konglish: Rule = {
  code: 'W07',
  check(letter, { letter: { language } }) {
    if (language !== 'en') return [];
    const found: Found[] = [];
    const openings: Found[] = [];
    for (const passage of letter.said) {
      const words = without(passage, (field) => !/^(?:sme\.(?:name|address)|buyer)/.test(field));
      for (const [pattern, better] of WORDS) {
        for (const hit of matches(words, pattern)) {
          if (hit[0].toLowerCase() === better) continue;
          found.push({ ...place(passage, hit.index, hit[0].length), params: { better } });
        }
      }
      for (const hit of matches(words, OUR_COMPANY)) {
        openings.push({ ...place(passage, hit.index, hit[0].length), variant: 'repeated' });
      }
    }
    const third = openings[2];
    return third ? [...found, { ...third, params: { n: openings.length } }] : found;
  },
};
