/** Words of the way out of a letter, in the language of the letter. */
export interface UnsubscribeWords {
  title: string;
  question: (address: string) => string;
  text: string;
  do: string;
  done: string;
  doneText: (address: string) => string;
  /** When it did not work; the person can try again or answer the letter. */
  failed: string;
}

const WORDS: Record<'en' | 'ko' | 'ja' | 'zh' | 'es' | 'vi', UnsubscribeWords> = {
  en: {
    title: 'Unsubscribe',
    question: (address) => `Stop sending business proposals to ${address}?`,
    text: 'It takes effect at once. No account and no fee.',
    do: 'Unsubscribe',
    done: 'You are unsubscribed',
    doneText: (address) => `We will not write to ${address} again.`,
    failed: 'That did not work. Please try again, or simply reply to the letter.',
  },
  ko: {
    title: '수신 거부',
    question: (address) => `${address} 주소로 더 이상 거래제의 메일을 받지 않으시겠습니까?`,
    text: '누르시면 바로 처리됩니다. 로그인이나 비용은 필요하지 않습니다.',
    do: '수신 거부',
    done: '수신 거부가 처리됐습니다',
    doneText: (address) => `${address} 주소로 더 이상 메일을 보내지 않습니다.`,
    failed: '처리하지 못했습니다. 다시 시도하시거나 받으신 메일에 회신해 주십시오.',
  },
  ja: {
    title: '配信停止',
    question: (address) => `${address} 宛ての取引提案メールの配信を停止しますか。`,
    text: 'ボタンを押すとすぐに停止します。ログインも費用も必要ありません。',
    do: '配信を停止する',
    done: '配信を停止しました',
    doneText: (address) => `今後、${address} にはメールをお送りしません。`,
    failed: '手続きができませんでした。もう一度お試しいただくか、届いたメールにご返信ください。',
  },
  zh: {
    title: '退订',
    question: (address) => `是否不再接收发送至 ${address} 的商业邮件？`,
    text: '点击后立即生效，无需登录，也不收取任何费用。',
    do: '退订',
    done: '退订成功',
    doneText: (address) => `我们不会再向 ${address} 发送邮件。`,
    failed: '操作未成功。请重试，或直接回复您收到的邮件。',
  },
  es: {
    title: 'Darse de baja',
    question: (address) => `¿Desea dejar de recibir propuestas comerciales en ${address}?`,
    text: 'Tiene efecto inmediato. No hace falta cuenta ni tiene coste alguno.',
    do: 'Darme de baja',
    done: 'Su baja está confirmada',
    doneText: (address) => `No volveremos a escribir a ${address}.`,
    failed: 'No se ha podido tramitar. Inténtelo de nuevo o responda simplemente a la carta.',
  },
  vi: {
    title: 'Hủy nhận thư',
    question: (address) => `Quý vị muốn ngừng nhận thư chào hàng tại ${address}?`,
    text: 'Có hiệu lực ngay. Không cần đăng nhập và hoàn toàn miễn phí.',
    do: 'Hủy nhận thư',
    done: 'Đã hủy nhận thư',
    doneText: (address) => `Chúng tôi sẽ không gửi thư đến ${address} nữa.`,
    failed: 'Chưa thực hiện được. Xin thử lại hoặc trả lời thư đã nhận.',
  },
};

const TAGS = { en: 'en', ko: 'ko', ja: 'ja', zh: 'zh-Hans', es: 'es', vi: 'vi' } as const;

/** The words for a letter's language and its BCP 47 tag; English for one we do not write. */
export function unsubscribeWords(language: string): { words: UnsubscribeWords; tag: string } {
  const known = Object.hasOwn(WORDS, language) ? (language as keyof typeof WORDS) : 'en';
  return { words: WORDS[known], tag: TAGS[known] };
}
