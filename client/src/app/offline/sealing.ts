import { Service, inject } from '@angular/core';
import { Api } from '../api/api';
import { accountDeviceKey } from '../api/fn/account/account-device-key';
import { problemOf } from '../http/problem';
import { Session } from '../session/session';
import { type Sealed, dayDb } from './databases';

/** There is no key on this device and no network to ask for one. */
export class NoKey extends Error {}

/**
 * Seals what waits on this device. The key comes from the server after signing in, cannot be read
 * out, and is dropped when the session ends: then nothing here can be read until the same person
 * signs in again.
 */
@Service()
export class Sealing {
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  /** Fetches the key while there is network; without it the next call tries again. */
  async prepare(): Promise<void> {
    await this.key().catch((error) => {
      if (!(error instanceof NoKey)) throw error;
    });
  }

  async sealJson(value: unknown): Promise<Sealed> {
    return this.seal(new TextEncoder().encode(JSON.stringify(value)));
  }

  async openJson<T>(sealed: Sealed): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await this.open(sealed))) as T;
  }

  async seal(bytes: BufferSource): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.key(), bytes);
    return { iv, data };
  }

  async open({ iv, data }: Sealed): Promise<ArrayBuffer> {
    return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await this.key(), data);
  }

  private async key(): Promise<CryptoKey> {
    const userId = this.session.me()?.id;
    if (!userId) throw new NoKey();
    const kept = await dayDb.keys.get(userId);
    if (kept) return kept.key;
    const { key } = await this.api.invoke(accountDeviceKey).catch((error) => {
      throw problemOf(error) ? new NoKey() : error;
    });
    const raw = Uint8Array.from(atob(key.replace(/-/g, '+').replace(/_/g, '/')), (letter) =>
      letter.charCodeAt(0),
    );
    const made = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
    if (this.session.me()?.id !== userId) throw new NoKey();
    await dayDb.keys.put({ userId, key: made });
    return made;
  }
}
