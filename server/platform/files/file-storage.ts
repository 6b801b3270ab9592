import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Where bytes are kept. Keys are made by us, never from a user's words. */
export abstract class FileStorage {
  abstract put(key: string, bytes: Buffer): Promise<void>;
  /**
   * Keeps bytes while they are made; nothing stands under the key before the last.
   * @returns how many there were
   */
  abstract write(key: string, chunks: AsyncIterable<Buffer>): Promise<number>;
  /** @throws when there is nothing under the key */
  abstract open(key: string): Promise<Readable>;
  abstract remove(key: string): Promise<void>;
}

/** A folder on the server's own disk; an S3-compatible store can take its place. */
export class LocalFileStorage extends FileStorage {
  constructor(private readonly root: string) {
    super();
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.part`, bytes, { flush: true });
    await rename(`${path}.part`, path);
  }

  async write(key: string, chunks: AsyncIterable<Buffer>): Promise<number> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    const file = await open(`${path}.part`, 'w');
    let size = 0;
    try {
      for await (const chunk of chunks) {
        await file.write(chunk);
        size += chunk.length;
      }
      await file.sync();
    } catch (error) {
      await rm(`${path}.part`, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
    return size;
  }

  async open(key: string): Promise<Readable> {
    const path = this.pathOf(key);
    await stat(path);
    return createReadStream(path);
  }

  async remove(key: string): Promise<void> {
    const path = this.pathOf(key);
    await rm(path, { force: true });
    await rm(`${path}.part`, { force: true });
  }

  private pathOf(key: string): string {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('Not a storage key.');
    return join(this.root, key.slice(-2), key);
  }
}
