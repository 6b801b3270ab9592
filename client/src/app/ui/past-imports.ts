import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateTimePipe } from './date-pipes';
import { Icon } from './icon';
import { Chip } from './status';

/** A list imported before. */
export interface PastImport {
  id: string;
  fileName: string;
  createdByName: string;
  createdAt: string;
  /** What came of it, in words. */
  figures: string;
  tone: 'i' | 'o' | 'w' | 'd' | '';
  status: string;
}

/** Lists imported before, each a link under `base`. */
@Component({
  selector: 'hd-past-imports',
  imports: [Chip, DateTimePipe, Icon, RouterLink],
  template: `<ul class="rows">
    @for (one of items(); track one.id) {
      <li>
        <a class="row light" [routerLink]="[base(), one.id]">
          <hd-icon class="c-3" name="file-spreadsheet" />
          <span class="main">
            <span class="ttl"
              ><span class="ell">{{ one.fileName }}</span></span
            >
            <span class="m figures"
              >{{ one.createdByName }} · {{ one.createdAt | hdDateTime }}</span
            >
            <span class="m figures">{{ one.figures }}</span>
          </span>
          <span class="right">
            <hd-chip [tone]="one.tone">{{ one.status }}</hd-chip>
          </span>
        </a>
      </li>
    } @empty {
      <li class="m none">{{ none() }}</li>
    }
  </ul>`,
  styles: `
    .figures {
      display: block;
    }
    .none {
      padding: 4px 16px 16px;
    }
  `,
})
export class PastImports {
  readonly base = input.required<string>();
  readonly items = input.required<readonly PastImport[]>();
  readonly none = input.required<string>();
}
