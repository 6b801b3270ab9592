import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CompanyDto } from '../api/models/company-dto';
import { localName, translate } from '../i18n/i18n';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { phoneText } from './firm-text';

/** Whom to speak with. */
@Component({
  selector: 'hd-firm-contacts',
  imports: [RouterLink, Avatar, Icon],
  template: `
    <section class="card" [attr.aria-label]="t('companies.section.contacts')">
      <div class="h">
        <h2>{{ t('companies.section.contacts') }}</h2>
        <a class="link" [routerLink]="['/companies', firm().id, 'edit']" fragment="contacts">{{
          t('companies.edit')
        }}</a>
      </div>
      @if (firm().contacts.length) {
        <ul class="rows">
          @for (contact of firm().contacts; track contact.id) {
            <li class="row light side">
              <hd-avatar [name]="contact.name" />
              <span class="main">
                <span class="ttl">
                  {{ local(contact.name, contact.nameEn) }}
                  <span class="m">{{ local(contact.title, contact.titleEn) }}</span>
                  @if (contact.isPrimary) {
                    <span class="tier">{{ t('companies.contact.primary') }}</span>
                  }
                </span>
                <span class="m ways">
                  @if (contact.mobile ?? contact.phone; as number) {
                    <a class="inline" [href]="'tel:' + number">{{ phoneText(number) }}</a>
                  }
                  @if (contact.email) {
                    <a class="inline ell" [href]="'mailto:' + contact.email">{{ contact.email }}</a>
                  }
                </span>
              </span>
            </li>
          }
        </ul>
      } @else {
        <p class="m none">
          <hd-icon name="contact" [size]="18" />{{ t('companies.contact.none') }}
        </p>
      }
    </section>
  `,
  styles: `
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
    }
    .ways a {
      display: inline-block;
      line-height: 24px;
    }
    .ttl {
      flex-wrap: wrap;
    }
    .none {
      display: flex;
      gap: 8px;
      padding: 4px 16px 16px;
    }
  `,
})
export class FirmContacts {
  readonly firm = input.required<CompanyDto>();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly phoneText = phoneText;
}
