import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '../api/api';
import { companyPeopleGrantConsent } from '../api/fn/companies/company-people-grant-consent';
import { companyPeopleWithdrawConsent } from '../api/fn/companies/company-people-withdraw-consent';
import type { CompanyDto } from '../api/models/company-dto';
import type { ConsentDto } from '../api/models/consent-dto';
import type { ConsentKind } from '../api/models/consent-kind';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { Asker } from '../ui/asker';
import { DatePipe } from '../ui/date-pipes';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';

/** The firm's consents, each of its own; withdrawn as easily as given. */
@Component({
  selector: 'hd-firm-consents',
  imports: [Chip, DatePipe, Dialog, Field, Input],
  template: `
    <section class="card" [attr.aria-label]="t('companies.section.consents')">
      <div class="h">
        <h2>{{ t('companies.section.consents') }}</h2>
      </div>
      <ul class="rows">
        @for (consent of consents(); track consent.kind) {
          <li class="row light side">
            <span class="main">
              <span class="ttl">{{ t('labels.consentKind.' + consent.kind) }}</span>
              <span class="m">
                @if (consent.granted) {
                  {{
                    t('companies.consent.given', {
                      date: (consent.grantedAt | hdDate),
                      name: consent.grantedBy,
                    })
                  }}
                  @if (consent.evidence) {
                    · {{ consent.evidence }}
                  }
                } @else if (consent.withdrawnAt) {
                  {{ t('companies.consent.withdrawnOn', { date: (consent.withdrawnAt | hdDate) }) }}
                } @else {
                  {{ t('companies.consent.about.' + consent.kind) }}
                }
              </span>
            </span>
            <span class="right flex g8">
              @if (consent.granted) {
                <hd-chip tone="o" icon="check">{{ t('companies.consent.inForce') }}</hd-chip>
              } @else {
                <hd-chip>{{ t('companies.consent.absent') }}</hd-chip>
              }
              @if (mayChange()) {
                @if (consent.granted) {
                  <button
                    type="button"
                    class="btn s"
                    [attr.aria-label]="
                      t('companies.consent.withdrawKind', {
                        kind: t('labels.consentKind.' + consent.kind),
                      })
                    "
                    (click)="withdraw(consent)"
                  >
                    {{ t('companies.consent.withdraw') }}
                  </button>
                } @else {
                  <button
                    type="button"
                    class="btn s"
                    [attr.aria-label]="
                      t('companies.consent.recordKind', {
                        kind: t('labels.consentKind.' + consent.kind),
                      })
                    "
                    (click)="begin(consent.kind)"
                  >
                    {{ t('companies.consent.record') }}
                  </button>
                }
              }
            </span>
          </li>
        }
      </ul>
    </section>
    <hd-dialog
      [(open)]="open"
      [heading]="t('companies.consent.recordKind', { kind: t('labels.consentKind.' + kind()) })"
    >
      <form class="form" novalidate (submit)="grant($event, who.value, where.value)">
        <p class="t14">{{ t('companies.consent.about.' + kind()) }}</p>
        <hd-field [label]="t('companies.consent.by')">
          <input hdInput #who maxlength="60" [value]="firm().representative ?? ''" />
        </hd-field>
        <hd-field
          [label]="t('companies.consent.evidence')"
          [hint]="t('companies.consent.evidenceHint')"
          [required]="true"
          [error]="missing() ? t('companies.consent.evidenceMissing') : undefined"
        >
          <input hdInput #where maxlength="500" />
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="busy()">
            {{ t('companies.consent.record') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
  styles: `
    @media (max-width: 599px) {
      .row {
        flex-wrap: wrap;
      }
      .right {
        flex: 1 1 100%;
        justify-content: space-between;
      }
    }
  `,
})
export class FirmConsents {
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly role = inject(Session).role;
  readonly firm = input.required<CompanyDto>();
  readonly changed = output();
  protected readonly t = translate();
  protected readonly consents = computed(() => this.firm().consents);
  protected readonly mayChange = computed(() => this.role() !== 'admin');
  protected readonly open = signal(false);
  protected readonly kind = signal<ConsentKind>('service');
  protected readonly busy = signal(false);
  protected readonly missing = signal(false);

  protected begin(kind: ConsentKind): void {
    this.kind.set(kind);
    this.missing.set(false);
    this.open.set(true);
  }

  protected async grant(event: Event, who: string, where: string): Promise<void> {
    event.preventDefault();
    const evidence = where.trim();
    this.missing.set(evidence === '');
    if (!evidence || this.busy()) return;
    const body = { kind: this.kind(), evidence, ...(who.trim() && { grantedBy: who.trim() }) };
    const done = await this.run(() =>
      this.api.invoke(companyPeopleGrantConsent, { id: this.firm().id, body }),
    );
    if (done) this.open.set(false);
  }

  protected async withdraw({ kind }: ConsentDto): Promise<void> {
    const label = this.t('labels.consentKind.' + kind);
    const sure = await this.asker.confirm({
      title: this.t('companies.consent.withdrawKind', { kind: label }),
      text: this.t('companies.consent.withdrawText'),
      action: this.t('companies.consent.withdraw'),
    });
    if (sure)
      await this.run(() =>
        this.api.invoke(companyPeopleWithdrawConsent, { id: this.firm().id, kind }),
      );
  }

  private async run(call: () => Promise<unknown>): Promise<boolean> {
    this.busy.set(true);
    try {
      await call();
      this.toaster.show(this.t('companies.consent.saved'));
      return true;
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('companies.failed'));
      return false;
    } finally {
      this.busy.set(false);
      this.changed.emit();
    }
  }
}
