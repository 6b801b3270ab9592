import { scoreOf } from '../diagnoses/diagnosis-score';
import { CURRENT_QUESTIONNAIRE, TOP_LEVEL, type DiagnosisAxis } from '../diagnoses/questionnaire';
import { diagnosisComments } from './content/diagnoses';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { DiagnosisRow } from './demo-rows';
import type { Care } from './make-assignments';
import { Random } from './random';

/** One firm in so many has been diagnosed; those of the story all have. */
const ONE_IN = 3;
/** The usual level of an item by what the firm exports so far. */
const USUAL: Readonly<Record<string, number>> = {
  none: 0.8,
  indirect: 1.2,
  reactive: 1.5,
  growing: 1.9,
  established: 2.4,
};
/** How the axes lie to each other: small firms make better than they sell. */
const LEAN: Readonly<Record<DiagnosisAxis, number>> = {
  infrastructure: 0.5,
  market: 0,
  execution: 0.1,
  expansion: -0.3,
  sustainability: -0.2,
};

/** Two or three diagnoses, half a year apart, for a third of the firms. */
export function makeDiagnoses(
  care: readonly Care[],
  calendar: DemoCalendar,
  seed: number,
): DiagnosisRow[] {
  return care.flatMap((one) => {
    const random = Random.stream(seed, `diagnoses:${one.firm.company.registrationNumber}`);
    const chosen = one.firm.cast ? one.before === null : random.int(1, ONE_IN) === 1;
    return chosen ? ofFirm(one, calendar, random) : [];
  });
}

function ofFirm({ firm, doctor, since }: Care, calendar: DemoCalendar, random: Random) {
  const { company } = firm;
  const count = random.int(2, 3);
  const usual = USUAL[company.exportExperience] ?? 1.5;
  const growth = random.int(1, 4) / 10;
  const leans = new Map(
    CURRENT_QUESTIONNAIRE.axes.map(({ axis }) => [axis, LEAN[axis] + random.int(-7, 7) / 10]),
  );
  const habits = new Map(
    CURRENT_QUESTIONNAIRE.axes.flatMap(({ items }) =>
      items.map(({ id }) => [id, random.int(-8, 8) / 10] as const),
    ),
  );
  const first = random.int(8, 40);
  return Array.from({ length: count }, (_, i) => count - 1 - i)
    .map((ago) => calendar.plusMonths(calendar.plusDays(calendar.today, -first), -6 * ago))
    .filter((day) => day > since)
    .map((day, i) => {
      const diagnosedOn = calendar.onOrBefore(day);
      const at = calendar.workTime(random, diagnosedOn, 10, 17);
      const answers = Object.fromEntries(
        CURRENT_QUESTIONNAIRE.axes.flatMap(({ axis, items }) =>
          items.map(({ id }) => [
            id,
            toLevel(usual + i * growth + (leans.get(axis) ?? 0) + (habits.get(id) ?? 0)),
          ]),
        ),
      );
      const { axes, total, grade } = scoreOf(CURRENT_QUESTIONNAIRE, answers);
      return {
        id: demoId(random, at),
        companyId: company.id,
        questionnaire: CURRENT_QUESTIONNAIRE.version,
        diagnosedOn,
        answers,
        scores: axes,
        total,
        grade,
        comment: random.pick(diagnosisComments[grade]),
        authorId: doctor.id,
        authorName: doctor.name,
        version: 1,
        createdAt: at.toISOString(),
        updatedAt: at.toISOString(),
      };
    });
}

function toLevel(value: number): number {
  return Math.min(TOP_LEVEL, Math.max(0, Math.round(value)));
}
