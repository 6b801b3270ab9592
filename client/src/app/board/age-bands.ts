import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { Menu, MenuFor } from '../ui/menu';
import { BoardData } from './board-data';
import { AGES, GROUPINGS, type Grouping } from './board-query';
import { BoardWords } from './board-words';

const KEY = 'hd.board.chart';
const FEW = 8;
/** A segment is never narrower than a finger's target (WCAG 2.5.8), so it grows on top of this. */
const LEAST_PX = 24;

interface Line {
  key: string;
  name: string;
  total: number;
  /** The whole bar as a share of the longest, in percent. */
  width: number;
  bands: {
    age: (typeof AGES)[number];
    count: number;
    label: string;
    query: Record<string, string>;
  }[];
  query: Record<string, string>;
}

/** How long cases have been open, by doctor, category or market; every count leads to its list. */
@Component({
  selector: 'hd-age-bands',
  imports: [RouterLink, Icon, Menu, MenuFor],
  templateUrl: './age-bands.html',
  styleUrl: './age-bands.css',
})
export class AgeBands {
  protected readonly t = translate();
  protected readonly data = inject(BoardData);
  private readonly words = inject(BoardWords);
  protected readonly ages = AGES;
  protected readonly groupings = GROUPINGS;
  protected readonly least = LEAST_PX;
  protected readonly asTable = signal(false);
  protected readonly all = signal(false);
  protected readonly folded = signal(remembered());
  protected readonly by = computed<Grouping>(() => this.data.query().by ?? 'doctor');

  private readonly lines = computed<Line[]>(() => {
    const groups = this.data.figures()?.groups ?? [];
    const by = this.by();
    const longest = Math.max(1, ...groups.map(({ total }) => total));
    return groups.map((group) => {
      const name = this.words.group(by, group.key, group.label, group.labelEn);
      const query = { [by]: group.key ?? 'none' };
      return {
        key: group.key ?? 'none',
        name,
        total: group.total,
        width: (group.total / longest) * 100,
        query,
        bands: AGES.map((age, at) => {
          const count = group.bands[at] ?? 0;
          const label = this.t('board.chart.segment', {
            name,
            age: this.t(`board.age.${age}`),
            n: count,
          });
          return { age, count, label, query: { ...query, age } };
        }),
      };
    });
  });
  protected readonly shown = computed(() =>
    this.all() || this.asTable() ? this.lines() : this.lines().slice(0, FEW),
  );
  protected readonly hidden = computed(() => this.lines().length - this.shown().length);
  /** Cases, not lines' sums: one that waits for two partners stands in two lines. */
  protected readonly total = computed(() => this.data.figures()?.grouped ?? 0);
  protected readonly sums = computed(() =>
    AGES.map((_, at) => this.lines().reduce((sum, line) => sum + (line.bands[at]?.count ?? 0), 0)),
  );

  protected group(by: Grouping): void {
    this.all.set(false);
    this.data.go({ by: by === 'doctor' ? null : by });
  }

  protected fold(): void {
    this.folded.update((folded) => !folded);
    try {
      localStorage.setItem(KEY, this.folded() ? 'folded' : 'open');
    } catch {
      // A blocked storage only costs the memory of the choice.
    }
  }
}

function remembered(): boolean {
  try {
    const kept = localStorage.getItem(KEY);
    return kept ? kept === 'folded' : innerWidth < 900;
  } catch {
    return false;
  }
}
