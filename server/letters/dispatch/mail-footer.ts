import type { FooterPart } from '../../buyers/may-send/sending-rules';
import type { LetterLanguage } from '../merge/values';

/** Who sends it and how they came by the name; what is unset is left out. */
export interface FooterFacts {
  name: string | null;
  address: string | null;
  email: string | null;
  phone: string | null;
  source: string | null;
}

type Words = Record<Exclude<FooterPart, 'sender_name' | 'postal_address' | 'free_refusal'>, string>;

const WORDS: Record<LetterLanguage, Words> = {
  en: {
    email: 'E-mail',
    phone: 'Telephone',
    source: 'How we know of you',
    ad_notice: 'This message is an advertisement.',
    opt_out:
      'If you do not wish to receive further letters, please open this page. It costs nothing and takes effect at once:',
  },
  ko: {
    email: '이메일',
    phone: '전화',
    source: '연락처를 알게 된 경로',
    ad_notice: '이 메일은 광고성 정보를 담고 있습니다.',
    opt_out:
      '더 이상 받지 않으시려면 아래 주소를 눌러 주십시오. 비용은 들지 않으며 바로 적용됩니다:',
  },
  ja: {
    email: 'メール',
    phone: '電話',
    source: 'ご連絡先を知った経緯',
    ad_notice: 'このメールは広告を含みます。',
    opt_out:
      '今後このようなお手紙を希望されない場合は、次のページからお手続きください。費用はかからず、直ちに反映されます。',
  },
  zh: {
    email: '电子邮箱',
    phone: '电话',
    source: '获取联系方式的途径',
    ad_notice: '本邮件含有广告内容。',
    opt_out: '如不希望继续收到此类信函，请打开以下页面。无需任何费用，立即生效：',
  },
  es: {
    email: 'Correo electrónico',
    phone: 'Teléfono',
    source: 'Cómo le conocimos',
    ad_notice: 'Este mensaje contiene publicidad.',
    opt_out:
      'Si no desea recibir más cartas, abra esta página. No tiene ningún coste y surte efecto de inmediato:',
  },
  vi: {
    email: 'Email',
    phone: 'Điện thoại',
    source: 'Nguồn thông tin liên hệ',
    ad_notice: 'Thư này có nội dung quảng cáo.',
    opt_out:
      'Nếu không muốn nhận thêm thư, vui lòng mở trang sau. Việc này miễn phí và có hiệu lực ngay:',
  },
};

/**
 * The lines of the footer in one language. The way to refuse, and that
 * it costs nothing, is always there, whatever the law says.
 * @param page where one refuses
 */
export function footerLines(
  parts: readonly FooterPart[],
  language: LetterLanguage,
  facts: FooterFacts,
  page: string,
): string[] {
  const words = WORDS[language];
  const wants = (part: FooterPart) => parts.includes(part);
  const named = (part: 'email' | 'phone' | 'source') =>
    wants(part) && facts[part] ? `${words[part]}: ${facts[part]}` : undefined;
  return [
    wants('ad_notice') ? words.ad_notice : undefined,
    wants('sender_name') ? facts.name : undefined,
    wants('postal_address') ? facts.address : undefined,
    named('email'),
    named('phone'),
    named('source'),
    `${words.opt_out} ${page}`,
  ].filter((line): line is string => Boolean(line));
}
