import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DoctorTodayDto } from '../api/models/doctor-today-dto';
import type { QuietFirmDto } from '../api/models/quiet-firm-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { plainDay } from './plain-day';

/** 연락이 뜸한 기업: longest silence first, each with a call. */
@Component({
  selector: 'hd-quiet-card',
  imports: [Empty, Icon, RouterLink],
  template: `
    <div class="h">
      <h2>{{ t('today.quiet.title') }}</h2>
      @if (day().quietTotal) {
        <span class="count">{{ day().quietTotal }}</span>
      }
      <button
        type="button"
        class="link"
        [attr.aria-expanded]="basis()"
        (click)="basis.set(!basis())"
      >
        {{ t('today.quiet.basis') }}
      </button>
    </div>
    @if (basis()) {
      <p class="m basis">{{ t('today.quiet.basisText') }}</p>
    }
    @if (day().quiet.length) {
      <ul class="rows">
        @for (it of day().quiet; track it.companyId) {
          <li class="row light">
            <span class="main">
              <span class="ttl">
                <a class="ell name" [routerLink]="['/companies', it.companyId]">{{
                  local(it.companyName, it.companyNameEn)
                }}</a>
              </span>
              <span class="m ell block">{{ why(it) }}</span>
            </span>
            <span class="due">{{ t('today.quiet.days', { n: it.days }) }}</span>
            @if (it.phone) {
              <a
                class="btn s"
                [href]="'tel:' + it.phone"
                [title]="it.contactName ?? ''"
                [attr.aria-label]="
                  t('today.quiet.callTo', { name: local(it.companyName, it.companyNameEn) })
                "
              >
                <hd-icon name="phone" [size]="16" />{{ t('today.quiet.call') }}
              </a>
            } @else {
              <a class="btn s" routerLink="/visits/new" [queryParams]="{ companyId: it.companyId }">
                <hd-icon name="pen-line" [size]="16" />{{ t('today.quiet.log') }}
              </a>
            }
          </li>
        }
      </ul>
    } @else {
      <hd-empty
        [good]="true"
        [heading]="t('today.quiet.empty')"
        [text]="t('today.quiet.emptyText')"
      />
    }
  `,
  host: { class: 'card' },
  styles: `
    .block {
      display: block;
    }
    .basis {
      padding: 0 16px 12px;
    }
    .name:hover {
      color: var(--primary);
      text-decoration: underline;
    }
  `,
})
export class QuietCard {
  readonly day = input.required<DoctorTodayDto>();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly basis = signal(false);
  private readonly locale = inject(I18n).locale;

  /** `점검 2회 미룸 · 10. 2. 이후`: what explains the silence best, and since when. */
  protected why(it: QuietFirmDto): string {
    if (!it.lastContactAt) return this.t('today.quiet.never');
    const since = this.t('today.quiet.since', { day: plainDay(it.lastContactAt, this.locale()) });
    return `${this.reason(it)} · ${since}`;
  }

  private reason(it: QuietFirmDto): string {
    if (it.skipped) return this.t('today.quiet.skipped', { n: it.skipped });
    if (!it.lastLoginAt) return this.t('today.quiet.noLogin');
    const kind = this.t(`labels.visitKind.${it.lastKind ?? 'mail'}`).toLowerCase();
    return this.t('today.quiet.lastBy', { kind });
  }
}
