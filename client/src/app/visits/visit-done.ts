import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-names';

/**
 * The page after saving a visit: a large sign, the heading and `<p>`s about it, whatever else there
 * is to say, and the ways on: an own one (`.btn`) and today's page.
 */
@Component({
  selector: 'hd-visit-done',
  imports: [Icon, RouterLink],
  template: `
    <div class="page narrow has-foot">
      <div class="done">
        <span class="round" [class.kept]="kept()">
          <hd-icon [name]="icon()" [size]="32" [weight]="kept() ? 2.25 : 2" />
        </span>
        <h1 tabindex="-1">{{ heading() }}</h1>
        <ng-content select="p" />
      </div>
      <ng-content />
      <div class="foot fixed bar">
        <ng-content select=".btn" />
        <a class="btn p" routerLink="/today">{{ t('visits.saved.today') }}</a>
      </div>
    </div>
  `,
  styles: `
    .done {
      display: grid;
      justify-items: center;
      gap: 4px;
      padding: 24px 0;
      text-align: center;
    }
    .round {
      display: grid;
      place-items: center;
      width: 64px;
      height: 64px;
      margin-bottom: 12px;
      border-radius: 50%;
      background: var(--wait-soft);
      color: var(--text-2);
    }
    .round.kept {
      background: var(--ok-soft);
      color: var(--ok);
    }
    .bar {
      justify-content: center;
      margin-top: 24px;
    }
  `,
})
export class VisitDone {
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
  /** At the server, as against waiting here for the network. */
  readonly kept = input(false);
  protected readonly t = translate();
}
