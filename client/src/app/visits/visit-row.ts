import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { VisitListItemDto } from '../api/models/visit-list-item-dto';
import { localName, translate } from '../i18n/i18n';
import { DateTimePipe } from '../ui/date-pipes';
import { Icon } from '../ui/icon';
import { ConfirmationState } from './confirmation-state';
import { KIND_ICON } from './visit-kinds';

/** One visit in a list: how, whose, when, and the first words. */
@Component({
  selector: 'hd-visit-row',
  imports: [ConfirmationState, DateTimePipe, Icon, RouterLink],
  template: `
    <a class="row" [routerLink]="to()">
      <span class="how"><hd-icon [name]="icon()" [size]="18" /></span>
      <span class="main">
        <span class="ttl">
          <span class="ell">{{
            firm()
              ? local(visit().companyName, visit().companyNameEn)
              : t('labels.visitKind.' + visit().kind)
          }}</span>
          @if (visit().editedAt) {
            <span class="tier">{{ t('visits.edited') }}</span>
          }
          @if (visit().confirmation !== 'not_asked') {
            <hd-confirmation-state [value]="visit().confirmation" />
          }
        </span>
        <span class="m">
          @if (firm()) {
            {{ t('labels.visitKind.' + visit().kind) }} ·
          }
          {{ visit().startedAt | hdDateTime }} ·
          {{ local(visit().doctorName, visit().doctorNameEn) }}
        </span>
        <span class="t14 ell words">{{ visit().excerpt }}</span>
      </span>
      <span class="right m counts">
        @if (visit().difficulties) {
          <span
            ><hd-icon name="message-square-warning" [size]="16" />{{
              t('visits.counts.difficulties', { n: visit().difficulties })
            }}</span
          >
        }
        @if (visit().promises) {
          <span
            ><hd-icon name="handshake" [size]="16" />{{
              t('visits.counts.promises', { n: visit().promises })
            }}</span
          >
        }
        @if (visit().photos) {
          <span
            ><hd-icon name="image" [size]="16" />{{
              t('visits.counts.photos', { n: visit().photos })
            }}</span
          >
        }
      </span>
    </a>
  `,
  styles: `
    .row {
      padding-block: 10px;
    }
    .how {
      display: grid;
      place-items: center;
      width: 36px;
      height: 36px;
      border-radius: 50%;
      background: var(--wait-soft);
      color: var(--text-2);
      flex: none;
    }
    .words {
      display: block;
      color: var(--text-2);
    }
    .counts {
      display: grid;
      gap: 2px;
      justify-items: end;
    }
    .counts span {
      display: inline-flex;
      align-items: center;
      gap: 4px;
    }
    @media (max-width: 599px) {
      .counts {
        display: none;
      }
    }
  `,
})
export class VisitRow {
  readonly visit = input.required<VisitListItemDto>();
  /** Whether the row names its firm. */
  readonly firm = input(true);
  /** The page of the visit lies here. */
  readonly base = input('/visits');
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly icon = computed(() => KIND_ICON[this.visit().kind]);
  protected readonly to = computed(() => [this.base(), this.visit().id]);
}
