/** What our own mails say above everything that is quoted (server/platform/mail/mail-layout.ts). */
const REPLY_LINE = /회신은 이 줄 위에|reply above this line/i;

/** `-----Original Message-----`, 원본 메일, 전달된 메시지: Outlook, Naver, Daum, Samsung, Gmail. */
const DIVIDER =
  /^\s*[-–—_=]{2,}\s*(original (message|e-?mail)|forwarded (message|by.*)|원본 ?(메시지|메일|이메일|내용)|전달된 ?(메시지|메일)|(이전|받은) ?메일)\s*[-–—_=]{2,}\s*$/i;

/** The first line of a block of headers, and those that must follow: 보낸 사람, 보낸 날짜, 받는 사람. */
const FROM_LINE = /^[>\s*]*(보낸 ?사람|보낸 ?이|발신(자|인)?|from)\s*\*?\s*[:：]/i;
const HEADER_LINE =
  /^[>\s*]*(보낸 ?(날짜|일시|시간)|날짜|일시|받는 ?사람|받은 ?사람|수신(자|인)?|참조|제목|sent|date|to|cc|subject)\s*\*?\s*[:：]/i;

/** `2026년 11월 23일 (월) 오전 10:05, 홈닥터 <a@b>님이 작성:`, `On … wrote:`, Thunderbird's 쓴 글. */
const ATTRIBUTION_START = /^\s*(on\s|\d{4}\s?(년|[.\-/])\s?\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})/i;
const ATTRIBUTION_END = /(\bwrote|님이 (작성|씀)|이\(가\) 쓴 글|쓴 글)\s*[:：]?\s*$/i;
const ATTRIBUTION_WITH_ADDRESS = /@.*(작성|씀|보냄)\s*[:：]\s*$/;

/** 나의 iPhone에서 보냄, Sent from my …, Android용 Outlook 다운로드. */
const DEVICE =
  /^\s*[<[]?\s*((나의|내) .{1,30}에서 보(냄|낸 메일)|(iPhone|iPad|Galaxy|갤럭시|삼성 ?\S{0,12}|네이버 ?메일 ?앱|NAVER ?메일 ?앱|Daum ?메일 ?앱)\s?에서 보(냄|낸 메일|냈습니다).{0,10}|Sent (from|via) (my|outlook|mail|yahoo|samsung|naver|the)\b.{0,60}|Get Outlook for \S+.{0,60}|(Android|iOS|Mac)용 Outlook.{0,60})/i;

const RULE = /^\s*[-_=─━~*]{3,}\s*$/;
const CONTACT =
  /\b(tel|phone|mobile|cell|fax|e-?mail|addr|www\.|https?:)|전화|휴대|팩스|이메일|메일|주소|직통|(^|\s)(T|M|F|E|H\.?P)\s*[.:|]|\d{2,4}[-.) ]\d{3,4}[-. ]\d{4}|\S@\S+\.\S/i;
const CLOSED_BY_LAW =
  /^\s*[*※\s]*(본|이) ?(메일|이메일|전자우편|e-?mail).{0,200}(기밀|비밀|수신인|수신자|지정된)|^\s*this (e-?mail|message).{0,200}(confidential|intended)/i;

/**
 * What somebody wrote in reply: without what they quote and without their signature. Works line by
 * line in linear time, whatever comes; when in doubt it keeps.
 */
export function replyOf(full: string): string {
  const lines = tidy(full).split('\n');
  const cut = firstQuote(lines);
  const above = withoutTrailingQuotes(lines.slice(0, cut));
  const own = above.some((line) => line.trim()) ? above : answersBetween(lines.slice(cut));
  const unsigned = withoutSignature(own);
  const kept = unsigned.some((line) => line.trim()) ? unsigned : own;
  return kept
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Line ends, blanks and letters as everywhere else; nothing a database or a page would choke on. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f\u3000]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .toWellFormed()
    .normalize('NFC');
}

