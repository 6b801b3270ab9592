import { Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { learningGet } from '../../api/fn/letter-learning/learning-get';
import type { LearningPart } from '../../api/models/learning-part';
import type { LearningRowDto } from '../../api/models/learning-row-dto';
import type { LearningShareDto } from '../../api/models/learning-share-dto';
import type { LearningVerdict } from '../../api/models/learning-verdict';
import type { LetterKind } from '../../api/models/letter-kind';
import type { LetterLanguage } from '../../api/models/letter-language';
import { Chart } from '../../figures/chart';
import type { ChartData } from '../../figures/chart-option';
import { I18n, translate } from '../../i18n/i18n';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import { Segmented } from '../../ui/segmented';
import { SkeletonRows } from '../../ui/skeleton';
import { Chip } from '../../ui/status';
import { KINDS, LANGUAGES } from '../letter-kinds';

const PARTS: readonly LearningPart[] = ['template', 'kind', 'language', 'market'];
const MOST_BARS = 12;
const TONE: Record<LearningVerdict, 'o' | 'w' | 'i' | ''> = {
  better: 'o',
  worse: 'w',
  no_difference: 'i',
  too_few: '',
};

/** What letters brought, by template, kind, language or market; the choice stands in the address. */
@Component({
  selector: 'hd-learning-page',
  imports: [Chart, Chip, Empty, Failed, Icon, RouterLink, Segmented, SkeletonRows],
  templateUrl: './learning-page.html',
  styleUrl: './learning-page.css',
})
export class LearningPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly kinds = KINDS;
  protected readonly languages = LANGUAGES;
  protected readonly mostBars = MOST_BARS;
  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly regions = computed(
    () => new Intl.DisplayNames(this.i18n.locale(), { type: 'region' }),
  );

  protected readonly by = computed(
    () => PARTS.find((one) => one === this.query().get('by')) ?? 'template',
  );
  protected readonly filter = computed(() => ({
    kind: (this.query().get('kind') ?? undefined) as LetterKind | undefined,
    language: (this.query().get('language') ?? undefined) as LetterLanguage | undefined,
    market: this.query().get('market') ?? undefined,
  }));
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly parts = computed(() =>
    PARTS.map((value) => ({ value, label: this.t('letters.learning.by.' + value) })),
  );
  protected readonly found = resource({
    params: () => ({ by: this.by(), ...this.filter() }),
    loader: ({ params }) => this.api.invoke(learningGet, params),
  });
  /** What was shown stays until the next is there. */
  protected readonly shown = linkedSignal({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (value, before?: { value: unknown }) => value ?? (before?.value as typeof value),
  });
  /** Rows of enough to tell a share; the chart shows no others. */
  private readonly told = computed(
    () => this.shown()?.rows.filter(({ replyShare }) => replyShare.value !== null) ?? [],
  );
  protected readonly chart = computed<ChartData | undefined>(() => {
    const rows = this.told();
    if (!rows.length) return undefined;
    const series = (
      name: string,
      of: (row: LearningRowDto) => LearningShareDto,
      color: string,
    ) => ({
      ...{ name: this.t('letters.learning.' + name), color },
      values: rows.map((row) => of(row).value),
    });
    return {
      kind: 'bars',
      labels: rows.map((row) => this.name({ ...row, title: null })),
      series: [
        series('replyShare', (row) => row.replyShare, 'primary'),
        series('meetingShare', (row) => row.meetingShare, 'ok'),
      ],
      say: (share) => this.percent(share),
      max: endOf(rows),
    };
  });
  protected readonly chartHeight = computed(
    () => 72 + 52 * Math.min(MOST_BARS, this.chart()?.labels.length ?? 0),
  );

  protected name({ kind, language, market, version, title }: LearningRowDto): string {
    const words = [
      kind && this.t('labels.letterKind.' + kind),
      language && this.t('letters.languageName.' + language),
      market && this.country(market),
      version && this.t('letters.learning.version', { n: version }),
      title,
    ];
    return words.filter(Boolean).join(' · ');
  }

  protected country(code: string): string {
    return this.regions().of(code) ?? code;
  }

  protected percent(share: number): string {
    return new Intl.NumberFormat(this.i18n.locale(), {
      style: 'percent',
      maximumFractionDigits: 1,
    }).format(share);
  }

  /** `10.2–25.0%`: where it lies with 95 % confidence. */
  protected range({ low, high }: LearningShareDto): string {
    if (low === null || high === null) return '';
    return this.t('letters.learning.range', { low: this.percent(low), high: this.percent(high) });
  }

  protected tone(verdict: LearningVerdict): 'o' | 'w' | 'i' | '' {
    return TONE[verdict];
  }

  protected narrow(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}

/** The end of the axis: the next tenth above the highest share. */
function endOf(rows: readonly LearningRowDto[]): number {
  const shares = rows.flatMap(({ replyShare, meetingShare }) => [
    replyShare.value ?? 0,
    meetingShare.value ?? 0,
  ]);
  return Math.min(1, (Math.floor(Math.max(...shares) * 10) + 1) / 10);
}
