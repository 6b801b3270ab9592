import sharp from 'sharp';
import { Problem } from '../http/problem';

/** Limits that the forms state before anything is chosen. */
export const FILE_LIMITS = { maxBytes: 20 * 1024 * 1024, maxFiles: 10, maxPixels: 60_000_000 };

const IMAGES = new Set(['image/jpeg', 'image/png', 'image/webp']);
const OFFICE: Record<string, string[]> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/pdf': ['pdf'],
};
const TEXT: Record<string, string> = { csv: 'text/csv', txt: 'text/plain' };

export interface InspectedFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
  width: number | null;
  height: number | null;
}

/**
 * Looks into an upload: the type is told by its contents, never by its name; images are decoded
 * and written anew (upright, without location and other metadata, at most 2,560 pixels wide).
 * @throws Problem 413, 415 or 422 with a code the form can explain
 */
export async function inspectFile(givenName: string, bytes: Buffer): Promise<InspectedFile> {
  const name = safeName(givenName);
  if (bytes.length === 0) throw Problem.unprocessable('file.empty');
  if (bytes.length > FILE_LIMITS.maxBytes) throw new Problem(413, 'file.too_large');
  const extension = name.includes('.') ? (name.split('.').pop() ?? '').toLowerCase() : '';
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes);
  if (found && IMAGES.has(found.mime)) return { name, ...(await redraw(bytes, found.mime)) };
  const office = found && OFFICE[found.mime];
  if (office) {
    if (!office.includes(extension)) throw wrongType(name);
    return { name, mediaType: found.mime, bytes, width: null, height: null };
  }
  // HWP 5 is an OLE compound file; HWPX a zip with its own type mark.
  if (found?.mime === 'application/x-cfb' && extension === 'hwp') {
    return { name, mediaType: 'application/x-hwp', bytes, width: null, height: null };
  }
  if (extension === 'hwpx' && bytes.subarray(0, 200).includes('application/hwp+zip')) {
    return { name, mediaType: 'application/hwp+zip', bytes, width: null, height: null };
  }
  const text = TEXT[extension];
  if (!found && text && !bytes.includes(0)) {
    return { name, mediaType: text, bytes, width: null, height: null };
  }
  throw wrongType(name);
}

function wrongType(name: string): Problem {
  return new Problem(415, 'file.type_not_allowed', {
    detail: `${name}: only JPEG, PNG, WebP, PDF, Word, Excel, PowerPoint, HWP, CSV and text files.`,
  });
}

async function redraw(bytes: Buffer, mime: string): Promise<Omit<InspectedFile, 'name'>> {
  try {
    const size = await sharp(bytes, { limitInputPixels: false }).metadata();
    if ((size.width ?? 0) * (size.height ?? 0) > FILE_LIMITS.maxPixels) {
      throw Problem.unprocessable('file.too_many_pixels', {
        detail: `The picture has ${size.width} × ${size.height} pixels; at most 60 million are accepted.`,
      });
    }
    const upright = sharp(bytes, { limitInputPixels: FILE_LIMITS.maxPixels, failOn: 'error' })
      .rotate()
      .resize({ width: 2560, height: 2560, fit: 'inside', withoutEnlargement: true });
    const drawn =
      mime === 'image/png'
        ? upright.png()
        : mime === 'image/webp'
          ? upright.webp()
          : upright.jpeg({ quality: 84 });
    const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
    return { mediaType: mime, bytes: data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw Problem.unprocessable('file.damaged', { detail: 'The picture cannot be read.' });
  }
}

/** A name to show, never to store under: no path, no control characters, at most 120 characters. */
export function safeName(given: string): string {
  const base = given.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const clean = base
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^\.+/, '')
    .trim();
  if (clean === '') return 'file';
  if (clean.length <= 120) return clean;
  const dot = clean.lastIndexOf('.');
  const extension = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : '';
  return clean.slice(0, 120 - extension.length) + extension;
}
