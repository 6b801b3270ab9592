import { jaro, jaroWinkler } from './jaro-winkler';

describe('Jaro-Winkler', () => {
  it.each([
    ['MARTHA', 'MARHTA', 0.9444, 0.9611],
    ['DWAYNE', 'DUANE', 0.8222, 0.84],
    ['DIXON', 'DICKSONX', 0.7667, 0.8133],
  ])('%s and %s', (a, b, plain, winkler) => {
    expect(jaro(a, b)).toBeCloseTo(plain, 4);
    expect(jaroWinkler(a, b)).toBeCloseTo(winkler, 4);
    expect(jaroWinkler(b, a)).toBeCloseTo(winkler, 4);
  });

  it('is 1 for equals and 0 for nothing shared', () => {
    expect(jaroWinkler('a', 'a')).toBe(1);
    expect(jaroWinkler('', '')).toBe(1);
    expect(jaroWinkler('', 'a')).toBe(0);
    expect(jaroWinkler('abc', 'xyz')).toBe(0);
  });
});
