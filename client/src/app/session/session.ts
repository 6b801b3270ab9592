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
import { holdsSomebody, leaving, recallMe, rememberMe, wipeDevice } from './device';
import { DemoPerson, HOME, Me } from './me';
import { Tabs } from './tabs';

/** Who is signed in here, and the ways in and out. */
@Service()
export class Session {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly live = inject(Live);
  private readonly router = inject(Router);
  private readonly appearance = inject(Appearance);
  private readonly tabs = inject(Tabs);
  private readonly person = signal<Me | undefined>(undefined);
  private readonly farewells: (() => Promise<boolean>)[] = [];

  readonly me = this.person.asReadonly();
  readonly role = computed(() => this.person()?.role);
  readonly staff = computed(() => this.person() !== undefined && this.person()?.role !== 'sme');

  constructor() {
    inject(SignedOut).events.subscribe(() => this.lost());
    this.tabs.onLeft(() => this.lost(false));
  }

  /**
   * Asks the server who we are, while the first words load; nobody is an answer, too. Called before
   * the first page.
   */
  async start(words: Promise<void>): Promise<void> {
    const asked = this.whoAmI();
    await words;
    const me = await asked;
    if (me) await this.enter(me);
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

  /** Asked before the person signs out; one that says no keeps them. */
  beforeSignOut(ask: () => Promise<boolean>): void {
    this.farewells.push(ask);
  }

  async signOut(): Promise<void> {
    for (const ask of this.farewells) if (!(await ask())) return;
    leaving.begin();
    await this.sayGoodbye();
    this.leave(true);
    this.tabs.left();
    await this.router.navigateByUrl('/login');
  }

  /** After an accepted invitation or a changed profile. */
  async enter(me: Me): Promise<void> {
    leaving.done();
    rememberMe(me);
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

  /** Nobody may also be told as an empty answer; without network it is who was here last. */
  private async whoAmI(): Promise<Me | undefined> {
    if (leaving.pending()) await this.sayGoodbye();
    try {
      const me: Me | null | undefined = await this.api.invoke(sessionWho);
      if (me?.id) return me;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      if (!problem.offline) return undefined;
      const known = leaving.pending() ? undefined : recallMe();
      if (known) addEventListener('online', () => void this.askAgain(), { once: true });
      if (known) return known;
    }
    if (holdsSomebody()) wipeDevice();
    return undefined;
  }

  /** Back online after a start without network: is it still so? */
  private async askAgain(): Promise<void> {
    const me: Me | null | undefined = await this.api.invoke(sessionWho).catch((error) => {
      if (!problemOf(error)) throw error;
      return this.person();
    });
    if (me?.id) this.amend(me);
    else this.lost();
  }

  private async sayGoodbye(): Promise<void> {
    try {
      await this.api.invoke(sessionClose);
      leaving.done();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      if (!problem.offline) leaving.done();
    }
  }

  private lost(tellOthers = true): void {
    if (!this.person()) return;
    this.leave();
    if (tellOthers) this.tabs.left();
    const returnTo = this.router.url;
    void this.router.navigate(['/login'], { queryParams: { returnTo, expired: true } });
  }

  private leave(waiting = false): void {
    this.live.stop();
    this.person.set(undefined);
    wipeDevice({ waiting });
  }
}
