import { Component, computed, inject, resource, signal } from '@angular/core';
import { Api } from '../api/api';
import { serviceLevelsList } from '../api/fn/reference/service-levels-list';
import type { LegalTermDto } from '../api/models/legal-term-dto';
import type { ServiceLevelDto } from '../api/models/service-level-dto';
import { I18n, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { dateText } from '../ui/dates';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { SecondLookCard } from './second-look-card';
import { AddLevelDialog } from './add-level-dialog';
import { EscalationCard } from './escalation-card';

const HOURS = [
  'urgentHours',
  'firstContactHours',
  'transferInsideHours',
  'transferOutsideHours',
] as const;

/** Every version of the service levels: to read, and to follow with another. */
@Component({
  selector: 'hd-service-levels',
  imports: [AddLevelDialog, Chip, EscalationCard, Failed, Icon, SecondLookCard, SkeletonRows],
  templateUrl: './service-levels-page.html',
  styleUrl: './service-levels-page.css',
})
export class ServiceLevelsPage {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  protected readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly hours = HOURS;
  protected readonly adding = signal(false);
  protected readonly list = resource({ loader: () => this.api.invoke(serviceLevelsList) });
  protected readonly levels = computed(() => (this.list.hasValue() ? this.list.value() : []));
  /** What a new version starts from. */
  protected readonly latest = computed(() => this.levels()[0]);
  protected readonly mayAdd = computed(() => {
    const me = this.session.me();
    return me?.role === 'admin' || (me?.role === 'supervisor' && me.programmeWide);
  });

  protected day(value: string): string {
    return dateText(value, this.i18n.locale());
  }

  protected length({ length, unit }: LegalTermDto): string {
    return this.t(`serviceLevels.${unit}`, { n: length });
  }

  /** Categories by the days they are answered in: `3일: 통관·관세, 환율`. */
  protected groups({ terms }: ServiceLevelDto): { days: number; names: string }[] {
    const byDays = Map.groupBy(terms.answers, ({ days }) => days);
    return [...byDays]
      .sort(([a], [b]) => a - b)
      .map(([days, all]) => ({
        days,
        names: all.map(({ category }) => this.t(`labels.category.${category}`)).join(', '),
      }));
  }

  protected added(level: ServiceLevelDto): void {
    this.list.reload();
    this.toaster.show(this.t('serviceLevels.added', { day: this.day(level.effectiveFrom) }));
  }
}
