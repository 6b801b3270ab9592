import { LiveEvents } from '../../server/platform/events/live-events';
import { UnitOfWork } from '../../server/platform/database/unit-of-work';
import { SYSTEM } from '../../server/platform/security/actor';
import type { ApiClient } from './api-client';
import type { TestApp } from './app';

/** Somebody who listens to live updates and keeps all that arrives, as it arrives. */
export class LiveEar {
  private text = '';
  private readonly stop = new AbortController();

  private constructor(private readonly app: TestApp) {}

  static async open(app: TestApp, by: ApiClient): Promise<LiveEar> {
    const ear = new LiveEar(app);
    const { body } = await fetch(`${app.url}/api/events`, {
      headers: { cookie: by.cookie ?? '', 'x-home-doctor': '1' },
      signal: ear.stop.signal,
    });
    void ear.read(body!);
    await ear.until('event: ready');
    return ear;
  }

  /** What came since the last time, whole; a hint that everybody hears tells that it is. */
  async heard(): Promise<string> {
    const id = `heard-${Math.random()}`;
    const uow = this.app.nest.get(UnitOfWork);
    const hint = { topic: 'reference', id, companyId: null, public: true } as const;
    await uow.run(SYSTEM, () => this.app.nest.get(LiveEvents).emit(hint));
    await this.until(id);
    const [before = ''] = this.text.split(`event: change\ndata: {"topic":"reference","id":"${id}"`);
    this.text = '';
    return before;
  }

  close(): void {
    this.stop.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        this.text += decoder.decode(chunk, { stream: true });
      }
    } catch {
      // Closed by the test.
    }
  }

  private async until(word: string): Promise<void> {
    for (const late = Date.now() + 5000; !this.text.includes(word);) {
      if (Date.now() > late) throw new Error(`Waited in vain for ${word}.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

/** The hints in what was heard, without those that only mark an end. */
export function hintsOf(heard: string): Record<string, unknown>[] {
  return [...heard.matchAll(/^data: (\{"topic".*\})$/gm)]
    .map(([, json]) => JSON.parse(json!) as Record<string, unknown>)
    .filter(({ id }) => !String(id).startsWith('heard-'));
}
