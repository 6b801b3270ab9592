import type { CategoryCode } from './content.types';

/** Words of a title that give its sub-type (register of categories), the first match wins. */
export const subTypes: readonly (readonly [CategoryCode, RegExp, string])[] = [
  ['fin', /보증|한도/u, 'guarantee'], ['fin', /Bond/u, 'bond'], ['fin', /금리/u, 'interest_rate'], ['fin', /자금/u, 'working_capital'],
  ['pay', /미입금|지연|거절/u, 'arrears'], ['pay', /부도/u, 'insolvency'], ['pay', /한도|신용/u, 'credit_check'],
  ['log', /선복|LCL/u, 'vessel_space'], ['log', /운임/u, 'freight_rate'], ['log', /창고/u, 'warehouse'],
  ['cus', /HS|분류/u, 'hs_classification'], ['cus', /관세/u, 'tariff_rate'], ['cus', /과세가격/u, 'customs_value'], ['cus', /지연|보류/u, 'detention'],
  ['ori', /인증수출자/u, 'approved_exporter'], ['ori', /사후검증/u, 'verification'], ['ori', /증명|확인서|협정/u, 'certificate_of_origin'],
  ['cer', /REACH/u, 'reach'], ['cer', /CE /u, 'ce'], ['cer', /FDA/u, 'fda'], ['cer', /CCC/u, 'ccc'], ['cer', /할랄/u, 'halal'],
  ['tbt', /라벨|표시/u, 'labelling'], ['tbt', /식품|검역/u, 'sps'], ['tbt', /할당/u, 'quota'],
  ['reg', /반덤핑|재심|종료/u, 'anti_dumping'], ['reg', /상계/u, 'countervailing'], ['reg', /세이프/u, 'safeguard'], ['reg', /우회/u, 'circumvention'],
  ['buy', /방한/u, 'buyer_visit'], ['buy', /대체/u, 'alternative_buyer'], ['buy', /./u, 'new_buyer'],
  ['mkt', /거래제의서|제안서/u, 'circular_letter'], ['mkt', /카탈로그|영상/u, 'catalogue'], ['mkt', /부스|행사/u, 'exhibition'], ['mkt', /온라인|누리집|체험단/u, 'online_mall'],
  ['inf', /절차|규정|관행/u, 'procedure'], ['inf', /소비자|수요/u, 'demand'], ['inf', /./u, 'market'],
  ['clm', /품질|색상|고장/u, 'quality'], ['clm', /지연/u, 'delay'], ['clm', /해제/u, 'cancellation'],
  ['con', /에이전트/u, 'agent'], ['con', /대리점/u, 'exclusivity'], ['con', /준거법/u, 'governing_law'],
  ['frd', /계좌|메일/u, 'mail_hacking'], ['frd', /위조|정부/u, 'forged_papers'],
  ['ipr', /상표/u, 'trademark_squatting'], ['ipr', /모조품|도용/u, 'counterfeit'],
  ['fx', /보험|선물환/u, 'hedging'], ['fx', /./u, 'volatility'],
  ['hr', /통번역/u, 'interpreting'], ['hr', /./u, 'trade_staff'],
  ['inv', /이전|유턴/u, 'relocation'], ['inv', /법인|합작/u, 'local_subsidiary'],
  ['exc', /제재|거절|재수출/u, 'party_of_concern'], ['exc', /./u, 'classification'],
  ['sys', /지원|바우처/u, 'support_scheme'], ['sys', /./u, 'law'],
];

export function subTypeOf(category: CategoryCode, title: string): string | null {
  const hit = subTypes.find(([code, words]) => code === category && words.test(title));
  return hit?.[2] ?? null;
}
