import type { Locale, MailContent } from './mail-template';

/** What becomes of a reply: nothing, the firm's word on the case, or a note among staff. */
export type ReplyKind = 'none' | 'firm' | 'staff';

const FOOTER: Record<Locale, Record<ReplyKind, string>> = {
  ko: {
    none: '홈닥터는 수출 기업을 전담해 돕는 제도입니다. 이 메일은 발신 전용입니다.',
    firm: '이 메일에 회신하시면 그대로 사건에 올라가 담당 홈닥터에게 전달됩니다. 회신 주소는 받는 분 전용이니 다른 분께 전달하지 마세요.',
    staff: '이 메일에 회신하면 사건에 내부 메모로 남습니다. 기업에는 보이지 않습니다.',
  },
  en: {
    none: 'Home Doctor looks after exporters, one adviser a firm. Nobody reads replies to this address.',
    firm: 'Reply to this mail and your words stand on the case, where your home doctor reads them. The reply address is yours alone; please do not pass it on.',
    staff: 'A reply to this mail becomes an internal note on the case. The firm does not see it.',
  },
};

/** Above it stands the reply, whatever mail program quotes the rest (server/inbox/reply-text.ts). */
const REPLY_LINE: Record<Locale, string> = {
  ko: '── 회신은 이 줄 위에 적어 주세요 ──',
  en: '── Please reply above this line ──',
};
const BRAND: Record<Locale, string> = { ko: '홈닥터', en: 'Home Doctor' };

/** Renders a mail as text and as HTML that reads well on a phone (one column, inline styles). */
export function renderMail(
  content: MailContent,
  locale: Locale,
  publicUrl: string,
  reply: ReplyKind = 'none',
): { text: string; html: string } {
  const url = content.action ? `${publicUrl}${content.action.path}` : undefined;
  return { text: asText(content, locale, reply, url), html: asHtml(content, locale, reply, url) };
}

function asText(content: MailContent, locale: Locale, reply: ReplyKind, url?: string): string {
  const parts = [
    reply === 'none' ? undefined : REPLY_LINE[locale],
    content.heading,
    ...content.paragraphs,
    content.facts?.map(([label, value]) => `${label}: ${value}`).join('\n'),
    content.quote?.replace(/^/gm, '> '),
    content.action && `${content.action.label}\n${url}`,
    content.note,
    `-- \n${BRAND[locale]}\n${FOOTER[locale][reply]}`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

function asHtml(content: MailContent, locale: Locale, reply: ReplyKind, url?: string): string {
  const line =
    reply === 'none'
      ? ''
      : `<div style="padding:0 8px 4px;font-size:12px;line-height:18px;color:#6d7882">${REPLY_LINE[locale]}</div>`;
  const font = "font-family:Pretendard,'Apple SD Gothic Neo','Malgun Gothic',Arial,sans-serif";
  const paragraphs = content.paragraphs
    .map(
      (text) =>
        `<p style="margin:0 0 16px;font-size:16px;line-height:26px;color:#1e2124">${lines(text)}</p>`,
    )
    .join('');
  const facts = content.facts?.length
    ? `<table role="presentation" style="width:100%;border-collapse:collapse;margin:0 0 16px">${content.facts
        .map(
          ([label, value]) =>
            `<tr><td style="padding:8px 12px 8px 0;border-top:1px solid #e2e5e8;font-size:14px;color:#58616a;white-space:nowrap;vertical-align:top">${escape(label)}</td><td style="padding:8px 0;border-top:1px solid #e2e5e8;font-size:15px;color:#1e2124">${lines(value)}</td></tr>`,
        )
        .join('')}</table>`
    : '';
  const quote = content.quote
    ? `<blockquote style="margin:0 0 16px;padding:12px 16px;border-left:4px solid #b1cefb;background:#f4f7fd;font-size:15px;line-height:24px;color:#1e2124">${lines(content.quote)}</blockquote>`
    : '';
  const action =
    content.action && url
      ? `<p style="margin:8px 0 16px"><a href="${escape(url)}" style="display:block;max-width:320px;padding:14px 20px;border-radius:8px;background:#0b50d0;color:#ffffff;font-size:16px;font-weight:700;text-align:center;text-decoration:none">${escape(content.action.label)}</a></p>`
      : '';
  const note = content.note
    ? `<p style="margin:0 0 8px;font-size:13px;line-height:20px;color:#58616a">${lines(content.note)}</p>`
    : '';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(content.subject)}</title></head><body style="margin:0;padding:0;background:#f4f5f6;${font};word-break:keep-all"><div style="max-width:560px;margin:0 auto;padding:16px">${line}<div style="padding:8px 8px 12px;font-size:17px;font-weight:800;color:#0b50d0">${BRAND[locale]}</div><div style="background:#ffffff;border:1px solid #e2e5e8;border-radius:12px;padding:24px 20px 12px"><h1 style="margin:0 0 16px;font-size:20px;line-height:28px;color:#1e2124">${escape(content.heading)}</h1>${paragraphs}${facts}${quote}${action}${note}</div><p style="margin:12px 8px;font-size:13px;line-height:20px;color:#58616a">${FOOTER[locale][reply]}</p></div></body></html>`;
}

function lines(text: string): string {
  return escape(text).replaceAll('\n', '<br>');
}

/** Text that may stand in HTML, also between quotes. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
