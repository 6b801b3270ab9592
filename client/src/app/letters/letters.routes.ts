import { Routes } from '@angular/router';
import { withDictionary } from '../i18n/with-dictionary';
import { keepBeforeLeaving } from './keep-before-leaving';

export const routes: Routes = withDictionary(
  'letters',
  { ko: () => import('./i18n/ko.json'), en: () => import('./i18n/en.json') },
  [
    {
      path: '',
      title: 'letters.title',
      loadComponent: () => import('./letter-list').then((m) => m.LetterList),
    },
    {
      path: 'new',
      title: 'letters.new.title',
      loadComponent: () => import('./new-letter').then((m) => m.NewLetter),
    },
    {
      path: 'templates',
      title: 'letters.templates.title',
      loadComponent: () => import('./template-list').then((m) => m.TemplateList),
    },
    {
      path: 'templates/:id',
      title: 'letters.templates.title',
      loadComponent: () => import('./template-page').then((m) => m.TemplatePage),
    },
    {
      path: 'learning',
      children: withDictionary(
        'figures',
        {
          ko: () => import('../figures/i18n/ko.json'),
          en: () => import('../figures/i18n/en.json'),
        },
        [
          {
            path: '',
            title: 'letters.learning.title',
            loadComponent: () => import('./learning/learning-page').then((m) => m.LearningPage),
          },
        ],
      ),
    },
    {
      path: ':id',
      title: 'letters.title',
      canDeactivate: [keepBeforeLeaving],
      loadComponent: () => import('./letter-page').then((m) => m.LetterPage),
    },
  ],
);
