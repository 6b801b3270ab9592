import { Component, inject, signal } from '@angular/core';
import { Api } from '../../api/api';
import { mailLogList } from '../../api/fn/mail-log/mail-log-list';
import { mailLogRetry } from '../../api/fn/mail-log/mail-log-retry';
import type { MailLogEntryDto } from '../../api/models/mail-log-entry-dto';
import { keysetList } from '../../http/keyset-list';
import { problemOf } from '../../http/problem';
import { problemWords } from '../../http/problem-words';
import { translate } from '../../i18n/i18n';
import { DateTimePipe } from '../../ui/date-pipes';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { SkeletonRows } from '../../ui/skeleton';
import { Chip } from '../../ui/status';
import { Toaster } from '../../ui/toaster';
import { addressFilter } from '../address-filter';
import { InboxHealth } from './inbox-health';

const STATUSES = ['failed', 'pending', 'sent'] as const;
const LOOK = {
  failed: { tone: 'd', icon: 'mail-x' },
  pending: { tone: 'w', icon: 'hourglass' },
  sent: { tone: 'o', icon: 'mail-check' },
} as const;

/** Which mails left, to whom and when; what they say stays between writer and reader. */
@Component({
  selector: 'hd-mail-log',
  imports: [Chip, DateTimePipe, Empty, Failed, Icon, InboxHealth, LoadMore, SkeletonRows],
  templateUrl: './mail-log.html',
  styleUrl: '../admin-list.css',
})
export class MailLog {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly t = translate();
  protected readonly statuses = STATUSES;
  protected readonly look = LOOK;
  protected readonly busy = signal<string | undefined>(undefined);
  protected readonly filter = addressFilter(['q', 'status']);
  protected readonly list = keysetList(this.filter.value, ({ q, status, cursor }) =>
    this.api.invoke(mailLogList, {
      q,
      status: STATUSES.find((one) => one === status),
      cursor,
      limit: 50,
    }),
  );

  protected async retry(mail: MailLogEntryDto): Promise<void> {
    this.busy.set(mail.id);
    try {
      const queued = await this.api.invoke(mailLogRetry, { id: mail.id });
      this.list.update((one) => (one.id === queued.id ? queued : one));
      this.toaster.show(this.t('admin.mail.queued', { name: mail.toName }));
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
      this.list.reload();
    } finally {
      this.busy.set(undefined);
    }
  }
}
