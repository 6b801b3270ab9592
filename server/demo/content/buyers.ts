/** Foreign buyers, all made up: `company | own script | city | what they buy | person | mr/ms | job title`. */
export const buyersByCountry: Readonly<Record<string, string>> = {
  US: `
Harbor Ridge Supply LLC||Long Beach|정밀 밸브, 배관 부품|Dana Whitfield|ms|Sourcing Manager
Prairie Line Foods Inc.||Chicago|김, 소스, 면류|Marcus Ellery|mr|Category Buyer
Bluestone Beauty Group||Los Angeles|기초 화장품, 마스크팩|Priya Nair|ms|Head of Buying
Cascadia Tool & Die Co.||Portland|금형, 절삭 공구|Owen Larsson|mr|Purchasing Director
Merrow Medical Partners||Boston|재활 기기, 소모품|Elena Castell|dr|Procurement Lead`,
  JP: `
Minato Shoji K.K.|港商事株式会社|Tokyo|식품 원료, 건강식품|Tanabe Yuko|ms|Purchasing Section Chief
Kitahama Kiko K.K.|北浜機工株式会社|Osaka|공작기계 부품|Morita Kenji|mr|General Manager
Aozora Cosme K.K.|あおぞらコスメ株式会社|Fukuoka|화장품, 미용 기기|Hayami Saori|ms|Buyer
Tokai Denso Parts K.K.|東海電装部品株式会社|Nagoya|커넥터, 하네스|Sugiura Takumi|mr|Manager
Sakuragi Trading K.K.|桜木貿易株式会社|Yokohama|생활용품|Endo Mari|ms|Import Desk`,
  DE: `
Nordhafen Handels GmbH||Hamburg|산업용 펌프, 밸브|Anna Vogelsang|ms|Einkaufsleiterin
Rheintal Medizintechnik GmbH||Düsseldorf|의료 소모품|Dr. Jonas Weidner|dr|Leiter Beschaffung
Lindenfeld Automotive AG||Stuttgart|사출 부품, 센서|Carla Brandis|ms|Strategic Buyer
Morgenrot Naturkost GmbH||Berlin|유기농 식품|Felix Ahrend|mr|Einkauf
Elbgrund Werkzeuge KG||Dresden|공구, 연마재|Sabine Kroll|ms|Geschäftsführerin`,
  VN: `
Cong ty TNHH Song Xanh|Công ty TNHH Sông Xanh|Ho Chi Minh City|포장기, 식품 기계|Nguyen Thi Lan|ms|Purchasing Manager
Hoa Binh Minh Trading JSC|CTCP Thương mại Hòa Bình Minh|Hanoi|건축 자재|Tran Quoc Bao|mr|Deputy Director
Dai Viet Cosmetics Co., Ltd.|Công ty TNHH Mỹ phẩm Đại Việt|Ho Chi Minh City|화장품|Le Thu Ha|ms|Brand Manager
Thanh Long Auto Parts|Công ty Phụ tùng Thành Long|Hai Phong|자동차 부품|Pham Duc Minh|mr|Buyer
An Khang Medical JSC|CTCP Y tế An Khang|Da Nang|진단 기기|Vo Ngoc Mai|dr|Procurement`,
  CN: `
Shanghai Linyuan Trading Co., Ltd.|上海临远贸易有限公司|Shanghai|화장품, 생활용품|Wang Lin|ms|采购经理
Qingdao Haiyue Foods Co., Ltd.|青岛海悦食品有限公司|Qingdao|수산 가공식품|Zhao Peng|mr|总经理
Shenzhen Tengfei Electronics|深圳腾飞元件有限公司|Shenzhen|전자 부품|Liu Jiayi|ms|采购
Guangzhou Baihe Beauty Co., Ltd.|广州百禾美业有限公司|Guangzhou|미용 기기|Chen Hao|mr|Director
Tianjin Beiyan Machinery|天津北雁机械有限公司|Tianjin|유압 부품|Sun Wei|mr|Buyer`,
  GB: `
Fenwick Dale Imports Ltd||Manchester|주방용품|Harriet Osei|ms|Buying Manager
Kestrel Marine Supplies Ltd||Southampton|선박 기자재|Tom Ashdown|mr|Procurement Manager
Willow & Thyme Foods Ltd||London|소스, 발효식품|Imogen Barr|ms|Founder
Pennine Orthotics Ltd||Leeds|보조 기기|Rajiv Menon|mr|Supply Chain Lead
Oakhurst Lighting Ltd||Birmingham|LED 조명|Claire Dunmore|ms|Buyer`,
  MX: `
Comercial Valle Norte S.A. de C.V.||Monterrey|금속 가공 부품|Lucía Barrera|ms|Gerente de Compras
Alimentos Cerro Azul S.A. de C.V.||Guadalajara|식품 첨가물|Jorge Medrano|mr|Director Comercial
Distribuidora Luna Clara||Ciudad de México|화장품|Valeria Ocampo|ms|Compradora
Autopartes del Bajío S.A.||León|자동차 부품|Rubén Salcedo|mr|Jefe de Abastecimiento
Equipos Médicos Sol S.A.||Puebla|의료 기기|Ana Paula Ríos|dr|Compras`,
  AE: `
Al Noor Gate Trading LLC|بوابة النور للتجارة|Dubai|할랄 식품, 화장품|Khalid Mansoor|mr|General Manager
Desert Pearl Equipment FZE||Sharjah|공조 설비|Fatima Rashed|ms|Procurement Manager
Gulf Crest Industrial LLC||Abu Dhabi|밸브, 계측기|Imran Sheikh|mr|Buyer
Saffron House FZCO||Dubai|미용 기기|Layla Haddad|ms|Category Manager
Blue Dhow Foods LLC||Ajman|냉동식품|Yusuf Karim|mr|Purchasing`,
  ID: `
PT Cahaya Timur Sejahtera||Jakarta|화학 원료|Dewi Anggraini|ms|Purchasing Manager
PT Bumi Lestari Pangan||Surabaya|식품 기계|Agus Pranoto|mr|Director
PT Mitra Sehat Nusantara||Bandung|의료 소모품|Rina Kusuma|dr|Procurement
PT Anugerah Otomotif||Bekasi|자동차 부품|Hendra Wijaya|mr|Buyer
PT Melati Kosmetika||Jakarta|화장품 원료|Sari Utami|ms|R&D Sourcing`,
  CA: `
Maple Crossing Distributors Inc.||Toronto|건강식품|Noah Tremblay|mr|Category Manager
Northern Lights Outdoor Ltd.||Calgary|캠핑용품|Sophie Gagnon|ms|Buyer
Pacific Cedar Importers Inc.||Vancouver|생활용품|Grace Liu|ms|Import Manager
Lakeshore Industrial Supply||Hamilton|베어링, 체인|Ethan Doyle|mr|Purchasing
Boréal Cosmétiques Inc.||Montréal|기초 화장품|Camille Roy|ms|Acheteuse`,
  FR: `
Atelier Beaumarin SAS||Lyon|직물, 원단|Claire Fontanel|ms|Responsable achats
Maison Verdelune SARL||Paris|화장품|Hugo Marchand|mr|Acheteur
Port-Clair Nautique SAS||Marseille|선박 부품|Inès Delorme|ms|Directrice
Santé Vallon SAS||Nantes|의료 소모품|Dr Paul Lacaze|dr|Achats
Les Halles Coréennes SARL||Lille|한국 식품|Julie Perrin|ms|Gérante`,
  KR: `
Hansol Bridge Korea Branch|한솔브릿지 한국지사|Seoul|식품 원료|오지현|ms|구매 과장
Pacific Rim Sourcing Korea|퍼시픽림소싱코리아|Busan|선박 부품|박도윤|mr|대리
Lumière Korea Buying Office|루미에르 코리아 구매사무소|Seoul|화장품|최서영|ms|바이어
Atlas Machinery Korea Office|아틀라스기계 한국사무소|Incheon|공작기계|김태오|mr|부장
Sunrise Grocers Korea Office|선라이즈 한국연락사무소|Seoul|가공식품|이하린|ms|MD`,
};

/** Where we met them, by how. */
export const sourceDetails = {
  fair: ['Seoul Food 2026', 'CES 2026', 'Cosmoprof Bologna 2026', 'Hannover Messe 2026'],
  // The city of the buyer stands in for the office there.
  trade_office: ['Seoul', 'Seoul', 'Seoul'],
  directory: ['Kompass', 'Europages'],
  referral: ['Daehan Trading Co.', 'KOIMA'],
  inquiry: ['buyKorea', 'tradeKorea'],
  website: ['your company website'],
} as const;
