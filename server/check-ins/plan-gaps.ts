import type { Day } from '../platform/business-time/calendar-days';
import { Problem } from '../platform/http/problem';
import type { Gaps } from './cadence/cadence';
import { ruleFault, usualGap } from './cadence/rule';
import type { EditCheckInPlanDto } from './dto/check-in-input.dto';

/** Room a rule needs to get out of the way of 설 or 추석. */
const ROOM_DAYS = 7;

/** The gaps a person's input gives, or why it gives none. */
export const planGaps = {
  /** @throws Problem 422 when the longest gap is below the ideal one */
  ofInterval({ idealGapDays, maxGapDays }: EditCheckInPlanDto, tier: Gaps): Gaps {
    const ideal = idealGapDays!;
    const max = maxGapDays ?? Math.max(ideal, tier.maxGapDays);
    if (max < ideal) throw belowIdeal('The longest gap is not below the ideal one.');
    return { idealGapDays: ideal, maxGapDays: max };
  },

  /** @throws Problem 422 `rule_…` for no rule, or with a longest gap that leaves it no room */
  ofRule({ rule, maxGapDays }: EditCheckInPlanDto, anchorOn: Day, tier: Gaps): Gaps {
    const fault = ruleFault(rule!, anchorOn);
    if (fault)
      throw Problem.field('rule', `rule_${fault}`, 'Weekly, monthly or yearly, without an end.');
    const ideal = usualGap(rule!, anchorOn);
    const max = maxGapDays ?? Math.max(ideal + ROOM_DAYS, tier.maxGapDays);
    if (max < ideal + ROOM_DAYS)
      throw belowIdeal(`A rule needs ${ROOM_DAYS} days of room for closed days.`);
    return { idealGapDays: ideal, maxGapDays: max };
  },
};

function belowIdeal(message: string): Problem {
  return Problem.field('maxGapDays', 'below_ideal', message);
}
