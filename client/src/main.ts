import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { routes } from './app/app.routes';
import { breath } from './app/breath';
import { warmPlace } from './app/warm-up';

warmPlace(routes, location.pathname);
breath()
  .then(() => bootstrapApplication(App, appConfig))
  .then((app) => app.whenStable())
  .then(() => idle())
  .then(() => dressUp())
  .catch((error: unknown) => console.error(error));

/**
 * The fonts come when the first page stands: until then the device's own letters do. A device that
 * has had them before asks at once, and finds them in its cache (public/early.js).
 */
function dressUp(): void {
  if (document.getElementById('fonts')) return;
  const link = Object.assign(document.createElement('link'), {
    id: 'fonts',
    rel: 'stylesheet',
    href: 'fonts.css',
  });
  document.head.append(link);
  document.fonts.ready.then(() => remember()).catch(() => undefined);
}

/** The browser has drawn what there is; Safari cannot say, and waits a moment. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}

function remember(): void {
  try {
    localStorage.setItem('hd.fonts', '1');
  } catch {
    // Storage may be blocked; the fonts come late again then.
  }
}
