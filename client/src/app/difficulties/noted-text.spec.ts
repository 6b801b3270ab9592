import { partsOf } from './noted-text';

describe('a note that calls colleagues', () => {
  const mentions = [
    { id: '1', name: '박도윤' },
    { id: '2', name: '박도' },
  ];

  it('sets off each name where it is called, the longer name first', () => {
    expect(partsOf('@박도윤 확인, @박도 참고', mentions)).toEqual([
      { text: '@박도윤', called: true },
      { text: ' 확인, ', called: false },
      { text: '@박도', called: true },
      { text: ' 참고', called: false },
    ]);
  });

  it('leaves a name that nobody was called by', () => {
    expect(partsOf('@한지원에게', mentions)).toEqual([{ text: '@한지원에게', called: false }]);
  });
});
