import { inject, isDevMode } from '@angular/core';
import { CanMatchFn, CanActivateFn, Router } from '@angular/router';
import { breath } from '../breath';
import { Role } from './me';
import { Session } from './session';

/**
 * Lets only signed-in people pass; the page asked for is kept. The first page of all is made in a
 * piece of work of its own, after the one that found it.
 */
export const signedIn: CanActivateFn = (_route, state) => {
  const me = inject(Session).me();
  const router = inject(Router);
  // Staff outside a demo enrol their second step before anything else.
  if (me?.totpRequired && !me.totpEnabled && !state.url.startsWith('/account')) {
    return router.parseUrl('/account');
  }
  if (me) return router.navigated || breath().then(() => true);
  const queryParams = state.url === '/' ? {} : { returnTo: state.url };
  return router.createUrlTree(['/login'], { queryParams });
};

/** Lets only the named roles pass; others see the page that says so. */
export const roles =
  (...allowed: Role[]): CanActivateFn =>
  () => {
    const role = inject(Session).role();
    if (role && allowed.includes(role)) return true;
    return inject(Router).createUrlTree([role ? '/forbidden' : '/login']);
  };

/** `/` and the login page lead a signed-in person home. */
export const toHome: CanActivateFn = () => inject(Router).parseUrl(inject(Session).home());

/** For pages that exist only in demos and development. */
export const demoOnly: CanMatchFn = async () => {
  const session = inject(Session);
  const me = session.me();
  if (isDevMode() || me) return isDevMode() || !!me?.demo;
  return (await session.demoPeople()).length > 0;
};
