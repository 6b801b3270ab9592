import type { MarketContent } from './content.types';

/** Where the demo firms sell. Every buyer's name is invented. */
export const markets: readonly MarketContent[] = [
  { code: 'VN', ko: '베트남', city: '하노이', port: '하이퐁', currency: 'US$', zone: 'Asia/Ho_Chi_Minh', weight: 14, buyers: ['Hoa Binh Minh Trading', 'Song Lam Import JSC', 'Viet Thang Loi Co.', 'An Phu Gia Distribution'] },
  { code: 'CN', ko: '중국', city: '상하이', port: '상하이', currency: 'US$', zone: 'Asia/Shanghai', weight: 12, buyers: ['Shanghai Runhe Trading', 'Qingdao Haibo Import', 'Guangzhou Yilan Commerce', 'Ningbo Dashun Supply'] },
  { code: 'JP', ko: '일본', city: '오사카', port: '오사카', currency: '¥', zone: 'Asia/Tokyo', weight: 12, buyers: ['Kitahama Shokai K.K.', 'Minamino Trading K.K.', 'Asahigaoka Bussan', 'Tsubame Foods K.K.'] },
  { code: 'US', ko: '미국', city: '로스앤젤레스', port: '롱비치', currency: 'US$', zone: 'America/Los_Angeles', weight: 13, buyers: ['Larkfield Supply Inc.', 'Pinecrest Distribution LLC', 'Bluewater Retail Group', 'Harlow & Dene Imports'] },
  { code: 'ID', ko: '인도네시아', city: '자카르타', port: '탄중프리옥', currency: 'US$', zone: 'Asia/Jakarta', weight: 9, buyers: ['PT Surya Cahaya Niaga', 'PT Melati Indah Abadi', 'PT Bintang Laut Mandiri'] },
  { code: 'TH', ko: '태국', city: '방콕', port: '램차방', currency: 'US$', zone: 'Asia/Bangkok', weight: 6, buyers: ['Chaiyasit Import Co.', 'Siam Pattana Trading', 'Rungruang Supply'] },
  { code: 'MY', ko: '말레이시아', city: '쿠알라룸푸르', port: '포트클랑', currency: 'US$', zone: 'Asia/Kuala_Lumpur', weight: 5, buyers: ['Cemerlang Jaya Sdn Bhd', 'Kota Murni Trading Sdn Bhd'] },
  { code: 'PH', ko: '필리핀', city: '마닐라', port: '마닐라', currency: 'US$', zone: 'Asia/Manila', weight: 4, buyers: ['Bayanihan Prime Trading', 'Luntiang Dagat Corp.'] },
  { code: 'SG', ko: '싱가포르', city: '싱가포르', port: '싱가포르', currency: 'US$', zone: 'Asia/Singapore', weight: 4, buyers: ['Merlin Bay Pte Ltd', 'Tanglin Source Pte Ltd'] },
  { code: 'IN', ko: '인도', city: '첸나이', port: '첸나이', currency: 'US$', zone: 'Asia/Kolkata', weight: 7, buyers: ['Kaveri Agencies Pvt Ltd', 'Nilgiri Traders', 'Ashwamedh Industries'] },
  { code: 'AE', ko: '아랍에미리트', city: '두바이', port: '제벨알리', currency: 'US$', zone: 'Asia/Dubai', weight: 7, buyers: ['Al Noor Trading', 'Desert Palm General Trading', 'Gulf Meridian FZE'] },
  { code: 'SA', ko: '사우디아라비아', city: '리야드', port: '담맘', currency: 'US$', zone: 'Asia/Riyadh', weight: 5, buyers: ['Najd Al Waha Est.', 'Rawabi Modern Supply'] },
  { code: 'KW', ko: '쿠웨이트', city: '쿠웨이트', port: '슈와이크', currency: 'US$', zone: 'Asia/Kuwait', weight: 2, buyers: ['Al Saif Marine & Industrial', 'Failaka Contracting'] },
  { code: 'TR', ko: '튀르키예', city: '이스탄불', port: '암발리', currency: '€', zone: 'Europe/Istanbul', weight: 5, buyers: ['Yeditepe Makina A.Ş.', 'Marmara Dış Ticaret', 'Kuzey Yıldızı Ltd.'] },
  { code: 'DE', ko: '독일', city: '프랑크푸르트', port: '함부르크', currency: '€', zone: 'Europe/Berlin', weight: 8, buyers: ['Nordhaus Werkzeug GmbH', 'Lindenhof Technik GmbH', 'Brückner & Sohn Handels GmbH'] },
  { code: 'NL', ko: '네덜란드', city: '암스테르담', port: '로테르담', currency: '€', zone: 'Europe/Amsterdam', weight: 4, buyers: ['Van Rijn Machines B.V.', 'Zuiderhaven Import B.V.'] },
  { code: 'PL', ko: '폴란드', city: '바르샤바', port: '그단스크', currency: '€', zone: 'Europe/Warsaw', weight: 4, buyers: ['Wisła Handel Sp. z o.o.', 'Bursztyn Import Sp. z o.o.'] },
  { code: 'FR', ko: '프랑스', city: '파리', port: '르아브르', currency: '€', zone: 'Europe/Paris', weight: 4, buyers: ['Maison Aubrac SAS', 'Delorme Distribution SARL'] },
  { code: 'GB', ko: '영국', city: '런던', port: '펠릭스토', currency: '£', zone: 'Europe/London', weight: 3, buyers: ['Thornbury Merchants Ltd', 'Ashcombe & Vale Ltd'] },
  { code: 'IT', ko: '이탈리아', city: '밀라노', port: '제노바', currency: '€', zone: 'Europe/Rome', weight: 3, buyers: ['Ferrante Meccanica S.r.l.', 'Bottega Lariana S.r.l.'] },
  { code: 'ES', ko: '스페인', city: '마드리드', port: '발렌시아', currency: '€', zone: 'Europe/Madrid', weight: 3, buyers: ['Comercial Sierra Alta S.L.', 'Levante Suministros S.L.'] },
  { code: 'CZ', ko: '체코', city: '프라하', port: '함부르크', currency: '€', zone: 'Europe/Prague', weight: 2, buyers: ['Vltava Industrie s.r.o.', 'Moravan Obchod s.r.o.'] },
  { code: 'HU', ko: '헝가리', city: '부다페스트', port: '코퍼', currency: '€', zone: 'Europe/Budapest', weight: 2, buyers: ['Duna Kereskedelmi Kft.', 'Tisza Technika Kft.'] },
  { code: 'KZ', ko: '카자흐스탄', city: '알마티', port: '알마티(내륙)', currency: 'US$', zone: 'Asia/Almaty', weight: 3, buyers: ['TOO Zhetisu Import', 'TOO Altyn Dala Trade'] },
  { code: 'UZ', ko: '우즈베키스탄', city: '타슈켄트', port: '타슈켄트(내륙)', currency: 'US$', zone: 'Asia/Tashkent', weight: 3, buyers: ['Registon Savdo MChJ', 'Navruz Impex MChJ'] },
  { code: 'MX', ko: '멕시코', city: '멕시코시티', port: '만사니요', currency: 'US$', zone: 'America/Mexico_City', weight: 6, buyers: ['Comercializadora Sol Azteca', 'Grupo Mesa Central S.A. de C.V.', 'Refacciones del Bajío'] },
  { code: 'BR', ko: '브라질', city: '상파울루', port: '산투스', currency: 'US$', zone: 'America/Sao_Paulo', weight: 4, buyers: ['Serra Verde Importadora Ltda', 'Ipiranga Sul Comércio Ltda'] },
  { code: 'CL', ko: '칠레', city: '산티아고', port: '산안토니오', currency: 'US$', zone: 'America/Santiago', weight: 2, buyers: ['Comercial Los Andes Sur SpA', 'Importadora Maipo SpA'] },
  { code: 'PE', ko: '페루', city: '리마', port: '카야오', currency: 'US$', zone: 'America/Lima', weight: 2, buyers: ['Inversiones Costa Verde SAC', 'Andino Suministros SAC'] },
  { code: 'CO', ko: '콜롬비아', city: '보고타', port: '부에나벤투라', currency: 'US$', zone: 'America/Bogota', weight: 2, buyers: ['Distribuidora Sabana SAS', 'Cafetera Industrial SAS'] },
  { code: 'AU', ko: '호주', city: '시드니', port: '시드니', currency: 'US$', zone: 'Australia/Sydney', weight: 3, buyers: ['Wattle Bay Imports Pty Ltd', 'Southern Gum Trading Pty Ltd'] },
  { code: 'CA', ko: '캐나다', city: '토론토', port: '밴쿠버', currency: 'US$', zone: 'America/Toronto', weight: 3, buyers: ['Maple Ridge Wholesale Inc.', 'Lac Clair Distribution Inc.'] },
  { code: 'EG', ko: '이집트', city: '카이로', port: '알렉산드리아', currency: 'US$', zone: 'Africa/Cairo', weight: 3, buyers: ['Nile Delta Trading Co.', 'El Fayrouz Import'] },
  { code: 'ZA', ko: '남아프리카공화국', city: '요하네스버그', port: '더반', currency: 'US$', zone: 'Africa/Johannesburg', weight: 2, buyers: ['Highveld Supplies Pty Ltd', 'Umhlanga Traders Pty Ltd'] },
  { code: 'KE', ko: '케냐', city: '나이로비', port: '몸바사', currency: 'US$', zone: 'Africa/Nairobi', weight: 2, buyers: ['Savanna Link Ltd', 'Mara Ridge Agencies'] },
  { code: 'TW', ko: '대만', city: '타이베이', port: '가오슝', currency: 'US$', zone: 'Asia/Taipei', weight: 4, buyers: ['Yuanshan Trading Co.', 'Jade Harbor Corp.'] },
  { code: 'MN', ko: '몽골', city: '울란바토르', port: '톈진(경유)', currency: 'US$', zone: 'Asia/Ulaanbaatar', weight: 3, buyers: ['Altan Khuree LLC', 'Tenger Trade LLC'] },
];

export function marketOf(code: string): MarketContent {
  const market = markets.find((candidate) => candidate.code === code);
  if (!market) throw new Error(`no market ${code}`);
  return market;
}
