import type { AgendaCheckInDto } from '../api/models/agenda-check-in-dto';
import type { AgendaDto } from '../api/models/agenda-dto';
import type { Translate } from '../i18n/i18n';
import type { IconName } from '../ui/icon-names';

export type EntryKind = 'checkIn' | 'late' | 'visit' | 'promise' | 'holiday' | 'leave';

/** One thing in the calendar. */
export interface Entry {
  /** Unique in the calendar. */
  id: string;
  kind: EntryKind;
  /** What it is, for who does not see the icon. */
  words: string;
  icon: IconName;
  title: string;
  /** A day (YYYY-MM-DD) or an instant (ISO). */
  start: string;
  /** Exclusive; absent for a single day. */
  end?: string;
  /** A check-in that may be moved. */
  movable: boolean;
  /** Where a click leads; check-ins open beside. */
  link?: string;
  checkIn?: AgendaCheckInDto;
}

type Local = (ko: string | null | undefined, en?: string | null) => string;

/** What a doctor's calendar holds, in the reader's language; `today` is YYYY-MM-DD. */
export function entriesOf(
  agenda: AgendaDto,
  { t, local, today }: { t: Translate; local: Local; today: string },
): Entry[] {
  const checkIns = agenda.checkIns.map((one): Entry => {
    const late = one.dueOn < today;
    const stand = local(one.insteadOf, one.insteadOfEn);
    const marks = [
      one.startsAt && one.place,
      stand && t('agenda.insteadOf', { name: stand }),
      one.firmClosed && t('agenda.firmClosed'),
    ].filter(Boolean);
    return {
      id: `check-in-${one.id}`,
      kind: late ? 'late' : 'checkIn',
      words: t(late ? 'agenda.kind.late' : 'agenda.kind.checkIn'),
      icon: one.firmClosed ? 'triangle-alert' : one.onSite ? 'map-pin' : 'calendar-clock',
      title: [local(one.companyName, one.companyNameEn), ...marks].join(' · '),
      start: one.startsAt ?? one.dueOn,
      end: one.startsAt ? (one.endsAt ?? undefined) : undefined,
      movable: true,
      checkIn: one,
    };
  });
  const visits = agenda.visits.map((one): Entry => {
    const kind = t(`labels.visitKind.${one.kind}`);
    return {
      id: `visit-${one.id}`,
      kind: 'visit',
      words: t('agenda.kind.visit'),
      icon: 'circle-check',
      title: `${local(one.companyName, one.companyNameEn)} · ${kind}`,
      start: one.startedAt,
      end: one.endedAt ?? undefined,
      movable: false,
      link: `/visits/${one.id}`,
    };
  });
  const promises = agenda.promises.map((one): Entry => {
    const firm = local(one.companyName, one.companyNameEn);
    return {
      id: `promise-${one.id}`,
      kind: 'promise',
      words: t(`agenda.kind.promise.${one.side}`),
      icon: 'handshake',
      title: `${firm} · ${one.text}`,
      start: one.dueOn,
      movable: false,
      link: `/companies/${one.companyId}`,
    };
  });
  const holidays = agenda.holidays.map(({ day, nameKo, nameEn }): Entry => ({
    id: `holiday-${day}-${nameKo}`,
    kind: 'holiday',
    words: t('agenda.kind.holiday'),
    icon: 'flag',
    title: local(nameKo, nameEn),
    start: day,
    movable: false,
  }));
  const leaves = agenda.leaves.map(({ from, until, coverName, coverNameEn }): Entry => {
    const cover = local(coverName, coverNameEn);
    return {
      id: `leave-${from}`,
      kind: 'leave',
      words: t('agenda.kind.leave'),
      icon: 'plane',
      title: cover ? t('agenda.leaveCovered', { name: cover }) : t('agenda.leave'),
      start: from,
      end: dayAfter(until),
      movable: false,
    };
  });
  return [...holidays, ...leaves, ...checkIns, ...promises, ...visits];
}

/** The calendar day after `day`. */
export function dayAfter(day: string): string {
  return shiftDay(day, 1);
}

/** `day` moved by whole days. */
export function shiftDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
