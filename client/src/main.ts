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
  .then(() => dressUp())
  .catch((error: unknown) => console.error(error));

/** The fonts come when the first page stands and is idle: until then the device's own letters do. */
function dressUp(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = 'fonts.css';
  document.head.append(link);
}
