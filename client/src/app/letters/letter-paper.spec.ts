import { inCustomOrder } from './letter-paper';

const blocks = (...ids: string[]) => ids.map((id) => ({ id })) as never;
const order = (language: string, ...ids: string[]) =>
  inCustomOrder<{ id: never }>(blocks(...ids), language as never).map(({ id }) => id);

describe('the order of a letter’s parts on the screen', () => {
  const written = ['inside_address', 'salutation', 'subject', 'source', 'close', 'signature'];

  it('stays as the template has it in English and Korean', () => {
    expect(order('en', ...written)).toEqual(written);
    expect(order('ko', ...written)).toEqual(written);
  });

  it.each(['es', 'vi', 'zh'])('puts the subject before the salutation in %s', (language) => {
    expect(order(language, ...written)).toEqual([
      ...['inside_address', 'subject', 'salutation', 'source', 'close', 'signature'],
    ]);
  });

  it('puts the Japanese sender under the addressee', () => {
    expect(order('ja', ...written)).toEqual([
      ...['inside_address', 'signature', 'subject', 'salutation', 'source', 'close'],
    ]);
  });

  it('leaves alone what is there already, or missing', () => {
    const done = ['inside_address', 'subject', 'salutation', 'source'];
    expect(order('zh', ...done)).toEqual(done);
    expect(order('ja', 'source')).toEqual(['source']);
  });
});
