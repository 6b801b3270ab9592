import { type FieldProblem } from '../platform/http/problem';
import type { CompanyParts } from './company-parts.queries';
import { clean, phoneOf } from './company-text-rules';
import type { EditCompanyDto } from './dto/company-input.dto';

/** Contacts, products, markets and certificates as they are kept; what is wrong goes to `errors`. */
export function partsOf(input: EditCompanyDto, errors: FieldProblem[]): Partial<CompanyParts> {
  const parts: Partial<CompanyParts> = {};
  if (input.contacts) {
    parts.contacts = input.contacts.map((contact, i) => ({
      ...contact,
      name: contact.name.trim(),
      nameEn: clean(contact.nameEn),
      title: clean(contact.title),
      titleEn: clean(contact.titleEn),
      email: clean(contact.email)?.toLowerCase() ?? null,
      phone: phoneOf(contact.phone, `contacts.${i}.phone`, errors),
      mobile: phoneOf(contact.mobile, `contacts.${i}.mobile`, errors),
      isPrimary: contact.isPrimary ?? false,
      isSignatory: contact.isSignatory ?? false,
    }));
    const second = parts.contacts.findIndex(
      ({ isPrimary }, i) => isPrimary && parts.contacts?.findIndex((c) => c.isPrimary) !== i,
    );
    if (second > 0) {
      errors.push({
        field: `contacts.${second}.isPrimary`,
        code: 'contact.two_primaries',
        message: 'only one is the main contact',
      });
    }
  }
  if (input.products) {
    parts.products = input.products.map((product) => ({
      ...product,
      name: product.name.trim(),
      nameEn: clean(product.nameEn),
      hs6:
        clean(product.hs6)
          ?.replace(/[\s.-]/g, '')
          .slice(0, 6) ?? null,
      spec: clean(product.spec),
      usp: (product.usp ?? []).map((line) => line.trim()).filter(Boolean),
      uspEn: (product.uspEn ?? []).map((line) => line.trim()).filter(Boolean),
      unit: clean(product.unit),
      moq: clean(product.moq),
      leadTimeDays: product.leadTimeDays ?? null,
      origin: clean(product.origin)?.toUpperCase() ?? 'KR',
    }));
    parts.products.forEach(({ hs6 }, i) => {
      if (hs6 !== null && !/^\d{6}$/.test(hs6)) {
        errors.push({
          field: `products.${i}.hs6`,
          code: 'hs_code.length',
          message: 'has six digits',
        });
        parts.products![i]!.hs6 = null;
      }
    });
  }
  if (input.markets) {
    parts.markets = input.markets.map(({ country, status, note }) => ({
      country: country.toUpperCase(),
      status,
      note: clean(note),
    }));
    parts.markets.forEach(({ country }, i, all) => {
      if (all.findIndex((other) => other.country === country) !== i) {
        errors.push({
          field: `markets.${i}.country`,
          code: 'market.twice',
          message: 'is in the list already',
        });
      }
    });
  }
  if (input.certificates) {
    parts.certificates = input.certificates.map((certificate) => ({
      ...certificate,
      name: certificate.name.trim(),
      number: clean(certificate.number),
      scope: clean(certificate.scope),
      issuer: clean(certificate.issuer),
      issuedOn: certificate.issuedOn ?? null,
      expiresOn: certificate.expiresOn ?? null,
    }));
    parts.certificates.forEach(({ issuedOn, expiresOn }, i) => {
      if (issuedOn && expiresOn && expiresOn < issuedOn) {
        errors.push({
          field: `certificates.${i}.expiresOn`,
          code: 'certificate.expires_before_issued',
          message: 'lies before the day of issue',
        });
      }
    });
  }
  return parts;
}
