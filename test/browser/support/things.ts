import sharp from 'sharp';

/** A photo as a phone makes it: large, and with where and when it was taken. */
export function photo(width = 3200, height = 2400): Promise<Buffer> {
  return sharp({
    create: { width, height, channels: 3, background: { r: 96, g: 122, b: 140 } },
  })
    .withExif({ IFD0: { Make: 'Test phone' } })
    .jpeg({ quality: 82 })
    .toBuffer();
}

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** A valid 사업자등록번호 from nine digits: the tenth makes the weighted sum come out. */
export function businessNumber(nine: string): string {
  const digits = [...nine].map(Number);
  const sum = digits.reduce((all, digit, i) => all + digit * (WEIGHTS[i] ?? 0), 0);
  const carry = Math.floor(((digits[8] ?? 0) * 5) / 10);
  const check = (10 - ((sum + carry) % 10)) % 10;
  return `${nine.slice(0, 3)}-${nine.slice(3, 5)}-${nine.slice(5)}${check}`;
}

/** A firm the register has already. */
export interface KnownFirm {
  id: string;
  name: string;
  registrationNumber: string;
  phone: string | null;
}

export interface MessyFile {
  name: string;
  content: Buffer;
  /** The firm of the first row, as it is kept. */
  firm: string;
  firmEn: string;
  /** The firm whose number is wrong. */
  wrong: string;
  /** The telephone the file gives to the firms the register has already. */
  phone: string;
  /** The rows by what is odd about them, counted from 0. */
  row: { good: 0; twin: 1; wrong: 2; code: 3; kept: 4; renewed: 5 };
  /** All rows; those behind the odd ones are in order. */
  rows: number;
}

const SYLLABLES = [
  ...'가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호',
];
/** So many that the import takes more than one step. */
const IN_ORDER = 120;

/** Four syllables that no run before had. */
function newMark(): string {
  let seed = Date.now() % 40 ** 4;
  let mark = '';
  for (let i = 0; i < 4; i++) {
    mark += SYLLABLES[seed % SYLLABLES.length];
    seed = Math.floor(seed / SYLLABLES.length);
  }
  return mark;
}

/**
 * A firm list as it comes from a partner: a byte-order mark, ㈜ in three spellings, the same firm
 * twice, a number with a wrong check digit, a code that does not exist, two firms the register has
 * already, and a long rest in order. Names are new in each run.
 */
export function messyFile(known: Record<'kept' | 'renewed', KnownFirm>): MessyFile {
  const mark = newMark();
  const digits = String(Date.now()).slice(-7);
  const good = businessNumber(`31${digits}`);
  const other = businessNumber(`41${digits}`);
  const wrong = other.slice(0, -1) + String((Number(other.slice(-1)) + 1) % 10);
  const firmEn = `Proof ${digits} Industries Co., Ltd.`;
  const phone = `02-${digits.slice(0, 3)}-${digits.slice(3)}`;
  const odd = [
    `㈜${mark}정공,"${firmEn}",${good},박도현,Park Do-hyeon,2004,055-263-1188,spindle@proof.example,경남 창원,경남 창원시 성산구 공단로 12,"12 Gongdan-ro, Changwon",29,공작기계 스핀들,Machine tool spindle,846693,베트남,독일,박도현`,
    `(주)${mark}정공,,${good},박도현,,,055-263-1188,,경남 창원,,,29,공작기계 스핀들,,,,,`,
    `주식회사 ${mark}푸드,,${wrong},이서윤,,,031-555-0199,,경기 안산,,,10,조미김,,200899,미국,,`,
    `${mark}화학 (주),,${other},최민호,,,82-32-555-0144,,인천,,,20,표면 처리제,,999999,인도네시아,,`,
    `${known.kept.name},,${known.kept.registrationNumber},,,,${phone},,,,,,,,,,,`,
    `${known.renewed.name},,${known.renewed.registrationNumber},,,,${phone},,,,,,,,,,,`,
  ];
  const rest = Array.from({ length: IN_ORDER }, (_, i) => {
    const number = businessNumber(`5${String(i).padStart(3, '0')}${digits.slice(-5)}`);
    return `${mark}${SYLLABLES[i % 40]}${SYLLABLES[Math.floor(i / 40)]}산업,,${number},,,,,,경기 화성,,,25,,,,,,`;
  });
  const head =
    '회사명,영문명,사업자번호,대표자,대표자영문,설립연도,전화,이메일,지역,주소,영문주소,업종,제품명,제품명영문,HS코드,수출국,관심국,담당자';
  return {
    name: `firms-${digits}.csv`,
    content: Buffer.from(`\ufeff${[head, ...odd, ...rest].join('\r\n')}\r\n`, 'utf8'),
    firm: `${mark}정공`,
    firmEn,
    wrong: `${mark}푸드`,
    phone,
    row: { good: 0, twin: 1, wrong: 2, code: 3, kept: 4, renewed: 5 },
    rows: odd.length + rest.length,
  };
}
