import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { letterDispatchList } from '../../api/fn/letter-dispatch/letter-dispatch-list';
import type { LetterRecipientDto } from '../../api/models/letter-recipient-dto';
import type { RecipientStatus } from '../../api/models/recipient-status';
import type { RecipientVerdict } from '../../api/models/recipient-verdict';
import { keysetList } from '../../http/keyset-list';
import { I18n, translate } from '../../i18n/i18n';
import { ShortDateTimePipe } from '../../ui/date-pipes';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { SkeletonRows } from '../../ui/skeleton';
import { Chip } from '../../ui/status';
import { LetterDraft } from '../letter-draft';
import { fieldLabel } from '../letter-fields';
import { RecipientDesk } from './recipient-desk';
import { countryName, ruleWords, STATUS_LOOK, timeThere, VERDICT_LOOK } from './recipient-words';

const WAIT_MS = 250;

type Narrow = { status?: RecipientStatus; verdict?: RecipientVerdict };

/** Everybody the letter goes to: what the rules say before it is sent, what became of it after. */
@Component({
  selector: 'hd-recipient-list',
  imports: [Chip, Failed, Icon, LoadMore, RouterLink, ShortDateTimePipe, SkeletonRows],
  templateUrl: './recipient-list.html',
  styleUrl: './recipient-list.css',
})
export class RecipientList {
  private readonly api = inject(Api);
  private readonly draft = inject(LetterDraft);
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(RecipientDesk);
  protected readonly t = translate();
  /** True from the moment it is sent: then the list tells what became of each. */
  readonly sent = input(false);
  /** How many at a time. */
  readonly rows = input(50);
  protected readonly verdictLook = VERDICT_LOOK;
  protected readonly statusLook = STATUS_LOOK;

  private readonly narrow = signal<Narrow>({});
  private readonly words = signal('');
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly list = keysetList(
    () => {
      const letter = this.draft.letter();
      const q = this.words() || undefined;
      return letter && { id: letter.id, ...this.narrow(), q, stamp: this.desk.stamp() };
    },
    ({ stamp: _, ...asked }) =>
      this.api.invoke(letterDispatchList, { ...asked, limit: this.rows() }),
    { keep: true },
  );

  protected readonly filters = computed(() => {
    if (!this.desk.summary.hasValue()) return [];
    const counts = this.desk.summary.value();
    const all = { label: this.t('letters.recipients.all'), n: counts.total, to: {} as Narrow };
    const status = (to: RecipientStatus, n: number) => ({
      ...{ label: this.t(`labels.recipientStatus.${to}`), n, to: { status: to } },
    });
    const verdict = (to: RecipientVerdict, n: number) => ({
      label: this.t(`labels.sendVerdict.${to}`),
      ...{ n, to: { verdict: to, status: 'queued' as const } },
    });
    const rest = this.sent()
      ? [
          ...[status('queued', counts.queued), status('sent', counts.delivered)],
          ...[status('replied', counts.replied), status('bounced', counts.bounced)],
          ...[status('opted_out', counts.optedOut), status('skipped', counts.skipped)],
        ]
      : [
          ...[verdict('allow', counts.sendable), verdict('needs_consent', counts.needsConsent)],
          ...[verdict('block', counts.blocked), status('skipped', counts.skipped)],
        ];
    const on = JSON.stringify(this.narrow());
    return [all, ...rest.filter(({ n }) => n > 0)].map((one) => ({
      ...{ ...one, on: JSON.stringify(one.to) === on },
    }));
  });

  protected choose(to: Narrow): void {
    this.narrow.set(to);
  }

  protected typed(event: Event): void {
    const q = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.words.set(q), WAIT_MS);
  }

  protected country(code: string): string {
    return countryName(code, this.i18n.locale());
  }

  /** Why it may not go, or why it did not; empty where all is well. */
  protected why(one: LetterRecipientDto): string {
    const reason = one.reason ? this.t(`labels.recipientReason.${one.reason}`) : '';
    if (one.status === 'sent' || one.status === 'replied') return '';
    const forbids = one.verdict !== 'allow' && ['queued', 'skipped'].includes(one.status);
    const rules = forbids
      ? one.rules.map((rule) => ruleWords(rule, this.t, this.i18n.locale())).join(' ')
      : '';
    // Which fields stay empty is told by their names in the letter.
    const fields = one.detail?.split(',').map((path) => this.t(fieldLabel(path)));
    const detail = one.reason === 'fields_missing' ? fields?.join(', ') : one.detail;
    return [reason, rules || detail].filter(Boolean).join(' · ');
  }

  /** When it leaves, by the recipient's own clock. */
  protected due({ dueAt, timeZone }: LetterRecipientDto): string {
    if (!dueAt) return '';
    const time = timeThere(dueAt, timeZone, this.i18n.locale());
    return this.t('letters.recipients.dueThere', { time });
  }
}
