import '@fastify/multipart';
import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';

/** The one file of a multipart request. @throws Problem 413, 415, 422 */
export async function readUpload(
  request: FastifyRequest,
): Promise<{ name: string; bytes: Buffer }> {
  if (!request.isMultipart()) throw new Problem(415, 'file.multipart_required');
  const part = await request.file();
  if (!part) throw Problem.field('file', 'required', 'a file is needed');
  const bytes = await part.toBuffer();
  // The parser may end at its limit without saying so: half a file is no file.
  if (part.file.truncated) throw new Problem(413, 'file.too_large');
  return { name: part.filename, bytes };
}

/**
 * The bytes of a stored file; pictures are shown in place, everything else is downloaded.
 * @param keep whether the browser may keep it for an hour
 */
export function sendFile(
  reply: FastifyReply,
  { name, mediaType, size }: { name: string; mediaType: string; size: number },
  bytes: Readable,
  { keep }: { keep: boolean },
): StreamableFile {
  const picture = mediaType.startsWith('image/');
  void reply
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', keep ? 'private, max-age=3600' : 'private, no-store')
    .header('content-security-policy', "default-src 'none'; sandbox");
  return new StreamableFile(bytes, {
    type: mediaType,
    length: size,
    disposition: `${picture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
