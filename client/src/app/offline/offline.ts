import {
  DestroyRef,
  Injector,
  Service,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { I18n } from '../i18n/i18n';
import { Session } from '../session/session';
import type { OfflineWork } from './offline-work';

/** The page comes first; what is taken along can wait. */
const START_MS = 2_500;

/**
 * What of working without network every page may ask for. The work itself (database, sending) loads
 * after the first page, and only for those who go on the road.
 */
@Service()
export class Offline {
  private readonly injector = inject(Injector);
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  private readonly begun = signal<OfflineWork | undefined>(undefined);
  private loading: Promise<OfflineWork> | undefined;
  readonly onTheRoad = computed(() => ['doctor', 'supervisor'].includes(this.session.role() ?? ''));
  readonly ready = computed(() => this.begun() !== undefined);
  readonly farewell = computed(() => this.begun()?.farewell());
  readonly visits = computed(() => this.begun()?.outbox.visits() ?? []);
  readonly sending = computed(() => this.begun()?.outbox.sending() ?? false);

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const goes = this.onTheRoad();
      untracked(() => {
        clearTimeout(timer);
        if (goes) timer = setTimeout(() => void this.work(), navigator.onLine ? START_MS : 0);
      });
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
    this.session.beforeSignOut(async () => !this.onTheRoad() || (await this.work()).mayLeave());
  }

  /** Loads it where it is needed at once. */
  work(): Promise<OfflineWork> {
    this.loading ??= this.load();
    return this.loading;
  }

  private async load(): Promise<OfflineWork> {
    const [{ OfflineWork: Work }] = await Promise.all([
      import('./offline-work'),
      this.i18n.add('offline', {
        ko: () => import('./i18n/ko.json'),
        en: () => import('./i18n/en.json'),
      }),
    ]);
    const work = this.injector.get(Work);
    this.begun.set(work);
    return work;
  }
}
