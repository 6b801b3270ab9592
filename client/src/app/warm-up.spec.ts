import type { Routes } from '@angular/router';
import { warmPlace } from './warm-up';

describe('warming up', () => {
  const asked: string[] = [];
  const ask = (name: string) => () => {
    asked.push(name);
    return Promise.reject(new Error('offline')) as Promise<never>;
  };
  const routes: Routes = [
    { path: 'login', loadChildren: ask('login') },
    { path: 'portal', loadComponent: ask('portal shell'), loadChildren: ask('portal') },
    {
      path: '',
      loadComponent: ask('staff shell'),
      children: [
        { path: 'today', loadChildren: ask('today') },
        { path: 'board', loadChildren: ask('board') },
      ],
    },
  ];
  beforeEach(() => asked.splice(0));

  it.each([
    ['/login', ['login']],
    ['/portal/difficulties/1', ['portal shell', 'portal']],
    ['/today?x=1'.split('?')[0]!, ['staff shell', 'today']],
    ['/', []],
    ['/nowhere', []],
  ])('%s asks for what it needs and survives a failure', async (path, wanted) => {
    warmPlace(routes, path);
    await Promise.resolve();
    expect(asked).toEqual(wanted);
  });
});
