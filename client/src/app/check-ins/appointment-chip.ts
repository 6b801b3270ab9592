import { Component, computed, input } from '@angular/core';
import type { CheckInAppointmentDto } from '../api/models/check-in-appointment-dto';
import { translate } from '../i18n/i18n';
import { Chip } from '../ui/status';

const TONES = { proposed: 'i', confirmed: 'o', counter_proposed: 'w' } as const;

/** 확정 대기 · 확정 · 다른 시간 제안. */
@Component({
  selector: 'hd-appointment-chip',
  imports: [Chip],
  template: `<hd-chip [tone]="tone()">{{ t('labels.appointmentStatus.' + value()) }}</hd-chip>`,
})
export class AppointmentChip {
  readonly value = input.required<CheckInAppointmentDto['status']>();
  protected readonly t = translate();
  protected readonly tone = computed(() => TONES[this.value()]);
}
