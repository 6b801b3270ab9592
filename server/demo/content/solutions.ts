import type { CategoryCode } from './content.types';

interface SolutionWords {
  readonly title: string;
  readonly problem: string;
  readonly solution: string;
}

export interface SolutionContent {
  readonly category: CategoryCode;
  readonly market?: string;
  readonly status?: 'draft' | 'in_review';
  readonly ko: SolutionWords;
  readonly en?: SolutionWords;
}

/** Articles of the demo's library: what firms meet again and again, told without anybody's name. */
export const solutions: readonly SolutionContent[] = [
  {
    category: 'cus',
    ko: {
      title: '세관이 HS 품목번호를 다르게 봐서 통관이 보류될 때',
      problem:
        '물건이 도착항에 왔는데 현지 세관이 신고한 HS 품목번호가 아니라며 통관을 보류했습니다. 보관료가 날마다 붙고 바이어는 납기를 재촉합니다.',
      solution:
        '먼저 담보를 걸고 물건부터 반출할 수 있는지 관세사를 통해 신청합니다. 동시에 관세평가분류원(125)에 품목분류 사전심사를 신청하고, 제품 설명서·도면·사진을 영문으로 붙여 현지 세관에 이의를 냅니다. 회답서가 나오면 차액을 돌려받을 수 있으니 납부 영수증을 모아 두십시오.',
    },
    en: {
      title: 'Customs hold the goods because they see another HS number',
      problem:
        'The goods have arrived, but customs abroad hold them over the HS number. Storage is charged by the day and the buyer is pressing.',
      solution:
        'Ask through a customs broker whether the goods may be released against a guarantee. At the same time, apply for an advance ruling (call 125) and object with the product description, drawings and photos in English. Keep the receipts: the difference is paid back once the ruling is on your side.',
    },
  },
  {
    category: 'cer',
    ko: {
      title: 'CE 기술문서를 처음 만들 때',
      problem:
        'EU 바이어가 CE 인증서와 기술문서를 요구합니다. 무엇부터 준비해야 하는지, 시험을 어디에서 받는지, 비용이 얼마나 드는지 모릅니다.',
      solution:
        '제품에 걸리는 지침(기계·저전압·EMC 등)을 먼저 정하고, 위험평가서와 사용설명서부터 만듭니다. 시험은 KTL·KTR·KTC에서 국내에서 받을 수 있고, 수출바우처나 해외규격인증획득지원사업으로 비용의 절반 이상을 지원받습니다. 신청은 공고 뒤 2주 안에 마감되는 해가 많습니다.',
    },
    en: {
      title: 'Making a CE technical file for the first time',
      problem:
        'An EU buyer asks for the CE certificate and the technical file. Where to begin, where to test and what it costs is unclear.',
      solution:
        'Settle first which directives apply (machinery, low voltage, EMC …), then write the risk assessment and the manual. KTL, KTR and KTC test in Korea; the export voucher or the overseas certification programme pays half and more. Calls often close within two weeks.',
    },
  },
  {
    category: 'log',
    ko: {
      title: '선복을 구하지 못해 선적이 밀릴 때',
      problem:
        '포워더가 배가 만선이라며 컨테이너 선복을 잡아 주지 못합니다. 신용장 선적 기한이 다가오고 창고 보관도 어렵습니다.',
      solution:
        '중소기업 전용 선복 배정(국적선사·무역협회)에 바로 신청하십시오. 40ft가 없으면 20ft 두 대나 LCL로 나누고, 가까운 다른 항으로 돌리는 안을 함께 받습니다. 신용장 기한이 빠듯하면 바이어에게 먼저 기한 변경을 요청해 문서로 남깁니다.',
    },
    en: {
      title: 'No space on the ship and the shipment slips',
      problem:
        'The forwarder finds no space on any vessel. The shipping date of the letter of credit comes near and storage is a problem.',
      solution:
        'Apply at once for the space reserved for small exporters. If there is no 40-foot container, split into two 20-foot ones or LCL, or ship to a port nearby. If the letter of credit is tight, ask the buyer for an amendment first, in writing.',
    },
  },
  {
    category: 'pay',
    ko: {
      title: '바이어가 잔금을 보내지 않을 때',
      problem:
        '물건을 보냈는데 바이어가 잔금을 미루거나 연락이 뜸합니다. 수출보험에 들지 않았고 계약서도 간단합니다.',
      solution:
        '발주서·선적서류·입금 내역·주고받은 메일을 날짜순으로 모으고, 지급 기한을 적은 독촉장을 보냅니다. 30일이 지나면 한국무역보험공사의 해외 채권 추심을 신청합니다. 무역관이 현지 회사가 영업 중인지 확인해 줄 수 있습니다. 다음 거래부터는 단기수출보험과 선금 30%를 권합니다.',
    },
    en: {
      title: 'The buyer does not pay the balance',
      problem:
        'The goods are delivered, but the buyer puts off the balance or hardly answers. There is no export insurance and only a short contract.',
      solution:
        'Collect the order, shipping papers, payments and mails by date and send a demand with a date. After 30 days, ask K-SURE to collect. The trade office can find out whether the buyer is still in business. For the next orders, take short-term insurance and 30 % in advance.',
    },
  },
  {
    category: 'ori',
    ko: {
      title: '원산지증명서가 거절됐을 때',
      problem:
        '수입국 세관이 원산지증명서의 서명이나 품목번호가 맞지 않는다며 FTA 특혜관세를 거절했습니다.',
      solution:
        '거절 사유를 문서로 받으십시오. 단순한 잘못이면 정정 발급을, 서명 문제면 소급 발급을 신청합니다. 원산지소명서·BOM·원재료 확인서는 5년 동안 보관해야 합니다. FTA종합지원센터가 서류를 함께 봐 드립니다.',
    },
    en: {
      title: 'The certificate of origin is refused',
      problem:
        'Customs refuse the FTA rate because a signature or the HS number on the certificate of origin does not fit.',
      solution:
        'Ask for the reason in writing. A slip is mended by a corrected certificate, a missing signature by a retrospective one. Keep the origin statement, bill of materials and supplier declarations for five years. The FTA centre reads the papers with you.',
    },
  },
  {
    category: 'buy',
    ko: {
      title: '견적을 요청한 바이어가 진짜인지 확인하려면',
      problem:
        '홈페이지가 한 장뿐인 회사에서 큰 수량의 견적을 요청했습니다. 실제로 있는 회사인지 알 수 없습니다.',
      solution:
        '무역관에 해외 기업 확인을 신청하면 등기·주소·대표 전화를 봐 드립니다. 메일 도메인과 계좌 명의가 회사 이름과 같은지 보고, 첫 거래는 선금이나 신용장으로 하십시오. 등록비나 수수료를 먼저 달라고 하면 사기일 수 있습니다.',
    },
  },
  {
    category: 'tbt',
    market: 'ID',
    ko: {
      title: '인도네시아 라벨 표기 기준이 헷갈릴 때',
      problem:
        '인도네시아로 보내는 제품의 라벨에 어떤 말로 무엇을 적어야 하는지, BPOM 번호를 어디에 붙이는지 모릅니다.',
      solution:
        '인도네시아어 라벨에 제품명·성분·내용량·제조원·수입사·BPOM 번호·유통기한을 적습니다. 할랄 인증 대상이면 표시도 함께 넣습니다. 시안을 보내 주시면 무역관이 현지 대행사에 확인해 드립니다.',
    },
    en: {
      title: 'What an Indonesian label must say',
      problem:
        'It is unclear what must stand on the label of goods for Indonesia, in which language, and where the BPOM number goes.',
      solution:
        'The label is in Indonesian: name, ingredients, contents, maker, importer, BPOM number and date; the halal mark where it applies. Send us the draft and the trade office has it checked.',
    },
  },
  {
    category: 'fin',
    status: 'in_review',
    ko: {
      title: '수출용 원자재를 살 운전자금이 모자랄 때',
      problem: '주문은 받았는데 원자재를 살 돈이 모자랍니다. 담보가 거의 없습니다.',
      solution:
        '수출신용보증(선적 전)으로 은행 대출을 받을 수 있습니다. 중진공 수출기업 글로벌화자금도 함께 신청하십시오. 발주서와 최근 3년 수출실적증명이 필요합니다.',
    },
  },
];
