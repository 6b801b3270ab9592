import { firmsCast } from './content/firms-cast';
import { administrator, programmeLead } from './content/doctors-cast';
import type { DemoAgency } from './demo-agency';

/** Someone the sign-in page of the demo offers at one click. */
export interface DemoPerson {
  readonly key: string;
  readonly email: string;
  readonly role: 'doctor' | 'supervisor' | 'sme' | 'admin';
  readonly name: string;
  readonly nameEn: string;
  readonly title: string;
  readonly titleEn: string;
  readonly description: { readonly ko: string; readonly en: string };
}

/** What the start prints of a demo person. */
export type DemoLogin = Pick<DemoPerson, 'email' | 'name' | 'title' | 'role'>;

/** The password of every demo account; `README.md` names it too. */
export const DEMO_PASSWORD = 'homedoctor-demo-2026';

const CAST: readonly { key: string; name: string; ko: string; en: string }[] = [
  {
    key: 'doctor',
    name: '한지원',
    ko: '하노이 무역관에서 일했고 지금은 기업 8곳을 맡은 홈닥터입니다.',
    en: 'A home doctor for eight firms who served at the office in Hanoi.',
  },
  {
    key: 'doctor-second',
    name: '서민재',
    ko: '함부르크에서 돌아와 식품 기업을 주로 돌보며 밀린 애로가 많은 홈닥터입니다.',
    en: 'A home doctor back from Hamburg, mostly for food firms, with a full desk.',
  },
  {
    key: 'owner',
    name: firmsCast[0]!.owner,
    ko: '창원에서 공작기계 스핀들을 만드는 한결정밀㈜의 대표입니다.',
    en: 'President of Hangyeol Precision, a maker of machine-tool spindles in Changwon.',
  },
  {
    key: 'owner-second',
    name: firmsCast[2]!.contact![0],
    ko: '송도에서 화장품을 만들어 인도네시아에 내는 윤슬코스메틱㈜의 이사입니다.',
    en: 'Director of Yunseul Cosmetics in Songdo, which sells to Indonesia.',
  },
  {
    key: 'supervisor',
    name: '정현우',
    ko: '홈닥터 8명과 그 기업을 살피는 수출지원2팀 팀장입니다.',
    en: 'Leads Export Support Team 2: eight home doctors and their firms.',
  },
  {
    key: 'lead',
    name: programmeLead.ko,
    ko: '네 팀의 모든 기업과 미해결 애로를 보는 사업단장입니다.',
    en: 'Directs the programme and sees every firm and open case of all four teams.',
  },
  {
    key: 'admin',
    name: administrator.ko,
    ko: '계정과 팀, 기준 자료를 관리하며 애로 내용은 보지 않는 관리자입니다.',
    en: 'Runs accounts, teams and registers, without reading cases.',
  },
];

/** The people of the sign-in page, in the order it shows them. */
export function demoPeople({ staff, firms }: Pick<DemoAgency, 'staff' | 'firms'>): DemoPerson[] {
  const users = [...staff.users, ...firms.map(({ owner }) => owner)];
  return CAST.map(({ key, name, ko, en }) => {
    const user = users.find((candidate) => candidate.name === name);
    if (!user) throw new Error(`the demo has no ${name}`);
    const { email, role, nameEn, title, titleEn } = user;
    return { key, email, role, name, nameEn, title, titleEn, description: { ko, en } };
  });
}
