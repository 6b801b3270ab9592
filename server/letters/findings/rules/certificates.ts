import type { Found } from '../finding';
import type { FindingInput } from '../finding-input';
import { literally, matches, place, sentences, without } from '../letter-text';
import type { Rule } from '../rule';

/** Marks and standards exporters claim. */
const NAMES = [
  'ISO ?(?:9001|14001|13485|22000|22716|27001|45001|50001|17025|22301|37001)',
  'IATF ?16949|AS ?9100|FSSC ?22000|API ?Q1',
  'HACCP|BRCGS?|IFS|cGMP|GMP|GAP|Halal|HALAL|할랄|Kosher|KOSHER|코셔',
  'FDA|CE|UKCA|UL|CSA|ETL|FCC|CCC|KC|PSE|EAC|INMETRO|BIS|SASO|NMPA|CPNP|KFDA|MFDS|TISI|SIRIM',
  'RoHS|REACH|ATEX|IECEx|NSF|WRAS|OEKO-?TEX|GOTS|GRS|FSC|BSCI|Energy Star|Vegan|비건',
];
const CERTIFICATE = new RegExp(`(?<![A-Za-z0-9])(?:${NAMES.join('|')})(?![A-Za-z0-9])`, 'gu');
const CLAIMED =
  /certif|\bhold\b|\bholds\b|\bhave\b|\bobtained|approved|registered|complian|conform|compl(?:y|ies)|mark(?:ed|ing)?\b|인증|획득|보유|등록|승인|적합|취득|認証|取得|適合|認定|认证|取得|通过|获得|注册|certificad|homologad|cumple|conform|chứng nhận|đạt|đăng ký/iu;
const NOT_YET =
  /\b(?:apply|applied|applying|application|plan(?:s|ned|ning)?|prepar\w*|under ?way|in progress|will be|pending|expect\w*|require[sd]?|requirements?|need(?:s|ed)?|if|should|your)\b|예정|준비|진행|신청|필요|요구|申請|予定|準備|必要|申请|正在|计划|需要|要求|en trámite|solicit|requ(?:iere|isito)|previst|đang|dự kiến|yêu cầu|cần/iu;

/** E11: a certificate is claimed only while the firm's record has it in force. */
export const certificates: Rule = {
  code: 'E11',
  check: (letter, input) =>
    letter.said.flatMap((passage) => {
      const words = without(passage, (field) => !/^(?:buyer|sme\.certs|context\.fair)/.test(field));
      return sentences(words).flatMap(({ text, start }) => {
        if (!CLAIMED.test(text) || NOT_YET.test(text) || /[?？]\s*$/.test(text)) return [];
        return matches(text, CERTIFICATE).flatMap((hit): Found[] => {
          const wrong = against(hit[0], input);
          return wrong ? [{ ...place(passage, start + hit.index, hit[0].length), ...wrong }] : [];
        });
      });
    }),
};

function against(claimed: string, { firm, date, values }: FindingInput): Found | undefined {
  const shape = literally(claimed).replace(/[\s-]/g, '[\\s-]?');
  const same = new RegExp(`(?<![A-Za-z0-9])${shape}(?![A-Za-z0-9])`, 'iu');
  const kept = firm.certificates.filter(({ name }) => same.test(name));
  const params = { name: claimed };
  if (kept.some(({ expiresOn }) => expiresOn === null || expiresOn >= date)) return undefined;
  const last = kept
    .map(({ expiresOn }) => expiresOn ?? '')
    .sort()
    .at(-1);
  if (last) return { variant: 'expired', params: { ...params, day: last } };
  const lent = (values.certificates ?? []).some(({ name }) => same.test(name));
  return lent ? undefined : { params };
}
