import { booleanAttribute, Component, effect, inject, input, signal } from '@angular/core';
import { Api } from '../../api/api';
import { letterAnswersForget } from '../../api/fn/letter-answers/letter-answers-forget';
import { letterAnswersList } from '../../api/fn/letter-answers/letter-answers-list';
import type { BuyerAnswerDto } from '../../api/models/buyer-answer-dto';
import type { LetterAnswerKind } from '../../api/models/letter-answer-kind';
import { keysetList } from '../../http/keyset-list';
import { translate } from '../../i18n/i18n';
import { Asker } from '../../ui/asker';
import { ShortDateTimePipe } from '../../ui/date-pipes';
import { Failed } from '../../ui/failed';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-names';
import { LoadMore } from '../../ui/load-more';
import { SkeletonRows } from '../../ui/skeleton';
import { Chip } from '../../ui/status';
import { NoteAnswer } from './note-answer';

const PAGE = 20;
const LOOK: Record<LetterAnswerKind, [IconName, 'o' | 'w' | 'i' | '']> = {
  reply: ['mail-open', 'o'],
  meeting: ['calendar-check', 'o'],
  not_interested: ['thumbs-down', ''],
  auto_reply: ['moon', ''],
  opt_out: ['ban', 'w'],
};

/** The words that came back, newest first; staff note what they heard by telephone. */
@Component({
  selector: 'hd-letter-answers',
  imports: [Chip, Failed, Icon, LoadMore, NoteAnswer, ShortDateTimePipe, SkeletonRows],
  template: `
    <section class="card" [attr.aria-label]="t('letters.answers.title')">
      <div class="h">
        <h2>{{ t('letters.answers.title') }}</h2>
        @if (list.total(); as n) {
          <span class="count">{{ n }}</span>
        }
        <span class="sp"></span>
        @if (!readonly()) {
          <button type="button" class="btn s" (click)="noting.set(true)">
            <hd-icon name="pen-line" [size]="16" />{{ t('letters.answers.note') }}
          </button>
        }
      </div>
      @if (list.error(); as error) {
        <hd-failed [error]="error" (retry)="list.reload()" />
      } @else if (!list.loaded()) {
        <hd-skeleton-rows [count]="2" />
      } @else {
        <ul class="rows">
          @for (answer of list.items(); track answer.id) {
            <li class="row">
              <hd-icon [class.c-ok]="tone(answer) === 'o'" [name]="icon(answer)" />
              <div class="main">
                <p class="ttl">
                  <span>{{ who(answer) }}</span>
                  <hd-chip [tone]="tone(answer)">{{
                    t('labels.letterAnswerKind.' + answer.kind)
                  }}</hd-chip>
                </p>
                @if (answer.body) {
                  <p class="pre words" [class.long]="!opened().has(answer.id)">{{ answer.body }}</p>
                  @if (answer.body.length > 240 && !opened().has(answer.id)) {
                    <button type="button" class="link" (click)="open(answer.id)">
                      {{ t('letters.answers.more') }}
                    </button>
                  }
                }
                @if (!answer.senderKnown || !answer.authentic) {
                  <p class="t14 c-warn">
                    {{
                      t(
                        answer.authentic
                          ? 'letters.answers.otherSender'
                          : 'letters.answers.notAuthentic',
                        { address: answer.fromAddress }
                      )
                    }}
                  </p>
                }
                <p class="m">
                  {{ answer.answeredAt | hdShortDateTime }} ·
                  {{ t('labels.letterAnswerWay.' + answer.via) }}
                  @if (answer.recordedByName; as name) {
                    · {{ t('letters.answers.notedBy', { name }) }}
                  }
                  @if (answer.attachments.length; as n) {
                    · {{ t('letters.answers.files', { n }) }}
                  }
                  @if (answer.hasOriginal && !readonly()) {
                    ·
                    <a
                      class="link"
                      [href]="'/api/letters/' + id() + '/answers/' + answer.id + '/original'"
                      download
                      >{{ t('letters.answers.original') }}</a
                    >
                  }
                  @if (answer.recordedByName && !readonly()) {
                    ·
                    <button type="button" class="link" (click)="forget(answer)">
                      {{ t('letters.answers.forget') }}
                    </button>
                  }
                </p>
              </div>
            </li>
          } @empty {
            <li class="card-body m">{{ t('letters.answers.none') }}</li>
          }
        </ul>
        @if (list.items().length) {
          <hd-load-more
            [more]="list.hasMore()"
            [busy]="list.busy()"
            [shown]="list.items().length"
            [total]="list.total()"
            (wanted)="list.loadMore()"
          />
        }
      }
    </section>
    @if (!readonly()) {
      <hd-note-answer [(open)]="noting" [letterId]="id()" (saved)="list.reload()" />
    }
  `,
  styles: `
    .row {
      align-items: flex-start;
    }
    .ttl {
      flex-wrap: wrap;
    }
    .words {
      margin: 2px 0;
      overflow-wrap: anywhere;
    }
    .words.long {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 4;
      overflow: hidden;
    }
  `,
})
export class LetterAnswers {
  readonly id = input.required<string>();
  /** Grows when there may be new ones. */
  readonly round = input(0);
  /** The firm reads. */
  readonly readonly = input(false, { transform: booleanAttribute });
  private readonly api = inject(Api);
  private readonly asker = inject(Asker);
  protected readonly t = translate();
  protected readonly noting = signal(false);
  protected readonly opened = signal<ReadonlySet<string>>(new Set());
  protected readonly list = keysetList(
    () => ({ id: this.id(), limit: PAGE }),
    (params) => this.api.invoke(letterAnswersList, params),
  );

  constructor() {
    effect(() => {
      if (this.round() > 0) this.list.reload();
    });
  }

  protected icon({ kind }: BuyerAnswerDto): IconName {
    return LOOK[kind][0];
  }

  protected tone({ kind }: BuyerAnswerDto): 'o' | 'w' | 'i' | '' {
    return LOOK[kind][1];
  }

  protected who({ fromName, fromAddress, buyerName }: BuyerAnswerDto): string {
    return [fromName || fromAddress, buyerName].filter(Boolean).join(' · ');
  }

  protected open(id: string): void {
    this.opened.update((ids) => new Set([...ids, id]));
  }

  /** Takes back a note made by hand. */
  protected async forget({ id }: BuyerAnswerDto): Promise<void> {
    const sure = await this.asker.confirm({
      title: this.t('letters.answers.forgetTitle'),
      text: this.t('letters.answers.forgetText'),
      action: this.t('letters.answers.forget'),
      danger: true,
    });
    if (!sure) return;
    await this.api.invoke(letterAnswersForget, { id: this.id(), answerId: id });
    this.list.reload();
  }
}
