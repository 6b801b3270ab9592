import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { routes } from './app/app.routes';
import { warmPlace } from './app/warm-up';

warmPlace(routes, location.pathname);
bootstrapApplication(App, appConfig).catch((error: unknown) => console.error(error));
