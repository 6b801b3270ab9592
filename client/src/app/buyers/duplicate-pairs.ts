import { Component, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { buyerDuplicatesPairs } from '../api/fn/buyer-duplicates/buyer-duplicates-pairs';
import { buyerDuplicatesTellApart } from '../api/fn/buyer-duplicates/buyer-duplicates-tell-apart';
import type { BuyerPairDto } from '../api/models/buyer-pair-dto';
import { problemOf } from '../http/problem';
import { problemWords } from '../http/problem-words';
import { translate } from '../i18n/i18n';
import { DatePipe } from '../ui/date-pipes';
import { Empty } from '../ui/empty';
import { Failed } from '../ui/failed';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { Toaster } from '../ui/toaster';
import { Countries } from './countries';
import { MergeDialog } from './merge-dialog';

/** 중복 확인: companies that seem to stand in the register twice, side by side with the reasons. */
@Component({
  selector: 'hd-duplicate-pairs',
  imports: [Chip, DatePipe, Empty, Failed, MergeDialog, RouterLink, SkeletonRows],
  template: `
    <div class="page">
      <nav class="crumbs" [attr.aria-label]="t('buyers.title')">
        <a routerLink="/buyers">{{ t('buyers.title') }}</a><span aria-hidden="true">›</span>
        <span aria-current="page">{{ t('buyers.duplicates.title') }}</span>
      </nav>
      <div class="page-head">
        <div class="main">
          <h1 tabindex="-1">
            {{ t('buyers.duplicates.title') }}
            @if (pairs.hasValue() && pairs.value().items.length; as n) {
              <span class="count">{{ n }}{{ pairs.value().more ? '+' : '' }}</span>
            }
          </h1>
          <p class="m">{{ t('buyers.duplicates.lead') }}</p>
        </div>
      </div>
      @if (pairs.error(); as error) {
        <section class="card"><hd-failed [error]="error" (retry)="pairs.reload()" /></section>
      } @else if (!pairs.hasValue()) {
        <section class="card"><hd-skeleton-rows [count]="5" /></section>
      } @else {
        <div class="stack">
          @for (pair of pairs.value().items; track pair.a.id + pair.b.id) {
            <section class="card pair" [attr.aria-label]="pair.a.name + ', ' + pair.b.name">
              <p class="why">
                @for (reason of pair.reasons; track reason) {
                  <hd-chip [tone]="reason === 'similar_name' ? '' : 'w'">{{
                    t('labels.buyerLikeness.' + reason)
                  }}</hd-chip>
                }
              </p>
              <div class="sides">
                @for (one of [pair.a, pair.b]; track one.id) {
                  <div>
                    <h2>
                      <a class="inline" [routerLink]="['/buyers', one.id]">{{ one.name }}</a>
                    </h2>
                    <p class="m">
                      {{ countries.name(one.country) }}{{ one.city ? ' · ' + one.city : ''
                      }}{{ one.nameLocal ? ' · ' + one.nameLocal : '' }}
                    </p>
                    @if (one.website) {
                      <p class="m any">{{ one.website }}</p>
                    }
                    @if (one.emails.length) {
                      <p class="m any">{{ one.emails.slice(0, 3).join(', ') }}</p>
                    }
                    <p class="m">
                      {{ t('buyers.contacts', { n: one.contacts }) }} ·
                      {{
                        t('buyers.duplicates.made', {
                          name: one.createdByName,
                          date: (one.createdAt | hdDate),
                        })
                      }}
                    </p>
                  </div>
                }
              </div>
              <div class="act">
                <button
                  type="button"
                  class="btn s"
                  [attr.aria-label]="t('buyers.duplicates.apartOf', names(pair))"
                  [disabled]="busy()"
                  (click)="apart(pair)"
                >
                  {{ t('buyers.duplicates.apart') }}
                </button>
                <button
                  type="button"
                  class="btn s p"
                  [attr.aria-label]="t('buyers.duplicates.mergeOf', names(pair))"
                  [disabled]="busy()"
                  (click)="begin(pair)"
                >
                  {{ t('buyers.duplicates.merge') }}
                </button>
              </div>
            </section>
          } @empty {
            <section class="card">
              <hd-empty
                icon="circle-check"
                [good]="true"
                [heading]="t('buyers.duplicates.none')"
                [text]="t('buyers.duplicates.noneText')"
              />
            </section>
          }
        </div>
      }
    </div>
    @if (chosen(); as pair) {
      <hd-merge-dialog [(open)]="merging" [pair]="pair" (merged)="pairs.reload()" />
    }
  `,
  styles: `
    .pair {
      padding: 16px 20px;
      display: grid;
      gap: 12px;
    }
    .why,
    .act {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .act {
      justify-content: flex-end;
    }
    .sides {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px 24px;
    }
    .sides > div + div {
      border-inline-start: 1px solid var(--line);
      padding-inline-start: 24px;
    }
    h2 {
      font-size: 16px;
      line-height: 24px;
    }
    .any {
      overflow-wrap: anywhere;
    }
    @media (max-width: 599px) {
      .sides {
        grid-template-columns: 1fr;
      }
      .sides > div + div {
        border: 0;
        border-top: 1px solid var(--line);
        padding: 12px 0 0;
      }
      .act > .btn {
        flex: 1 1 0;
        min-height: 48px;
      }
    }
  `,
})
export class DuplicatePairs {
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  protected readonly countries = inject(Countries);
  protected readonly t = translate();
  protected readonly busy = signal(false);
  protected readonly merging = signal(false);
  protected readonly chosen = signal<BuyerPairDto | undefined>(undefined);
  protected readonly pairs = resource({ loader: () => this.api.invoke(buyerDuplicatesPairs) });

  protected names({ a, b }: BuyerPairDto) {
    return { a: a.name, b: b.name };
  }

  protected begin(pair: BuyerPairDto): void {
    this.chosen.set(pair);
    this.merging.set(true);
  }

  protected async apart({ a, b }: BuyerPairDto): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.invoke(buyerDuplicatesTellApart, { body: { aId: a.id, bId: b.id } });
      this.toaster.show(this.t('buyers.duplicates.told'));
      this.pairs.reload();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toaster.failed(problemWords(problem, this.t));
    } finally {
      this.busy.set(false);
    }
  }
}
