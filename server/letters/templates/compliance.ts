import type { LetterLanguage } from '../merge/values';
import { text, type WordsTemplate } from './template';

/**
 * Who sends, from where, how the name was found and how to refuse (DOMAIN §1.6), by language. A
 * letter that is sent takes the parts its recipient's country asks for from here as well.
 */
export const COMPLIANCE_SOURCES: Record<LetterLanguage, string> = {
  en:
    'Sent by {{ sme.name_en }}, {{ sme.address_en }}, tel. {{ sme.tel }}, {{ signatory.email }}. ' +
    'We know of you through {{ buyer.source }}' +
    '{% if buyer.source_date %} ({{ buyer.source_date }}){% endif %}. If you do not wish to hear ' +
    'from us again, {% if compliance.unsubscribe_url %}open {{ compliance.unsubscribe_url }} or ' +
    '{% endif %}reply “STOP” to {{ signatory.email }}; it costs you nothing and takes effect at once.',
  ko:
    '보낸 곳: {{ sme.name_local }}, {{ sme.address_local }}, 전화 {{ sme.tel }}, ' +
    '{{ signatory.email }}. 귀사의 연락처는 {{ buyer.source | josa: "을/를" }} 통해 알게 되었습니다' +
    '{% if buyer.source_date %}({{ buyer.source_date }}){% endif %}. 편지를 더 받지 않으시려면 ' +
    '{% if compliance.unsubscribe_url %}{{ compliance.unsubscribe_url }} 에서 신청하시거나 ' +
    '{% endif %}{{ signatory.email }} 앞으로 “수신 거부”라고 회신해 주십시오. 비용은 들지 않으며 ' +
    '바로 반영됩니다.',
  ja:
    '送信者：{{ sme.name_en }}、{{ sme.address_en }}、電話 {{ sme.tel }}、{{ signatory.email }}。' +
    '貴社のご連絡先は{{ buyer.source }}' +
    '{% if buyer.source_date %}（{{ buyer.source_date }}）{% endif %}を通じて存じ上げました。' +
    '今後のご案内がご不要の場合は、{% if compliance.unsubscribe_url %}' +
    '{{ compliance.unsubscribe_url }} でお手続きいただくか、{% endif %}' +
    '{{ signatory.email }} 宛てに「配信停止」とご返信ください。費用はかからず、直ちに停止いたします。',
  zh:
    '发件方：{{ sme.name_en }}，{{ sme.address_en }}，电话 {{ sme.tel }}，{{ signatory.email }}。' +
    '我们通过{{ buyer.source }}' +
    '{% if buyer.source_date %}（{{ buyer.source_date }}）{% endif %}获知贵公司的联系方式。' +
    '如不希望再收到此类邮件，请{% if compliance.unsubscribe_url %}点击 ' +
    '{{ compliance.unsubscribe_url }} 或{% endif %}回复“退订”至 {{ signatory.email }}，' +
    '无需任何费用，即时生效。',
  es:
    'Remitente: {{ sme.name_en }}, {{ sme.address_en }}, tel. {{ sme.tel }}, ' +
    '{{ signatory.email }}. Conocimos sus datos a través de {{ buyer.source }}' +
    '{% if buyer.source_date %} ({{ buyer.source_date }}){% endif %}. Si no desea recibir más ' +
    'comunicaciones nuestras, {% if compliance.unsubscribe_url %}abra ' +
    '{{ compliance.unsubscribe_url }} o {% endif %}responda «BAJA» a {{ signatory.email }}; no ' +
    'tiene ningún coste y surte efecto de inmediato.',
  vi:
    'Bên gửi: {{ sme.name_en }}, {{ sme.address_en }}, điện thoại {{ sme.tel }}, ' +
    '{{ signatory.email }}. Chúng tôi biết đến Quý Công ty qua {{ buyer.source }}' +
    '{% if buyer.source_date %} ({{ buyer.source_date }}){% endif %}. Nếu không muốn nhận thêm thư ' +
    'của chúng tôi, xin {% if compliance.unsubscribe_url %}mở {{ compliance.unsubscribe_url }} ' +
    'hoặc {% endif %}trả lời “TỪ CHỐI” tới {{ signatory.email }}; việc từ chối không mất phí và có ' +
    'hiệu lực ngay.',
};

/** How the English part says where the name comes from, beneath a letter in another language. */
const IN_ENGLISH = COMPLIANCE_SOURCES.en
  .replace('{{ buyer.source }}', '{{ buyer.source_en }}')
  .replace('{% if buyer.source_date %} ({{ buyer.source_date }}){% endif %}', '');

/** The footer of a letter nobody asked for: in its own language, and in English as well. */
export function complianceFooter(language: LetterLanguage): WordsTemplate {
  const own = COMPLIANCE_SOURCES[language];
  return text('compliance_footer', ...(language === 'en' ? [own] : [own, IN_ENGLISH]));
}
