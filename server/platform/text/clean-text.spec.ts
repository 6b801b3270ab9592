import { cleanDeep, cleanText, textFault, TextFaultError } from './clean-text';

describe('text on its way in', () => {
  it('is composed', () => {
    const decomposed = '한결정밀'.normalize('NFD');
    expect(decomposed).not.toBe('한결정밀');
    expect(cleanText(decomposed)).toBe('한결정밀');
  });

  it('keeps compatibility characters as they were typed', () => {
    expect(cleanText('㈜한결 ½')).toBe('㈜한결 ½');
  });

  it('holds no NUL and no half characters', () => {
    expect(textFault('a\0b')).toBe('nul');
    expect(textFault('\ud83d')).toBe('lone_surrogate');
    expect(textFault('\ude00\ud83d')).toBe('lone_surrogate');
    expect(textFault('😀\t\n')).toBeNull();
    expect(() => cleanText('\0')).toThrow(TextFaultError);
  });

  it('is cleaned all through a body, and the place of a fault is named', () => {
    const at = new Date();
    const body = { name: '한'.normalize('NFD'), list: [{ n: 1 }, null, true], at };
    expect(cleanDeep(body)).toEqual({ name: '한', list: [{ n: 1 }, null, true], at });
    const faulty = () => cleanDeep({ products: [{ name: 'ok' }, { name: 'x\0' }] });
    expect(faulty).toThrow(
      expect.objectContaining({ fault: 'nul', path: ['products', 1, 'name'] }),
    );
    expect(() => cleanDeep({ 'k\0': 1 })).toThrow(TextFaultError);
  });

  it('leaves __proto__ a plain key', () => {
    const cleaned = cleanDeep(JSON.parse('{"__proto__": {"admin": true}}') as object);
    expect(Object.keys(cleaned)).toEqual(['__proto__']);
    expect((cleaned as { admin?: boolean }).admin).toBeUndefined();
  });
});
