import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { translate } from '../i18n/i18n';
import { Role } from '../session/me';
import { Session } from '../session/session';
import { Icon } from '../ui/icon';
import { IconName } from '../ui/icon-names';
import { Menu, MenuFor } from '../ui/menu';

interface Creation {
  label: string;
  icon: IconName;
  link: string;
}

const visit: Creation = { label: 'shell.create.visit', icon: 'pen-line', link: '/visits/new' };
const difficulty: Creation = {
  label: 'shell.create.difficulty',
  icon: 'message-square-warning',
  link: '/difficulties/new',
};
const letter: Creation = { label: 'shell.create.letter', icon: 'mail-plus', link: '/letters/new' };
const company: Creation = {
  label: 'shell.create.company',
  icon: 'building-complex',
  link: '/companies/new',
};
const imports: Creation = {
  label: 'shell.create.import',
  icon: 'file-spreadsheet',
  link: '/companies/import',
};
const person: Creation = {
  label: 'shell.create.person',
  icon: 'user-round-plus',
  link: '/admin/people/new',
};

const CREATIONS: Record<Role, Creation[]> = {
  doctor: [visit, difficulty, letter, company],
  supervisor: [company, imports, difficulty, visit, letter],
  admin: [person, company, imports],
  sme: [],
};

/** 새로 만들기: what this person may create. */
@Component({
  selector: 'hd-create-menu',
  imports: [RouterLink, Icon, Menu, MenuFor],
  template: `
    <button type="button" class="btn" [hdMenuFor]="menu" [attr.aria-label]="t('shell.create.open')">
      <hd-icon name="plus" [size]="18" /><span class="only-desk">{{ t('shell.create.open') }}</span>
    </button>
    <hd-menu #menu [label]="t('shell.create.open')">
      @for (item of items(); track item.link) {
        <a role="menuitem" [routerLink]="item.link">
          <hd-icon [name]="item.icon" />{{ t(item.label) }}
        </a>
      }
    </hd-menu>
  `,
  styles: `
    @media (max-width: 899px) {
      .btn {
        padding: 0;
        width: 40px;
        border-color: transparent;
        background: none;
      }
    }
  `,
})
export class CreateMenu {
  private readonly session = inject(Session);
  protected readonly t = translate();
  protected readonly items = computed(() => CREATIONS[this.session.role() ?? 'sme']);
}
