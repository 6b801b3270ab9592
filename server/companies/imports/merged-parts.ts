import type { CompanyParts, ReadParts } from '../company-parts.queries';

/** The lists of a firm with those of a file added: what the file names is known by its name. */
export function mergedParts(
  present: ReadParts,
  given: Partial<CompanyParts>,
): Partial<CompanyParts> {
  const merged: Partial<CompanyParts> = {};
  if (given.markets) {
    const named = new Set(given.markets.map(({ country }) => country));
    merged.markets = [
      ...present.markets.filter(({ country }) => !named.has(country)),
      ...given.markets,
    ];
  }
  if (given.products) merged.products = added(present.products, given.products);
  if (given.certificates) merged.certificates = added(present.certificates, given.certificates);
  if (given.contacts) {
    const hasMain = present.contacts.some(({ isPrimary }) => isPrimary);
    merged.contacts = added(present.contacts, given.contacts).map((contact, i) =>
      i >= present.contacts.length && hasMain ? { ...contact, isPrimary: false } : contact,
    );
  }
  return merged;
}

function added<T extends { name: string }, G extends { name: string }>(
  present: T[],
  given: G[],
): (T | G)[] {
  const known = new Set(present.map(({ name }) => name));
  return [...present, ...given.filter(({ name }) => !known.has(name))];
}
