import { Service, inject, signal } from '@angular/core';
import { Observable, Subject, filter } from 'rxjs';
import { SignedOut } from '../http/signed-out';

/** What a page may listen to; the server names the same topics. */
export type Topic =
  | 'difficulty'
  | 'company'
  | 'check_in'
  | 'visit'
  | 'diagnosis'
  | 'assignment'
  | 'letter'
  | 'result'
  | 'notification'
  | 'import'
  | 'export'
  | 'reference'
  | 'systemic_issue';

/** Something changed on the server; `id` is the record when the server names one. */
export interface Change {
  topic: Topic;
  id?: string;
  companyId?: string | null;
}

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/** One event stream per tab after sign-in; pages refetch when their topic changes. */
@Service()
export class Live {
  private readonly signedOut = inject(SignedOut);
  private readonly subject = new Subject<Change>();
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retry = FIRST_RETRY_MS;
  private readonly open = signal(false);

  /** True while the stream is connected. */
  readonly connected = this.open.asReadonly();

  /** Changes of the named topics (all, when none is named). */
  changes(...topics: Topic[]): Observable<Change> {
    return this.subject.pipe(
      filter((change) => topics.length === 0 || topics.includes(change.topic)),
    );
  }

  start(): void {
    if (this.source || typeof EventSource === 'undefined') return;
    const source = new EventSource('/api/events');
    this.source = source;
    source.onopen = () => {
      this.retry = FIRST_RETRY_MS;
      this.open.set(true);
    };
    source.addEventListener('change', (event) => this.take(event as MessageEvent));
    source.addEventListener('signed-out', () => {
      this.stop();
      this.signedOut.happened();
    });
    source.onerror = () => {
      this.open.set(false);
      // A browser retries a broken stream by itself but gives up on a refused one.
      if (source.readyState === EventSource.CLOSED) this.again();
    };
  }

  stop(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
    this.open.set(false);
  }

  private again(): void {
    this.stop();
    this.timer = setTimeout(() => this.start(), this.retry);
    this.retry = Math.min(this.retry * 2, LAST_RETRY_MS);
  }

  private take(event: MessageEvent): void {
    try {
      const change = JSON.parse(String(event.data)) as Change;
      if (change.topic) this.subject.next(change);
    } catch {
      // A heartbeat or a line we do not know carries no change.
    }
  }
}
