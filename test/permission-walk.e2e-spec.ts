import { RouteInventory } from '../server/platform/security/route-inventory';
import { TestApp } from './support/app';
import type { WalkRoute } from './support/walk-route';
import { ROUTES } from './support/walk-routes';
import { ACTORS, type WalkActor, walkWorld, type WalkWorld } from './support/walk-world';

const VERSION_NOBODY_HAS = 999;

/**
 * Every route × every kind of actor, on one firm's rows. A row that is not theirs does not exist
 * (404), an action that is not theirs is refused (403), and lists hold no trace of the firm.
 */
describe('the permission walk', () => {
  let app: TestApp;
  let world: WalkWorld;

  beforeAll(async () => {
    app = await TestApp.start({ work: false, config: { demo: true } });
    world = await walkWorld(app);
  });
  afterAll(() => app.close());

  it('knows every route, and no route that is gone', () => {
    const served = app.nest
      .get(RouteInventory)
      .list()
      .map(({ method, path }) => `${method} ${path}`)
      .sort();
    expect(Object.keys(ROUTES).sort()).toEqual(served);
  });

  it.each(
    Object.keys(ROUTES).filter(
      (route) => !['GET /api/events', 'DELETE /api/session'].includes(route),
    ),
  )('%s', async (name) => {
    const route = ROUTES[name] as WalkRoute;
    const wrong: string[] = [];
    for (const actor of ACTORS) {
      const fault = await visit(name, route, actor);
      if (fault) wrong.push(`${actor}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  });

  it('lets nobody hear live updates or sign out without being signed in', async () => {
    expect((await world.clients.anonymous.get('/api/events')).status).toBe(401);
    expect((await world.clients.anonymous.delete('/api/session')).status).toBe(401);
  });

  async function visit(
    name: string,
    route: WalkRoute,
    actor: WalkActor,
  ): Promise<string | undefined> {
    const [method = '', template = ''] = name.split(' ');
    const path = route.path?.(world) ?? template;
    const { status, body } = await world.clients[actor].request(method, path, {
      body: route.body?.(world),
      version: route.versioned ? VERSION_NOBODY_HAS : undefined,
    });
    if (status >= 500) return `${status}`;
    const isPublic =
      route.in.includes('anonymous') ||
      route.hidden?.includes('anonymous') ||
      name === 'POST /api/session';
    if (actor === 'anonymous' && !isPublic)
      return status === 401 ? undefined : `${status}, not 401`;
    if (name === 'POST /api/session')
      return status === 401 || status === 429 ? undefined : `${status}`;
    if (route.hidden?.includes(actor)) return status === 404 ? undefined : `${status}, not 404`;
    if (!route.in.includes(actor)) return status === 403 ? undefined : `${status}, not 403`;
    if ([401, 403, 404].includes(status)) return `${status}, not let in (${body?.code})`;
    const text =
      typeof body === 'string' ? body : Buffer.isBuffer(body) ? '' : JSON.stringify(body ?? '');
    if (route.blind?.includes(actor) && (text.includes(world.mark) || text.includes(world.company)))
      return 'sees the firm';
    if (route.sighted?.includes(actor) && !text.includes(world.mark))
      return `does not see the firm (${status})`;
    return undefined;
  }
});
