import offices from '../reference/data/offices.json';
import partners from '../reference/data/partners.json';

export interface Addressee {
  /** Partner code, or `office:` and the office's code. */
  readonly target: string;
  readonly addressee: string;
  readonly addresseeEn: string;
}

/** Whom a case is referred to: a partner of the register, or the overseas office of a city. */
export function addresseeOf(partner: string, city: string): Addressee {
  if (partner === 'office') {
    const office = offices.find(({ nameKo }) => nameKo === city);
    if (!office) throw new Error(`no office in ${city}`);
    return {
      target: `office:${office.code}`,
      addressee: `${office.nameKo} 무역관`,
      addresseeEn: `Office in ${office.nameEn}`,
    };
  }
  const found = partners.find(({ code }) => code === partner);
  if (!found) throw new Error(`no partner ${partner}`);
  return { target: found.code, addressee: found.nameKo, addresseeEn: found.nameEn };
}
