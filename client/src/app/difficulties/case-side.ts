import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { ReferralDto } from '../api/models/referral-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { ClockCard } from '../ui/clock-card';
import { Tier } from '../ui/status';
import { CaseDeadlines } from './case-deadlines';
import { CaseFiles } from './case-files';
import { phoneText } from './case-words';
import { ReferralCard } from './referral-card';
import { standingWords } from './standing-words';

/** Beside the case: the clock, the firm, who was asked for help, and the papers. */
@Component({
  selector: 'hd-case-side',
  imports: [RouterLink, CaseDeadlines, CaseFiles, ClockCard, ReferralCard, Tier],
  templateUrl: './case-side.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
      grid-template-columns: minmax(0, 1fr);
    }
    .files {
      padding: 0 16px 16px;
    }
  `,
})
export class CaseSide {
  readonly difficulty = input.required<DifficultyDto>();
  /** The answer of a partner is to be written down. */
  readonly replyTo = output<ReferralDto>();
  readonly changed = output<DifficultyDto>();
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly i18n = inject(I18n);
  protected readonly phone = phoneText;

  protected readonly note = computed(
    () => standingWords(this.difficulty(), this.t, this.i18n.locale()).join(' · ') || undefined,
  );
}
