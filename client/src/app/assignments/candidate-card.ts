import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CandidateDto } from '../api/models/candidate-dto';
import { I18n, translate } from '../i18n/i18n';
import { Avatar } from '../ui/avatar';
import { shortDateText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { Chip } from '../ui/status';
import { factorWords } from './candidate-words';

/** A doctor for a firm: the score in its five parts, each with its reason, and what speaks against. */
@Component({
  selector: 'hd-candidate-card',
  imports: [Avatar, Chip, Icon, RouterLink],
  template: `
    <div class="who">
      <span class="rank m" [attr.aria-label]="t('assignments.rank', { n: rank() })">{{
        rank()
      }}</span>
      <hd-avatar [name]="candidate().doctor.name" [photo]="photo()" />
      <span class="main">
        <a class="b name" [routerLink]="['/doctors', candidate().doctor.id]">{{ name() }}</a>
        <span class="m">{{ team() }}</span>
      </span>
      @if (candidate().current; as current) {
        <hd-chip tone="i">{{ t('assignments.current.' + current) }}</hd-chip>
      }
      <span class="score"
        ><span class="vh">{{ t('assignments.score') }}</span
        >{{ candidate().score }}<span class="m">{{ t('assignments.points') }}</span></span
      >
      @if (assignable()) {
        <button
          type="button"
          class="btn"
          [class.p]="rank() === 1"
          [attr.aria-label]="t('assignments.assignTo', { name: name() })"
          (click)="wanted.emit()"
        >
          {{ t('assignments.assign') }}
        </button>
      }
    </div>
    <ul class="factors">
      @for (one of factors(); track one.factor) {
        <li [class.none]="one.points === 0">
          <span class="label m">{{ t('assignments.factor.' + one.factor) }}</span>
          <span class="bar" aria-hidden="true"
            ><span [style.width.%]="(one.points / one.max) * 100"></span
          ></span>
          <span class="figure t13"
            >{{ one.points }}<span class="c-3"> / {{ one.max }}</span></span
          >
          <span class="words t14">{{ one.words }}</span>
        </li>
      }
    </ul>
    @for (one of warnings(); track one.text) {
      <p class="notice" [class.d]="one.grave" [class.w]="!one.grave">
        <hd-icon [name]="one.grave ? 'circle-alert' : 'triangle-alert'" [size]="18" />{{ one.text }}
      </p>
    }
  `,
  styleUrl: './candidate-card.css',
  host: { '[class.out]': 'candidate().excluded' },
})
export class CandidateCard {
  readonly candidate = input.required<CandidateDto>();
  readonly rank = input.required<number>();
  readonly mayAssign = input(false);
  readonly wanted = output();
  protected readonly t = translate();
  private readonly i18n = inject(I18n);

  private readonly english = computed(() => this.i18n.locale() === 'en');
  protected readonly assignable = computed(
    () => this.mayAssign() && !this.candidate().excluded && this.candidate().current !== 'primary',
  );
  protected readonly name = computed(() => {
    const { name, nameEn, title, titleEn } = this.candidate().doctor;
    if (this.english()) return [nameEn ?? name, titleEn].filter(Boolean).join(', ');
    return [name, title].filter(Boolean).join(' ');
  });
  protected readonly photo = computed(() => {
    const { photoFileId } = this.candidate().doctor;
    return photoFileId && `/api/files/${photoFileId}`;
  });
  protected readonly team = computed(() =>
    this.english() ? (this.candidate().teamNameEn ?? '') : (this.candidate().teamName ?? ''),
  );
  protected readonly factors = computed(() =>
    this.candidate().factors.map((factor) => ({
      ...factor,
      words: factorWords(this.t, this.i18n.locale(), factor),
    })),
  );
  protected readonly warnings = computed(() =>
    this.candidate().warnings.map((warning) => ({
      grave: warning === 'conflict' || warning === 'capacity_blocked',
      text: this.t(`assignments.warning.${warning}`, {
        reason: this.candidate().conflictReason ?? '',
        date: this.awayUntil(),
        caseload: this.candidate().caseload,
        capacity: this.candidate().capacity,
      }),
    })),
  );

  private awayUntil(): string {
    const day = this.candidate().awayUntil;
    return day ? shortDateText(day, this.i18n.locale()) : '';
  }
}
