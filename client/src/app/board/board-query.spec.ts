import { convertToParamMap } from '@angular/router';
import { nextSort, narrowed, queryText, readQuery, toApi } from './board-query';

const read = (text: string) =>
  readQuery(convertToParamMap(Object.fromEntries(new URLSearchParams(text))));

describe("the board's address", () => {
  it('reads its filters and leaves out what is none of ours', () => {
    expect(read('bucket=overdue&market=VN&age=0_7&status=closed&team=1;drop&evil=1')).toEqual({
      bucket: 'overdue',
      market: 'VN',
      age: '0_7',
    });
  });

  it('writes equal views in equal words, whatever the order, without the chart', () => {
    expect(queryText(read('market=VN&bucket=stuck&by=market'))).toBe(
      queryText(read('bucket=stuck&sort=target&market=VN')),
    );
  });

  it('knows whether anything is narrowed', () => {
    expect(narrowed(read('sort=age&by=market'))).toBe(false);
    expect(narrowed(read('doctor=none'))).toBe(true);
    expect(toApi(read('doctor=none'))).toMatchObject({ doctorId: 'none' });
  });

  it('turns a column round when it is chosen again', () => {
    expect(nextSort(undefined, 'target')).toBe('-target');
    expect(nextSort('-target', 'target')).toBe('target');
    expect(nextSort('target', 'age')).toBe('age');
  });
});
