import { Component, computed, inject, resource } from '@angular/core';
import { Api } from '../../api/api';
import { inboxHealthGet } from '../../api/fn/inbox/inbox-health-get';
import { translate } from '../../i18n/i18n';
import { DateTimePipe } from '../../ui/date-pipes';
import { Icon } from '../../ui/icon';
import { Chip } from '../../ui/status';

/** Whether replies are read: the mailbox, the last time, and what is wrong. */
@Component({
  selector: 'hd-inbox-health',
  imports: [Chip, DateTimePipe, Icon],
  template: `
    @if (health.hasValue()) {
      @let one = health.value();
      <section class="card" aria-labelledby="inbox-health">
        <div class="h">
          <h2 id="inbox-health">{{ t('admin.inbox.title') }}</h2>
          <hd-chip [tone]="look().tone" [icon]="look().icon">{{ look().words }}</hd-chip>
        </div>
        @if (!one.mailboxSet) {
          <p class="m card-body">{{ t('admin.inbox.offText') }}</p>
        } @else {
          @if (one.error; as words) {
            <p class="notice d">
              <hd-icon name="circle-alert" [size]="18" />
              <span
                >{{ t('admin.inbox.failing', { words }) }}
                @if (one.failingSince; as since) {
                  {{ t('admin.inbox.since') }} {{ since | hdDateTime }}
                }
              </span>
            </p>
          }
          <dl class="fact-strip">
            <div>
              <dt>{{ t('admin.inbox.address') }}</dt>
              <dd>{{ one.address }}</dd>
            </div>
            <div>
              <dt>{{ t('admin.inbox.read') }}</dt>
              <dd>
                @if (one.succeededAt; as at) {
                  {{ at | hdDateTime }}
                } @else {
                  {{ t('admin.inbox.never') }}
                }
              </dd>
            </div>
            <div>
              <dt>{{ t('admin.inbox.delivered') }}</dt>
              <dd>{{ one.delivered }}</dd>
            </div>
            <div>
              <dt>{{ t('admin.inbox.parked') }}</dt>
              <dd>{{ one.parked }}</dd>
            </div>
            <div>
              <dt>{{ t('admin.inbox.retrying') }}</dt>
              <dd>{{ one.retrying }}</dd>
            </div>
          </dl>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 16px;
    }
    .notice {
      margin: 0 16px 12px;
    }
    .fact-strip {
      padding: 0 16px 16px;
    }
  `,
})
export class InboxHealth {
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly health = resource({ loader: () => this.api.invoke(inboxHealthGet, {}) });
  protected readonly look = computed(() => {
    const one = this.health.hasValue() ? this.health.value() : undefined;
    if (!one?.mailboxSet)
      return { tone: '', icon: 'mail', words: this.t('admin.inbox.off') } as const;
    if (one.error) return { tone: 'd', icon: 'mail-x', words: this.t('admin.inbox.bad') } as const;
    return { tone: 'o', icon: 'mail-check', words: this.t('admin.inbox.good') } as const;
  });
}
