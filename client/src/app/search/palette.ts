import {
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../api/api';
import { searchFind } from '../api/fn/search/search-find';
import type { SearchResultDto } from '../api/models/search-result-dto';
import { problemOf } from '../http/problem';
import { localName, translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { PaletteOpener } from '../shell/palette-opener';
import { composing } from '../shell/shortcuts';
import { Icon } from '../ui/icon';
import { highlight } from './highlight';
import { type Group, type Item, createGroup, foundGroups, goGroup } from './palette-items';

const WAIT_MS = 80;

/** 통합 찾기: firms, people and cases as one types, what to make with them, and where to go. */
@Component({
  selector: 'hd-palette',
  imports: [Icon],
  templateUrl: './palette.html',
  styleUrl: './palette.css',
  host: { '(click)': 'backdrop($event)' },
})
export class Palette {
  protected readonly opener = inject(PaletteOpener);
  protected readonly t = translate();
  private readonly local = localName();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly role = computed(() => this.session.role() ?? 'sme');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly query = signal('');
  protected readonly found = signal<SearchResultDto | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);
  protected readonly at = signal(0);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  protected readonly groups = computed<Group[]>(() => {
    const role = this.role();
    const query = this.query();
    const found = this.found();
    return [
      ...(found ? foundGroups(found, role, this.t, this.local) : []),
      createGroup(query, found, role, this.t, this.local),
      goGroup(query, role, this.t),
    ].filter(({ items }) => items.length > 0);
  });
  protected readonly items = computed(() => this.groups().flatMap(({ items }) => items));
  protected readonly active = computed<Item | undefined>(() => this.items()[this.at()]);
  protected readonly nothing = computed(
    () => !this.items().length && !this.failed() && !this.busy() && !!this.query().trim(),
  );

  constructor() {
    effect(() => {
      const box = this.dialog().nativeElement;
      if (this.opener.opened()) {
        untracked(() => this.start());
        if (!box.open) box.showModal();
        this.box().nativeElement.focus();
      } else if (box.open) {
        box.close();
      }
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected pieces(label: string) {
    return highlight(label, this.query());
  }

  protected typed(): void {
    const query = this.box().nativeElement.value;
    this.query.set(query);
    this.at.set(0);
    clearTimeout(this.timer);
    // An answer still under way belongs to other words.
    this.turn += 1;
    if (!query.trim()) {
      this.found.set(undefined);
      this.busy.set(false);
      this.failed.set(false);
      return;
    }
    this.busy.set(true);
    this.timer = setTimeout(() => void this.ask(query), WAIT_MS);
  }

  protected again(): void {
    this.box().nativeElement.focus();
    this.typed();
  }

  protected key(event: KeyboardEvent): void {
    if (composing(event)) return;
    const last = this.items().length - 1;
    const to = {
      ArrowDown: this.at() >= last ? 0 : this.at() + 1,
      ArrowUp: this.at() <= 0 ? last : this.at() - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.at.set(Math.max(0, to));
      setTimeout(() =>
        document.getElementById(this.active()?.id ?? '')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const item = this.active();
      if (item) this.choose(item, event.ctrlKey || event.metaKey);
    }
  }

  /** @param aside in a tab of its own */
  protected choose({ link, params }: Item, aside = false): void {
    const tree = this.router.createUrlTree([link], { queryParams: params });
    this.opener.close();
    if (aside) open(this.router.serializeUrl(tree), '_blank', 'noopener');
    else void this.router.navigateByUrl(tree);
  }

  protected backdrop(event: MouseEvent): void {
    if (event.target === this.dialog().nativeElement) this.opener.close();
  }

  private start(): void {
    const words = this.opener.query();
    this.query.set(words);
    this.box().nativeElement.value = words;
    this.found.set(undefined);
    this.failed.set(false);
    this.busy.set(false);
    this.at.set(0);
    if (words) this.typed();
  }

  private async ask(query: string): Promise<void> {
    const turn = ++this.turn;
    try {
      const found = await this.api.invoke(searchFind, { q: query.trim().slice(0, 60) });
      if (turn !== this.turn) return;
      this.found.set(found);
      this.failed.set(false);
    } catch (error) {
      if (turn !== this.turn) return;
      if (!problemOf(error)) throw error;
      this.failed.set(true);
    } finally {
      if (turn === this.turn) this.busy.set(false);
    }
  }
}
