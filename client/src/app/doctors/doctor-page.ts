import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { doctorsGet } from '../api/fn/doctors/doctors-get';
import { doctorsRemoveConflict } from '../api/fn/doctors/doctors-remove-conflict';
import { doctorsRemoveLeave } from '../api/fn/doctors/doctors-remove-leave';
import type { DoctorConflictDto } from '../api/models/doctor-conflict-dto';
import type { DoctorLeaveDto } from '../api/models/doctor-leave-dto';
import { problemOf } from '../http/problem';
import { I18n, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { PageTitle } from '../shell/page-title';
import { Asker } from '../ui/asker';
import { Avatar } from '../ui/avatar';
import { dateText, partsOf } from '../ui/dates';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { maskPhone } from '../ui/phone';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { doctorName, postingPlace } from './doctor-words';
import { LeaveDialog } from './leave-dialog';
import { LoadBar } from './load-bar';

/** One home doctor: load, postings, languages, sectors, leave with its cover. */
@Component({
  selector: 'hd-doctor-page',
  imports: [Avatar, Chip, Failed, Icon, LeaveDialog, LoadBar, RouterLink, SkeletonRows],
  templateUrl: './doctor-page.html',
  styleUrl: './doctor-page.css',
})
export class DoctorPage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly doctor = resource({
    params: () => this.id(),
    loader: ({ params: id }) => this.api.invoke(doctorsGet, { id }),
  });
  protected readonly adding = signal(false);
  private readonly known = computed(() =>
    this.doctor.hasValue() ? this.doctor.value() : undefined,
  );
  protected readonly name = computed(() => {
    const one = this.known();
    return one ? doctorName(this.i18n.locale(), one) : '';
  });
  /** As people write it in Korea. */
  protected readonly phone = computed(() => {
    const phone = this.known()?.phone;
    return phone?.startsWith('+82') ? maskPhone(`0${phone.slice(3)}`) : phone;
  });
  protected readonly english = computed(() => this.i18n.locale() === 'en');
  protected readonly introduction = computed(() => {
    const one = this.known();
    return (this.english() && one?.introductionEn) || one?.introduction;
  });
  protected readonly postings = computed(() =>
    (this.known()?.postings ?? []).map((one) => ({
      one,
      place: postingPlace(this.i18n.locale(), one),
      period: `${this.month(one.from)} – ${one.until ? this.month(one.until) : this.t('doctors.now')}`,
    })),
  );
  protected readonly languages = computed(() => {
    const names = new Intl.DisplayNames(this.i18n.locale(), { type: 'language' });
    return (this.known()?.languages ?? []).map(({ language, level }) => ({
      name: names.of(language) ?? language,
      level: this.t(`doctors.level.${level}`),
    }));
  });
  protected readonly leaves = computed(() =>
    (this.known()?.leaves ?? []).map((one) => ({
      one,
      period: `${dateText(one.from, this.i18n.locale())} – ${dateText(one.until, this.i18n.locale())}`,
      cover: one.cover && doctorName(this.i18n.locale(), one.cover),
    })),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.name()) title.set(this.name());
    });
    inject(Live)
      .changes('assignment')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.doctor.reload());
  }

  protected async cancelLeave(leave: DoctorLeaveDto): Promise<void> {
    const sure = await this.asker.confirm({
      title: this.t('doctors.leave.cancelTitle'),
      text: this.t('doctors.leave.cancelText'),
      action: this.t('doctors.leave.cancel'),
      danger: true,
    });
    if (sure)
      await this.tell(this.api.invoke(doctorsRemoveLeave, { id: this.id(), leaveId: leave.id }));
  }

  protected async removeConflict({ companyId, companyName }: DoctorConflictDto): Promise<void> {
    const sure = await this.asker.confirm({
      title: this.t('doctors.conflict.removeTitle'),
      text: companyName,
      action: this.t('doctors.conflict.remove'),
      danger: true,
    });
    if (sure) await this.tell(this.api.invoke(doctorsRemoveConflict, { id: this.id(), companyId }));
  }

  private async tell(work: Promise<unknown>): Promise<void> {
    try {
      await work;
      this.toaster.show(this.t('doctors.saved'));
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('doctors.failed'));
    }
    this.doctor.reload();
  }

  private month(day: string): string {
    const { year, month } = partsOf(day);
    return `${year}. ${month}.`;
  }
}
