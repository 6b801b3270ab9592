import { Service, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../api/api';
import { sessionClose } from '../api/fn/session/session-close';
import { sessionDemoPeople } from '../api/fn/session/session-demo-people';
import { sessionOpen } from '../api/fn/session/session-open';
import { sessionOpenByLink } from '../api/fn/session/session-open-by-link';
import { sessionOpenDemo } from '../api/fn/session/session-open-demo';
import { sessionWho } from '../api/fn/session/session-who';
import { SignedOut } from '../http/signed-out';
import { problemOf } from '../http/problem';
import { I18n } from '../i18n/i18n';
import { Live } from '../live/live';
import { Appearance } from './appearance';
import { breath } from '../breath';
import { DemoPerson, HOME, Me } from './me';

/** Who is signed in here, and the ways in and out. */
@Service()
export class Session {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly live = inject(Live);
  private readonly router = inject(Router);
  private readonly appearance = inject(Appearance);
  private readonly person = signal<Me | undefined>(undefined);

  readonly me = this.person.asReadonly();
  readonly role = computed(() => this.person()?.role);
  readonly staff = computed(() => this.person() !== undefined && this.person()?.role !== 'sme');

  constructor() {
    inject(SignedOut).events.subscribe(() => this.lost());
  }

  /**
   * Asks the server who we are, while the first words load; nobody is an answer, too. Called before
   * the first page.
   */
  async start(words: Promise<void>): Promise<void> {
    // Nobody may also be told as an empty answer.
    const asked: Promise<Me | null | undefined> = this.api.invoke(sessionWho).catch((error) => {
      if (!problemOf(error)) throw error;
      return null;
    });
    await words;
    const me = await asked;
    if (me?.id) await this.enter(me);
    await breath();
  }

  async signIn(input: { email: string; password: string; totp?: string }): Promise<void> {
    await this.enter(await this.api.invoke(sessionOpen, { body: input }));
  }

  async signInWithLink(token: string): Promise<void> {
    await this.enter(await this.api.invoke(sessionOpenByLink, { body: { token } }));
  }

  async signInAsDemo(userId: string): Promise<void> {
    await this.enter(await this.api.invoke(sessionOpenDemo, { body: { userId } }));
  }

  /** The demo people, or none when this is not a demo. */
  async demoPeople(): Promise<DemoPerson[]> {
    try {
      return await this.api.invoke(sessionDemoPeople);
    } catch (error) {
      if (problemOf(error)) return [];
      throw error;
    }
  }

  async signOut(): Promise<void> {
    await this.api.invoke(sessionClose).catch(() => undefined);
    this.leave();
    await this.router.navigateByUrl('/login');
  }

  /** After an accepted invitation or a changed profile. */
  async enter(me: Me): Promise<void> {
    this.person.set(me);
    if (me.theme) this.appearance.use(me.theme);
    if (me.locale !== this.i18n.locale()) await this.i18n.use(me.locale);
    this.listen(me);
  }

  /** Changes part of what we know of the signed-in person. */
  amend(change: Partial<Me>): void {
    this.person.update((me) => (me ? { ...me, ...change } : me));
    this.listen(this.person());
  }

  /** The first page for this person, or the one asked for before sign-in. */
  home(returnTo?: string | null): string {
    const role = this.role();
    if (!role) return '/login';
    return returnTo?.startsWith('/') && !returnTo.startsWith('//') ? returnTo : HOME[role];
  }

  /** The server tells news only to who may do more than set up their second step. */
  private listen(me: Me | undefined): void {
    if (me && !me.totpRequired) this.live.start();
  }

  private lost(): void {
    if (!this.person()) return;
    this.leave();
    const returnTo = this.router.url;
    void this.router.navigate(['/login'], { queryParams: { returnTo, expired: true } });
  }

  private leave(): void {
    this.live.stop();
    this.person.set(undefined);
  }
}
