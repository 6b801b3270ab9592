import { buildMessage, ValidateBy } from 'class-validator';
import { isDay } from '../../platform/business-time/calendar-days';

/** A real calendar day as YYYY-MM-DD; `IsDateString` lets times and 30 February pass. */
export const IsCalendarDay = () =>
  ValidateBy({
    name: 'isDateString',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isDay(value),
      defaultMessage: buildMessage((each) => `${each}$property must be a calendar day, YYYY-MM-DD`),
    },
  });
