import {
  Component,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import {
  FormField,
  form,
  maxLength,
  minLength,
  required,
  submit,
  type FieldTree,
} from '@angular/forms/signals';
import { Api } from '../api/api';
import { referralLinksAnswer } from '../api/fn/referral-links/referral-links-answer';
import { referralLinksAsk } from '../api/fn/referral-links/referral-links-ask';
import { referralLinksRead } from '../api/fn/referral-links/referral-links-read';
import { referralLinksTakeTime } from '../api/fn/referral-links/referral-links-take-time';
import { referralLinksUpload } from '../api/fn/referral-links/referral-links-upload';
import type { LinkedReferralDto } from '../api/models/linked-referral-dto';
import { phoneText } from '../difficulties/case-words';
import { formErrors } from '../http/form-errors';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { I18n, localName, translate } from '../i18n/i18n';
import { PlainFrame } from '../shell/plain-frame';
import { DateField } from '../ui/date-field';
import { DatePipe, DateTimePipe } from '../ui/date-pipes';
import { ErrorSummary } from '../ui/error-summary';
import { Failed } from '../ui/failed';
import { Field } from '../ui/field';
import { FilePicker, type PickedFile } from '../ui/file-picker';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { sizeText } from '../ui/photo';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';

type Mode = 'answer' | 'ask' | 'time' | 'decline';

/**
 * Opened from the mail to a partner. Needs no account, and shows the copy of what was shared only.
 * Every opening is recorded, which the page says.
 */
@Component({
  selector: 'hd-linked-referral',
  imports: [
    ...[Chip, DateField, DatePipe, DateTimePipe, ErrorSummary, Failed, Field, FilePicker],
    ...[FormField, Icon, Input, PlainFrame, SkeletonRows],
  ],
  templateUrl: './linked-referral.html',
  styleUrl: './linked-referral.css',
})
export class LinkedReferral {
  readonly token = input.required<string>();
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly size = sizeText;
  protected readonly phone = phoneText;
  private readonly summary = viewChild(ErrorSummary);
  protected readonly mode = signal<Mode>('answer');
  protected readonly files = signal<PickedFile[]>([]);
  /** What it ended with; the link is used up then. */
  protected readonly ended = signal<'answered' | 'declined' | undefined>(undefined);
  protected readonly told = signal('');
  /** What the server answered last, newer than what the page was opened with. */
  private readonly newer = signal<LinkedReferralDto | undefined>(undefined);
  protected readonly page = resource({
    params: () => ({ token: this.token() }),
    loader: ({ params }) => this.api.invoke(referralLinksRead, params),
  });
  protected readonly referral = computed(
    () => this.newer() ?? (this.page.hasValue() ? this.page.value() : undefined),
  );
  protected readonly shut = signal(false);
  protected readonly gone = computed(
    () => this.shut() || problemOf(this.page.error())?.code === 'link.invalid',
  );
  protected readonly modes = computed<Mode[]>(() =>
    this.referral()?.extendableUntil
      ? ['answer', 'ask', 'time', 'decline']
      : ['answer', 'ask', 'decline'],
  );

  private readonly words = signal({ text: '' });
  protected readonly form = form(this.words, (path) => {
    required(path.text, { message: 'referrals.textNeeded' });
    minLength(path.text, 5);
    maxLength(path.text, 3000);
  });
  private readonly later = signal({ dueOn: '', reason: '' });
  protected readonly timeForm = form(this.later, (path) => {
    required(path.dueOn, { message: 'referrals.dayNeeded' });
    required(path.reason, { message: 'referrals.reasonNeeded' });
    minLength(path.reason, 5);
    maxLength(path.reason, 1000);
  });

  constructor() {
    // The mail's language, until the reader chooses another.
    effect(() => {
      if (this.page.hasValue()) void this.i18n.use(this.page.value().locale);
    });
  }

  protected fileHref(id: string): string {
    return `/api/referral-links/${this.token()}/files/${id}`;
  }

  protected classified({ content }: LinkedReferralDto): string {
    const { category, market, hs6 } = content?.classification ?? {};
    return [
      category && this.t(`labels.category.${category}`),
      market && this.country(market),
      hs6 && `HS ${hs6.slice(0, 4)}.${hs6.slice(4)}`,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  protected choose(mode: Mode): void {
    this.mode.set(mode);
    this.told.set('');
  }

  protected send(event: Event): Promise<void> {
    event.preventDefault();
    const mode = this.mode();
    if (mode === 'time') return this.try(this.timeForm, () => this.takeTime());
    return this.try(this.form, () => (mode === 'ask' ? this.ask() : this.answer(mode)));
  }

  private async answer(mode: Mode): Promise<void> {
    const declined = mode === 'decline';
    const token = this.token();
    const fileIds: string[] = [];
    for (const { file, uploaded } of declined ? [] : this.files()) {
      if (uploaded) fileIds.push(uploaded);
      else if (file) {
        const { id } = await this.api.invoke(referralLinksUpload, { token, body: { file } });
        fileIds.push(id);
        // A second try need not send it again.
        this.files.update((all) =>
          all.map((one) => (one.file === file ? { ...one, uploaded: id } : one)),
        );
      }
    }
    const { text } = this.words();
    await this.api.invoke(referralLinksAnswer, { token, body: { text, declined, fileIds } });
    this.ended.set(declined ? 'declined' : 'answered');
  }

  private async ask(): Promise<void> {
    const { text } = this.words();
    const params = { token: this.token(), body: { text } };
    this.newer.set(await this.api.invoke(referralLinksAsk, params));
    this.form().reset({ text: '' });
    this.mode.set('answer');
    this.told.set(this.t('referrals.asked'));
  }

  private async takeTime(): Promise<void> {
    const params = { token: this.token(), body: this.later() };
    this.newer.set(await this.api.invoke(referralLinksTakeTime, params));
    this.mode.set('answer');
    this.told.set(this.t('referrals.moved'));
  }

  private async try<T>(of: FieldTree<T>, act: () => Promise<void>): Promise<void> {
    this.told.set('');
    const done = await submit(of, async () => {
      try {
        await act();
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        if (problem.code === 'link.invalid') {
          this.shut.set(true);
          return undefined;
        }
        if (problem.errors.length) return formErrors(problem, of);
        return [{ kind: problem.code, message: problemWords(problem, this.t) }];
      }
    });
    if (!done) this.summary()?.show();
  }

  private country(code: string): string {
    return new Intl.DisplayNames([this.i18n.locale()], { type: 'region' }).of(code) ?? code;
  }
}
