import { Routes } from '@angular/router';
import { demoOnly, roles, signedIn, toHome } from './session/guards';

export const routes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toHome], children: [] },
  { path: 'login', loadChildren: () => import('./auth/auth.routes').then((m) => m.login) },
  {
    path: 'invitation',
    loadChildren: () => import('./auth/auth.routes').then((m) => m.invitation),
  },
  {
    path: 'confirm',
    loadChildren: () => import('./visits/linked-visit.routes').then((m) => m.routes),
  },
  {
    path: 'referral',
    loadChildren: () => import('./referrals/linked-referral.routes').then((m) => m.routes),
  },
  {
    path: 'result',
    loadChildren: () => import('./results/linked-result.routes').then((m) => m.routes),
  },
  {
    path: 'unsubscribe',
    loadChildren: () => import('./buyers/unsubscribe.routes').then((m) => m.routes),
  },
  { path: 'reset', loadChildren: () => import('./auth/auth.routes').then((m) => m.reset) },
  {
    path: 'dev',
    canMatch: [demoOnly],
    loadChildren: () => import('./dev/dev.routes').then((m) => m.routes),
  },
  {
    path: 'portal',
    canActivate: [signedIn, roles('sme')],
    loadChildren: () => import('./portal/portal.routes').then((m) => m.routes),
  },
  {
    path: 'account',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/any-shell').then((m) => m.AnyShell),
    loadChildren: () => import('./account/account.routes').then((m) => m.routes),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/staff-shell').then((m) => m.StaffShell),
    children: [
      {
        path: 'today',
        canActivate: [roles('doctor', 'supervisor', 'admin')],
        loadChildren: () => import('./today/today.routes').then((m) => m.routes),
      },
      {
        path: 'companies',
        canActivate: [roles('doctor', 'supervisor', 'admin')],
        loadChildren: () => import('./companies/companies.routes').then((m) => m.routes),
      },
      {
        path: 'agenda',
        canActivate: [roles('doctor', 'supervisor')],
        loadChildren: () => import('./agenda/agenda.routes').then((m) => m.routes),
      },
      {
        path: 'check-ins',
        canActivate: [roles('doctor', 'supervisor')],
        loadChildren: () => import('./check-ins/check-ins.routes').then((m) => m.routes),
      },
      {
        path: 'difficulties',
        canActivate: [roles('doctor', 'supervisor')],
        loadChildren: () => import('./difficulties/difficulties.routes').then((m) => m.routes),
      },
      {
        path: 'solutions',
        canActivate: [roles('doctor', 'supervisor')],
        loadChildren: () => import('./solutions/solutions.routes').then((m) => m.routes),
      },
      {
        path: 'systemic-issues',
        canActivate: [roles('doctor', 'supervisor')],
        loadChildren: () =>
          import('./systemic-issues/systemic-issues.routes').then((m) => m.routes),
      },
      {
        path: 'results',
        canActivate: [roles('doctor', 'supervisor')],
        loadChildren: () => import('./results/results.routes').then((m) => m.routes),
      },
      {
        path: 'canned-replies',
        canActivate: [roles('doctor', 'supervisor', 'admin')],
        loadChildren: () => import('./canned-replies/canned-replies.routes').then((m) => m.routes),
      },
      {
        path: 'visits',
        canActivate: [roles('doctor', 'supervisor')],
        loadChildren: () => import('./visits/visits.routes').then((m) => m.routes),
      },
      {
        path: 'diagnoses',
        canActivate: [roles('doctor', 'supervisor')],
        loadChildren: () => import('./diagnoses/diagnoses.routes').then((m) => m.routes),
      },
      {
        path: 'letters',
        canActivate: [roles('doctor', 'supervisor')],
        loadChildren: () => import('./letters/letters.routes').then((m) => m.routes),
      },
      {
        path: 'buyers',
        canActivate: [roles('doctor', 'supervisor', 'admin')],
        loadChildren: () => import('./buyers/buyers.routes').then((m) => m.routes),
      },
      {
        path: 'board',
        canActivate: [roles('supervisor')],
        loadChildren: () => import('./board/board.routes').then((m) => m.routes),
      },
      {
        path: 'load',
        canActivate: [roles('supervisor')],
        loadChildren: () => import('./board/load.routes').then((m) => m.routes),
      },
      {
        path: 'inbox',
        canActivate: [roles('supervisor')],
        loadChildren: () => import('./inbox/inbox.routes').then((m) => m.routes),
      },
      {
        path: 'assignments',
        canActivate: [roles('supervisor', 'admin')],
        loadChildren: () => import('./assignments/assignments.routes').then((m) => m.routes),
      },
      {
        path: 'doctors',
        canActivate: [roles('doctor', 'supervisor', 'admin')],
        loadChildren: () => import('./doctors/doctors.routes').then((m) => m.routes),
      },
      {
        path: 'exports',
        canActivate: [roles('doctor', 'supervisor', 'admin')],
        loadChildren: () => import('./exports/exports.routes').then((m) => m.routes),
      },
      {
        path: 'figures',
        canActivate: [roles('supervisor', 'admin')],
        loadChildren: () => import('./figures/figures.routes').then((m) => m.routes),
      },
      {
        path: 'service-levels',
        canActivate: [roles('doctor', 'supervisor', 'admin')],
        loadChildren: () => import('./service-levels/service-levels.routes').then((m) => m.routes),
      },
      {
        path: 'notifications',
        canActivate: [roles('doctor', 'supervisor', 'admin')],
        loadChildren: () => import('./notifications/notifications.routes').then((m) => m.routes),
      },
      {
        path: 'search',
        canActivate: [roles('doctor', 'supervisor', 'admin')],
        loadChildren: () => import('./search/search.routes').then((m) => m.routes),
      },
      {
        path: 'admin',
        canActivate: [roles('admin')],
        loadChildren: () => import('./admin/admin.routes').then((m) => m.routes),
      },
    ],
  },
  {
    path: 'forbidden',
    title: 'shell.title.forbidden',
    loadComponent: () => import('./shell/forbidden').then((m) => m.Forbidden),
  },
  {
    path: '**',
    title: 'shell.title.notFound',
    loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
  },
];
