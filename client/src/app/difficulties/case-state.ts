import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseLinkDto } from '../api/models/case-link-dto';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { dateText } from '../ui/dates';
import { Icon } from '../ui/icon';
import type { CourseAct } from './case-course';

/** Beneath the stages: where a merged case goes on, which parts hold it up, that it rests. */
@Component({
  selector: 'hd-case-state',
  imports: [RouterLink, Icon],
  template: `
    @let it = difficulty();
    @if (kept(); as kept) {
      <div class="notice i">
        <hd-icon name="git-merge" [size]="18" />
        <div>
          <p>
            {{ t('difficulties.join.goesOn') }}
            <a class="inline" [routerLink]="['/difficulties', kept.case.id]"
              >{{ kept.case.number }} {{ kept.case.title }}</a
            >
          </p>
          @if (it.allowedActions.includes('undo_merge')) {
            <button type="button" class="link" (click)="act.emit('undo_merge')">
              {{ t('difficulties.join.undo', { day: day(it.undoMergeUntil) }) }}
            </button>
          }
        </div>
      </div>
    }
    @if (parts().length) {
      <div class="notice w">
        <hd-icon name="layers" [size]="18" />
        <div>
          <p>{{ t('difficulties.relations.openParts', { n: parts().length }) }}</p>
          @for (part of parts(); track part.id) {
            <p>
              <a class="inline" [routerLink]="['/difficulties', part.case.id]"
                >{{ part.case.number }} {{ part.case.title }}</a
              >
            </p>
          }
        </div>
      </div>
    }
    @if (it.snoozedUntil; as until) {
      <div class="notice i">
        <hd-icon name="alarm-clock" [size]="18" />
        <div>
          <p>{{ t('difficulties.snooze.yours', { day: day(until) }) }}</p>
          <button type="button" class="link" (click)="act.emit('unsnooze')">
            {{ t('difficulties.snooze.end') }}
          </button>
        </div>
      </div>
    } @else if (others(); as words) {
      <p class="notice i"><hd-icon name="alarm-clock" [size]="18" />{{ words }}</p>
    }
    @if (it.dormantSince || it.stillToldAt) {
      <div class="notice w">
        <hd-icon name="moon" [size]="18" />
        <div>
          <p>
            {{
              it.dormantSince
                ? t('difficulties.rest.since', { day: day(it.dormantSince) })
                : t('difficulties.rest.told', { day: day(it.stillToldAt) })
            }}
          </p>
          <div class="flex g8">
            @if (it.allowedActions.includes('wake')) {
              <button type="button" class="btn s" (click)="act.emit('wake')">
                {{ t('difficulties.rest.wake') }}
              </button>
            }
            @if (!it.dormantSince && it.allowedActions.includes('rest')) {
              <button type="button" class="btn s" (click)="act.emit('rest')">
                {{ t('difficulties.rest.title') }}
              </button>
            }
          </div>
        </div>
      </div>
    }
  `,
  styles: `
    .notice {
      margin-top: 12px;
    }
    .flex {
      margin-top: 6px;
    }
    a {
      overflow-wrap: anywhere;
    }
  `,
})
export class CaseState {
  readonly difficulty = input.required<DifficultyDto>();
  readonly act = output<CourseAct>();
  private readonly i18n = inject(I18n);
  private readonly local = localName();
  protected readonly t = translate();
  protected readonly kept = computed<CaseLinkDto | undefined>(() =>
    this.difficulty().links.find(({ role }) => role === 'merged_into'),
  );
  protected readonly parts = computed(() =>
    this.difficulty().links.filter(
      ({ role, case: part }) => role === 'child' && part.status !== 'closed',
    ),
  );
  /** Colleagues who put it off, for those who look after it together. */
  protected readonly others = computed(() =>
    this.difficulty()
      .snoozes.map(({ name, nameEn, until, reason }) => {
        const who = this.local(name, nameEn);
        const words = this.t('difficulties.snooze.others', { who, day: this.day(until) });
        return reason ? `${words} (${reason})` : words;
      })
      .join(' · '),
  );

  protected day(value: string | null): string {
    return value ? dateText(value, this.i18n.locale()) : '';
  }
}
