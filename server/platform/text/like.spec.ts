import { likeText } from './like';

describe('text in a LIKE pattern', () => {
  it('stands for itself, wildcards and backslashes included', () => {
    expect(likeText('100%_a\\b')).toBe('100\\%\\_a\\\\b');
    expect(likeText('한결정밀')).toBe('한결정밀');
  });
});
