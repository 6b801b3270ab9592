import { Component, computed, inject, input, resource, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { filter } from 'rxjs';
import { Api } from '../../api/api';
import { partnersList } from '../../api/fn/reference/partners-list';
import { PartnerDto } from '../../api/models/partner-dto';
import { CATEGORIES } from '../../difficulties/case-words';
import { I18n } from '../../i18n/i18n';
import { Live } from '../../live/live';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import { SkeletonRows } from '../../ui/skeleton';
import { Chip } from '../../ui/status';
import { PartnerDialog } from './partner-dialog';

/** Agencies difficulties are referred to. */
@Component({
  selector: 'hd-partners',
  imports: [Chip, Empty, Failed, Icon, PartnerDialog, SkeletonRows],
  templateUrl: './partners.html',
  styles: `
    .filter {
      width: 240px;
    }
    @media (max-width: 899px) {
      .filter,
      .btn.p {
        width: 100%;
      }
    }
  `,
})
export class Partners {
  /** From the address: only partners for this category. */
  readonly category = input<string>();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly i18n = inject(I18n);
  private readonly dialog = viewChild.required(PartnerDialog);
  protected readonly t = this.i18n.t;
  protected readonly codes = CATEGORIES;
  protected readonly closedToo = signal(false);

  protected readonly list = resource({
    params: () => ({ category: this.category(), closed: this.closedToo() }),
    loader: ({ params }) =>
      this.api.invoke(partnersList, {
        category: params.category || undefined,
        includeInactive: params.closed ? 'true' : undefined,
      }),
  });
  protected readonly partners = computed(() => (this.list.hasValue() ? this.list.value() : []));

  constructor() {
    inject(Live)
      .changes('reference')
      .pipe(
        filter(({ id }) => id === 'partners'),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.list.reload());
  }

  protected name(partner: PartnerDto): string {
    return this.i18n.locale() === 'ko' ? partner.nameKo : partner.nameEn;
  }

  protected helpsWith(partner: PartnerDto): string {
    return partner.categories.map((code) => this.t(`labels.category.${code}`)).join(', ');
  }

  protected choose(category: string): void {
    void this.router.navigate([], {
      queryParams: { category: category || null },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected edit(partner?: PartnerDto): void {
    this.dialog().edit(partner);
  }
}
