import sharp from 'sharp';
import { Problem } from '../../platform/http/problem';
import { readLogo } from './read-logo';

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#0b4a8f' } });
const refusal = (bytes: Buffer) =>
  readLogo(bytes).then(
    () => 'taken',
    (error: unknown) =>
      error instanceof Problem ? (error.options.errors?.[0]?.code ?? error.code) : String(error),
  );

describe('a logo for the letterhead', () => {
  it('is drawn anew as PNG of the size paper needs, without what else was in the file', async () => {
    const jpeg = await drawn(2000, 500)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .toBuffer();
    const { image, width, height } = await readLogo(jpeg);
    expect([width, height]).toEqual([720, 180]);
    expect(image.subarray(1, 4).toString()).toBe('PNG');
    expect(image.includes('secret place')).toBe(false);
  });

  it('is told by its first bytes', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await refusal(Buffer.from(svg))).toBe('logo.type_not_allowed');
    expect(await refusal(await drawn(100, 100).webp().toBuffer())).toBe('logo.type_not_allowed');
    expect(await refusal(Buffer.from('<?xml version="1.0"?><svg/>'))).toBe('logo.type_not_allowed');
    expect(await refusal(Buffer.from('MZ not a picture'))).toBe('logo.type_not_allowed');
  });

  it('refuses what is empty, torn, tiny or far too large', async () => {
    const png = await drawn(300, 100).png().toBuffer();
    expect(await refusal(Buffer.alloc(0))).toBe('file.empty');
    expect(await refusal(png.subarray(0, 60))).toBe('logo.unreadable');
    expect(await refusal(await drawn(300, 10).png().toBuffer())).toBe('logo.too_small');
    expect(await refusal(Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]))).toBe(
      'logo.too_large',
    );
    expect(await refusal(await drawn(9000, 9000).png().toBuffer())).toBe('logo.unreadable');
  });
});
