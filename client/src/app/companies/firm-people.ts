import { Component, inject, input, output, signal, viewChild } from '@angular/core';
import { FormField, email, form, maxLength, required, submit } from '@angular/forms/signals';
import { Api } from '../api/api';
import { companyPeopleInvite } from '../api/fn/companies/company-people-invite';
import { companyPeopleRenewInvitation } from '../api/fn/companies/company-people-renew-invitation';
import type { CompanyDto } from '../api/models/company-dto';
import type { FirmUserDto } from '../api/models/firm-user-dto';
import { problemOf } from '../http/problem';
import { translate } from '../i18n/i18n';
import { Avatar } from '../ui/avatar';
import { AgoPipe } from '../ui/date-pipes';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { refusedFields } from './refused-fields';

const EMPTY = { name: '', title: '', email: '' };

/** The firm's people with an account, and the way to invite more. */
@Component({
  selector: 'hd-firm-people',
  imports: [AgoPipe, Avatar, Chip, Dialog, ErrorSummary, Field, FormField, Icon, Input],
  template: `
    <section class="card" [attr.aria-label]="t('companies.section.people')">
      <div class="h">
        <h2>{{ t('companies.section.people') }}</h2>
        @if (firm().users.length) {
          <span class="count">{{ firm().users.length }}</span>
        }
        @if (firm().status === 'active') {
          <button type="button" class="link" (click)="begin()">
            {{ t('companies.people.invite') }}
          </button>
        }
      </div>
      @if (firm().users.length) {
        <ul class="rows">
          @for (user of firm().users; track user.id) {
            <li class="row light side">
              <hd-avatar [name]="user.name" />
              <span class="main">
                <span class="ttl"
                  >{{ user.name }} <span class="m">{{ user.title }}</span></span
                >
                <span class="m ell email">{{ user.email }}</span>
              </span>
              <span class="right t14">
                @switch (user.status) {
                  @case ('invited') {
                    <span class="flex g8">
                      <hd-chip tone="w" icon="mail">{{ t('labels.userStatus.invited') }}</hd-chip>
                      <button
                        type="button"
                        class="btn s"
                        [attr.aria-label]="t('companies.people.renewFor', { name: user.name })"
                        [disabled]="busy()"
                        (click)="renew(user)"
                      >
                        {{ t('companies.people.renew') }}
                      </button>
                    </span>
                  }
                  @case ('suspended') {
                    <hd-chip icon="ban">{{ t('labels.userStatus.suspended') }}</hd-chip>
                  }
                  @default {
                    <span class="m">{{
                      user.lastLoginAt
                        ? t('companies.people.lastLogin', { ago: (user.lastLoginAt | hdAgo) })
                        : t('companies.people.neverHere')
                    }}</span>
                  }
                }
              </span>
            </li>
          }
        </ul>
      } @else {
        <p class="m none">
          <hd-icon name="user-round-plus" [size]="18" />{{ t('companies.people.none') }}
        </p>
      }
    </section>
    <hd-dialog [(open)]="open" [heading]="t('companies.people.inviteTo', { name: firm().name })">
      <form class="form" novalidate (submit)="send($event)">
        <p class="t14">{{ t('companies.people.inviteText') }}</p>
        <hd-error-summary [form]="form" />
        <hd-field [label]="t('companies.people.name')" [of]="form.name">
          <input hdInput autocomplete="off" [formField]="form.name" />
        </hd-field>
        <hd-field [label]="t('companies.contact.title')" [of]="form.title" [optional]="true">
          <input hdInput autocomplete="off" [formField]="form.title" />
        </hd-field>
        <hd-field [label]="t('companies.people.email')" [of]="form.email">
          <input hdInput type="email" autocomplete="off" [formField]="form.email" />
        </hd-field>
        <div class="buttons">
          <button type="button" class="btn" (click)="open.set(false)">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn p" [disabled]="form().submitting()">
            {{ t('companies.people.send') }}
          </button>
        </div>
      </form>
    </hd-dialog>
  `,
  styles: `
    .email {
      display: block;
    }
    .none {
      display: flex;
      gap: 8px;
      padding: 4px 16px 16px;
    }
    .h .link:last-child {
      margin-left: auto;
    }
    @media (max-width: 599px) {
      .row {
        flex-wrap: wrap;
      }
    }
  `,
})
export class FirmPeople {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  readonly firm = input.required<CompanyDto>();
  readonly changed = output();
  protected readonly t = translate();
  protected readonly open = signal(false);
  protected readonly busy = signal(false);
  private readonly model = signal(EMPTY);
  protected readonly form = form(this.model, (at) => {
    required(at.name);
    maxLength(at.name, 60);
    maxLength(at.title, 60);
    required(at.email);
    email(at.email);
  });
  private readonly summary = viewChild(ErrorSummary);

  protected begin(): void {
    this.model.set(EMPTY);
    this.form().reset();
    this.open.set(true);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const sent = await submit(this.form, async () => {
      const { name, title, email } = this.model();
      try {
        const body = {
          name: name.trim(),
          email: email.trim(),
          ...(title.trim() && { title: title.trim() }),
        };
        await this.api.invoke(companyPeopleInvite, { id: this.firm().id, body });
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        return refusedFields(problem, this.form);
      }
    });
    if (!sent) {
      this.summary()?.show();
      return;
    }
    this.open.set(false);
    this.toaster.show(this.t('companies.people.sent', { email: this.model().email.trim() }));
    this.changed.emit();
  }

  protected async renew(user: FirmUserDto): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.invoke(companyPeopleRenewInvitation, { id: this.firm().id, userId: user.id });
      this.toaster.show(this.t('companies.people.sent', { email: user.email }));
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('companies.failed'));
    } finally {
      this.busy.set(false);
    }
  }
}
