import { Component, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DifficultiesApi } from '../difficulties/difficulties-api';
import { localName, translate } from '../i18n/i18n';
import { DatePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';

/** Filed: the number, what happens next, and that a mail went out. */
@Component({
  selector: 'hd-case-filed',
  imports: [RouterLink, DatePipe, Failed, Icon, SkeletonRows],
  template: `
    <div class="page narrow">
      @if (page.error(); as error) {
        <h1 tabindex="-1">{{ t('portal.filed.title') }}</h1>
        <hd-failed [error]="error" (retry)="page.reload()" />
      } @else if (!page.hasValue()) {
        <h1 tabindex="-1">{{ t('portal.filed.title') }}</h1>
        <hd-skeleton-rows [count]="3" />
      } @else {
        @let it = page.value();
        <section class="card top">
          <hd-icon class="c-ok" name="circle-check-big" [size]="40" />
          <h1 tabindex="-1">{{ t('portal.filed.title') }}</h1>
          <p class="number">{{ it.number }}</p>
          <p>{{ it.title }}</p>
        </section>
        <section class="card">
          <div class="h">
            <h2>{{ t('portal.filed.next') }}</h2>
          </div>
          <ol class="card-body steps">
            <li>
              <hd-icon class="c-pri" name="mail-check" />
              <span>{{ t('portal.filed.mail') }}</span>
            </li>
            <li>
              <hd-icon class="c-pri" name="user-check" />
              <span>
                @if (it.doctor; as doctor) {
                  {{
                    t('portal.filed.doctor', {
                      name: local(doctor.name, doctor.nameEn),
                      title: local(doctor.title, doctor.titleEn),
                    })
                  }}
                } @else {
                  {{ t('portal.filed.noDoctor') }}
                }
              </span>
            </li>
            @if (it.clock.targetAt) {
              <li>
                <hd-icon class="c-pri" name="calendar-check" />
                <span>{{ t('portal.filed.until', { day: (it.clock.targetAt | hdDate) }) }}</span>
              </li>
            }
          </ol>
        </section>
        <div class="col g8">
          <a class="btn p l block" [routerLink]="['/portal/difficulties', it.id]">{{
            t('portal.filed.open')
          }}</a>
          <a class="btn l block" routerLink="/portal">{{ t('portal.filed.home') }}</a>
        </div>
      }
    </div>
  `,
  styles: `
    .page {
      display: grid;
      gap: 16px;
    }
    .top {
      display: grid;
      justify-items: center;
      gap: 4px;
      padding: 24px 16px;
      text-align: center;
    }
    .number {
      font-size: 20px;
      line-height: 28px;
      font-weight: 700;
      color: var(--primary);
    }
    .steps {
      display: grid;
      gap: 12px;
    }
    .steps li {
      display: flex;
      gap: 12px;
    }
  `,
})
export class CaseFiled {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly api = inject(DifficultiesApi);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly page = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.get(params.id),
  });
}
