import { Component, afterRenderEffect, computed, inject, input, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { FileDto } from '../api/models/file-dto';
import type { TimelineEntryDto } from '../api/models/timeline-entry-dto';
import { I18n, translate } from '../i18n/i18n';
import { dateText, shortDateText } from '../ui/dates';
import { IconName } from '../ui/icon-names';
import { TimelineItem, TimelineKind } from '../ui/timeline';
import { CaseFiles } from './case-files';
import { NotedText } from './noted-text';
import { phoneText } from './case-words';
import { spanWords } from '../ui/work-time';

type Show = 'all' | 'public' | 'internal' | 'files';

const ICONS: Partial<Record<TimelineEntryDto['type'], IconName>> = {
  triaged: 'list-filter',
  assigned: 'user-check',
  reassigned: 'user-cog',
  started: 'play',
  question: 'circle-question-mark',
  referral_made: 'share-2',
  referral_answered: 'share-2',
  referral_withdrawn: 'share-2',
  consent_asked: 'shield-check',
  answered: 'message-square-check',
  confirmed: 'circle-check',
  confirmation_withdrawn: 'undo-2',
  refused: 'undo-2',
  reopened: 'undo-2',
  target_changed: 'timer-reset',
  files_added: 'file-up',
  reviewed: 'eye',
  closed: 'circle-check',
  withdrawn: 'circle-x',
  extension_granted: 'timer-reset',
  progress_notice: 'mail',
  systemic_progress: 'landmark',
};

/** What happened to a case: the firm grey, public replies blue, notes cream, events one line. */
@Component({
  selector: 'hd-case-timeline',
  imports: [TimelineItem, CaseFiles, NotedText],
  template: `
    <div class="h">
      <h2>{{ t('difficulties.timeline.title') }}</h2>
      <span class="count">{{ shown().length }}</span>
      @if (filters()) {
        <div class="chips" role="group" [attr.aria-label]="t('difficulties.timeline.filter')">
          @for (choice of choices; track choice) {
            <button
              type="button"
              class="chip"
              [attr.aria-pressed]="show() === choice"
              (click)="show.set(choice)"
            >
              {{ t('difficulties.timeline.' + choice) }}
            </button>
          }
        </div>
      }
    </div>
    <ol>
      @for (entry of shown(); track entry.id) {
        <li
          hd-timeline-item
          [id]="'entry-' + entry.id"
          [class.pointed]="entry.id === pointed()"
          [kind]="kind(entry)"
          [icon]="icon(entry)"
          [at]="entry.at"
          [who]="kind(entry) === 'event' ? undefined : who(entry)"
          [from]="entry.side === 'firm' && kind(entry) === 'firm' ? firmName() : undefined"
        >
          @if (kind(entry) === 'event') {
            <span event>{{ event(entry) }}</span>
          } @else {
            @if (heading(entry); as words) {
              <p class="b">{{ words }}</p>
            }
            @if (text(entry); as words) {
              <p class="words">
                <hd-noted-text [text]="words" [mentions]="entry.payload.mentions ?? []" />
              </p>
            }
            @if (entry.payload.remedy; as remedy) {
              <p class="words remedy">
                <b>{{ t('difficulties.answer.remedy') }}</b> {{ remedy }}
              </p>
            }
            @if (entry.payload.resumed) {
              <p class="m">{{ resumed(entry) }}</p>
            }
          }
          @if (files(entry).length) {
            <hd-case-files class="files" [files]="files(entry)" />
          }
        </li>
      } @empty {
        <li class="m">{{ t('difficulties.timeline.none') }}</li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
    }
    .h {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 8px;
      min-height: 48px;
      padding: 8px 16px;
    }
    .chips {
      margin-left: auto;
    }
    ol {
      padding: 0 16px 4px;
    }
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .remedy {
      margin-top: 8px;
    }
    .pointed {
      outline: 2px solid var(--primary);
      outline-offset: 4px;
      border-radius: var(--r-m);
    }
    .files {
      margin-top: 8px;
    }
  `,
})
export class CaseTimeline {
  readonly difficulty = input.required<DifficultyDto>();
  /** Staff choose what they look at; the firm has only public entries anyway. */
  readonly filters = input(false);
  protected readonly t = translate();
  private readonly i18n = inject(I18n);
  protected readonly choices: Show[] = ['all', 'public', 'internal', 'files'];
  protected readonly show = signal<Show>('all');
  protected readonly firmName = computed(() => {
    const { name, nameEn } = this.difficulty().company;
    return this.i18n.locale() === 'en' && nameEn ? nameEn : name;
  });
  /** The entry a notification leads to, from the address. */
  protected readonly pointed = toSignal(
    inject(ActivatedRoute).queryParamMap.pipe(map((query) => query.get('entry'))),
    { initialValue: null },
  );
  private readonly filesOf = computed(() => {
    const groups = new Map<string, FileDto[]>();
    for (const file of this.difficulty().files) {
      const key = file.entryId ?? '';
      groups.set(key, [...(groups.get(key) ?? []), file]);
    }
    return groups;
  });
  protected readonly shown = computed(() =>
    this.difficulty().timeline.filter((entry) => {
      if (this.show() === 'files') return this.files(entry).length > 0;
      return this.show() === 'all' || entry.visibility === this.show();
    }),
  );

  constructor() {
    const there = computed(() => {
      const id = this.pointed();
      return id && this.shown().some((entry) => entry.id === id) ? `entry-${id}` : undefined;
    });
    afterRenderEffect(() => {
      const id = there();
      if (id) document.getElementById(id)?.scrollIntoView({ block: 'center' });
    });
  }

  protected files(entry: TimelineEntryDto): FileDto[] {
    return this.filesOf().get(entry.id) ?? [];
  }

  protected kind(entry: TimelineEntryDto): TimelineKind {
    switch (entry.type) {
      case 'note':
      case 'reviewed':
      case 'extension_asked':
      case 'extension_refused':
      case 'partner_reply':
      case 'partner_question':
      case 'partner_time':
      case 'partner_told':
        return 'note';
      case 'message':
      case 'question':
      case 'answered':
      case 'extension_granted':
      case 'systemic_progress':
        return 'reply';
      case 'filed':
        return entry.side === 'staff' ? 'reply' : 'firm';
      case 'firm_reply':
        return entry.payload.text || entry.payload.resumed ? 'firm' : 'event';
      case 'refused':
      case 'reopened':
      case 'confirmed':
        return 'firm';
      default:
        return 'event';
    }
  }

  protected icon(entry: TimelineEntryDto): IconName | undefined {
    return ICONS[entry.type];
  }

  protected who(entry: TimelineEntryDto): string {
    if (entry.side === 'system') return '';
    return [entry.authorName, entry.authorTitle].filter(Boolean).join(' ');
  }

  /** A line above the text where the kind of entry says more than its colour. */
  protected heading(entry: TimelineEntryDto): string | undefined {
    const { payload, type } = entry;
    switch (type) {
      case 'question':
      case 'refused':
      case 'reopened':
      case 'systemic_progress':
        return this.t(`difficulties.entry.${type}`);
      case 'extension_asked':
      case 'extension_granted':
      case 'extension_refused':
        return this.t(`difficulties.entry.${type}`, {
          day: payload.dueOn ? dateText(payload.dueOn, this.i18n.locale()) : '',
        });
      case 'partner_reply':
        return this.t(`difficulties.entry.${payload.declined ? 'partner_declined' : type}`);
      case 'partner_question':
        return this.t(`difficulties.entry.${type}`);
      case 'partner_told':
        return this.t('difficulties.entry.partner_told', { name: this.addressee(entry) });
      case 'partner_time':
        return this.t('difficulties.entry.partner_time', {
          day: payload.dueOn ? dateText(payload.dueOn, this.i18n.locale()) : '',
        });
      case 'answered':
        return this.t('difficulties.entry.answered', {
          outcome: this.t(`labels.outcome.${payload.outcome}`),
        });
      case 'confirmed':
        return this.t('difficulties.entry.confirmed', { rating: payload.rating });
      case 'reviewed':
        return this.t('difficulties.entry.reviewed', {
          verdict: this.t(`labels.reviewVerdict.${payload.verdict}`),
        });
      default:
        return undefined;
    }
  }

  protected text(entry: TimelineEntryDto): string | undefined {
    const { text, textEn, reason, comment } = entry.payload;
    if (textEn && this.i18n.locale() === 'en') return textEn;
    return text ?? reason ?? comment ?? undefined;
  }

  protected resumed({ payload }: TimelineEntryDto): string {
    const minutes = payload.pausedMinutes ?? 0;
    if (minutes < 1) return this.t('difficulties.entry.resumed');
    const { key, params } = spanWords(minutes);
    const span = this.t(`ui.span.${key}`, params);
    return this.t('difficulties.entry.resumedAfter', { span });
  }

  private addressee({ payload }: TimelineEntryDto): string {
    const { addressee = '', addresseeEn } = payload;
    return this.i18n.locale() === 'en' ? (addresseeEn ?? addressee) : addressee;
  }

  protected event(entry: TimelineEntryDto): string {
    const { payload, type } = entry;
    const locale = this.i18n.locale();
    const name = this.addressee(entry);
    switch (type) {
      case 'triaged':
        return this.t('difficulties.entry.triaged', {
          category: this.t(
            payload.category ? `labels.category.${payload.category}` : 'difficulties.unsorted',
          ),
          severity: this.t(`labels.severity.${payload.severity}`),
        });
      case 'assigned':
      case 'reassigned':
        return this.t(`difficulties.entry.${type}`, { name: payload.doctorName });
      case 'referral_made': {
        const referral = this.difficulty().referrals.find(({ id }) => id === payload.referralId);
        return referral
          ? this.t('difficulties.entry.referral_made_due', {
              name,
              due: shortDateText(referral.dueOn, locale),
            })
          : this.t('difficulties.entry.referral_made', { name });
      }
      case 'referral_answered':
      case 'referral_withdrawn':
      case 'consent_asked':
        return this.t(`difficulties.entry.${type}`, { name });
      case 'target_changed':
        return this.t(
          `difficulties.entry.target_changed${payload.cause === 'holidays' ? '_holidays' : ''}`,
          {
            at: payload.targetAt ? dateText(payload.targetAt, locale) : '',
          },
        );
      case 'files_added':
      case 'firm_reply':
        return this.t('difficulties.entry.files_added', {
          name: this.who(entry),
          n: payload.count ?? this.files(entry).length,
        });
      case 'progress_notice': {
        const { officer } = payload;
        const unit = locale === 'en' ? (officer?.unitEn ?? officer?.unit) : officer?.unit;
        const who = [
          unit,
          [officer?.name, officer?.title].filter(Boolean).join(' '),
          officer?.phone && phoneText(officer.phone),
        ];
        const named = who.filter(Boolean).join(' · ');
        return this.t('difficulties.entry.progress_notice', { who: named });
      }
      case 'withdrawn':
        return payload.reason
          ? this.t('difficulties.entry.withdrawn_because', { reason: payload.reason })
          : this.t('difficulties.entry.withdrawn');
      default:
        return this.t(`difficulties.entry.${type}`, { name: this.who(entry) });
    }
  }
}
