import {
  Component,
  DestroyRef,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { Api } from '../api/api';
import { portalSolutionsOpen } from '../api/fn/solutions/portal-solutions-open';
import { portalSolutionsSay } from '../api/fn/solutions/portal-solutions-say';
import { portalSolutionsSuggest } from '../api/fn/solutions/portal-solutions-suggest';
import type { PublishedSolutionDto } from '../api/models/published-solution-dto';
import type { SuggestedSolutionDto } from '../api/models/suggested-solution-dto';
import { problemOf } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Toaster } from '../ui/toaster';

const WAIT_MS = 700;
/** Fewer letters say too little. */
const LEAST = 6;

/** What a firm has typed so far. */
export interface Typed {
  category: string;
  title: string;
  body: string;
}

/**
 * 혹시 이 답이 도움이 되나요?: published answers to what is being typed. It never stands in the way of
 * filing: nothing is shown while there is none, and what goes wrong here stays silent.
 */
@Component({
  selector: 'hd-solution-hints',
  imports: [Dialog, Icon],
  template: `
    <div role="status">
      @if (items().length) {
        <section class="card" [attr.aria-label]="t('portal.helps.title')">
          <div class="h">
            <hd-icon class="c-pri" name="lightbulb" [size]="20" />
            <h2>{{ t('portal.helps.title') }}</h2>
          </div>
          <ul class="rows">
            @for (one of items(); track one.id) {
              <li>
                <button type="button" class="row click compact" (click)="open(one.id)">
                  <span class="main">{{ local(one.titleKo, one.titleEn) }}</span>
                  <hd-icon class="c-3" name="chevron-right" [size]="18" />
                </button>
              </li>
            }
          </ul>
        </section>
      }
    </div>
    <hd-dialog [(open)]="reading" [wide]="true" [heading]="heading()">
      @if (article(); as it) {
        <div class="body text">
          <p class="m">{{ t('portal.helps.lead') }}</p>
          <h3>{{ t('portal.helps.problem') }}</h3>
          <p class="pre">{{ local(it.problemKo, it.problemEn) }}</p>
          <h3>{{ t('portal.helps.solution') }}</h3>
          <p class="pre">{{ local(it.solutionKo, it.solutionEn) }}</p>
          <div class="buttons">
            <button type="button" class="btn" (click)="reading.set(false)">
              {{ t('portal.helps.on') }}
            </button>
            <button type="button" class="btn p" [disabled]="busy()" (click)="say(it.id)">
              {{ t('portal.helps.said') }}
            </button>
          </div>
        </div>
      }
    </hd-dialog>
  `,
  styles: `
    .row {
      width: 100%;
      text-align: left;
    }
    .text {
      display: grid;
      gap: 8px;
    }
    h3 {
      margin-top: 8px;
      font-size: 15px;
    }
  `,
})
export class SolutionHints {
  readonly typed = input.required<Typed>();
  /** It helped and the person does not file. */
  readonly helped = output();
  private readonly api = inject(Api);
  private readonly toaster = inject(Toaster);
  /** This visit to the form: each is counted once. */
  private readonly filingId = crypto.randomUUID();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly items = signal<SuggestedSolutionDto[]>([]);
  protected readonly article = signal<PublishedSolutionDto | undefined>(undefined);
  protected readonly reading = signal(false);
  protected readonly busy = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = '';

  constructor() {
    effect(() => {
      const typed = this.typed();
      untracked(() => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.ask(typed), WAIT_MS);
      });
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected heading(): string {
    const it = this.article();
    return it ? this.local(it.titleKo, it.titleEn) : this.t('portal.helps.title');
  }

  protected async open(id: string): Promise<void> {
    try {
      const body = { filingId: this.filingId };
      this.article.set(await this.api.invoke(portalSolutionsOpen, { id, body }));
      this.reading.set(true);
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('portal.helps.failed'));
    }
  }

  protected async say(id: string): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.invoke(portalSolutionsSay, { id, body: { filingId: this.filingId } });
      this.reading.set(false);
      this.helped.emit();
    } catch (error) {
      if (!problemOf(error)) throw error;
      this.toaster.failed(this.t('portal.helps.failed'));
    } finally {
      this.busy.set(false);
    }
  }

  private async ask({ category, title, body }: Typed): Promise<void> {
    const words = `${title.trim()} ${body.trim()}`.trim();
    const asked = `${category} ${words}`;
    if (words.length < LEAST || asked === this.asked) return;
    this.asked = asked;
    const given = { filingId: this.filingId, title, body, category: category || undefined };
    const found = await this.api.invoke(portalSolutionsSuggest, { body: given }).catch(() => null);
    if (found && this.asked === asked) this.items.set(found.items);
  }
}
