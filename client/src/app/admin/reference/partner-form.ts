import { maxLength, pattern, required, schema } from '@angular/forms/signals';
import { CreatePartnerDto } from '../../api/models/create-partner-dto';
import { PartnerDto } from '../../api/models/partner-dto';
import { PartnerKind } from '../../api/models/partner-kind';

export const PARTNER_KINDS: PartnerKind[] = [
  'government',
  'public',
  'association',
  'legal',
  'insurer',
  'inhouse',
];

/** What the window edits; empty text stands for nothing. */
export interface PartnerForm {
  nameKo: string;
  nameEn: string;
  kind: PartnerKind;
  phone: string;
  url: string;
  categories: string[];
  active: boolean;
}

export const partnerRules = schema<PartnerForm>((path) => {
  required(path.nameKo);
  maxLength(path.nameKo, 100);
  required(path.nameEn);
  maxLength(path.nameEn, 100);
  // Call centres have three digits (125), so the usual rule for phones does not fit.
  pattern(path.phone, /^\+?[0-9][0-9 ()-]{1,28}[0-9]$/, { message: 'ui.errors.phone' });
  pattern(path.url, /^https?:\/\/[^\s/]+\.[^\s]+$/, { message: 'reference.partners.urlWrong' });
  maxLength(path.url, 300);
});

export function partnerForm(partner?: PartnerDto): PartnerForm {
  return {
    nameKo: partner?.nameKo ?? '',
    nameEn: partner?.nameEn ?? '',
    kind: partner?.kind ?? 'public',
    phone: partner?.phone ?? '',
    url: partner?.url ?? '',
    categories: partner?.categories ?? [],
    active: partner?.active ?? true,
  };
}

export function partnerBody(form: PartnerForm): CreatePartnerDto {
  const { nameKo, nameEn, kind, categories } = form;
  return {
    nameKo,
    nameEn,
    kind,
    categories,
    phone: form.phone.trim() || null,
    url: form.url.trim() || null,
  };
}
