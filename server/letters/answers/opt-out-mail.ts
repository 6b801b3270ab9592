/** One who writes only this wants no more letters; in the languages letters are written in. */
const WORDS =
  /^(please )?(unsubscribe( me)?|stop|opt[ -]?out|remove( me)?|수신 ?거부|수신 ?거부합니다|配信停止(希望|をお願いします)?|退订|退訂|取消订阅|baja|dar(me)? de baja|cancelar suscripci[oó]n|h[uủ]y đăng ký|từ chối nhận( thư)?)[\s.!。!]*$/iu;
const MOST = 60;

/**
 * Whether a mail says nothing but that no more are wanted: the subject our own link writes, or such a
 * word alone. An answer that also says something else is read by a person.
 */
export function isOptOut({ subject, body }: { subject: string; body: string }): boolean {
  const words = body.trim();
  if (/^unsubscribe$/i.test(subject.trim())) return true;
  return words.length <= MOST && WORDS.test(words);
}
