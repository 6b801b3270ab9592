import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import { Subject, type Observable } from 'rxjs';
import { DATABASE_URL } from '../database/tokens';
import { UnitOfWork } from '../database/unit-of-work';

export type LiveTopic =
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

/** A hint that something changed; clients read it again through the API. Carries no contents. */
export interface LiveEvent {
  topic: LiveTopic;
  id: string;
  /** The firm it concerns; null for what concerns no firm. */
  companyId: string | null;
  /** Whether the firm's own people may hear of it. */
  public: boolean;
  /** When set, only this person hears of it. */
  userId?: string;
}

const CHANNEL = 'home_doctor_live';

/** Live updates across replicas: NOTIFY in the transaction, LISTEN on one connection a process. */
@Injectable()
export class LiveEvents implements OnModuleDestroy {
  private readonly logger = new Logger('LiveEvents');
  private readonly subject = new Subject<LiveEvent>();
  private client?: Client;
  private stopped = false;
  private retry?: NodeJS.Timeout;

  constructor(
    private readonly uow: UnitOfWork,
    @Inject(DATABASE_URL) private readonly url: string,
  ) {}

  /** Reaches the listeners when, and only when, the transaction commits. */
  async emit(event: LiveEvent): Promise<void> {
    await this.uow.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(event)]);
  }

  get stream(): Observable<LiveEvent> {
    return this.subject.asObservable();
  }

  async listen(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'home-doctor-live' });
    client.on('notification', ({ payload }) => {
      if (payload) this.subject.next(JSON.parse(payload) as LiveEvent);
    });
    client.on('error', (error) => this.reconnect(client, error));
    client.on('end', () => this.reconnect(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.client = client;
    } catch (error) {
      this.reconnect(client, error);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    this.subject.complete();
    await this.client?.end().catch(() => undefined);
  }

  private reconnect(client: Client, error?: unknown): void {
    if (this.stopped || this.retry || (this.client && this.client !== client)) return;
    this.client = undefined;
    this.logger.warn(`Live updates lost their connection: ${String(error ?? 'closed')}`);
    this.retry = setTimeout(() => {
      this.retry = undefined;
      if (!this.stopped) void this.listen();
    }, 1000);
  }
}
