import { Component, computed, inject, input, output, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CompanyDto } from '../api/models/company-dto';
import { CompanyAssignments } from '../assignments/company-assignments';
import { localName, translate } from '../i18n/i18n';
import { LetterheadCard } from '../letterhead/letterhead-card';
import { Clock } from '../ui/clock';
import { DatePipe } from '../ui/date-pipes';
import { daysUntil } from '../ui/dates';
import { Icon } from '../ui/icon';
import { Chip } from '../ui/status';
import { CompaniesApi, hsText } from './companies-api';
import { FirmConsents } from './firm-consents';
import { FirmContacts } from './firm-contacts';
import { FirmPeople } from './firm-people';
import { dollars, numberText, phoneText } from './firm-text';

const SOON_DAYS = 90;

/** The firm's record: facts, products, certificates, contacts, consents and accounts. */
@Component({
  selector: 'hd-firm-info',
  imports: [
    RouterLink,
    Chip,
    CompanyAssignments,
    DatePipe,
    FirmConsents,
    FirmContacts,
    FirmPeople,
    Icon,
    LetterheadCard,
  ],
  templateUrl: './firm-info.html',
  styles: `
    .product {
      padding: 12px 16px;
      border-top: 1px solid var(--line);
    }
    .product ul {
      margin-top: 4px;
      padding-left: 18px;
      list-style: disc;
      color: var(--text-2);
      font-size: 14px;
      line-height: 20px;
    }
    .facts dd {
      overflow-wrap: anywhere;
    }
    .none {
      padding: 4px 16px 16px;
    }
  `,
})
export class FirmInfo {
  private readonly registers = inject(CompaniesApi);
  private readonly clock = inject(Clock);
  readonly firm = input.required<CompanyDto>();
  readonly changed = output();
  protected readonly t = translate();
  protected readonly local = localName();
  protected readonly hsText = hsText;
  private readonly sectors = resource({ loader: () => this.registers.sectors() });

  /** Label and value of what is known; what is not stays out. */
  protected readonly facts = computed(() => {
    const firm = this.firm();
    const sector = this.sectors.hasValue()
      ? this.sectors.value().find(({ code }) => code === firm.sectorCode)
      : undefined;
    const lines: [string, string | number | null | undefined][] = [
      ['name', firm.name],
      ['nameEn', firm.nameEn],
      [
        'registrationNumber',
        firm.registrationNumber
          ? numberText(firm.registrationNumber)
          : firm.maskedRegistrationNumber,
      ],
      ['corporateNumber', firm.corporateNumber?.replace(/^(\d{6})/, '$1-')],
      ['representative', [firm.representative, firm.representativeEn].filter(Boolean).join(' · ')],
      [
        'sectorCode',
        sector ? `${sector.code} ${this.local(sector.nameKo, sector.nameEn)}` : firm.sectorCode,
      ],
      ['business', this.local(firm.business, firm.businessEn)],
      ['capacity', firm.capacity],
      ['foundedYear', firm.foundedYear],
      ['employees', firm.employees?.toLocaleString()],
      ['exportExperience', this.t('labels.exportExperience.' + firm.exportExperience)],
      ['exportUsd', firm.exportUsd === null ? null : dollars(firm.exportUsd)],
      ['exportPrevUsd', firm.exportPrevUsd === null ? null : dollars(firm.exportPrevUsd)],
      ['team', this.local(firm.teamName, firm.teamNameEn)],
      ['phone', phoneText(firm.phone)],
      ['email', firm.email],
      ['website', firm.website],
      ['address', [firm.postcode, firm.address, firm.addressDetail].filter(Boolean).join(' ')],
      ['addressEn', firm.addressEn],
    ];
    return lines.filter(([, value]) => value !== null && value !== undefined && value !== '');
  });

  /** How a certificate's expiry stands. */
  protected expiry(day: string | null): 'past' | 'soon' | 'calm' | undefined {
    if (!day) return undefined;
    const days = daysUntil(day, this.clock.now());
    return days < 0 ? 'past' : days <= SOON_DAYS ? 'soon' : 'calm';
  }
}
