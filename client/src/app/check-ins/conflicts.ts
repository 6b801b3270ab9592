import { Component, computed, effect, inject, input, output, resource } from '@angular/core';
import { Api } from '../api/api';
import { agendaConflicts } from '../api/fn/agenda/agenda-conflicts';
import type { ConflictDto } from '../api/models/conflict-dto';
import type { ConflictsDto } from '../api/models/conflicts-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { timeText } from '../ui/dates';
import { Icon } from '../ui/icon';

/** What stands against a day or a time for a check-in, before it is saved. */
@Component({
  selector: 'hd-conflicts',
  imports: [Icon],
  template: `<div role="status">
    @for (words of lines(); track words) {
      <p class="notice w"><hd-icon name="triangle-alert" [size]="18" />{{ words }}</p>
    }
  </div>`,
  styles: `
    div {
      display: grid;
      gap: 8px;
    }
    .notice {
      display: flex;
      gap: 8px;
      align-items: flex-start;
      margin: 0;
    }
  `,
})
export class Conflicts {
  readonly checkInId = input<string>();
  /** YYYY-MM-DD; empty while none is chosen. */
  readonly on = input.required<string>();
  /** Instants, ISO. */
  readonly startsAt = input<string>();
  readonly endsAt = input<string>();
  readonly found = output<ConflictsDto>();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly t = translate();
  private readonly local = localName();

  private readonly answer = resource({
    params: () => {
      const [checkInId, on] = [this.checkInId(), this.on()];
      if (!checkInId || !on) return undefined;
      return { checkInId, on, startsAt: this.startsAt(), endsAt: this.endsAt() };
    },
    loader: ({ params }) => this.api.invoke(agendaConflicts, params),
  });
  protected readonly lines = computed(() =>
    this.answer.hasValue() ? this.answer.value().items.map((one) => this.words(one)) : [],
  );

  constructor() {
    effect(() => {
      if (this.answer.hasValue()) this.found.emit(this.answer.value());
    });
  }

  private words({ kind, nameKo, nameEn, reason, startsAt }: ConflictDto): string {
    const name = this.local(nameKo, nameEn);
    const time = startsAt ? timeText(startsAt, this.i18n.locale()) : '';
    const key = kind === 'leave' && name ? 'leaveCovered' : kind;
    return this.t(`checkIns.conflict.${key}`, { name, time, reason: reason ?? '' });
  }
}
