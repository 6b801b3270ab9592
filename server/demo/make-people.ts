import { choseongOf } from '../platform/text/choseong';
import {
  administrator,
  doctorCast,
  programmeLead,
  supervisorCast,
  type DoctorContent,
} from './content/doctors-cast';
import { romanizeName } from './content/people-names';
import { sectorOf } from './content/sectors';
import { marketOf } from './content/markets';
import { titleInEnglish } from './content/titles';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-ids';
import type { DoctorRow, PostingRow, TeamRow, UserRow } from './demo-rows';
import { Random } from './random';

const countryInEnglish = new Intl.DisplayNames('en', { type: 'region' });

export interface Staff {
  readonly teams: TeamRow[];
  readonly users: UserRow[];
  readonly teamSupervisors: { teamId: string; userId: string }[];
  readonly doctors: DoctorRow[];
  readonly postings: PostingRow[];
  readonly languages: { doctorId: string; language: string; level: string }[];
  readonly doctorSectors: { doctorId: string; sectorCode: string }[];
  readonly leaves: {
    id: string;
    doctorId: string;
    during: string;
    coverId: string;
    reason: string;
    createdAt: string;
  }[];
  /** Doctors in the order of the cast, with what the other makers match on. */
  readonly roster: readonly { user: UserRow; cast: DoctorContent }[];
  readonly lead: UserRow;
  supervisorOf(teamId: string): UserRow;
}

/** Teams, the twenty-four doctors with their postings, the team leads and the two above them. */
export function makePeople(calendar: DemoCalendar, seed: number): Staff {
  const random = Random.stream(seed, 'people');
  const founded = calendar.at(
    calendar.plusWorkingDays(calendar.plusMonths(calendar.today, -14), 0),
    9,
  );
  const at = founded.toISOString();
  const lastLoginAt = calendar.workTime(random, calendar.yesterday, 9, 17).toISOString();

  const teams: TeamRow[] = supervisorCast.map((lead) => ({
    id: demoId(random, founded),
    name: lead.teamKo,
    nameEn: lead.teamEn,
    createdAt: at,
    updatedAt: at,
  }));
  const user = (
    person: { ko: string; title: string },
    role: UserRow['role'],
    teamId: string | null,
    programmeWide = false,
  ): UserRow => ({
    id: demoId(random, founded),
    email: `${staffMailbox(person.ko)}@homedoctor.example`,
    name: person.ko,
    nameEn: romanizeName(person.ko),
    title: person.title,
    titleEn: titleInEnglish(person.title),
    role,
    // The 000 exchange rings nowhere.
    phone: `+822000${random.int(1000, 9999)}`,
    teamId,
    companyId: null,
    programmeWide,
    status: 'active',
    locale: 'ko',
    theme: 'system',
    singleKeyShortcuts: true,
    photoFileId: null,
    choseong: choseongOf(person.ko),
    lastLoginAt,
    version: 1,
    createdAt: at,
    updatedAt: at,
  });

  const supervisors = supervisorCast.map((cast) =>
    user(cast, 'supervisor', teams[cast.team - 1]!.id),
  );
  const lead = user(programmeLead, 'supervisor', null, true);
  const admin = user(administrator, 'admin', null);
  const roster = doctorCast.map((cast) => ({
    cast,
    user: user(cast, 'doctor', teams[cast.team - 1]!.id),
  }));

  return {
    teams,
    users: [...roster.map(({ user: doctor }) => doctor), ...supervisors, lead, admin],
    teamSupervisors: supervisors.map(({ id, teamId }) => ({ teamId: teamId!, userId: id })),
    doctors: roster.map(({ cast, user: { id } }) => doctorRow(cast, id, at)),
    postings: roster.flatMap(({ cast, user: { id } }) =>
      cast.postings.map((posting) => ({
        id: demoId(random, founded),
        doctorId: id,
        country: posting.country,
        office: posting.office,
        startedOn: yearsAgo(calendar, posting.fromYearsAgo),
        endedOn: yearsAgo(calendar, posting.toYearsAgo),
      })),
    ),
    languages: roster.flatMap(({ cast, user: { id } }) => [
      { doctorId: id, language: 'ko', level: 'native' },
      ...cast.languages.map(([language, level]) => ({ doctorId: id, language, level })),
    ]),
    doctorSectors: roster.flatMap(({ cast, user: { id } }) =>
      [...new Set(cast.sectors.map((code) => sectorOf(code).ksic))].map((sectorCode) => ({
        doctorId: id,
        sectorCode,
      })),
    ),
    leaves: [
      leave('조하늘', '임수빈', 6, 11, '연가'),
      leave('배규리', '안소리', -3, 4, '국외 출장'),
    ],
    roster,
    lead,
    supervisorOf(teamId) {
      return supervisors.find((supervisor) => supervisor.teamId === teamId)!;
    },
  };

  function leave(doctor: string, cover: string, from: number, to: number, reason: string) {
    const idOf = (name: string) => roster.find(({ cast }) => cast.ko === name)!.user.id;
    const first = calendar.plusDays(calendar.today, from);
    return {
      id: demoId(random, founded),
      doctorId: idOf(doctor),
      during: `[${first},${calendar.plusDays(calendar.today, to)})`,
      coverId: idOf(cover),
      reason,
      createdAt: calendar.at(calendar.plusWorkingDays(calendar.today, -8), 10).toISOString(),
    };
  }
}

function doctorRow(cast: DoctorContent, userId: string, at: string): DoctorRow {
  const longest = [...cast.postings].sort(
    (a, b) => b.fromYearsAgo - b.toYearsAgo - (a.fromYearsAgo - a.toYearsAgo),
  )[0]!;
  const years = Math.round(longest.fromYearsAgo - longest.toYearsAgo);
  const country = marketOf(longest.country).ko;
  return {
    userId,
    baseRegion: cast.base,
    baseLat: cast.lat,
    baseLng: cast.lng,
    capacity: 8,
    fullTime: false,
    introduction: `${country} ${longest.office} 무역관 ${years}년 근무`,
    introductionEn: `${years} years at an overseas office in ${countryInEnglish.of(longest.country)}`,
    version: 1,
    updatedAt: at,
  };
}

/** Postings begin and end with a month. */
function yearsAgo(calendar: DemoCalendar, years: number): string {
  const day = calendar.plusMonths(calendar.today, -Math.round(years * 12));
  return `${day.slice(0, 8)}01`;
}

function staffMailbox(ko: string): string {
  return romanizeName(ko).toLowerCase().replace(' ', '.').replace('-', '');
}
