import sharp from 'sharp';
import { Problem } from '../../platform/http/problem';

/** Stated beside the button. */
export const LOGO_LIMITS = { maxBytes: 2 * 1024 * 1024, maxPixels: 25_000_000, minSide: 40 };
/** Sharp on paper at the size a letterhead has (130 × 36 points at 400 dpi). */
const KEPT = { width: 720, height: 240 };

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/**
 * A logo ready for the letterhead: told by its first bytes, never by its name; drawn anew as PNG, so
 * that nothing but the picture is kept. SVG is refused: it can carry scripts and reach outside.
 * @throws Problem 413, 415, 422
 */
export async function readLogo(
  bytes: Buffer,
): Promise<{ image: Buffer; width: number; height: number }> {
  if (bytes.length === 0) throw Problem.field('file', 'file.empty', 'is empty');
  if (bytes.length > LOGO_LIMITS.maxBytes) throw new Problem(413, 'logo.too_large');
  const starts = (mark: Buffer) => bytes.subarray(0, mark.length).equals(mark);
  if (!starts(PNG) && !starts(JPEG)) throw new Problem(415, 'logo.type_not_allowed');
  const { maxPixels, minSide } = LOGO_LIMITS;
  try {
    const size = await sharp(bytes, { limitInputPixels: maxPixels }).metadata();
    if (size.width < minSide || size.height < minSide)
      throw Problem.unprocessable('logo.too_small');
    const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
      .rotate()
      .resize({ ...KEPT, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return { image: data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw Problem.unprocessable('logo.unreadable');
  }
}
