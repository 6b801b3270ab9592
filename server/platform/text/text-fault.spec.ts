import { textFault } from './text-fault';

describe('text that cannot be kept', () => {
  it('holds NUL or half a character', () => {
    expect(textFault('a\0b')).toBe('nul');
    expect(textFault('\ud83d')).toBe('lone_surrogate');
    expect(textFault('\ude00\ud83d')).toBe('lone_surrogate');
  });

  it('is not emoji, tabs, line ends or decomposed Hangul', () => {
    expect(textFault('😀\t\r\n')).toBeNull();
    expect(textFault('한결'.normalize('NFD'))).toBeNull();
  });
});
