import {
  ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withRouterConfig,
} from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { routes } from './app.routes';
import { early } from './http/early';
import { ourHeaders, problems } from './http/interceptors';
import { I18n } from './i18n/i18n';
import { provideLanguages } from './i18n/transloco';
import { Session } from './session/session';
import { PageTitle } from './shell/page-title';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    provideHttpClient(withInterceptors([ourHeaders, problems, early])),
    provideLanguages(),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideAppInitializer(() => inject(Session).start(inject(I18n).start())),
    provideServiceWorker('ngsw-worker.js', {
      enabled: SERVICE_WORKER,
      registrationStrategy: 'registerWhenStable:30000',
    }),
  ],
};
