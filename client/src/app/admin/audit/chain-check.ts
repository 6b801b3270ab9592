import { Component, inject, signal } from '@angular/core';
import { Api } from '../../api/api';
import { auditVerify } from '../../api/fn/audit/audit-verify';
import type { AuditVerificationDto } from '../../api/models/audit-verification-dto';
import { problemOf } from '../../http/problem';
import { problemWords } from '../../http/problem-words';
import { translate } from '../../i18n/i18n';
import { DateTimePipe } from '../../ui/date-pipes';
import { Icon } from '../../ui/icon';
import { Toaster } from '../../ui/toaster';

/** Recomputes the seals over the record on demand and tells whether anybody touched it. */
@Component({
  selector: 'hd-chain-check',
  imports: [DateTimePipe, Icon],
  template: `<div class="card line">
    <hd-icon name="shield-check" class="c-pri" />
    <div class="main" role="status">
      @if (result(); as found) {
        @if (found.broken; as broken) {
          <p class="b c-danger">
            {{ t('admin.chain.broken', { seq: broken.seq }) }}
            {{ t('admin.chain.' + broken.fault) }}
          </p>
          <p class="m">
            {{ t('admin.chain.sealedAt') }} {{ broken.sealedAt | hdDateTime }} ·
            {{ t('admin.chain.call') }}
          </p>
        } @else {
          <p class="b">
            {{
              found.seals
                ? t('admin.chain.intact', { seals: found.seals, entries: found.entries })
                : t('admin.chain.none')
            }}
          </p>
          <p class="m">
            {{ t('admin.chain.unsealed', { n: found.unsealed }) }}
            @if (found.head; as head) {
              · <span class="hash">{{ t('admin.chain.head', { hash: head.slice(0, 16) }) }}</span>
            }
          </p>
        }
      } @else {
        <p class="b">{{ t('admin.chain.title') }}</p>
        <p class="m">{{ t('admin.chain.text') }}</p>
      }
    </div>
    <button type="button" class="btn s" [disabled]="busy()" (click)="check()">
      {{ t(busy() ? 'admin.chain.checking' : 'admin.chain.check') }}
    </button>
  </div>`,
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 12px;
      padding: 12px 16px;
      margin-bottom: 16px;
    }
    .main {
      flex: 1 1 240px;
      min-width: 0;
    }
    .hash {
      overflow-wrap: anywhere;
    }
  `,
})
export class ChainCheck {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly result = signal<AuditVerificationDto | undefined>(undefined);

  protected async check(): Promise<void> {
    this.busy.set(true);
    try {
      this.result.set(await this.api.invoke(auditVerify));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
  }
}
