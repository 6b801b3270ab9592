import type { LetterLanguage } from '../letters/merge/values';
import { shippedTemplate } from '../letters/templates/catalogue';
import { rewritten, type BlockWords } from '../letters/templates/template-check';
import type { LetterKind } from '../letters/templates/template';
import type { DemoAgency } from './demo-agency';
import { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import { Random } from './random';

/** Letter templates two doctors are rewriting: one waits for review, one is being written. */
const COPIES: readonly {
  kind: LetterKind;
  language: LetterLanguage;
  title: string;
  status: 'draft' | 'in_review';
  daysAgo: number;
  words: BlockWords;
}[] = [
  {
    kind: 'sample_offer',
    language: 'en',
    title: '샘플 제안(화장품·식품)',
    status: 'in_review',
    daysAgo: 3,
    words: {
      id: 'call_to_action',
      source:
        'If you agree, please send us the delivery address and any import papers your customs asks ' +
        'for by {{ context.cta_deadline }}; we will prepare the documents with the sample.',
    },
  },
  {
    kind: 'follow_up',
    language: 'es',
    title: '후속 연락(중남미)',
    status: 'draft',
    daysAgo: 1,
    words: {
      id: 'opt_out',
      source:
        'Si en este momento no es prioritario para ustedes, díganoslo en una línea y no volveremos a ' +
        'escribirle.',
    },
  },
];

/** Rows of `letter_templates` for people's own copies. */
export function makeTemplateCopies({ staff, today }: DemoAgency): object[] {
  const calendar = new DemoCalendar(today);
  const random = Random.stream(2, 'template-copies');
  return COPIES.map(({ kind, language, title, status, daysAgo, words }, i) => {
    const from = shippedTemplate(kind, language);
    const at = calendar.workTime(
      random,
      calendar.onOrBefore(calendar.plusDays(calendar.today, -daysAgo)),
    );
    const writer = staff.doctors[i] as { userId: string };
    return {
      ...{ id: demoId(random, at), kind, language, version: from.version + 1, title, status },
      ...{ blocks: rewritten(from.blocks, [words]), scope: 'personal', ownerId: writer.userId },
      ...{ basedOn: from.version, revision: 2 },
      ...{ createdAt: at.toISOString(), updatedAt: at.toISOString() },
    };
  });
}
