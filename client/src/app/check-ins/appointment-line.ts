import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { appointmentsAccept } from '../api/fn/check-ins/appointments-accept';
import type { CheckInDto } from '../api/models/check-in-dto';
import { problemOf } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import { Icon } from '../ui/icon';
import { spanText } from '../ui/span';
import { Toaster } from '../ui/toaster';
import { AppointmentChip } from './appointment-chip';

/** When and where a check-in takes place; what the firm proposes instead is taken at one click. */
@Component({
  selector: 'hd-appointment-line',
  imports: [AppointmentChip, Icon],
  template: `
    @if (checkIn().appointment; as it) {
      <span class="when">
        <hd-icon name="calendar-clock" [size]="16" />
        <span
          >{{ when() }}
          @if (where(); as words) {
            · {{ words }}
          }
          <hd-appointment-chip [value]="it.status" />
        </span>
      </span>
      @if (it.counter; as counter) {
        <span class="counter">
          <span class="sp">
            <span class="b">{{ t('checkIns.appointment.counter', { when: proposed() }) }}</span>
            @if (counter.note) {
              <span class="m">{{ counter.note }}</span>
            }
          </span>
          @if (mayEdit()) {
            <span class="does">
              <button type="button" class="btn s p" [disabled]="busy()" (click)="accept()">
                {{ t('checkIns.appointment.accept') }}
              </button>
              <button type="button" class="btn s" (click)="other.emit()">
                {{ t('checkIns.appointment.other') }}
              </button>
            </span>
          }
        </span>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .when {
      display: flex;
      gap: 6px;
      align-items: flex-start;
      font-size: 14px;
      line-height: 22px;
      white-space: normal;
    }
    .when hd-icon {
      margin-top: 3px;
    }
    .counter {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      padding: 8px 12px;
      border: 1px solid var(--line);
      border-radius: 8px;
      font-size: 14px;
    }
    .counter .sp {
      display: grid;
      min-width: 160px;
    }
    .counter .m {
      white-space: normal;
    }
    .does {
      display: flex;
      gap: 8px;
    }
    @media (max-width: 599px) {
      .does,
      .does .btn {
        flex: 1;
      }
      .does .btn {
        min-height: 44px;
      }
    }
  `,
})
export class AppointmentLine {
  readonly checkIn = input.required<CheckInDto>();
  readonly mayEdit = input(true);
  /** The doctor would rather offer another time. */
  readonly other = output();
  readonly changed = output();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly when = computed(() => {
    const it = this.checkIn().appointment;
    return it ? spanText(it, this.i18n.locale()) : '';
  });
  protected readonly proposed = computed(() => {
    const it = this.checkIn().appointment;
    return it?.counter ? spanText({ ...it.counter, zone: it.zone }, this.i18n.locale()) : '';
  });
  protected readonly where = computed(() => {
    const it = this.checkIn().appointment;
    return it && (it.place ?? this.t(`labels.visitKind.${it.kind}`));
  });

  protected async accept(): Promise<void> {
    const { id, version } = this.checkIn();
    this.busy.set(true);
    try {
      await this.api.invoke(appointmentsAccept, { id, 'If-Match': `"${version}"` });
      this.toaster.show(this.t('checkIns.appointment.accepted'));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(this.t(problem.stale ? 'checkIns.stale' : 'checkIns.failed'));
    } finally {
      this.busy.set(false);
    }
    this.changed.emit();
  }
}
