import { Component, computed, input } from '@angular/core';
import { translate } from '../i18n/i18n';
import { Icon } from './icon';
import { IconName } from './icon-names';

/** Where a difficulty stands (DOMAIN §2.2). */
export type DifficultyStatus =
  | 'received'
  | 'triaged'
  | 'assigned'
  | 'in_progress'
  | 'waiting_sme'
  | 'waiting_partner'
  | 'answered'
  | 'closed'
  | 'reopened';

type Tone = 'i' | 'o' | 'w' | 'd' | '';

const LOOK: Record<DifficultyStatus, { icon: IconName; tone: Tone }> = {
  received: { icon: 'message-square-warning', tone: 'i' },
  triaged: { icon: 'list-filter', tone: 'i' },
  assigned: { icon: 'inbox', tone: 'i' },
  in_progress: { icon: 'circle-dot', tone: 'i' },
  waiting_sme: { icon: 'pause', tone: '' },
  waiting_partner: { icon: 'hourglass', tone: '' },
  answered: { icon: 'message-square-check', tone: 'o' },
  closed: { icon: 'circle-check', tone: '' },
  reopened: { icon: 'undo-2', tone: 'w' },
};

/** A difficulty's status: icon, word and tint; `bare` without the tint, for dense rows. */
@Component({
  selector: 'hd-status',
  imports: [Icon],
  template: `<hd-icon [name]="look().icon" [size]="16" />{{ label() ?? t(key()) }}`,
  host: { class: 'st', '[class]': 'look().tone', '[class.bare]': 'bare()' },
})
export class Status {
  readonly value = input.required<DifficultyStatus>();
  readonly bare = input(false);
  /** Other words than the status's own, such as `회신대기 · KITA`. */
  readonly label = input<string>();
  protected readonly t = translate();
  protected readonly look = computed(() => LOOK[this.value()]);
  protected readonly key = computed(() => `labels.difficultyStatus.${this.value()}`);
}

/** Any other small state with icon, word and tint: `<hd-chip tone="o" icon="check">회신함</hd-chip>`. */
@Component({
  selector: 'hd-chip',
  imports: [Icon],
  template: `@if (icon(); as name) {
      <hd-icon [name]="name" [size]="16" />
    }
    <ng-content />`,
  host: { class: 'st', '[class]': 'tone()', '[class.bare]': 'bare()' },
})
export class Chip {
  readonly icon = input<IconName>();
  /** i = blue, o = green, w = amber, d = red, empty = grey. */
  readonly tone = input<Tone>('');
  readonly bare = input(false);
}

/** A firm's tier, outlined and without an icon. */
@Component({
  selector: 'hd-tier',
  template: `{{ t('labels.tier.' + value()) }}`,
  host: { class: 'tier' },
})
export class Tier {
  readonly value = input.required<'intensive' | 'regular' | 'watch'>();
  protected readonly t = translate();
}

/** How grave a difficulty is; only urgent and high draw the eye. */
@Component({
  selector: 'hd-severity',
  imports: [Icon],
  template: `@if (value() === 'urgent') {
      <hd-icon name="siren" [size]="16" />
    } @else if (value() === 'high') {
      <hd-icon name="chevrons-up-down" [size]="16" />
    }
    {{ t('labels.severity.' + value()) }}`,
  host: {
    class: 'st',
    '[class.d]': "value() === 'urgent'",
    '[class.w]': "value() === 'high'",
  },
})
export class Severity {
  readonly value = input.required<'urgent' | 'high' | 'normal' | 'low'>();
  protected readonly t = translate();
}