function firstQuote(lines: string[]): number {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.length > 1000) continue;
    if (REPLY_LINE.test(line)) return backOverPreamble(lines, at);
    if (DIVIDER.test(line) || opensHeaders(lines, at)) return backOverRule(lines, at);
    if (isAttribution(lines, at)) return at;
  }
  return lines.length;
}

/** Above the reply line may stand blank quoted lines and the program's own preamble. */
function backOverPreamble(lines: string[], at: number): number {
  let to = at;
  while (to > 0 && /^[>|\s]*$/.test(lines[to - 1]!)) to--;
  return to;
}

function backOverRule(lines: string[], at: number): number {
  let to = at;
  while (to > 0 && !lines[to - 1]!.trim()) to--;
  return to > 0 && RULE.test(lines[to - 1]!) ? to - 1 : at;
}

function opensHeaders(lines: string[], at: number): boolean {
  if (!FROM_LINE.test(lines[at]!)) return false;
  const next = lines.slice(at + 1, at + 9).filter((line) => line.trim());
  return next.slice(0, 5).filter((line) => HEADER_LINE.test(line)).length >= 2;
}

/** Programs break the line about who wrote when into up to three. */
function isAttribution(lines: string[], at: number): boolean {
  if (!ATTRIBUTION_START.test(lines[at]!)) return false;
  let joined = '';
  for (const line of lines.slice(at, at + 3)) {
    joined = `${joined} ${line.trim()}`.trim();
    if (joined.length > 400) return false;
    if (ATTRIBUTION_END.test(joined) || ATTRIBUTION_WITH_ADDRESS.test(joined)) return true;
  }
  return false;
}

function withoutTrailingQuotes(lines: string[]): string[] {
  let end = lines.length;
  while (end > 0 && /^\s*(>.*)?$/.test(lines[end - 1]!)) end--;
  return lines.slice(0, end);
}

/** Who answers below or between what they quote: the lines that are not quoted. */
function answersBetween(lines: string[]): string[] {
  if (!lines.some((line) => /^\s*>/.test(line))) return [];
  const last = lines.findLastIndex((line) => /^\s*>/.test(line));
  const first = lines.findIndex((line) => /^\s*>/.test(line));
  return lines.filter((line, at) => (at > first || at > last) && !/^\s*>/.test(line));
}

function withoutSignature(lines: string[]): string[] {
  const marked = lines.findIndex((line) => /^-- ?$/.test(line));
  let kept = marked >= 0 ? lines.slice(0, marked) : lines;
  const device = kept.findIndex((line) => line.length < 200 && DEVICE.test(line));
  if (device >= 0 && written(kept.slice(device)) <= 8) kept = kept.slice(0, device);
  for (let round = 0; round < 3; round++) kept = withoutLastCard(kept);
  return kept;
}

/** A last paragraph that is a visiting card or a notice of the house, below a rule or alone. */
function withoutLastCard(lines: string[]): string[] {
  const end = lines.findLastIndex((line) => line.trim()) + 1;
  if (end === 0) return lines;
  const floor = Math.max(0, end - 14);
  for (let at = end - 1; at >= floor; at--) {
    if (RULE.test(lines[at]!) && isCard(lines.slice(at + 1, end), 1)) return lines.slice(0, at);
    const opens = at > 0 && !lines[at - 1]!.trim() && lines[at]!.trim();
    if (!opens) continue;
    const paragraph = lines.slice(at, end);
    if (CLOSED_BY_LAW.test(paragraph.join(' ').slice(0, 400))) return lines.slice(0, at);
    return isCard(paragraph, 2) ? lines.slice(0, at) : lines;
  }
  return lines;
}

function isCard(lines: string[], contacts: number): boolean {
  const said = lines.filter((line) => line.trim());
  if (said.length === 0 || said.length > 12 || said.some((line) => line.length > 120)) return false;
  if (said.some((line) => /[?？]\s*$|(습니다|세요|까요|니다|해요)[.!]?\s*$/.test(line)))
    return false;
  return said.filter((line) => CONTACT.test(line)).length >= contacts;
}

const written = (lines: string[]) => lines.filter((line) => line.trim()).length;
