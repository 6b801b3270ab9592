import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, resource } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { firstValueFrom } from 'rxjs';
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
  at: string;
}

interface MailLink {
  label?: string;
  text?: string;
  url?: string;
  href?: string;
}

interface MailMessage extends MailRow {
  html: string;
  text: string;
  links?: (string | MailLink)[];
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
  private readonly http = inject(HttpClient);
  private readonly sanitizer = inject(DomSanitizer);
  protected readonly t = translate();

  protected readonly list = resource({
    loader: async () => {
      const answer = await firstValueFrom(
        this.http.get<MailRow[] | { items: MailRow[] }>('/api/dev/mail'),
      );
      return Array.isArray(answer) ? answer : answer.items;
    },
  });
  protected readonly mail = resource({
    params: () => this.id(),
    loader: ({ params: id }) =>
      firstValueFrom(this.http.get<MailMessage>(`/api/dev/mail/${encodeURIComponent(id)}`)),
  });

  /** The mail's own HTML, shown in a sandboxed frame that runs no script. */
  protected readonly page = computed(() =>
    this.mail.hasValue()
      ? this.sanitizer.bypassSecurityTrustHtml(this.mail.value().html)
      : undefined,
  );

  /** Links of this product inside the mail, as paths to follow here. */
  protected readonly links = computed(() => {
    if (!this.mail.hasValue()) return [];
    return (this.mail.value().links ?? []).map((link) => {
      const url = typeof link === 'string' ? link : (link.url ?? link.href ?? '');
      const label = typeof link === 'string' ? url : (link.label ?? link.text ?? url);
      return { label, path: URL.canParse(url) ? pathOf(url) : url };
    });
  });
}

function pathOf(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return pathname + search + hash;
}
