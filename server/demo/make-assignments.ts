import { assignmentReasons, handoverReasons } from './content/messages';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { AssignmentRow, UserRow } from './demo-rows';
import type { Firm } from './firm';
import type { Staff } from './make-people';
import { Random } from './random';

/** Who looks after a firm, now and before. */
export interface Care {
  readonly firm: Firm;
  readonly doctor: UserRow;
  readonly since: string;
  readonly before: { readonly doctor: UserRow; readonly until: string } | null;
}

export interface Assignments {
  readonly rows: AssignmentRow[];
  /** One for every firm that has a doctor. */
  readonly care: Care[];
}

/** Firms a doctor carries: six, seven or eight; 176 over 24 doctors. */
function caseloads(): number[] {
  return Array.from({ length: 24 }, (_, i) => (i < 10 ? 8 : i < 22 ? 7 : 6));
}

/** Spreads the firms by what the doctors know, and remembers some earlier hand-overs. */
export function makeAssignments(
  firms: readonly Firm[],
  staff: Staff,
  calendar: DemoCalendar,
  seed: number,
): Assignments {
  const random = Random.stream(seed, 'assignments');
  const room = new Map(staff.roster.map(({ user }, i) => [user.id, caseloads()[i]!]));
  const rows: AssignmentRow[] = [];
  const care: Care[] = [];
  const matched = firms.filter(({ unassigned }) => !unassigned);
  const reserved = matched.filter(({ cast }) => cast);
  for (const firm of [...reserved, ...random.shuffle(matched.filter(({ cast }) => !cast))]) {
    const doctor = firm.cast
      ? staff.roster.find(({ cast }) => cast.ko === firm.cast!.doctor)!
      : bestDoctor(firm, staff, room, random);
    room.set(doctor.user.id, room.get(doctor.user.id)! - 1);
    care.push(assign(firm, doctor.user));
  }
  return { rows, care };

  function assign(firm: Firm, doctor: UserRow): Care {
    const lead = staff.supervisorOf(doctor.teamId!);
    const joined = calendar.dayOf(new Date(firm.company.createdAt));
    const fresh = firm.cast?.name === '바른김 영어조합법인';
    const handover = fresh || (!firm.cast && random.chance(0.16));
    const since = fresh
      ? calendar.plusDays(calendar.dueDay, -7)
      : handover
        ? calendar.plusWorkingDays(calendar.today, -random.int(45, 190))
        : calendar.plusWorkingDays(joined, 3);
    const colleagues = staff.roster.filter(
      ({ user }) => user.teamId === doctor.teamId && user.id !== doctor.id,
    );
    let before: Care['before'] = null;
    firm.company.teamId = doctor.teamId;
    if (handover) {
      const earlier = random.pick(colleagues).user;
      const reason = random.pick(handoverReasons);
      const first = calendar.plusWorkingDays(joined, 3);
      rows.push(row(firm, earlier, 'primary', `[${first},${since})`, first, lead.id, reason));
      before = { doctor: earlier, until: since };
      firm.company.handoverNote = `${earlier.name} ${earlier.title} 담당에서 이어받음(${reason}). 결재는 ${firm.company.representative} ${firm.contacts[0]!.title}가 직접 하고, 통화는 오전이 편함.`;
    }
    rows.push(row(firm, doctor, 'primary', `[${since},)`, since, lead.id, null));
    if (firm.cast || random.chance(0.62)) {
      const named = firm.cast?.doctor === '한지원' ? '서민재' : null;
      const backup = colleagues.find(({ cast }) => cast.ko === named) ?? random.pick(colleagues);
      if (backup.user.id !== before?.doctor.id) {
        rows.push(row(firm, backup.user, 'backup', `[${since},)`, since, lead.id, null));
      }
    }
    return { firm, doctor, since, before };
  }

  function row(
    firm: Firm,
    doctor: UserRow,
    role: AssignmentRow['role'],
    during: string,
    from: string,
    createdBy: string,
    endedReason: string | null,
  ): AssignmentRow {
    const at = calendar.at(calendar.onOrBefore(calendar.plusDays(from, -1)), 16, random.int(0, 59));
    return {
      id: demoId(random, at),
      companyId: firm.company.id,
      doctorId: doctor.id,
      role,
      during,
      reason: role === 'backup' ? '부담당 지정' : random.sample(assignmentReasons, 2).join(', '),
      endedReason,
      createdBy,
      createdAt: at.toISOString(),
    };
  }
}

function bestDoctor(firm: Firm, staff: Staff, room: ReadonlyMap<string, number>, random: Random) {
  const codes = new Set(firm.markets.map(({ country }) => country));
  const scored = staff.roster
    .filter(({ user }) => room.get(user.id)! > 0)
    .map((doctor) => {
      const market = doctor.cast.postings.some(({ country }) => codes.has(country)) ? 35 : 0;
      const sector = doctor.cast.sectors.includes(firm.sector.code) ? 20 : 0;
      const near = firm.company.region.startsWith(doctor.cast.base) ? 10 : 0;
      const load = room.get(doctor.user.id)! * 2;
      return { doctor, score: market + sector + near + load + random.next() * 4 };
    });
  return scored.sort((a, b) => b.score - a.score)[0]!.doctor;
}
