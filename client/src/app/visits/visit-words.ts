import { localName, translate } from '../i18n/i18n';
import type { Point } from './visit-draft';

/**
 * A talking point in words: what it is comes first where the text alone does not tell. Make it in an
 * injection context.
 */
export function pointWords(): (point: Point) => string {
  const t = translate();
  const local = localName();
  return ({ from, text }) => {
    if (!from) return text;
    const name = local(from.text, from.textEn);
    if (from.kind === 'certificate') return t('visits.point.certificate', { name });
    if (from.kind === 'market') return t('visits.point.market', { name });
    return name;
  };
}
