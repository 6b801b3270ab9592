import {
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { loadMap } from '../api/fn/board/load-map';
import type { LoadCellDto } from '../api/models/load-cell-dto';
import type { LoadDoctorDto } from '../api/models/load-doctor-dto';
import type { LoadMeasure } from '../api/models/load-measure';
import type { LoadNeedDto } from '../api/models/load-need-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { DateTimePipe } from '../ui/date-pipes';
import { shortDateText } from '../ui/dates';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { LoadCell } from './load-cell';

const MEASURES: LoadMeasure[] = ['open', 'due', 'check_ins', 'promises', 'visits'];
const FIELD = {
  ...({ open: 'open', due: 'due', check_ins: 'checkIns' } as const),
  ...({ promises: 'promises', visits: 'visits' } as const),
};
const LEVELS = 4;
const DAY_MS = 86_400_000;

interface Square {
  week: string;
  n: number | null;
  /** 0 for none, then 1 to 4 by the share of the largest. */
  level: number;
  label: string;
}

/** 업무량·방치: who carries how much by week, what is left undone, and who needs help. */
@Component({
  selector: 'hd-load-page',
  imports: [Chip, DateTimePipe, Empty, Failed, LoadCell, RouterLink, SkeletonRows],
  templateUrl: './load-page.html',
  styleUrl: './load-page.css',
})
export class LoadPage {
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly measures = MEASURES;
  protected readonly asTable = signal(false);

  protected readonly found = resource({ loader: () => this.api.invoke(loadMap, {}) });
  protected readonly map = computed(() => (this.found.hasValue() ? this.found.value() : undefined));
  protected readonly measure = computed<LoadMeasure>(
    () => MEASURES.find((one) => one === this.params().get('measure')) ?? 'open',
  );
  protected readonly teams = computed(() => [
    ...new Set((this.map()?.doctors ?? []).map((one) => this.local(one.teamName, one.teamNameEn))),
  ]);
  protected readonly team = linkedSignal<string[], string>({
    source: () => this.teams(),
    computation: (teams, before) => (teams.includes(before?.value ?? '') ? before!.value : ''),
  });
  protected readonly doctors = computed(() =>
    (this.map()?.doctors ?? []).filter(
      (one) => !this.team() || this.local(one.teamName, one.teamNameEn) === this.team(),
    ),
  );
  protected readonly inNeed = computed(() => this.doctors().filter(({ needs }) => needs.length));
  protected readonly rows = computed(() => {
    const doctors = this.doctors();
    const most = Math.max(
      1,
      ...doctors.flatMap(({ cells }) => cells.map((cell) => this.of(cell) ?? 0)),
    );
    return doctors.map((doctor) => ({
      doctor,
      name: this.local(doctor.name, doctor.nameEn),
      squares: doctor.cells.map((cell): Square => {
        const n = this.of(cell);
        const level = n ? Math.max(1, Math.ceil((LEVELS * n) / most)) : 0;
        const label = this.t('board.load.cell', {
          name: this.local(doctor.name, doctor.nameEn),
          week: this.week(cell.week),
          measure: this.t(`board.load.measure.${this.measure()}`),
          n: n ?? 0,
        });
        return { week: cell.week, n, level, label };
      }),
    }));
  });
  /** The cell whose list is open: from the address. */
  protected readonly cell = computed(() => {
    const [doctorId, week] = [this.params().get('doctor'), this.params().get('week')];
    const doctor = this.map()?.doctors.find(({ id }) => id === doctorId);
    if (!doctor || !week || !this.map()?.weeks.includes(week)) return undefined;
    const name = this.local(doctor.name, doctor.nameEn);
    return { doctorId: doctor.id, week, measure: this.measure(), heading: name };
  });
  protected readonly words = computed(() => {
    const cell = this.cell();
    if (!cell) return '';
    return `${this.week(cell.week)} · ${this.t(`board.load.measure.${cell.measure}`)}`;
  });

  constructor() {
    let before: string | undefined;
    effect(() => {
      const cell = this.cell();
      untracked(() => {
        // Focus goes back to the cell the list was opened from.
        if (before && !cell) document.getElementById(before)?.focus();
        before = cell && `cell-${cell.doctorId}-${cell.week}`;
      });
    });
  }

  protected go(queryParams: Record<string, string | null>): void {
    const options = { queryParams, queryParamsHandling: 'merge', replaceUrl: true } as const;
    void this.router.navigate([], { relativeTo: this.route, ...options });
  }

  /** Arrow keys walk the map as they walk a sheet. */
  protected walk(event: KeyboardEvent, row: number, column: number): void {
    const steps: Record<string, [number, number]> = {
      ...{ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] },
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const [down, right] = step;
    for (let r = row + down, c = column + right; ; r += down, c += right) {
      const to = this.rows()[r];
      const week = to?.squares[c]?.week;
      if (!to || !week) return;
      const found = document.getElementById(`cell-${to.doctor.id}-${week}`);
      if (found && found.offsetParent !== null) {
        found.focus();
        return;
      }
    }
  }

  /** `11. 16. – 11. 22.` */
  protected week(monday: string): string {
    const locale = this.i18n.locale();
    const sunday = new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * DAY_MS);
    const bare = (day: string) => shortDateText(day, locale).replace(/\s*\(.*\)$/, '');
    return `${bare(monday)} – ${bare(sunday.toISOString().slice(0, 10))}`;
  }

  protected monday(day: string): string {
    return shortDateText(day, this.i18n.locale()).replace(/\s*\(.*\)$/, '');
  }

  protected reason({ need, n }: LoadNeedDto): string {
    return this.t(`board.load.need.${need}`, { n });
  }

  protected grave({ need }: LoadNeedDto): boolean {
    return need !== 'full' && need !== 'no_visits';
  }

  /** Sums for the plain table: what is late, and what was done lately. */
  protected sums({ cells }: LoadDoctorDto) {
    const now = this.map()?.thisWeek ?? '';
    const past = cells.filter(({ week }) => week < now);
    const total = (of: LoadCellDto[], pick: (cell: LoadCellDto) => number | null) =>
      of.reduce((sum, cell) => sum + (pick(cell) ?? 0), 0);
    return {
      open: cells.find(({ week }) => week === now)?.open ?? 0,
      due: total(past, ({ due }) => due),
      checkIns: total(past, ({ checkIns }) => checkIns),
      promises: total(past, ({ promises }) => promises),
      visits: total(cells, ({ visits }) => visits),
    };
  }

  private of(cell: LoadCellDto): number | null {
    return cell[FIELD[this.measure()]];
  }
}
