import { Transform, type TransformCallback } from 'node:stream';
import { decode, encodingExists } from 'iconv-lite';

/** Names under which Korean mail programs send what is CP949 (Unified Hangul Code). */
const KOREAN = /^(euc-?kr|ks_?c_?5601(-?\d+)?|ksc5601|korean|cp-?949|ms949|x-windows-949|uhc)$/i;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const ESCAPE = 0x1b;

/** Bytes as text; what is not known or not valid is read as well as it can be, never refused. */
export function decodeText(bytes: Buffer, charset: string): string {
  const name = charset.trim();
  if (/^iso-?2022-?kr$/i.test(name)) return decodeIso2022Kr(bytes);
  if (KOREAN.test(name)) return decode(bytes, 'cp949');
  if (/^(utf-?8|us-ascii|ascii)?$/i.test(name)) return decodeUnlabelled(bytes);
  // UTF-7 and transfer encodings smuggle markup past whoever reads the bytes.
  if (/utf-?7|base64|hex/i.test(name) || !encodingExists(name)) return decodeUnlabelled(bytes);
  return decode(bytes, name);
}

/** UTF-8 where it is that; otherwise CP949, in which old programs write without saying so. */
export function decodeUnlabelled(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const korean = decode(bytes, 'cp949');
    return korean.includes('\uFFFD') ? bytes.toString('utf8') : korean;
  }
}

/**
 * ISO-2022-KR (RFC 1557), which iconv-lite lacks: seven bits, between shift-out and shift-in each
 * pair is a letter of KS X 1001, so that with the eighth bit it is EUC-KR.
 */
export function decodeIso2022Kr(bytes: Buffer): string {
  const eight: number[] = [];
  let shifted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === ESCAPE && bytes.subarray(at + 1, at + 4).toString('latin1') === '$)C') at += 3;
    else if (byte === SHIFT_OUT) shifted = true;
    else if (byte === SHIFT_IN) shifted = false;
    else {
      // A line ends the shift, so that one lost byte does not spoil the rest.
      if (byte === 0x0a) shifted = false;
      eight.push(shifted && byte > 0x20 ? byte | 0x80 : byte);
    }
  }
  return decode(Buffer.from(eight), 'cp949');
}

/** A header's words that came through undecoded. */
export function mendHeader(words: string): string {
  return words.includes('\u000e') || words.includes('\u001b')
    ? decodeIso2022Kr(Buffer.from(words, 'latin1'))
    : words;
}

/** What mailparser decodes bodies with: all bytes first, so that no letter is cut in two. */
export class BodyDecoder extends Transform {
  private readonly chunks: Buffer[] = [];

  constructor(private readonly charset: string) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.chunks.push(chunk);
    done();
  }

  override _flush(done: TransformCallback): void {
    done(null, Buffer.from(decodeText(Buffer.concat(this.chunks), this.charset), 'utf8'));
  }
}
