import { fromTokens, toTokens } from './field-tokens';

const LABELS: Record<string, string> = {
  'terms.named_place': '지정 장소',
  'product.name_local': '제품명',
};
const PATHS = new Map(Object.entries(LABELS).map(([path, label]) => [label, path]));
const label = (path: string) => LABELS[path] ?? path;

describe('tokens in a rewritten paragraph', () => {
  it.each([
    ['FCA {{ terms.named_place }}.', 'FCA {지정 장소}.'],
    ['{{ product.name_local | josa: "을/를" }} 제안합니다', '{제품명}을(를) 제안합니다'],
    ['{{ product.name_local | josa: "으로/로" }} 시작', '{제품명}(으)로 시작'],
  ])('go to and fro: %s', (source, shown) => {
    expect(toTokens(source, label)).toBe(shown);
    expect(fromTokens(shown, PATHS)).toBe(source);
  });

  it('leave braces alone that name no field', () => {
    expect(fromTokens('{없는 항목} 그대로', PATHS)).toBe('{없는 항목} 그대로');
  });

  it('let nothing else of the template language through', () => {
    expect(fromTokens('{{ sme.brn }} {% if x %}', PATHS)).toBe('{ { sme.brn } } { % if x %}');
  });
});
