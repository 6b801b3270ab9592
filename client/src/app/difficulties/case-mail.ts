import { Component, inject, input, resource, signal } from '@angular/core';
import { Api } from '../api/api';
import { caseMailsGet } from '../api/fn/inbox/case-mails-get';
import type { MailOriginDto } from '../api/models/mail-origin-dto';
import { translate } from '../i18n/i18n';
import { DateTimePipe } from '../ui/date-pipes';
import { Dialog } from '../ui/dialog';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';

/** That an entry came by mail, what was not taken of it, and for staff the mail as it came. */
@Component({
  selector: 'hd-case-mail',
  imports: [DateTimePipe, Dialog, Failed, Icon, SkeletonRows],
  template: `
    <p class="m by">
      <hd-icon name="mail" [size]="16" />
      <span>{{ t('difficulties.mail.by') }}</span>
      @if (staff()) {
        <button type="button" class="link" (click)="open.set(true)">
          {{ t('difficulties.mail.original') }}
        </button>
      }
    </p>
    @for (file of mail().refused; track $index) {
      <p class="m c-warn">
        {{ t('difficulties.mail.refused', { name: file.name, why: t('problems.' + file.why) }) }}
      </p>
    }
    @if (staff()) {
      <hd-dialog [(open)]="open" [heading]="t('difficulties.mail.title')" [wide]="true">
        @if (found.error(); as error) {
          <hd-failed [error]="error" (retry)="found.reload()" />
        } @else if (!found.hasValue()) {
          <hd-skeleton-rows [count]="4" [height]="40" />
        } @else {
          @let one = found.value();
          <p class="m">
            {{ one.fromName }} &lt;{{ one.fromAddress }}&gt; · {{ one.receivedAt | hdDateTime }}
          </p>
          <p class="b">{{ one.subject }}</p>
          <pre tabindex="0" role="region" [attr.aria-label]="t('difficulties.mail.title')">{{
            one.fullText
          }}</pre>
        }
      </hd-dialog>
    }
  `,
  styles: `
    .by {
      display: flex;
      align-items: center;
      gap: 6px;
      margin-top: 4px;
    }
    pre {
      margin-top: 12px;
      max-height: 60vh;
      overflow: auto;
      font: inherit;
      font-size: 15px;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class CaseMail {
  readonly caseId = input.required<string>();
  readonly mail = input.required<MailOriginDto>();
  /** Quotes and signatures are in the original: it is for staff. */
  readonly staff = input(false);
  private readonly api = inject(Api);
  protected readonly t = translate();
  protected readonly open = signal(false);
  protected readonly found = resource({
    params: () =>
      this.open() && this.staff() ? { id: this.caseId(), mailId: this.mail().id } : undefined,
    loader: ({ params }) => this.api.invoke(caseMailsGet, params),
  });
}
