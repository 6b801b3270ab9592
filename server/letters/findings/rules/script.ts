import { matches, place, without } from '../letter-text';
import type { Found } from '../finding';
import type { Rule } from '../rule';

/** W11: in Spanish a colon follows the greeting. */
export const spanishColon: Rule = {
  code: 'W11',
  check(letter, { letter: { language } }) {
    if (language !== 'es') return [];
    const lines = letter.of('salutation');
    const line = lines.find(({ text }) => /[,，]\s*$/.test(text));
    if (!line) return [];
    const better = line.text.replace(/[,，]\s*$/, ':');
    return [{ ...place(line, 0, line.text.length), params: { better } }];
  },
};

/** Characters written in traditional script only, common in trade letters. */
const TRADITIONAL =
  '們個來為這國會時說對開關於與學長過還進業產發電動機務東車門間問頭體價質證測試樣報請謝貴誠實際貿買賣費運輸單據號線網錢銀員團隊點無樂張總經濟營區歐亞麗顧慮驗練習資訊專優選項標題處備條聯繫絡檢書準則圖館傳統設計變應該歡儘從後見規認識談話語詢讓誤調論課議護財貨責賬賠購賴贊軟軸較輛輪轉辦農連遠適遲遞郵醫鋼鐵錄鍵鎖鏡鑄險陽雙離難雲電靜響頁順須預領頻額願類飛飾餘馬駐驅魚鮮鳥麥黃齊齒龍龐廠廣張強彈歸當徑徵德憑懷戰戲擇擊擔據擬擴攜擠敗敵數斷暫曆東構樓樹橋檔權歡歷殺殼氣決沒況洩滿漁漢潔濃濕灣災煙熱燈爐爭爾獎獨獲現環瑪畢異療監盤眾確碼礎禮稅種稱穩窮競筆節範簡簽籌籃糧紀約紅級紙紛細終組結給絕絲維綠綱緊緒縣縮織繪繼續罰羅義聖聞聲職聽腦臉臨舉舊艦藝葉薦藍藥蘇虛蟲衛補裝製複襲視覺覽觀觸訂訓託記訪訴評詞該詳誌誰諾諮譯譽貝貞負貢貧貼費賀賓賞賦賺贏趕跡踐軍載輔輕輝輯輿轟辭邊邏郵鄉鄰釋針釣鈕銅銷鋪鋁鋒錯鍋鍍鎮鏈鐘閃閉閱闆陣陰陳陸階隨隱雜雞霧靈韓頂頓頒題顏顯風飯飲養駕騎驚髮鬆鬥鬧魯鴻鹽';
const TRADITIONAL_RUN = new RegExp(`[${TRADITIONAL}]+`, 'gu');
/** Names of firms and people keep their own script. */
const NAMES = /^(?:buyer|sme|signatory|context\.fair_name|context\.credit_ref)/;

/** W12: simplified Chinese throughout. */
export const oneScript: Rule = {
  code: 'W12',
  check(letter, { letter: { language } }) {
    if (language !== 'zh') return [];
    return letter.passages
      .filter(({ block }) => block !== 'letterhead' && block !== 'inside_address')
      .flatMap((passage) =>
        matches(
          without(passage, (field) => !NAMES.test(field)),
          TRADITIONAL_RUN,
        ).map((hit) => place(passage, hit.index, hit[0].length)),
      );
  },
};

/** Vietnamese words in pairs, as they look without their marks. */
const BARE_VIETNAMESE =
  /(?<!\p{L})(?:cong ty|san pham|chung toi|quy khach|quy cong ty|kinh gui|tran trong|hop tac|khach hang|xuat khau|nhap khau|bao gia|don hang|giao hang|thanh toan|han quoc|viet nam|chat luong|don gia|lien he|phan hoi|xin vui long|vui long|cam on|thi truong|trien lam|chung nhan|giay chung|so luong|dieu kien|thoi gian|san xuat|mau thu|gui mau)(?!\p{L})/giu;
/** Firms write their own names without marks. */
const ASCII_NAMES =
  /^(?:buyer|sme|signatory|product\.name_en|context\.fair_name|terms\.named_place)/;

/** W13: Vietnamese without its marks reads as another word. */
export const diacritics: Rule = {
  code: 'W13',
  check(letter, { letter: { language } }) {
    if (language !== 'vi') return [];
    return letter.passages
      .filter(({ block }) => block !== 'letterhead' && block !== 'inside_address')
      .flatMap((passage): Found[] => {
        const words = without(passage, (field) => !ASCII_NAMES.test(field));
        const hits = matches(words, BARE_VIETNAMESE).filter(
          // Viet Nam is the country's own spelling abroad; a name in capitals is a name.
          ([text]) => !/^Viet ?Nam$/.test(text) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(text),
        );
        return hits.map((hit) => place(passage, hit.index, hit[0].length));
      });
  },
};
