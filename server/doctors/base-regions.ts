export interface BaseRegion {
  ko: string;
  en: string;
  /** Degrees north and east of the city hall, rounded to a hundredth: for distances, not for maps. */
  lat: number;
  lng: number;
}

/** Places doctors work from: the agency's support groups and the cities with industrial parks. */
export const BASE_REGIONS: readonly BaseRegion[] = [
  { ko: '서울', en: 'Seoul', lat: 37.57, lng: 126.98 },
  { ko: '인천', en: 'Incheon', lat: 37.46, lng: 126.71 },
  { ko: '경기 수원', en: 'Suwon, Gyeonggi', lat: 37.26, lng: 127.03 },
  { ko: '경기 안산', en: 'Ansan, Gyeonggi', lat: 37.32, lng: 126.83 },
  { ko: '경기 고양', en: 'Goyang, Gyeonggi', lat: 37.66, lng: 126.83 },
  { ko: '강원 춘천', en: 'Chuncheon, Gangwon', lat: 37.88, lng: 127.73 },
  { ko: '강원 원주', en: 'Wonju, Gangwon', lat: 37.34, lng: 127.92 },
  { ko: '세종', en: 'Sejong', lat: 36.48, lng: 127.29 },
  { ko: '대전', en: 'Daejeon', lat: 36.35, lng: 127.38 },
  { ko: '충북 청주', en: 'Cheongju, Chungbuk', lat: 36.64, lng: 127.49 },
  { ko: '충남 천안', en: 'Cheonan, Chungnam', lat: 36.82, lng: 127.11 },
  { ko: '전북 전주', en: 'Jeonju, Jeonbuk', lat: 35.82, lng: 127.15 },
  { ko: '전북 군산', en: 'Gunsan, Jeonbuk', lat: 35.97, lng: 126.74 },
  { ko: '광주', en: 'Gwangju', lat: 35.16, lng: 126.85 },
  { ko: '전남 여수', en: 'Yeosu, Jeonnam', lat: 34.76, lng: 127.66 },
  { ko: '대구', en: 'Daegu', lat: 35.87, lng: 128.6 },
  { ko: '경북 구미', en: 'Gumi, Gyeongbuk', lat: 36.12, lng: 128.34 },
  { ko: '경북 포항', en: 'Pohang, Gyeongbuk', lat: 36.02, lng: 129.34 },
  { ko: '울산', en: 'Ulsan', lat: 35.54, lng: 129.31 },
  { ko: '부산', en: 'Busan', lat: 35.18, lng: 129.08 },
  { ko: '경남 창원', en: 'Changwon, Gyeongnam', lat: 35.23, lng: 128.68 },
  { ko: '경남 김해', en: 'Gimhae, Gyeongnam', lat: 35.23, lng: 128.89 },
  { ko: '제주', en: 'Jeju', lat: 33.5, lng: 126.53 },
];

/** A region where doctors have their base, by its Korean name. */
export function baseRegion(ko: string): BaseRegion | undefined {
  return BASE_REGIONS.find((region) => region.ko === ko);
}
