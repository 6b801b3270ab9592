import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Api } from '../api/api';
import { letterheadGet } from '../api/fn/companies/letterhead-get';
import { letterheadPutLogo } from '../api/fn/companies/letterhead-put-logo';
import { letterheadRemoveAccount } from '../api/fn/companies/letterhead-remove-account';
import { letterheadRemoveLogo } from '../api/fn/companies/letterhead-remove-logo';
import type { BankAccountDto } from '../api/models/bank-account-dto';
import type { LetterheadDto } from '../api/models/letterhead-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Asker } from '../ui/asker';
import { DatePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { AccountDialog } from './account-dialog';
import { CallBackDialog } from './call-back-dialog';

const MOST_BYTES = 2 * 1024 * 1024;

/** What a firm's letters carry besides words: the logo as it stands on paper, and bank accounts. */
@Component({
  selector: 'hd-letterhead-card',
  imports: [AccountDialog, CallBackDialog, Chip, DatePipe, Failed, Icon, SkeletonRows],
  templateUrl: './letterhead-card.html',
  styleUrl: './letterhead-card.css',
})
export class LetterheadCard {
  readonly companyId = input.required<string>();
  /** As it heads a letter. */
  readonly name = input('');
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly role = inject(Session).role;
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly refused = signal('');
  protected readonly adding = signal(false);
  protected readonly calling = signal(false);
  protected readonly account = signal<BankAccountDto | undefined>(undefined);
  protected readonly loaded = resource({
    params: () => ({ id: this.companyId() }),
    loader: ({ params }) => this.api.invoke(letterheadGet, params),
  });
  protected readonly letterhead = linkedSignal<LetterheadDto | undefined>(() =>
    this.loaded.hasValue() ? this.loaded.value() : undefined,
  );
  /** Administrators see no accounts. */
  protected readonly withAccounts = computed(() => this.role() !== 'admin');
  /** Named by its version, so that a new logo is fetched. */
  protected readonly src = computed(() => {
    const logo = this.letterhead()?.logo;
    return logo ? `/api/companies/${this.companyId()}/logo?v=${logo.id}` : '';
  });

  protected async choose(event: Event): Promise<void> {
    const box = event.target as HTMLInputElement;
    const [file] = box.files ?? [];
    box.value = '';
    if (!file) return;
    if (file.size > MOST_BYTES) {
      this.refused.set(this.t('problems.logo.too_large'));
      return;
    }
    const id = this.companyId();
    const done = await this.attempt(() =>
      this.api.invoke(letterheadPutLogo, { id, body: { file } }),
    );
    if (done) this.toaster.show(this.t('letterhead.logoSaved'));
  }

  protected async removeLogo(): Promise<void> {
    const sure = await this.asker.confirm({
      title: this.t('letterhead.removeTitle'),
      text: this.t('letterhead.removeText'),
      action: this.t('letterhead.remove'),
      danger: true,
    });
    if (sure) {
      await this.attempt(() => this.api.invoke(letterheadRemoveLogo, { id: this.companyId() }));
    }
  }

  protected call(account: BankAccountDto): void {
    this.account.set(account);
    this.calling.set(true);
  }

  protected async removeAccount({ id: accountId, bank, maskedNumber }: BankAccountDto) {
    const sure = await this.asker.confirm({
      title: this.t('letterhead.removeAccountTitle', { name: `${bank} ${maskedNumber}` }),
      text: this.t('letterhead.removeAccountText'),
      action: this.t('letterhead.remove'),
      danger: true,
    });
    const ids = { id: this.companyId(), accountId };
    if (sure) await this.attempt(() => this.api.invoke(letterheadRemoveAccount, ids));
  }

  private async attempt(call: () => Promise<LetterheadDto>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.refused.set('');
    try {
      this.letterhead.set(await call());
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.refused.set(problemWords(problem, this.t));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
