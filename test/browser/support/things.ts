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

export interface MessyFile {
  name: string;
  content: Buffer;
  /** The firm of the first row, as it is kept. */
  firm: string;
  firmEn: string;
}

const SYLLABLES = [
  ...'가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호',
];

/**
 * A firm list as it comes from a partner: a byte-order mark, ㈜ in three spellings, the same firm
 * twice, a number with a wrong check digit, a code that does not exist. Names are new in each run.
 */
export function messyFile(): MessyFile {
  let seed = Date.now() % 40 ** 4;
  let mark = '';
  for (let i = 0; i < 4; i++) {
    mark += SYLLABLES[seed % SYLLABLES.length];
    seed = Math.floor(seed / SYLLABLES.length);
  }
  const digits = String(Date.now()).slice(-7);
  const good = businessNumber(`31${digits}`);
  const other = businessNumber(`41${digits}`);
  const wrong = other.slice(0, -1) + String((Number(other.slice(-1)) + 1) % 10);
  const firmEn = `Proof ${digits} Industries Co., Ltd.`;
  const rows = [
    '회사명,영문명,사업자번호,대표자,전화,이메일,지역,업종,주생산품,HS코드,수출국,관심국,담당자',
    `㈜${mark}정공,"${firmEn}",${good},박도현,055-263-1188,,경남 창원,29,공작기계 스핀들,846693,베트남,독일,박도현`,
    `(주)${mark}정공,,${good},박도현,055-263-1188,,경남 창원,29,공작기계 스핀들,,,,`,
    `주식회사 ${mark}푸드,,${wrong},이서윤,031-555-0199,,경기 안산,10,조미김,200899,미국,,`,
    `${mark}화학 (주),,${other},최민호,82-32-555-0144,,인천,20,표면 처리제,999999,인도네시아,,`,
  ];
  return {
    name: `firms-${digits}.csv`,
    content: Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`, 'utf8'),
    firm: `${mark}정공`,
    firmEn,
  };
}
