import type { LetterLanguage } from '../api/models/letter-language';

const OF_FIRM: Readonly<Record<string, string>> = {
  name_en: 'nameEn',
  name_local: 'name',
  address_en: 'addressEn',
  address_local: 'address',
  tel: 'phone',
  email: 'email',
  web: 'website',
  brn: 'registrationNumber',
  founded_year: 'foundedYear',
  employees: 'employees',
  capacity: 'capacity',
  export_markets: 'markets',
  certs: 'certificates',
  city: 'addressEn',
};
const OF_PRODUCT: Readonly<Record<string, string>> = {
  name_en: 'nameEn',
  name_local: 'name',
  hs6: 'hs6',
  spec: 'spec',
  usp: 'usp',
  origin: 'origin',
};

/**
 * Where the firm's form holds what feeds a merge field, as the fragment the form understands:
 * `addressEn`, `markets`, `products.<id>.uspEn`. Undefined for a field the letter holds itself.
 */
export function firmPlace(
  field: string,
  productId: string | null | undefined,
  language: LetterLanguage,
): string | undefined {
  const [group, name = ''] = field.split('.');
  if (group === 'sme') return OF_FIRM[name];
  if (group !== 'product' || !productId) return undefined;
  const key = name === 'usp' && language !== 'ko' ? 'uspEn' : OF_PRODUCT[name];
  return key && `products.${productId}.${key}`;
}
