import { aBuyer, aConsent, aContact } from '../factories/buyers';
import { ADDRESSEE, letterWorld } from './letter-world';
import type { TestAppOptions } from './app';

export type DispatchWorld = Awaited<ReturnType<typeof dispatchWorld>>;

/** A firm's letter on its way, and buyers to send it to. */
export async function dispatchWorld(options: TestAppOptions = {}) {
  const world = await letterWorld(options);
  const { app, doctor, supervisor, owner, draft } = world;
  const context = { ctaDeadline: '2026-12-11' };

  /** A contact who agreed to be written to. */
  const agreed = async (overrides: Record<string, unknown> = {}, buyer: object = {}) => {
    const buyerId = await aBuyer(app.db, {
      ...{ name: 'Nordhaus Werkzeug GmbH', address: 'Industriestraße 44, Stuttgart', ...buyer },
    });
    const id = await aContact(app.db, { buyerId, honorific: 'ms', title: 'Buyer', ...overrides });
    await aConsent(app.db, id);
    return id;
  };

  /** A letter to contacts that everybody agreed on; its version with it. */
  const ready = async (contactIds: string[], input: Record<string, unknown> = {}) => {
    const { id } = await draft({ addressee: ADDRESSEE, context, ...input });
    const chosen = await doctor.put(
      `/api/letters/${id}/recipients`,
      { contactIds },
      { version: 1 },
    );
    expect(chosen.status).toBe(200);
    return agreedOn(id);
  };

  /** Takes a letter whose recipients are chosen, at version 2, through everybody's hands. */
  const agreedOn = async (id: string) => {
    const url = `/api/letters/${id}`;
    const steps = [
      await doctor.post(`${url}/submission`, {}, { version: 2 }),
      await supervisor.post(`${url}/review`, { verdict: 'approved' }, { version: 3 }),
      await owner.post(`${url}/firm-check`, { word: 'confirmed' }, { version: 4 }),
    ];
    expect(steps.map(({ status }) => status)).toEqual([200, 200, 200]);
    return { id, url, version: 5 };
  };

  const recipients = async (id: string): Promise<Record<string, unknown>[]> =>
    (await doctor.get(`/api/letters/${id}/recipients?limit=100`)).body.items;
  return { ...world, agreed, agreedOn, ready, recipients };
}

/** Reads a mail's head, folded lines joined. */
export function headOf(mail: string): Map<string, string[]> {
  const head = new Map<string, string[]>();
  const [lines = ''] = mail.split('\r\n\r\n');
  for (const line of lines.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    head.set(name, [...(head.get(name) ?? []), line.slice(at + 1).trim()]);
  }
  return head;
}
