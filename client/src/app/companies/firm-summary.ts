import { Component, computed, input, output } from '@angular/core';
import type { CompanyDto } from '../api/models/company-dto';
import { translate } from '../i18n/i18n';
import { PlanCard } from '../check-ins/plan-card';
import { Icon } from '../ui/icon';
import { FirmActivity } from './firm-activity';
import { FirmContacts } from './firm-contacts';
import { FirmDiagnosis } from './firm-diagnosis';
import { FirmDifficulties } from './firm-difficulties';
import { FirmLetters } from './firm-letters';
import { FirmMarkets } from './firm-markets';
import { FirmPromises } from './firm-promises';
import { FirmResults } from './firm-results';

/** What happened, what is open, and where the firm sells. */
@Component({
  selector: 'hd-firm-summary',
  imports: [
    FirmActivity,
    FirmContacts,
    FirmDiagnosis,
    FirmDifficulties,
    FirmLetters,
    FirmMarkets,
    FirmPromises,
    FirmResults,
    Icon,
    PlanCard,
  ],
  template: `
    <div class="columns">
      <hd-firm-activity class="past" [companyId]="firm().id" [works]="works()" />
      @if (works()) {
        <div class="stack">
          <hd-check-in-plan-card [companyId]="firm().id" [doctorId]="doctorId()" />
          <hd-firm-difficulties
            [companyId]="firm().id"
            [open]="true"
            [count]="firm().counts.openDifficulties"
          />
          <hd-firm-promises
            [companyId]="firm().id"
            [open]="true"
            [count]="firm().counts.openPromises"
          />
          <hd-firm-letters [companyId]="firm().id" [few]="true" [count]="firm().counts.letters" />
        </div>
      }
      <div class="stack">
        @if (firm().handoverNote; as note) {
          <button type="button" class="note" (click)="shown.emit('handover')">
            <span class="b"
              ><hd-icon name="sticky-note" [size]="18" />{{ t('companies.tab.handover') }}</span
            >
            <span class="t14 words">{{ note }}</span>
          </button>
        }
        @if (works()) {
          <hd-firm-results [firm]="firm()" />
          <hd-firm-diagnosis [companyId]="firm().id" [active]="firm().status === 'active'" />
        }
        <hd-firm-markets [firm]="firm()" />
        <hd-firm-contacts [firm]="firm()" />
      </div>
    </div>
  `,
  styles: `
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr) minmax(0, 0.95fr);
      gap: 16px;
      align-items: start;
    }
    .note {
      display: grid;
      gap: 4px;
      text-align: start;
      background: var(--note-bg);
      border: 1px dashed var(--note-line);
      border-radius: var(--r-l);
      padding: 12px 16px;
    }
    .note .b {
      display: flex;
      align-items: center;
      gap: 6px;
      color: var(--warn);
    }
    .words {
      display: -webkit-box;
      -webkit-line-clamp: 3;
      -webkit-box-orient: vertical;
      overflow: hidden;
    }
    @media (max-width: 1279px) {
      .columns {
        grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr);
      }
      .past {
        grid-row: span 2;
      }
    }
    @media (max-width: 899px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
      .past {
        order: 1;
      }
    }
  `,
})
export class FirmSummary {
  readonly firm = input.required<CompanyDto>();
  readonly works = input(true);
  /** Another tab is wanted. */
  readonly shown = output<string>();
  protected readonly t = translate();
  protected readonly doctorId = computed(
    () => this.firm().doctors.find(({ role }) => role === 'primary')?.id,
  );
}
