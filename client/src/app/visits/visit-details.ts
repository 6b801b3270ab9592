import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { AttendeeDto } from '../api/models/attendee-dto';
import type { DiscussedMarketDto } from '../api/models/discussed-market-dto';
import type { MarketStatus } from '../api/models/market-status';
import type { PreparationDto } from '../api/models/preparation-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import { Clock } from '../ui/clock';
import { shortDateText } from '../ui/dates';
import { composing } from '../shell/shortcuts';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Input } from '../ui/input';
import { type VisitDraft, toLocal } from './visit-draft';

const STATUSES: MarketStatus[] = ['exporting', 'interested', 'not_interested', 'blocked'];
const CHANGES = ['up', 'same', 'down', 'started', 'stopped'];

/** When, where, who was there, which markets: prefilled, so folded on a phone. */
@Component({
  selector: 'hd-visit-details',
  imports: [Field, Icon, Input],
  templateUrl: './visit-details.html',
  styleUrl: './visit-details.css',
})
export class VisitDetails {
  readonly draft = input.required<VisitDraft>();
  readonly prep = input.required<PreparationDto>();
  readonly countries = input<{ code: string; name: string }[]>([]);
  readonly changed = output<Partial<VisitDraft>>();
  protected readonly t = translate();
  protected readonly local = localName();
  private readonly i18n = inject(I18n);
  private readonly clock = inject(Clock);
  protected readonly statuses = STATUSES;
  protected readonly changes = CHANGES;
  protected readonly newName = signal('');
  /** Open on a desk, folded on a phone. */
  protected readonly wide = matchMedia('(min-width: 900px)').matches;

  /** Contacts of the firm who were not ticked yet. */
  protected readonly others = computed(() => {
    const here = new Set(this.draft().attendees.map(({ name }) => name));
    return this.prep().contacts.filter(({ name }) => !here.has(name));
  });
  /** The firm's own markets first, then the others. */
  protected readonly offered = computed(() => {
    const taken = new Set(this.draft().markets.map(({ country }) => country));
    const own = this.prep().markets.filter(({ country }) => !taken.has(country));
    const known = new Set(own.map(({ country }) => country));
    return {
      own: own.map(({ country, name, nameEn }) => ({
        code: country,
        name: this.local(name, nameEn),
      })),
      rest: this.countries().filter(({ code }) => !taken.has(code) && !known.has(code)),
    };
  });
  protected readonly dueDay = computed(() => {
    const due = this.prep().checkIn?.dueOn;
    return due && shortDateText(due, this.i18n.locale());
  });

  protected readonly latest = computed(() => toLocal(this.clock.now()).slice(0, 10));

  protected onDay(day: string): void {
    const { startedAt, endedAt } = this.draft();
    const move = (at: string) => at && day + at.slice(10);
    this.changed.emit({ startedAt: move(startedAt), endedAt: move(endedAt) });
  }

  protected starts(time: string): void {
    this.changed.emit({ startedAt: `${this.draft().startedAt.slice(0, 10)}T${time}` });
  }

  /** Past midnight is not thought of: a visit ends on its day. */
  protected ends(time: string): void {
    const endedAt = time && `${this.draft().startedAt.slice(0, 10)}T${time}`;
    this.changed.emit({ endedAt });
  }

  protected name(code: string): string {
    return this.countries().find((it) => it.code === code)?.name ?? code;
  }

  protected join(person: AttendeeDto): void {
    this.changed.emit({ attendees: [...this.draft().attendees, person] });
  }

  protected joinNew(): void {
    const name = this.newName().trim();
    if (!name) return;
    this.join({ name, title: null, side: 'firm' });
    this.newName.set('');
  }

  /** Enter adds; while Hangul is being composed it belongs to the keyboard. */
  protected entered(event: Event): void {
    if (composing(event as KeyboardEvent)) return;
    event.preventDefault();
    this.joinNew();
  }

  protected part(person: AttendeeDto): void {
    this.changed.emit({ attendees: this.draft().attendees.filter((it) => it !== person) });
  }

  protected discuss(code: string): void {
    if (!code) return;
    const known = this.prep().markets.find(({ country }) => country === code);
    const status = (known?.status ?? 'interested') as MarketStatus;
    this.changed.emit({ markets: [...this.draft().markets, { country: code, status }] });
  }

  protected mark(market: DiscussedMarketDto, change: Partial<DiscussedMarketDto>): void {
    const markets = this.draft().markets.map((it) => (it === market ? { ...it, ...change } : it));
    this.changed.emit({ markets });
  }

  protected drop(market: DiscussedMarketDto): void {
    this.changed.emit({ markets: this.draft().markets.filter((it) => it !== market) });
  }
}
