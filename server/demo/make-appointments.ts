import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { AppointmentRow, CheckInRow } from './demo-rows';
import type { Firm } from './firm';
import { Random } from './random';

const HOUR_MS = 3_600_000;
const VISIT_MS = 1.5 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

/** The appointments of open check-ins that have an hour: agreed, waiting, some asked to be later. */
export function makeAppointments(
  checkIns: readonly CheckInRow[],
  firms: readonly Firm[],
  calendar: DemoCalendar,
  seed: number,
): AppointmentRow[] {
  const random = Random.stream(seed, 'appointments');
  const owners = new Map(firms.map(({ company, owner }) => [company.id, owner]));
  return checkIns
    .filter(({ startsAt, status }) => startsAt !== null && status === 'due')
    .map((checkIn) => {
      const startsAt = new Date(checkIn.startsAt!);
      const endsAt = new Date(+startsAt + (checkIn.place ? VISIT_MS : HOUR_MS));
      checkIn.endsAt = endsAt.toISOString();
      const ahead = checkIn.dueOn > calendar.today;
      const status = checkIn.touched
        ? 'proposed'
        : ahead && random.chance(0.2)
          ? 'counter_proposed'
          : 'confirmed';
      const counter = status === 'counter_proposed';
      return {
        id: demoId(random, new Date(checkIn.createdAt)),
        ...{ checkInId: checkIn.id, companyId: checkIn.companyId, doctorId: checkIn.doctorId },
        ...{ status, kind: checkIn.place ? 'visit' : 'call', zone: 'Asia/Seoul' },
        ...{ startsAt: checkIn.startsAt!, endsAt: endsAt.toISOString(), place: checkIn.place },
        counterStartsAt: counter ? new Date(+startsAt + DAY_MS).toISOString() : null,
        counterEndsAt: counter ? new Date(+endsAt + DAY_MS).toISOString() : null,
        counterNote: counter ? '그날은 납품 검수가 있어 하루 뒤가 좋겠습니다.' : null,
        counterBy: counter ? (owners.get(checkIn.companyId)?.name ?? null) : null,
        createdBy: checkIn.doctorId,
        ...{ createdAt: checkIn.createdAt, updatedAt: checkIn.createdAt },
      } satisfies AppointmentRow;
    });
}
