import {
  applyEach,
  email,
  maxLength,
  pattern,
  required,
  schema,
  validate,
  type SchemaPath,
} from '@angular/forms/signals';
import { brn } from '../ui/brn';
import { phone } from '../ui/phone';
import { type CompanyDraft, lines, numberOf } from './company-draft';

/** Strengths a product may have in each language. */
const MOST_STRENGTHS = 6;

/** What the server checks as well, so that most mistakes are told at once. */
export const companySchema = schema<CompanyDraft>((at) => {
  required(at.name, { message: 'companies.errors.nameMissing' });
  maxLength(at.name, 100);
  maxLength(at.nameEn, 200);
  brn(at.registrationNumber);
  pattern(at.corporateNumber, /^$|^\d{6}-?\d{7}$/, {
    message: 'companies.errors.corporate_number_length',
  });
  email(at.email);
  phone(at.phone);
  pattern(at.postcode, /^$|^\d{5}$/, { message: 'companies.errors.postcode' });
  wholeNumber(at.employees);
  wholeNumber(at.foundedYear);
  wholeNumber(at.exportYear);
  wholeNumber(at.exportUsd);
  wholeNumber(at.exportPrevUsd);
  for (const path of [at.business, at.businessEn]) maxLength(path, 500);
  maxLength(at.handoverNote, 5000);
  applyEach(at.products, (product) => {
    required(product.name, { message: 'companies.errors.productName' });
    maxLength(product.name, 120);
    wholeNumber(product.leadTimeDays);
    for (const path of [product.usp, product.uspEn]) fewLines(path);
  });
  applyEach(at.certificates, (one) => {
    required(one.name, { message: 'companies.errors.certificateName' });
    validate(one.expiresOn, ({ value, valueOf }) => {
      const issued = valueOf(one.issuedOn);
      return value() && issued && value() < issued
        ? { kind: 'order', message: 'companies.errors.certificate_expires_before_issued' }
        : undefined;
    });
  });
  applyEach(at.contacts, (contact) => {
    validate(contact.name, ({ value, valueOf }) => {
      const other = [contact.title, contact.email, contact.phone, contact.mobile].some((path) =>
        valueOf(path).trim(),
      );
      return !value().trim() && other
        ? { kind: 'required', message: 'companies.errors.contactName' }
        : undefined;
    });
    email(contact.email);
    phone(contact.phone);
    phone(contact.mobile);
  });
});

function wholeNumber(path: SchemaPath<string>): void {
  validate(path, ({ value }) =>
    value().trim() && numberOf(value()) === null
      ? { kind: 'number', message: 'companies.errors.number' }
      : undefined,
  );
}

function fewLines(path: SchemaPath<string>): void {
  validate(path, ({ value }) =>
    lines(value()).length > MOST_STRENGTHS
      ? { kind: 'lines', message: 'companies.errors.strengths' }
      : undefined,
  );
}
