import type { SegmentDto } from '../../api/models/segment-dto';
import { fieldLabel } from '../letter-fields';
import type { ChipWords } from './letter-schema';
import { PARTICLES } from './particles';

type Translate = (key: string, params?: Record<string, unknown>) => string;

/**
 * What the chips of a letter say.
 * @param values merge field → its run on the paper; a field that is not printed is not among them
 */
export function chipWords(t: Translate, values: ReadonlyMap<string, SegmentDto>): ChipWords {
  const name = (path: string) => t(fieldLabel(path));
  return {
    name,
    gap: (path) => {
      const missing = values.get(path)?.missing;
      return missing && t('letters.empty', { name: name(missing) });
    },
    holds: (path, not) => {
      const segment = values.get(path);
      return (segment !== undefined && !segment.missing) !== not;
    },
    condition: (path, not) =>
      t(not ? 'letters.editor.unless' : 'letters.editor.if', { name: name(path) }),
    repeat: (path) => t('letters.editor.each', { name: name(path) }),
    pair: (pair) => PARTICLES[pair] ?? pair,
  };
}
