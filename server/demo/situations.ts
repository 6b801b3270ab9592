/** Where the firms of the story stand, in days from today (0 = due today). */
export interface Situation {
  /** When the waiting check-in is due: negative in calendar days, positive in working days. */
  readonly dueIn: number;
  /** Assigned only now: no visits yet. */
  readonly fresh?: boolean;
  /** How many occurrences before it were skipped. */
  readonly skippedLast?: number;
  readonly skipReason?: string;
  readonly lastContact?: {
    readonly daysAgo: number;
    readonly kind: 'visit' | 'call' | 'video' | 'mail';
    readonly topic: string;
    readonly summary: string;
  };
  /** The occurrence after it, moved to a visit agreed on; in working days from today. */
  readonly nextVisit?: { readonly inDays: number; readonly hour: number; readonly place: string };
  readonly appointment?: { readonly hour: number; readonly place: string };
}

export const castSituations: Readonly<Record<string, Situation>> = {
  '한결정밀㈜': {
    dueIn: -5,
    nextVisit: { inDays: 3, hour: 14, place: '창원 본사' },
    lastContact: {
      daysAgo: 19,
      kind: 'call',
      topic: '하노이 전시회',
      summary:
        '하노이 공작기계전 참가 결정. 견적서 양식을 영문으로 고치기로 약속. 네덜란드 Van Rijn Machines가 FCA 부산 가격을 물어 옴.',
    },
  },
  도담텍스타일: {
    dueIn: -2,
    lastContact: {
      daysAgo: 33,
      kind: 'visit',
      topic: 'EU 바이어 요구',
      summary:
        '유럽 바이어가 염료 등록 번호를 요구함. 재생 원단 인증서를 보여 주고 수출바우처 2차 공고를 안내함.',
    },
  },
  '윤슬코스메틱㈜': {
    dueIn: 0,
    appointment: { hour: 14, place: '인천 송도 본사' },
    lastContact: {
      daysAgo: 14,
      kind: 'video',
      topic: '인도네시아 라벨',
      summary:
        '세럼 3종 라벨 교체는 12월 생산분부터 가능. 용기 납품이 2주 밀려 첫 선적을 1월로 늦춤.',
    },
  },
  '바른김 영어조합법인': {
    dueIn: 0,
    fresh: true,
    lastContact: {
      daysAgo: 7,
      kind: 'call',
      topic: '담당 인사',
      summary: '새 홈닥터로 인사 통화. 오사카 잔금 건의 경과를 듣고 첫 점검 날짜를 잡음.',
    },
  },
  가람펌프산업: {
    dueIn: 0,
    lastContact: {
      daysAgo: 31,
      kind: 'mail',
      topic: '네덜란드 선적',
      summary:
        '로테르담행 40ft 선복을 알아봐 달라는 메일. 포장 명세를 받으면 물류 상담 창구에 올리기로 함.',
    },
  },
  세움밸브테크: {
    dueIn: 6,
    skippedLast: 1,
    skipReason: '메일 3통 무응답',
    lastContact: {
      daysAgo: 52,
      kind: 'mail',
      topic: '사우디 견적',
      summary: '사우디 견적 회신을 물었으나 답이 없음. 담당자가 바뀐 듯함.',
    },
  },
  다온식품: {
    dueIn: 8,
    skippedLast: 1,
    skipReason: '담당자 교체로 미룸',
    lastContact: {
      daysAgo: 47,
      kind: 'call',
      topic: '담당자 교체',
      summary: '해외영업 담당이 그만두어 새 담당자를 정한 뒤 다시 연락하기로 함.',
    },
  },
  누리라이팅: {
    dueIn: 10,
    skippedLast: 1,
    skipReason: '기업 요청으로 다음 회차로 미룸',
    lastContact: {
      daysAgo: 46,
      kind: 'visit',
      topic: '두바이 입찰',
      summary: '두바이 가로등 입찰 자료를 함께 봄. 포털에는 아직 들어오지 않았다고 함.',
    },
  },
};

/** 한지원's open promises, as the firm knows them; due in working days from today. */
export const castPromises = [
  { firm: '한결정밀㈜', text: '하이퐁 관세사 연락처 보내기', dueIn: -3 },
  { firm: '윤슬코스메틱㈜', text: '할랄 인증 대행기관 견적 3곳 비교표', dueIn: 0 },
  { firm: '누리라이팅', text: '두바이 무역관에 바이어 명단 요청', dueIn: 1 },
  { firm: '도담텍스타일', text: '수출바우처 2차 공고 일정 확인', dueIn: 3 },
] as const;
