import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Connection } from '../http/connection';
import { problemWords } from '../http/problem-words';
import { Problem } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import { Asker } from '../ui/asker';
import { DateTimePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { Offline } from './offline';
import { STATE_TONE } from './state-tone';
import { WaitingChanged } from './waiting-changed';
import type { WaitingVisit } from './waiting-visit';

/** Every record that waits on this device: what keeps it, and what the person can do about it. */
@Component({
  selector: 'hd-waiting-page',
  imports: [Chip, DateTimePipe, Empty, Icon, RouterLink, WaitingChanged],
  templateUrl: './waiting-page.html',
  styles: `
    .visit {
      margin-bottom: 16px;
    }
    .words {
      margin: 8px 0;
    }
    .why {
      margin-bottom: 12px;
    }
  `,
})
export class WaitingPage {
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  protected readonly offline = inject(Offline);
  protected readonly connection = inject(Connection);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly tone = STATE_TONE;

  constructor() {
    void this.offline.work();
  }

  protected async send(): Promise<void> {
    await (await this.offline.work()).outbox.sync({ now: true });
  }

  protected why({ refusal }: WaitingVisit): string {
    if (!refusal) return '';
    const { status, code, errors } = refusal;
    if (code === 'idempotency.key_reused') return this.t('offline.alreadySent');
    if (status === 403 || status === 404) return this.t('offline.notYours');
    const told = errors.map((error) => ({ ...error, message: '' }));
    return problemWords(new Problem(status, code, '', undefined, undefined, told), this.t);
  }

  protected async discard(visit: WaitingVisit): Promise<void> {
    const name = this.local(visit.prep.company.name, visit.prep.company.nameEn);
    const sure = await this.asker.confirm({
      title: this.t('offline.discard.title', { name }),
      text: this.t('offline.discard.text', { n: visit.photos.length }),
      action: this.t('offline.discard.action'),
      danger: true,
    });
    if (!sure) return;
    await (await this.offline.work()).outbox.discard(visit.id);
    this.toaster.show(this.t('offline.discard.done'));
  }
}
