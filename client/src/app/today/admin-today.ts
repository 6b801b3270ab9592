import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AdminTodayDto } from '../api/models/admin-today-dto';
import { translate } from '../i18n/i18n';
import { AgoPipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-names';

/** An administrator's day: accounts, imports, offices, mails. No case contents. */
@Component({
  selector: 'hd-admin-today',
  imports: [AgoPipe, Empty, Icon, RouterLink],
  template: `
    <div class="page-head">
      <h1 class="main" tabindex="-1">{{ headline() }}</h1>
    </div>
    <ul class="tiles">
      @for (it of figures(); track it.key) {
        <li>
          <a class="tile" [routerLink]="it.link">
            <span class="lab" [class.c-danger]="it.bad && it.n">
              <hd-icon [name]="it.icon" [size]="18" />{{ t('today.admin.' + it.key) }}
            </span>
            <span class="fig">{{ it.n }}</span>
            @if (it.of) {
              <span class="cmp">{{ t('today.admin.officesOf', { n: it.of }) }}</span>
            }
          </a>
        </li>
      }
    </ul>
    <div class="cols-2">
      <section class="card" aria-labelledby="people-title">
        <div class="h">
          <h2 id="people-title">{{ t('today.admin.peopleTitle') }}</h2>
          <span class="count">{{ day().invited || '' }}</span>
          <a class="link" routerLink="/admin">{{ t('today.admin.open') }}</a>
        </div>
        @if (day().people.length) {
          <ul class="rows">
            @for (it of day().people; track it.id) {
              <li class="row light">
                <span class="main">
                  <span class="ttl">{{ it.name }}</span>
                  <span class="m ell block">
                    {{ t('labels.role.' + it.role) }} · {{ it.companyName ?? it.email }}
                  </span>
                </span>
                <span class="m">{{
                  t('today.admin.invitedOn', { ago: it.invitedAt | hdAgo })
                }}</span>
              </li>
            }
          </ul>
        } @else {
          <hd-empty
            [good]="true"
            [heading]="t('today.admin.peopleEmpty')"
            [text]="t('today.admin.peopleEmptyText')"
          />
        }
      </section>
      <div class="stack">
        <section class="card" aria-labelledby="imports-title">
          <div class="h">
            <h2 id="imports-title">{{ t('today.admin.importsTitle') }}</h2>
            <span class="count">{{ day().imports.length || '' }}</span>
          </div>
          @if (day().imports.length) {
            <ul class="rows">
              @for (it of day().imports; track it.id) {
                <li class="row light">
                  <span class="main">
                    <span class="ttl"
                      ><span class="ell">{{ it.fileName }}</span></span
                    >
                    <span class="m">
                      {{ t('today.admin.status.' + it.status) }} ·
                      {{ t('today.admin.importOf', { processed: it.processed, total: it.total }) }}
                    </span>
                  </span>
                  <span class="m">{{ it.createdAt | hdAgo }}</span>
                </li>
              }
            </ul>
          } @else {
            <hd-empty
              icon="file-spreadsheet"
              [heading]="t('today.admin.importsEmpty')"
              [text]="t('today.admin.importsEmptyText')"
            />
          }
        </section>
        <section class="card" aria-labelledby="mails-title">
          <div class="h">
            <h2 id="mails-title">{{ t('today.admin.mailsTitle') }}</h2>
            <span class="count">{{ day().mailsFailed || '' }}</span>
          </div>
          @if (day().mails.length) {
            <ul class="rows">
              @for (it of day().mails; track it.id) {
                <li class="row light">
                  <span class="main">
                    <span class="ttl"
                      ><span class="ell">{{ it.subject }}</span></span
                    >
                    <span class="m ell block">{{ it.toAddress }} · {{ it.lastError }}</span>
                  </span>
                  <span class="m">{{ it.createdAt | hdAgo }}</span>
                </li>
              }
            </ul>
          } @else {
            <hd-empty
              [good]="true"
              [heading]="t('today.admin.mailsEmpty')"
              [text]="t('today.admin.mailsEmptyText', { n: day().mailsPending })"
            />
          }
        </section>
      </div>
    </div>
  `,
  styles: `
    .tiles {
      margin-bottom: 16px;
    }
    .block {
      display: block;
    }
  `,
})
export class AdminToday {
  readonly day = input.required<AdminTodayDto>();
  protected readonly t = translate();
  protected readonly running = computed(
    () =>
      this.day().imports.filter(({ status }) => status === 'running' || status === 'undoing')
        .length,
  );
  protected readonly headline = computed(() => {
    const n = this.day().invited + this.day().mailsFailed + this.running();
    return this.t(n ? 'today.headline.admin' : 'today.headline.adminCalm', { n });
  });
  protected readonly figures = computed(() => {
    const day = this.day();
    return [
      this.figure('invited', day.invited, 'user-plus', '/admin'),
      this.figure('suspended', day.suspended, 'user-x', '/admin'),
      this.figure('offices', day.unverifiedOffices, 'landmark', '/admin/reference', day.offices),
      this.figure('imports', this.running(), 'file-spreadsheet', '/companies/import'),
      { ...this.figure('mails', day.mailsFailed, 'mail-x', '/admin/audit'), bad: true },
    ];
  });

  private figure(key: string, n: number, icon: IconName, link: string, of?: number) {
    return { key, n, icon, link, of, bad: false };
  }
}
