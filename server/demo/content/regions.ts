import type { RegionContent } from './content.types';

/** Districts with industrial roads. House numbers are invented. */
export const regions: readonly RegionContent[] = [
  { ko: '서울특별시', en: 'Seoul', areaCode: '02', weight: 12, places: [
    { ko: '금천구', en: 'Geumcheon-gu', roads: [['가산디지털1로', 'Gasan digital 1-ro'], ['디지털로9길', 'Digital-ro 9-gil']], postcode: '085', lat: 37.478, lng: 126.882 },
    { ko: '성동구', en: 'Seongdong-gu', roads: [['성수이로', 'Seongsui-ro'], ['아차산로', 'Achasan-ro']], postcode: '047', lat: 37.544, lng: 127.056 },
    { ko: '강서구', en: 'Gangseo-gu', roads: [['마곡중앙로', 'Magokjungang-ro'], ['양천로', 'Yangcheon-ro']], postcode: '076', lat: 37.567, lng: 126.829 },
  ] },
  { ko: '경기도', en: 'Gyeonggi-do', areaCode: '031', weight: 24, places: [
    { ko: '시흥시', en: 'Siheung-si', roads: [['공단1대로', 'Gongdan 1-daero'], ['산기대학로', 'Sangidaehak-ro']], postcode: '150', lat: 37.345, lng: 126.737 },
    { ko: '안산시 단원구', en: 'Danwon-gu, Ansan-si', roads: [['산단로', 'Sandan-ro'], ['번영로', 'Beonyeong-ro']], postcode: '154', lat: 37.315, lng: 126.79 },
    { ko: '화성시', en: 'Hwaseong-si', roads: [['동탄산단2길', 'Dongtansandan 2-gil'], ['향남읍 발안공단로', 'Baran gongdan-ro, Hyangnam-eup']], postcode: '185', lat: 37.199, lng: 126.831 },
    { ko: '포천시', en: 'Pocheon-si', roads: [['소흘읍 광암로', 'Gwangam-ro, Soheul-eup']], postcode: '111', lat: 37.841, lng: 127.152 },
    { ko: '성남시 중원구', en: 'Jungwon-gu, Seongnam-si', roads: [['사기막골로', 'Sagimakgol-ro'], ['둔촌대로', 'Dunchon-daero']], postcode: '132', lat: 37.437, lng: 127.171 },
  ] },
  { ko: '인천광역시', en: 'Incheon', areaCode: '032', weight: 11, places: [
    { ko: '연수구', en: 'Yeonsu-gu', roads: [['송도과학로', 'Songdogwahak-ro'], ['하모니로', 'Harmony-ro']], postcode: '219', lat: 37.383, lng: 126.643 },
    { ko: '남동구', en: 'Namdong-gu', roads: [['남동서로', 'Namdongseo-ro'], ['은봉로', 'Eunbong-ro']], postcode: '216', lat: 37.405, lng: 126.696 },
    { ko: '서구', en: 'Seo-gu', roads: [['가정로37번길', 'Gajeong-ro 37beon-gil']], postcode: '228', lat: 37.503, lng: 126.676 },
  ] },
  { ko: '부산광역시', en: 'Busan', areaCode: '051', weight: 10, places: [
    { ko: '강서구', en: 'Gangseo-gu', roads: [['녹산산단382로', 'Noksansandan 382-ro'], ['미음산단로', 'Mieumsandan-ro']], postcode: '467', lat: 35.09, lng: 128.87 },
    { ko: '사상구', en: 'Sasang-gu', roads: [['낙동대로', 'Nakdong-daero'], ['학감대로', 'Hakgam-daero']], postcode: '469', lat: 35.146, lng: 128.985 },
    { ko: '서구', en: 'Seo-gu', roads: [['원양로', 'Wonyang-ro']], postcode: '492', lat: 35.075, lng: 129.02 },
  ] },
  { ko: '경상남도', en: 'Gyeongsangnam-do', areaCode: '055', weight: 10, places: [
    { ko: '창원시 성산구', en: 'Seongsan-gu, Changwon-si', roads: [['공단로', 'Gongdan-ro'], ['웅남로', 'Ungnam-ro']], postcode: '515', lat: 35.214, lng: 128.672 },
    { ko: '김해시', en: 'Gimhae-si', roads: [['진례면 테크노밸리로', 'Techno valley-ro, Jillye-myeon'], ['골든루트로', 'Golden root-ro']], postcode: '508', lat: 35.262, lng: 128.79 },
    { ko: '통영시', en: 'Tongyeong-si', roads: [['광도면 안정로', 'Anjeong-ro, Gwangdo-myeon']], postcode: '530', lat: 34.929, lng: 128.402 },
  ] },
  { ko: '대구광역시', en: 'Daegu', areaCode: '053', weight: 8, places: [
    { ko: '달서구', en: 'Dalseo-gu', roads: [['성서공단로', 'Seongseogongdan-ro'], ['달서대로', 'Dalseo-daero']], postcode: '427', lat: 35.841, lng: 128.505 },
    { ko: '서구', en: 'Seo-gu', roads: [['와룡로73길', 'Waryong-ro 73-gil']], postcode: '418', lat: 35.876, lng: 128.545 },
  ] },
  { ko: '경상북도', en: 'Gyeongsangbuk-do', areaCode: '054', weight: 5, places: [
    { ko: '구미시', en: 'Gumi-si', roads: [['1공단로', '1gongdan-ro'], ['산동읍 첨단기업로', 'Cheomdangieop-ro, Sandong-eup']], postcode: '392', lat: 36.107, lng: 128.389 },
    { ko: '경주시', en: 'Gyeongju-si', roads: [['외동읍 구어로', 'Gueo-ro, Oedong-eup']], postcode: '382', lat: 35.715, lng: 129.319 },
  ] },
  { ko: '울산광역시', en: 'Ulsan', areaCode: '052', weight: 4, places: [
    { ko: '북구', en: 'Buk-gu', roads: [['매곡산업로', 'Maegoksaneop-ro'], ['효암로', 'Hyoam-ro']], postcode: '442', lat: 35.64, lng: 129.355 },
  ] },
  { ko: '대전광역시', en: 'Daejeon', areaCode: '042', weight: 4, places: [
    { ko: '유성구', en: 'Yuseong-gu', roads: [['테크노3로', 'Techno 3-ro'], ['대덕대로', 'Daedeok-daero']], postcode: '340', lat: 36.427, lng: 127.391 },
  ] },
  { ko: '충청남도', en: 'Chungcheongnam-do', areaCode: '041', weight: 5, places: [
    { ko: '천안시 서북구', en: 'Seobuk-gu, Cheonan-si', roads: [['직산읍 4산단로', '4sandan-ro, Jiksan-eup'], ['백석공단1로', 'Baekseokgongdan 1-ro']], postcode: '310', lat: 36.84, lng: 127.12 },
    { ko: '금산군', en: 'Geumsan-gun', roads: [['추부면 서대산로', 'Seodaesan-ro, Chubu-myeon']], postcode: '327', lat: 36.19, lng: 127.47 },
  ] },
  { ko: '충청북도', en: 'Chungcheongbuk-do', areaCode: '043', weight: 4, places: [
    { ko: '청주시 흥덕구', en: 'Heungdeok-gu, Cheongju-si', roads: [['오송읍 오송생명로', 'Osongsaengmyeong-ro, Osong-eup'], ['직지대로', 'Jikji-daero']], postcode: '281', lat: 36.632, lng: 127.33 },
    { ko: '음성군', en: 'Eumseong-gun', roads: [['대소면 대금로', 'Daegeum-ro, Daeso-myeon']], postcode: '276', lat: 36.97, lng: 127.48 },
  ] },
  { ko: '광주광역시', en: 'Gwangju', areaCode: '062', weight: 4, places: [
    { ko: '광산구', en: 'Gwangsan-gu', roads: [['하남산단6번로', 'Hanamsandan 6beon-ro'], ['평동산단로', 'Pyeongdongsandan-ro']], postcode: '624', lat: 35.2, lng: 126.805 },
  ] },
  { ko: '전라남도', en: 'Jeollanam-do', areaCode: '061', weight: 5, places: [
    { ko: '완도군', en: 'Wando-gun', roads: [['완도읍 농공단지길', 'Nonggongdanji-gil, Wando-eup']], postcode: '591', lat: 34.325, lng: 126.757 },
    { ko: '목포시', en: 'Mokpo-si', roads: [['고하대로', 'Goha-daero']], postcode: '587', lat: 34.779, lng: 126.38 },
  ] },
  { ko: '전북특별자치도', en: 'Jeonbuk-do', areaCode: '063', weight: 4, places: [
    { ko: '익산시', en: 'Iksan-si', roads: [['왕궁면 국가식품로', 'Gukgasikpum-ro, Wanggung-myeon'], ['서동로', 'Seodong-ro']], postcode: '545', lat: 35.98, lng: 127.04 },
    { ko: '전주시 덕진구', en: 'Deokjin-gu, Jeonju-si', roads: [['팔과정로', 'Palgwajeong-ro']], postcode: '548', lat: 35.86, lng: 127.1 },
  ] },
  { ko: '강원특별자치도', en: 'Gangwon-do', areaCode: '033', weight: 3, places: [
    { ko: '원주시', en: 'Wonju-si', roads: [['지정면 기업도시로', 'Gieopdosi-ro, Jijeong-myeon'], ['문막읍 동화공단로', 'Donghwagongdan-ro, Munmak-eup']], postcode: '263', lat: 37.37, lng: 127.87 },
  ] },
];
