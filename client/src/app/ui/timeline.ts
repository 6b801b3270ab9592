import { Component, computed, input } from '@angular/core';
import { translate } from '../i18n/i18n';
import { ShortDateTimePipe } from './date-pipes';
import { When } from './dates';
import { Icon } from './icon';
import { IconName } from './icon-names';

/** firm = grey box, reply = blue border, note = cream and dashed, event = one line. */
export type TimelineKind = 'firm' | 'reply' | 'note' | 'event';

const ICONS: Record<TimelineKind, IconName> = {
  firm: 'building-complex',
  reply: 'corner-up-left',
  note: 'lock',
  event: 'circle-dot',
};

/** One entry of a timeline; wrap a list of them into `<ol hdTimeline>`. */
@Component({
  selector: 'li[hd-timeline-item]',
  imports: [Icon, ShortDateTimePipe],
  template: `
    <span class="mark" aria-hidden="true"
      ><hd-icon [name]="icon() ?? standard()" [size]="18"
    /></span>
    <div class="box">
      <div class="top">
        @if (who()) {
          <b>{{ who() }}</b>
        }
        @if (kind() === 'reply') {
          <span class="tag c-pri"
            ><hd-icon name="eye" [size]="16" />{{ t('ui.timeline.public') }}</span
          >
        } @else if (kind() === 'note') {
          <span class="tag c-warn"
            ><hd-icon name="eye-off" [size]="16" />{{ t('ui.timeline.note') }}</span
          >
        }
        @if (from()) {
          <span class="m">{{ from() }}</span>
        }
        @if (kind() === 'event') {
          <span class="text"><ng-content select="[event]" /></span>
        }
        <time class="m" [attr.datetime]="at()">{{ at() | hdShortDateTime }}</time>
      </div>
      <ng-content />
    </div>
  `,
  host: { '[class]': 'kind()' },
  styleUrl: './timeline.css',
})
export class TimelineItem {
  readonly kind = input<TimelineKind>('event');
  readonly at = input.required<When>();
  /** The person, with title. */
  readonly who = input<string>();
  /** The firm or the office, in grey. */
  readonly from = input<string>();
  readonly icon = input<IconName>();
  protected readonly t = translate();
  protected readonly standard = computed(() => ICONS[this.kind()]);
}
