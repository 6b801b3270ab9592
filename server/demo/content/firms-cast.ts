import type { SectorCode } from './content.types';

/** Firms the demo tells stories about. Invented, like all the others. */
export interface FirmCast {
  readonly name: string;
  readonly nameEn: string;
  readonly doctor: string;
  readonly sector: SectorCode;
  /** First product: its place in the sector's catalogue. */
  readonly product: number;
  readonly tier: 'intensive' | 'regular' | 'watch';
  readonly owner: string;
  readonly ownerTitle: string;
  readonly region: string;
  readonly district: string;
  readonly founded: number;
  readonly employees: number;
  readonly exportUsd: number;
  readonly exportPrevUsd: number;
  readonly markets: readonly string[];
  /** A second person, who deals with the home doctor. */
  readonly contact?: readonly [name: string, title: string];
}

export const firmsCast: readonly FirmCast[] = [
  { name: '한결정밀㈜', nameEn: 'Hangyeol Precision Co., Ltd.', doctor: '한지원', sector: 'machinery', product: 0, tier: 'intensive', owner: '오세라', ownerTitle: '대표', region: '경상남도', district: '창원시 성산구', founded: 1998, employees: 48, exportUsd: 6_240_000, exportPrevUsd: 5_551_000, markets: ['VN', 'NL', 'TR', 'DE'] },
  { name: '도담텍스타일', nameEn: 'Dodam Textile', doctor: '한지원', sector: 'textile', product: 0, tier: 'regular', owner: '구서연', ownerTitle: '대표', region: '대구광역시', district: '달서구', founded: 2009, employees: 23, exportUsd: 1_870_000, exportPrevUsd: 1_910_000, markets: ['DE', 'FR', 'VN'] },
  { name: '윤슬코스메틱㈜', nameEn: 'Yunseul Cosmetics Co., Ltd.', doctor: '한지원', sector: 'cosmetics', product: 0, tier: 'intensive', owner: '백나린', ownerTitle: '대표', region: '인천광역시', district: '연수구', founded: 2014, employees: 36, exportUsd: 3_420_000, exportPrevUsd: 2_730_000, markets: ['ID', 'VN', 'JP', 'AE'], contact: ['문하윤', '이사'] },
  { name: '바른김 영어조합법인', nameEn: 'Bareun Gim Fishery Cooperative', doctor: '한지원', sector: 'seafood', product: 0, tier: 'regular', owner: '주태식', ownerTitle: '대표', region: '전라남도', district: '완도군', founded: 2011, employees: 19, exportUsd: 1_260_000, exportPrevUsd: 1_190_000, markets: ['JP', 'US', 'CN'] },
  { name: '가람펌프산업', nameEn: 'Garam Pump Industry', doctor: '한지원', sector: 'valves', product: 0, tier: 'regular', owner: '엄기범', ownerTitle: '대표', region: '경기도', district: '시흥시', founded: 2003, employees: 31, exportUsd: 2_150_000, exportPrevUsd: 2_040_000, markets: ['NL', 'DE', 'AE'] },
  { name: '세움밸브테크', nameEn: 'Seum Valvetech', doctor: '한지원', sector: 'valves', product: 1, tier: 'regular', owner: '황정기', ownerTitle: '대표', region: '부산광역시', district: '강서구', founded: 2006, employees: 27, exportUsd: 1_480_000, exportPrevUsd: 1_620_000, markets: ['SA', 'VN'] },
  { name: '다온식품', nameEn: 'Daon Food', doctor: '한지원', sector: 'food', product: 0, tier: 'regular', owner: '노수경', ownerTitle: '대표', region: '전북특별자치도', district: '익산시', founded: 2016, employees: 22, exportUsd: 690_000, exportPrevUsd: 540_000, markets: ['US', 'SG', 'MN'] },
  { name: '누리라이팅', nameEn: 'Nuri Lighting', doctor: '한지원', sector: 'lighting', product: 0, tier: 'regular', owner: '하도경', ownerTitle: '대표', region: '경기도', district: '성남시 중원구', founded: 2012, employees: 25, exportUsd: 980_000, exportPrevUsd: 1_050_000, markets: ['AE', 'KW', 'KZ'] },
  { name: '해든푸드', nameEn: 'Haedeun Foods', doctor: '서민재', sector: 'food', product: 4, tier: 'regular', owner: '남기훈', ownerTitle: '대표', region: '충청북도', district: '음성군', founded: 2008, employees: 54, exportUsd: 4_310_000, exportPrevUsd: 3_960_000, markets: ['DE', 'NL', 'US'] },
  { name: '이든밸브', nameEn: 'Eden Valve', doctor: '문태성', sector: 'valves', product: 2, tier: 'intensive', owner: '신미정', ownerTitle: '대표', region: '울산광역시', district: '북구', founded: 2001, employees: 41, exportUsd: 3_880_000, exportPrevUsd: 3_300_000, markets: ['KW', 'SA', 'AE'] },
  { name: '대명와이어', nameEn: 'Daemyeong Wire', doctor: '윤도현', sector: 'metal', product: 0, tier: 'intensive', owner: '류병석', ownerTitle: '대표이사', region: '경상북도', district: '구미시', founded: 1994, employees: 88, exportUsd: 9_720_000, exportPrevUsd: 10_400_000, markets: ['MX', 'US', 'PE'] },
  { name: '새솔섬유', nameEn: 'Saesol Fiber', doctor: '최아름', sector: 'textile', product: 1, tier: 'regular', owner: '강미숙', ownerTitle: '대표', region: '경기도', district: '포천시', founded: 2005, employees: 33, exportUsd: 2_260_000, exportPrevUsd: 2_180_000, markets: ['TH', 'VN', 'US'] },
  { name: '가온케이블', nameEn: 'Gaon Cable', doctor: '강보라', sector: 'electronics', product: 1, tier: 'regular', owner: '장필호', ownerTitle: '대표이사', region: '충청남도', district: '천안시 서북구', founded: 1999, employees: 112, exportUsd: 12_500_000, exportPrevUsd: 11_200_000, markets: ['PL', 'CZ', 'DE'] },
];
