import { Component, computed, input } from '@angular/core';
import type { IssueStatus } from '../api/models/issue-status';
import { translate } from '../i18n/i18n';
import type { IconName } from '../ui/icon-names';
import { Chip } from '../ui/status';

export const ISSUE_STATUSES: readonly IssueStatus[] = [
  'collecting',
  'drafted',
  'submitted',
  'under_review',
  'accepted',
  'partly_accepted',
  'long_term',
  'refused',
  'done',
];

const LOOKS: Record<IssueStatus, { tone: '' | 'i' | 'o' | 'w' | 'd'; icon: IconName }> = {
  collecting: { tone: '', icon: 'layers' },
  drafted: { tone: '', icon: 'pen-line' },
  submitted: { tone: 'i', icon: 'send' },
  under_review: { tone: 'i', icon: 'eye' },
  accepted: { tone: 'o', icon: 'circle-check' },
  partly_accepted: { tone: 'o', icon: 'circle-check' },
  long_term: { tone: 'w', icon: 'hourglass' },
  refused: { tone: 'd', icon: 'ban' },
  done: { tone: 'o', icon: 'badge-check' },
};

/** Where an issue stands: 사례 수집 … 완료. */
@Component({
  selector: 'hd-issue-state',
  imports: [Chip],
  template: `<hd-chip [tone]="look().tone" [icon]="look().icon">{{
    t('labels.issueStatus.' + value())
  }}</hd-chip>`,
})
export class IssueState {
  readonly value = input.required<IssueStatus>();
  protected readonly t = translate();
  protected readonly look = computed(() => LOOKS[this.value()]);
}
