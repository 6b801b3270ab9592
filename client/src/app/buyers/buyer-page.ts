import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { buyerContactsConfirm } from '../api/fn/buyers/buyer-contacts-confirm';
import { buyersArchive } from '../api/fn/buyers/buyers-archive';
import { buyersGet } from '../api/fn/buyers/buyers-get';
import { buyersRestore } from '../api/fn/buyers/buyers-restore';
import type { BuyerContactDto } from '../api/models/buyer-contact-dto';
import type { BuyerDto } from '../api/models/buyer-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import { NotFound } from '../shell/not-found';
import { PageTitle } from '../shell/page-title';
import { DatePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Toaster } from '../ui/toaster';
import { BuyerDialog } from './buyer-dialog';
import { ConsentDialog } from './consent-dialog';
import { ConsentState } from './consent-state';
import { ContactDialog } from './contact-dialog';
import { Countries } from './countries';
import { MergedInto } from './merged-into';
import { SuppressDialog } from './suppress-dialog';
import { WithdrawDialog } from './withdraw-dialog';

/** One foreign company: what is known of it, its people, and what allows us to write to them. */
@Component({
  selector: 'hd-buyer-page',
  imports: [
    ...[BuyerDialog, ConsentDialog, ConsentState, ContactDialog, DatePipe, Empty, Failed, Icon],
    ...[MergedInto, NotFound, RouterLink, SkeletonRows, SuppressDialog, WithdrawDialog],
  ],
  templateUrl: './buyer-page.html',
  styleUrl: './buyer-page.css',
})
export class BuyerPage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  private readonly title = inject(PageTitle);
  protected readonly countries = inject(Countries);
  protected readonly t = translate();
  protected readonly page = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(buyersGet, params),
  });
  protected readonly buyer = linkedSignal<BuyerDto | undefined>(() =>
    this.page.hasValue() ? this.page.value() : undefined,
  );
  protected readonly missing = computed(() => problemOf(this.page.error())?.status === 404);
  protected readonly editing = signal(false);
  protected readonly addingContact = signal(false);
  protected readonly contact = signal<BuyerContactDto | undefined>(undefined);
  protected readonly recording = signal(false);
  protected readonly suppressing = signal(false);
  protected readonly withdrawing = signal(false);
  protected readonly consentId = signal<string | undefined>(undefined);

  constructor() {
    effect(() => {
      const buyer = this.buyer();
      if (buyer) this.title.set(buyer.name);
    });
  }

  protected openContact(contact?: BuyerContactDto): void {
    this.contact.set(contact);
    this.addingContact.set(true);
  }

  protected openConsent(contact: BuyerContactDto): void {
    this.contact.set(contact);
    this.recording.set(true);
  }

  protected openWithdrawal(id: string): void {
    this.consentId.set(id);
    this.withdrawing.set(true);
  }

  protected async confirm(id: string): Promise<void> {
    await this.act(async () => {
      this.buyer.set(await this.api.invoke(buyerContactsConfirm, { id }));
      this.toaster.show(this.t('buyers.consent.confirmed'));
    });
  }

  protected async archive({ id, version, status }: BuyerDto): Promise<void> {
    const params = { id, 'If-Match': `"${version}"` };
    await this.act(async () => {
      const archived = status === 'archived';
      this.buyer.set(
        archived
          ? await this.api.invoke(buyersRestore, params)
          : await this.api.invoke(buyersArchive, params),
      );
    });
  }

  protected suppress(contact: BuyerContactDto): void {
    this.contact.set(contact);
    this.suppressing.set(true);
  }

  private async act(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
      if (problem.stale) this.page.reload();
    }
  }
}
