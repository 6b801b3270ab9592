import type { Bilingual, Item, Questionnaire } from './questionnaire';

/** Version 1: thirty items on five axes, each answered from 0 to 4 (DOMAIN §6.3, own wording). */
export const QUESTIONNAIRE_1: Questionnaire = {
  version: 1,
  axes: [
    {
      axis: 'infrastructure',
      items: [
        item(
          'export_staff',
          ['수출 업무를 맡은 사람이 정해져 있습니까?', 'Is somebody in charge of exports?'],
          ['맡은 사람이 없음', 'Nobody'],
          ['전담자 2명 이상, 업무가 문서로 정해짐', 'Two or more full-time, duties written down'],
        ),
        item(
          'languages',
          [
            '외국어로 상담하고 문서를 쓸 수 있습니까?',
            'Can the firm talk and write in foreign languages?',
          ],
          ['번역 앱에만 기댐', 'Translation apps only'],
          ['직원이 두 개 언어로 협상까지 진행', 'Staff negotiate in two languages'],
        ),
        item(
          'export_trend',
          [
            '최근 3년 수출액은 어떻게 움직였습니까?',
            'How did exports move over the last three years?',
          ],
          ['수출 없음 또는 계속 감소', 'None, or falling throughout'],
          ['3년 연속 10% 이상 증가', 'Up 10% or more three years running'],
        ),
        item(
          'home_position',
          ['국내 시장에서 제품의 위치는 어떻습니까?', 'How does the product stand at home?'],
          ['판매 실적이 거의 없음', 'Hardly any sales'],
          ['같은 품목에서 상위 3위 안', 'Among the top three in its line'],
        ),
        item(
          'research',
          ['매출 가운데 연구개발에 쓰는 몫은 얼마나 됩니까?', 'What share of sales goes into R&D?'],
          ['쓰지 않음', 'None'],
          ['5% 이상, 연구 조직을 갖춤', '5% or more, with a team of its own'],
        ),
        item(
          'capacity',
          ['주문이 늘면 더 만들 여력이 있습니까?', 'Is there room to make more when orders grow?'],
          ['지금도 납기를 못 지킴', 'Deadlines are missed already'],
          ['설비를 늘리지 않고 50% 이상 증산 가능', '50% more without new equipment'],
        ),
      ],
    },
    {
      axis: 'market',
      items: [
        item(
          'target_market',
          ['목표 시장과 고객층을 정했습니까?', 'Are target market and customers named?'],
          ['정한 곳이 없음', 'None named'],
          ['나라·고객층·순위를 근거와 함께 정함', 'Country, customers and order, with reasons'],
        ),
        item(
          'rival_prices',
          ['현지 경쟁 제품의 가격을 알고 있습니까?', 'Are rivals’ prices in the market known?'],
          ['알아본 적 없음', 'Never looked into'],
          ['경쟁사별 최종 판매가까지 분기마다 확인', 'Retail prices by rival, checked quarterly'],
        ),
        item(
          'import_rules',
          ['수입 규정과 관세율을 확인했습니까?', 'Are import rules and duties known?'],
          ['모름', 'Unknown'],
          ['HS 코드별 세율·규제를 문서로 관리', 'Duty and rules kept on paper by HS code'],
        ),
        item(
          'buyer_needs',
          [
            '바이어가 원하는 것을 확인한 근거가 있습니까?',
            'Is there evidence of what buyers want?',
          ],
          ['짐작뿐', 'Guesses only'],
          ['상담·조사 기록으로 제품에 반영', 'Records of talks have changed the product'],
        ),
        item(
          'trade_agreements',
          ['FTA 특혜관세를 활용하고 있습니까?', 'Are free-trade agreements used?'],
          ['해당 여부도 모름', 'Not known whether they apply'],
          ['인증수출자로 원산지증명을 직접 발급', 'Approved exporter, issues its own proofs'],
        ),
        item(
          'certification_gaps',
          [
            '필요한 해외 인증과 부족한 것을 알고 있습니까?',
            'Are required certificates and gaps known?',
          ],
          ['무엇이 필요한지 모름', 'Not known what is needed'],
          [
            '목록·일정·예산을 두고 취득 중이거나 마침',
            'Listed, planned and funded, or all obtained',
          ],
        ),
      ],
    },
    {
      axis: 'execution',
      items: [
        item(
          'catalogue',
          ['영문 카탈로그와 사양서가 있습니까?', 'Is there an English catalogue with data sheets?'],
          ['없음', 'None'],
          [
            '1년 안에 고친 것이 있고 목표 시장 언어판도 갖춤',
            'Revised within a year, also in the market’s language',
          ],
        ),
        item(
          'web',
          [
            '외국어 누리집과 SNS를 운영합니까?',
            'Are web pages and social media kept in foreign languages?',
          ],
          ['없음', 'None'],
          ['매달 새 글, 문의가 실제로 들어옴', 'Monthly news, and enquiries come in'],
        ),
        item(
          'letters_sent',
          [
            '분기마다 거래제의서(C/L)를 얼마나 보냅니까?',
            'How many business-proposal letters go out a quarter?',
          ],
          ['보내지 않음', 'None'],
          ['선별한 바이어 50곳 이상, 답장을 관리', '50 or more chosen buyers, replies followed'],
        ),
        item(
          'response_time',
          ['바이어 문의에 얼마나 빨리 답합니까?', 'How fast are buyers answered?'],
          ['1주일 넘게 걸리거나 놓침', 'Over a week, or missed'],
          ['24시간 안에 담당자가 답하고 기록', 'Within 24 hours, by name, on record'],
        ),
        item(
          'fair_follow_up',
          ['전시·상담회 뒤에 후속 연락을 합니까?', 'Are contacts followed up after fairs?'],
          ['참가나 후속 연락이 없음', 'No fairs, or no follow-up'],
          [
            '1주일 안에 모두 연락, 결과를 석 달간 추적',
            'All within a week, tracked for three months',
          ],
        ),
        item(
          'quotations',
          ['수출 견적을 스스로 만들 수 있습니까?', 'Can the firm quote for export by itself?'],
          ['만들어 본 적 없음', 'Never done'],
          [
            '거래조건·운임·환율을 넣어 하루 안에 작성',
            'Terms, freight and rate included, within a day',
          ],
        ),
      ],
    },
    {
      axis: 'expansion',
      items: [
        item(
          'market_count',
          ['꾸준히 수출하는 나라는 몇 곳입니까?', 'How many markets are sold to regularly?'],
          ['없음', 'None'],
          ['10개국 이상', 'Ten or more'],
        ),
        item(
          'buyer_spread',
          ['수출이 한 바이어에 쏠려 있지 않습니까?', 'Are exports spread over buyers?'],
          ['수출이 없거나 한 곳이 80% 이상', 'None, or one buyer takes 80% or more'],
          ['가장 큰 바이어가 30% 미만', 'The largest takes less than 30%'],
        ),
        item(
          'contracts',
          ['수출 계약서 양식을 갖추고 있습니까?', 'Are there contract templates?'],
          ['주문서만 주고받음', 'Orders only'],
          ['법률 검토를 거친 양식을 거래마다 사용', 'Legally reviewed, used for every deal'],
        ),
        item(
          'payment_safety',
          ['대금을 안전하게 받을 장치가 있습니까?', 'Are payments secured?'],
          ['외상 송금에만 기댐', 'Open account only'],
          ['결제조건을 나누고 수출보험에 들어 있음', 'Mixed terms, with export insurance'],
        ),
        item(
          'logistics',
          ['물류비를 비교하고 관리합니까?', 'Are logistics costs compared and watched?'],
          ['부르는 대로 지급', 'Paid as asked'],
          ['분기마다 비교 견적, 제품별 운임을 관리', 'Quotes compared quarterly, cost by product'],
        ),
        item(
          'channels',
          ['현지 대리점이나 유통망이 있습니까?', 'Are there agents or distributors abroad?'],
          ['없음', 'None'],
          [
            '두 나라 이상에서 계약·목표·교육을 운영',
            'Contracts, targets and training in two or more countries',
          ],
        ),
      ],
    },
    {
      axis: 'sustainability',
      items: [
        item(
          'leadership',
          ['대표가 수출을 직접 챙깁니까?', 'Does the head of the firm lead on exports?'],
          ['관심이 거의 없음', 'Little interest'],
          ['매달 점검하고 해외 상담에 직접 나섬', 'Reviews monthly and meets buyers in person'],
        ),
        item(
          'plan',
          ['3년 수출 계획이 있습니까?', 'Is there a three-year export plan?'],
          ['없음', 'None'],
          ['목표·담당·일정이 있고 반기마다 고침', 'Targets, owners and dates, revised half-yearly'],
        ),
        item(
          'budget',
          ['수출에 쓸 예산을 따로 잡습니까?', 'Is a budget set aside for exports?'],
          ['잡지 않음', 'None'],
          ['연 단위로 잡고 성과와 견줌', 'Yearly, measured against results'],
        ),
        item(
          'brand',
          ['해외에서 상표와 특허를 지키고 있습니까?', 'Are brand and patents protected abroad?'],
          ['출원한 것이 없음', 'Nothing filed'],
          ['목표 시장마다 등록, 침해를 살핌', 'Registered in each target market, watched'],
        ),
        item(
          'currency',
          ['환율 변동에 대비합니까?', 'Is the firm ready for currency swings?'],
          ['대비하지 않음', 'Not at all'],
          ['손익분기 환율을 알고 환변동보험 등을 운용', 'Break-even rate known, hedged'],
        ),
        item(
          'responsibility',
          [
            'ESG와 공급망 이력 요구에 응할 수 있습니까?',
            'Can ESG and traceability requests be met?',
          ],
          ['들어 본 적 없음', 'Never heard of them'],
          [
            '원재료 이력과 지표를 관리하고 증빙을 제출',
            'Origin and figures kept, evidence supplied',
          ],
        ),
      ],
    },
  ],
};

type Pair = readonly [ko: string, en: string];

function item(id: string, text: Pair, low: Pair, high: Pair): Item {
  return { id, text: both(text), low: both(low), high: both(high) };
}

function both([ko, en]: Pair): Bilingual {
  return { ko, en };
}
