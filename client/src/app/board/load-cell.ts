import { Component, computed, inject, input, output, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { loadCell } from '../api/fn/board/load-cell';
import type { LoadItemDto } from '../api/models/load-item-dto';
import type { LoadMeasure } from '../api/models/load-measure';
import { localName, translate } from '../i18n/i18n';
import { ShortDatePipe } from '../ui/date-pipes';
import { Dialog } from '../ui/dialog';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';

interface Cell {
  doctorId: string;
  week: string;
  measure: LoadMeasure;
  heading: string;
}

/** What one figure of the map counts, each leading to its own page. */
@Component({
  selector: 'hd-load-cell',
  imports: [Dialog, Empty, Failed, RouterLink, ShortDatePipe, SkeletonRows],
  template: `<hd-dialog
    [open]="!!cell()"
    (openChange)="$event || dismissed.emit()"
    [side]="true"
    [heading]="cell()?.heading ?? ''"
  >
    <div class="sheet">
      <p class="m">
        {{ words() }}
        @if (list.hasValue()) {
          · <b>{{ t('board.cases', { n: list.value().total }) }}</b>
        }
      </p>
      @if (list.error(); as error) {
        <hd-failed [error]="error" (retry)="list.reload()" />
      } @else if (!list.hasValue()) {
        <hd-skeleton-rows [count]="4" [height]="60" />
      } @else if (list.value().items.length) {
        <ul>
          @for (item of list.value().items; track item.id) {
            <li>
              <a [routerLink]="linkOf(item)" [queryParams]="paramsOf()">
                <span class="b line">{{
                  item.title ?? local(item.companyName, item.companyNameEn)
                }}</span>
                <span class="m">
                  @if (item.number) {
                    {{ item.number }} ·
                  }
                  @if (item.title) {
                    {{ local(item.companyName, item.companyNameEn) }} ·
                  }
                  {{ item.on | hdShortDate }}
                </span>
              </a>
            </li>
          }
        </ul>
      } @else {
        <hd-empty [heading]="t('board.load.nothing')" />
      }
    </div>
  </hd-dialog>`,
  styles: `
    .sheet {
      display: grid;
      gap: 12px;
      padding: 16px 20px;
    }
    li a {
      display: grid;
      gap: 2px;
      padding: 10px 0;
      border-bottom: 1px solid var(--line);
    }
    li a:hover .b {
      color: var(--primary);
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    .line {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
  `,
})
export class LoadCell {
  readonly cell = input<Cell>();
  readonly words = input('');
  readonly dismissed = output();
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly api = inject(Api);
  protected readonly list = resource({
    params: () => this.cell(),
    loader: ({ params: { doctorId, week, measure } }) =>
      this.api.invoke(loadCell, { doctorId, week, measure }),
  });
  private readonly measure = computed(() => this.cell()?.measure);

  protected linkOf({ id, companyId }: LoadItemDto): string[] {
    switch (this.measure()) {
      case 'visits':
        return ['/visits', id];
      case 'check_ins':
      case 'promises':
        return ['/companies', companyId];
      default:
        return ['/difficulties', id];
    }
  }

  protected paramsOf(): Record<string, string> {
    return this.measure() === 'promises' ? { tab: 'promises' } : {};
  }
}
