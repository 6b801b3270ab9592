import type { ActivatedRouteSnapshot, Route, Routes } from '@angular/router';

/**
 * The router fetches one thing after the other: routes, then their dictionary, then the page. On a
 * phone each is a round trip, so what is certain to be needed is asked for at once; the router then
 * finds it there. A failure is left to the router, which meets it again.
 */
export function warmPlace(routes: Routes, path: string): void {
  const [first = ''] = path.split('/').filter(Boolean);
  for (const route of routes) {
    if (route.path === first && first) fetchParts(route);
    else if (route.path === '' && route.children?.some((child) => child.path === first)) {
      fetchParts(route);
      warmPlace(route.children, path);
    }
  }
}

/** Fetches the pages of a recognised address while its guards still load the dictionaries. */
export function warmPages(snapshot: ActivatedRouteSnapshot): void {
  if (snapshot.routeConfig) fetchParts({ ...snapshot.routeConfig, loadChildren: undefined });
  snapshot.children.forEach(warmPages);
}

function fetchParts({ loadComponent, loadChildren }: Route): void {
  for (const load of [loadComponent, loadChildren]) {
    if (load) void Promise.resolve(load()).catch(() => undefined);
  }
}
