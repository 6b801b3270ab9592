import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { Translate } from '../i18n/i18n';
import type { Locale } from '../i18n/locale';
import { shortDateText, shortDateTimeText } from '../ui/dates';
import { spanWords } from '../ui/work-time';

/**
 * Why the clock of an open case stands, or stands where it does: the firm was asked, a partner
 * owes its answer, the date was moved. The firm's own page says the same with less.
 */
export function standingWords(it: DifficultyDto, t: Translate, locale: Locale): string[] {
  const { paused, pausedSince, pausedMinutes, done } = it.clock;
  if (done) return [];
  const words: string[] = [];
  if (paused && pausedSince) {
    words.push(t('difficulties.clock.waiting', { since: shortDateTimeText(pausedSince, locale) }));
  } else if (pausedMinutes >= 1) {
    const { key, params } = spanWords(pausedMinutes);
    words.push(t('ui.clock.excluded', { span: t(`ui.span.${key}`, params) }));
  }
  const partner = it.referrals.find(({ status }) => status === 'open');
  if (it.status === 'waiting_partner' && partner) {
    const name = locale === 'en' ? (partner.addresseeEn ?? partner.addressee) : partner.addressee;
    const day = shortDateText(partner.dueOn, locale);
    words.push(t('difficulties.clock.partner', { name, day }));
  }
  const granted = it.extensions.findLast(({ counts, status }) => counts && status === 'granted');
  if (granted) {
    words.push(t('difficulties.clock.extended', { day: shortDateText(granted.dueOn, locale) }));
  }
  if (it.extensions.some(({ counts, status }) => counts && status === 'requested')) {
    words.push(t('difficulties.clock.asked'));
  }
  return words;
}
