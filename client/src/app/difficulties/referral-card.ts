import { Component, inject, input, output, signal } from '@angular/core';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { ReferralActDto } from '../api/models/referral-act-dto';
import type { ReferralDto } from '../api/models/referral-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, localName, translate } from '../i18n/i18n';
import { Asker } from '../ui/asker';
import { Clock } from '../ui/clock';
import { daysUntil, shortDateText, shortDateTimeText } from '../ui/dates';
import { Icon } from '../ui/icon';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { CaseChanges } from './case-changes';
import { DifficultiesApi } from './difficulties-api';
import { WordsDialog } from './words-dialog';

/** Who was asked for help, what was shared, and all that was done on the partner's link. */
@Component({
  selector: 'hd-referral-card',
  imports: [Chip, Icon, WordsDialog],
  templateUrl: './referral-card.html',
  styleUrl: './referral-card.css',
})
export class ReferralCard {
  readonly difficulty = input.required<DifficultyDto>();
  /** The answer of a partner is to be written down. */
  readonly replyTo = output<ReferralDto>();
  readonly changed = output<DifficultyDto>();
  private readonly cases = inject(DifficultiesApi);
  private readonly changes = inject(CaseChanges);
  private readonly asker = inject(Asker);
  private readonly toaster = inject(Toaster);
  private readonly i18n = inject(I18n);
  private readonly now = inject(Clock).now;
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly busy = signal(false);
  protected readonly telling = signal<ReferralDto | undefined>(undefined);

  protected may(): boolean {
    return this.difficulty().allowedActions.includes('partner_replied');
  }

  protected dueWords(referral: ReferralDto): string {
    const days = daysUntil(referral.dueOn, this.now());
    if (days < 0) return this.t('difficulties.refer.late', { n: -days });
    if (days === 0) return this.t('difficulties.refer.dueToday');
    return this.t('difficulties.refer.left', { n: days });
  }

  protected late(referral: ReferralDto): boolean {
    return daysUntil(referral.dueOn, this.now()) < 0;
  }

  protected day(value: string): string {
    return shortDateText(value, this.i18n.locale());
  }

  protected at(value: string): string {
    return shortDateTimeText(value, this.i18n.locale());
  }

  /** What went along, in a line. */
  protected shared({ content, files, shared, consent }: ReferralDto): string {
    const items = [
      content?.text && 'text',
      content?.classification && 'classification',
      content?.firm && 'firm',
      content?.contact && 'contact',
    ].filter(Boolean);
    const words = items.map((item) => this.t(`difficulties.refer.items.${item}`));
    if (files.length) words.push(this.t('difficulties.refer.filesN', { n: files.length }));
    if (shared) words.push(shared);
    if (content && !consent) words.push(this.t('difficulties.refer.nameless'));
    return words.join(' · ');
  }

  protected lastOpened({ acts }: ReferralDto): ReferralActDto | undefined {
    return acts.findLast(({ kind }) => kind === 'opened');
  }

  protected act(act: ReferralActDto): string {
    const words = this.t(`labels.referralAct.${act.kind}`);
    const day = act.kind === 'extended' && act.text ? this.day(act.text) : undefined;
    const detail = act.kind === 'file_opened' ? act.text : day;
    return detail ? `${words} (${detail})` : words;
  }

  protected async resend(referral: ReferralDto): Promise<void> {
    const sure = await this.asker.confirm({
      title: this.t('difficulties.refer.resend'),
      text: this.t('difficulties.refer.resendText', { mail: referral.toEmail ?? '' }),
      action: this.t('difficulties.refer.resend'),
    });
    if (!sure) return;
    const done = await this.run(() => this.cases.resendReferral(this.difficulty().id, referral.id));
    if (done) this.toaster.show(this.t('difficulties.refer.resent'));
  }

  protected async withdraw(referral: ReferralDto): Promise<void> {
    const sure = await this.asker.confirm({
      title: this.t('difficulties.refer.withdraw'),
      text: this.t('difficulties.refer.withdrawText', { name: referral.addressee }),
      action: this.t('difficulties.refer.withdraw'),
      danger: true,
    });
    if (!sure) return;
    this.busy.set(true);
    const ending = await this.changes.run(this.difficulty(), '', (seen) =>
      this.cases.withdrawReferral(seen, referral.id),
    );
    this.busy.set(false);
    if (ending.difficulty) this.changed.emit(ending.difficulty);
    if (ending.done) this.toaster.show(this.t('difficulties.refer.withdrawn'));
    else if (ending.problem) this.toaster.failed(ending.problem);
  }

  protected readonly tell = async (text: string): Promise<string | undefined> => {
    const referral = this.telling();
    if (!referral) return undefined;
    try {
      this.changed.emit(await this.cases.tellPartner(this.difficulty().id, referral.id, text));
      this.toaster.show(this.t('difficulties.refer.told'));
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      return problemWords(problem, this.t);
    }
  };

  private async run(call: () => Promise<DifficultyDto>): Promise<boolean> {
    this.busy.set(true);
    try {
      this.changed.emit(await call());
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
