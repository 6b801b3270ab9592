import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { today } from '../ui/dates';
import { Icon } from '../ui/icon';
import type { CourseAct } from './case-course';

/** In the menu of a case: joining, parting and putting it off. */
@Component({
  selector: 'hd-case-course-items',
  imports: [RouterLink, Icon],
  template: `
    @let it = difficulty();
    @if (it.status !== 'closed') {
      <button type="button" role="menuitem" (click)="act.emit('snooze')">
        <hd-icon name="alarm-clock" />{{ t('difficulties.snooze.title') }}
      </button>
    }
    <button type="button" role="menuitem" (click)="act.emit('join')">
      <hd-icon name="git-merge" />{{ t('difficulties.join.title') }}
    </button>
    @if (over()) {
      <a
        role="menuitem"
        routerLink="/difficulties/new"
        [queryParams]="{ companyId: it.company.id, follows: it.id }"
      >
        <hd-icon name="plus" />{{ t('difficulties.new.follow') }}
      </a>
    }
    @if (it.allowedActions.includes('split')) {
      <button type="button" role="menuitem" (click)="act.emit('split')">
        <hd-icon name="split" />{{ t('difficulties.split.title') }}
      </button>
    }
  `,
  host: { role: 'none' },
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class CaseCourseItems {
  readonly difficulty = input.required<DifficultyDto>();
  readonly act = output<CourseAct>();
  private readonly now = inject(Clock).now;
  protected readonly t = translate();
  /** Closed, and past the days in which the firm can open it again. */
  protected readonly over = computed(() => {
    const { status, reopenUntil, mergedInto } = this.difficulty();
    return status === 'closed' && !mergedInto && !!reopenUntil && reopenUntil < today(this.now());
  });
}
