import {
  Component,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { debounceTime } from 'rxjs';
import { Api } from '../api/api';
import { boardCase } from '../api/fn/board/board-case';
import { difficultiesGet } from '../api/fn/difficulties/difficulties-get';
import { reviewSessionsGet } from '../api/fn/review-sessions/review-sessions-get';
import type { SessionDto } from '../api/models/session-dto';
import type { SessionVerdictDto } from '../api/models/session-verdict-dto';
import { problemOf } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import { Live } from '../live/live';
import { NotFound } from '../shell/not-found';
import { PageTitle } from '../shell/page-title';
import { Shortcuts } from '../shell/shortcuts';
import { DateTimePipe } from '../ui/date-pipes';
import { Dialog } from '../ui/dialog';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { AddToIssueDialog } from '../systemic-issues/add-to-issue-dialog';
import { ClosedDays } from './closed-days';
import { SessionCase } from './session-case';
import { SessionEndDialog } from './session-end-dialog';
import { SessionOutcome } from './session-outcome';
import { SessionVerdict } from './session-verdict';

const QUIET_MS = 400;

/** 점검 회의: one case after the other, everything about it on one screen, and the verdict. */
@Component({
  selector: 'hd-session-page',
  imports: [
    ...[
      AddToIssueDialog,
      DateTimePipe,
      Dialog,
      Failed,
      Icon,
      NotFound,
      RouterLink,
      SessionCase,
      SessionEndDialog,
    ],
    ...[SessionOutcome, SessionVerdict, SkeletonRows],
  ],
  providers: [ClosedDays],
  templateUrl: './session-page.html',
  styleUrl: './session-page.css',
})
export class SessionPage {
  /** The meeting's id, from the address. */
  readonly id = input.required<string>();
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly ending = signal(false);
  /** The case that was just found to be a matter of the rules, to be hung on an issue. */
  protected readonly systemic = signal<string[]>([]);
  protected readonly linking = signal(false);
  protected readonly helping = signal(false);
  protected readonly keys = [
    { keys: ['J'], label: 'board.session.keys.next' },
    { keys: ['K'], label: 'board.session.keys.previous' },
    { keys: ['1', '…', '9'], label: 'board.session.keys.verdict' },
    { keys: ['Ctrl', 'Enter'], label: 'board.session.keys.save' },
    { keys: ['E'], label: 'board.session.keys.end' },
    { keys: ['?'], label: 'board.session.keys.help' },
  ];

  protected readonly found = resource({
    params: () => this.id(),
    loader: ({ params: id }) => this.api.invoke(reviewSessionsGet, { id }),
  });
  protected readonly session = computed(() =>
    this.found.hasValue() ? this.found.value() : undefined,
  );
  protected readonly gone = computed(() => problemOf(causeOf(this.found.error()))?.status === 404);
  /** The case one looks at: the address's, else the first without a verdict. */
  protected readonly at = computed(() => {
    const cases = this.session()?.cases ?? [];
    const asked = cases.findIndex(({ id }) => id === this.params().get('case'));
    if (asked >= 0) return asked;
    const open = cases.findIndex(({ verdict }) => !verdict);
    return open >= 0 ? open : 0;
  });
  protected readonly one = computed(() => this.session()?.cases[this.at()]);
  protected readonly left = computed(
    () => this.session()?.cases.filter(({ verdict }) => !verdict).length ?? 0,
  );
  protected readonly whole = resource({
    params: () => (this.session()?.endedAt ? undefined : this.one()?.id),
    loader: async ({ params: id }) => {
      const [found, difficulty] = await Promise.all([
        this.api.invoke(boardCase, { id }),
        this.api.invoke(difficultiesGet, { id }),
      ]);
      return { case: found, difficulty };
    },
  });

  constructor() {
    inject(Live)
      .changes('difficulty')
      .pipe(debounceTime(QUIET_MS), takeUntilDestroyed())
      .subscribe(() => {
        if (!this.session()?.endedAt) this.found.reload();
      });
    const title = inject(PageTitle);
    effect(() => {
      const session = this.session();
      if (session) untracked(() => title.set(session.title));
    });
    const shortcuts = inject(Shortcuts);
    shortcuts.on('j', () => this.move(1));
    shortcuts.on('k', () => this.move(-1));
    shortcuts.on('e', () => this.askToEnd());
    shortcuts.on('?', () => this.helping.set(true));
  }

  protected move(step: number): void {
    const cases = this.session()?.cases ?? [];
    const to = cases[this.at() + step];
    if (to) this.open(to.id);
  }

  protected open(id: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { case: id },
      replaceUrl: true,
    });
    document.querySelector('main')?.scrollTo({ top: 0 });
    scrollTo({ top: 0 });
  }

  protected askToEnd(): void {
    const session = this.session();
    if (session && !session.endedAt && session.decided > 0) this.ending.set(true);
  }

  /** On to the next case without a verdict, after this one and then from the top. */
  protected decided({ case: done, decided }: SessionVerdictDto): void {
    const session = this.session();
    if (!session) return;
    const cases = session.cases.map((one) => (one.id === done.id ? done : one));
    this.found.set({ ...session, cases, decided });
    if (done.verdict === 'systemic') {
      this.systemic.set([done.id]);
      this.linking.set(true);
    }
    const at = cases.findIndex(({ id }) => id === done.id);
    const next = [...cases.slice(at + 1), ...cases.slice(0, at)].find(({ verdict }) => !verdict);
    if (next) this.open(next.id);
    else if (!this.linking()) this.ending.set(true);
  }

  protected overtaken(): void {
    this.found.reload();
    this.whole.reload();
  }

  protected ended(session: SessionDto): void {
    this.found.set(session);
    this.ending.set(false);
  }
}

function causeOf(error: unknown): unknown {
  return problemOf(error) ?? (error as { cause?: unknown } | undefined)?.cause;
}
