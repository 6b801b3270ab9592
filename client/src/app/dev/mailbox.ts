import { Component, computed, inject, input, resource } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Api } from '../api/api';
import { mailboxList } from '../api/fn/mailbox/mailbox-list';
import { mailboxRead } from '../api/fn/mailbox/mailbox-read';
import { translate } from '../i18n/i18n';
import { PlainFrame } from '../shell/plain-frame';
import { DateTimePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';

interface MailRow {
  id: string;
  subject: string;
  to: string;
  createdAt: string;
}

interface MailMessage extends MailRow {
  html: string;
  text: string;
  calendar: string | null;
  calendarMethod: string | null;
}

/** The demo's mailbox: every mail the product sent, for there is no mail server behind a demo. */
@Component({
  selector: 'hd-mailbox',
  imports: [
    RouterLink,
    RouterLinkActive,
    DateTimePipe,
    Empty,
    Failed,
    Icon,
    PlainFrame,
    SkeletonRows,
  ],
  templateUrl: './mailbox.html',
  styleUrl: './mailbox.css',
})
export class Mailbox {
  readonly id = input<string>();
  private readonly api = inject(Api);
  private readonly sanitizer = inject(DomSanitizer);
  protected readonly t = translate();

  protected readonly list = resource({
    loader: async () => (await this.api.invoke(mailboxList)) as MailRow[],
  });
  protected readonly mail = resource({
    params: () => this.id(),
    loader: async ({ params: id }) => (await this.api.invoke(mailboxRead, { id })) as MailMessage,
  });

  /** The mail's own HTML, shown in a sandboxed frame that runs no script. */
  protected readonly page = computed(() =>
    this.mail.hasValue()
      ? this.sanitizer.bypassSecurityTrustHtml(this.mail.value().html)
      : undefined,
  );

  /** The mail's links, as places to follow in this tab. */
  protected readonly links = computed(() => {
    if (!this.mail.hasValue()) return [];
    const page = new DOMParser().parseFromString(this.mail.value().html, 'text/html');
    return [...page.querySelectorAll('a[href^="http"]')].map((link) => {
      const { pathname, search, hash } = new URL(link.getAttribute('href') ?? '');
      return { label: link.textContent?.trim() || pathname, path: pathname + search + hash };
    });
  });
}
