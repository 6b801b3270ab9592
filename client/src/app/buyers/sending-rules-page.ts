import { Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../api/api';
import { sendingRulesList } from '../api/fn/sending-rules/sending-rules-list';
import type { JurisdictionRuleDto } from '../api/models/jurisdiction-rule-dto';
import type { RuleGroundDto } from '../api/models/rule-ground-dto';
import type { SendingRulesDto } from '../api/models/sending-rules-dto';
import { translate } from '../i18n/i18n';
import { Session } from '../session/session';
import { DatePipe } from '../ui/date-pipes';
import { Failed } from '../ui/failed';
import { Icon } from '../ui/icon';
import { SkeletonRows } from '../ui/skeleton';
import { Chip } from '../ui/status';
import { AddRulesDialog } from './add-rules-dialog';
import { Countries } from './countries';

/** 발송 규칙: what the laws on commercial mail ask, country by country, as it is applied. */
@Component({
  selector: 'hd-sending-rules-page',
  imports: [AddRulesDialog, Chip, DatePipe, Failed, Icon, RouterLink, SkeletonRows],
  templateUrl: './sending-rules-page.html',
  styles: `
    .law {
      padding: 16px 20px;
    }
    .law + .law {
      border-top: 1px solid var(--line);
    }
    .law h3 {
      margin-bottom: 8px;
      overflow-wrap: anywhere;
    }
    .facts dd {
      overflow-wrap: anywhere;
    }
    .versions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-bottom: 12px;
    }
    .from {
      margin-inline-start: auto;
    }
  `,
})
export class SendingRulesPage {
  private readonly api = inject(Api);
  private readonly role = inject(Session).role;
  private readonly countries = inject(Countries);
  protected readonly t = translate();
  protected readonly adding = signal(false);
  protected readonly list = resource({ loader: () => this.api.invoke(sendingRulesList) });
  protected readonly versions = computed(() =>
    this.list.hasValue() ? this.list.value().items : [],
  );
  /** The version looked at; the one in force until another is chosen. */
  private readonly chosen = signal<number | undefined>(undefined);
  protected readonly shown = computed(
    () =>
      this.versions().find(({ version }) => version === this.chosen()) ??
      this.versions().find(({ current }) => current),
  );
  /** By name; the rest of the world last. */
  protected readonly laws = computed(() =>
    [...(this.shown()?.jurisdictions ?? [])].sort(
      (a, b) =>
        Number(a.code === 'other') - Number(b.code === 'other') ||
        this.place(a).localeCompare(this.place(b)),
    ),
  );
  protected readonly latest = computed(() => this.versions()[0]);
  protected readonly mayAdd = computed(() => ['supervisor', 'admin'].includes(this.role() ?? ''));
  protected readonly desk = computed(() => this.role() !== 'admin');

  protected choose(version: number): void {
    this.chosen.set(version);
  }

  protected added(): void {
    this.chosen.set(undefined);
    this.list.reload();
  }

  protected state({ current, effectiveFrom }: SendingRulesDto): 'current' | 'coming' | 'past' {
    if (current) return 'current';
    return new Date(effectiveFrom) > new Date() ? 'coming' : 'past';
  }

  /** `유럽 연합: 네덜란드, 덴마크 …` or the country alone. */
  protected place(law: JurisdictionRuleDto): string {
    if (law.code === 'other') return this.t('buyers.rules.other');
    const names = law.countries.map((code) => this.countries.name(code)).sort();
    if (names.length === 1) return names[0] ?? law.code;
    return law.code === 'eu' ? this.t('buyers.rules.eu') : names.join(', ');
  }

  protected others(law: JurisdictionRuleDto): string {
    if (law.code !== 'eu') return '';
    const names = law.countries.map((code) => this.countries.name(code));
    return names.sort((a, b) => a.localeCompare(b)).join(', ');
  }

  /** Each once: several facts may count alike. */
  protected grounds(law: JurisdictionRuleDto): string[] {
    return [...new Set(law.grounds.map((one) => this.ground(one)))];
  }

  private ground({ basis, months, needs }: RuleGroundDto): string {
    const words = [this.t('buyers.rules.basis.' + basis)];
    if (months !== null) words.push(this.t('buyers.rules.months', { n: months }));
    if (needs.includes('same_goods')) words.push(this.t('buyers.rules.sameGoods'));
    if (needs.includes('corporate')) words.push(this.t('buyers.rules.corporate'));
    return words.join(', ');
  }

  protected label({ label }: JurisdictionRuleDto): string {
    if (!label) return '';
    const others = Object.entries(label.inLanguage).map(
      ([language, text]) => `${this.t('labels.contactLanguage.' + language)} ${text}`,
    );
    return [label.text, ...others].join(' · ');
  }

  protected footer({ footer, footerLanguages }: JurisdictionRuleDto): string {
    const parts = footer.map((part) => this.t('labels.footerPart.' + part)).join(', ');
    const languages = (footerLanguages ?? []).map((one) => this.t('labels.contactLanguage.' + one));
    if (languages.length === 0) return parts;
    return `${parts} (${languages.join(', ')})`;
  }

  protected quiet({ quiet }: JurisdictionRuleDto): string {
    return quiet
      .map(({ channels, from, to }) =>
        this.t('buyers.rules.hours', {
          channels: channels.map((one) => this.t('labels.sendingChannel.' + one)).join(', '),
          ...{ from, to },
        }),
      )
      .join('; ');
  }
}
