import { Component, computed, effect, inject, PendingTasks, resource, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { portalHomeGet } from '../api/fn/portal/portal-home-get';
import type { HomeDoctorDto } from '../api/models/home-doctor-dto';
import { breath } from '../breath';
import { I18n, localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { Badges } from '../shell/badges';
import { Avatar } from '../ui/avatar';
import { Clock } from '../ui/clock';
import { daysUntil, shortDateText } from '../ui/dates';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { AppointmentList } from './appointment-list';
import { CaseRow } from './case-row';
import { DiagnosisCard } from './diagnosis-card';
import { ResultsAsk } from './results-ask';

/** The firm's first page: what waits for it, its home doctor, its cases. */
@Component({
  selector: 'hd-portal-home',
  imports: [
    AppointmentList,
    RouterLink,
    Avatar,
    CaseRow,
    DiagnosisCard,
    ResultsAsk,
    Empty,
    Failed,
    Icon,
    SkeletonRows,
  ],
  templateUrl: './portal-home.html',
  styleUrl: './portal-home.css',
})
export class PortalHome {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly now = inject(Clock).now;
  protected readonly me = inject(Session).me;
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly home = resource({ loader: () => this.api.invoke(portalHomeGet) });
  /** The lower half is drawn a breath after the upper one: a slow phone answers in between. */
  protected readonly lower = signal(false);

  protected readonly greeting = computed(() => {
    const me = this.me();
    const name = me ? this.local(me.name, me.nameEn) : '';
    const title = this.i18n.locale() === 'ko' ? (me?.title ?? '') : '';
    const who = title ? `${name} ${title}님` : this.t('portal.home.you', { name });
    if (!this.home.hasValue()) return this.t('portal.home.hello', { who });
    const { answersToConfirm: answers, questionsOpen: questions } = this.home.value();
    if (answers) return this.t('portal.home.answers', { who, n: answers });
    if (questions) return this.t('portal.home.questions', { who, n: questions });
    return this.t('portal.home.hello', { who });
  });
  /** `11. 26. (목)`. */
  protected readonly visit = computed(() => {
    const next = this.home.hasValue() ? this.home.value().nextCheckIn : null;
    // One with an hour stands in a card of its own.
    if (!next || next.startsAt) return undefined;
    const locale = this.i18n.locale();
    const days = daysUntil(next.dueOn, this.now());
    return {
      when: shortDateText(next.dueOn, locale),
      detail: [
        next.place,
        days <= 0
          ? this.t('ui.time.today')
          : days === 1
            ? this.t('ui.time.tomorrow')
            : this.t('portal.home.inDays', { n: days }),
      ]
        .filter(Boolean)
        .join(' · '),
    };
  });

  constructor() {
    inject(Live)
      .changes('difficulty', 'assignment', 'check_in', 'diagnosis')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.home.reload());
    const badges = inject(Badges);
    const tasks = inject(PendingTasks);
    const drawn = effect(() => {
      if (!this.home.hasValue()) return;
      drawn.destroy();
      tasks.run(() => breath().then(() => this.lower.set(true)));
    });
    effect(() => {
      if (!this.home.hasValue()) return;
      const { answersToConfirm, questionsOpen } = this.home.value();
      badges.set({ portalDifficulties: answersToConfirm + questionsOpen });
    });
  }

  /** `베트남 하노이 무역관 3년 근무`. */
  protected career(doctor: HomeDoctorDto): string | undefined {
    const { posting } = doctor;
    if (!posting) return undefined;
    const country = this.local(posting.country, posting.countryEn);
    const office = this.local(posting.office ?? '', posting.officeEn);
    return this.t(posting.office ? 'portal.home.careerOffice' : 'portal.home.career', {
      place: [country, office].filter(Boolean).join(' '),
      n: posting.years,
    });
  }
}
