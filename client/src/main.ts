import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { routes } from './app/app.routes';
import { warmPlace } from './app/warm-up';

warmPlace(routes, location.pathname);
bootstrapApplication(App, appConfig)
  .then(() => dressUp())
  .catch((error: unknown) => console.error(error));

/** The fonts come after the first page: until then the device's own letters do. */
function dressUp(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = 'fonts.css';
  document.head.append(link);
}
