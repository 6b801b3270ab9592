import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { startOfSeoulDay } from '../../platform/business-time/calendar-days';
import { Clock } from '../../platform/config/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import { ReferenceLookup } from '../../reference/reference-lookup.service';
import type {
  AddSendingRulesDto,
  JurisdictionRuleDto,
  SendingRulesDto,
} from '../dto/sending-rules.dto';
import { nextRules } from './next-rules';
import { rulesAt, type SendingRules } from './sending-rules';

/** The laws on commercial mail as they are applied, by version. */
@Injectable()
export class SendingRulesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly reference: ReferenceLookup,
  ) {}

  /** Every version, the latest first. */
  async list(): Promise<SendingRulesDto[]> {
    const versions = await this.versions();
    const now = rulesAt(versions, this.clock.now()).version;
    return versions.map((rules) => dtoOf(rules, rules.version === now));
  }

  /**
   * Adds a version that builds on the latest; there is no changing one, and none holds backwards.
   * @throws Problem 409 when somebody added one at the same moment, 422
   */
  async add(input: AddSendingRulesDto): Promise<SendingRulesDto[]> {
    const { effectiveOn, note, countries = [], ...change } = input;
    const [latest] = await this.versions();
    if (!latest) throw new Error('There are no sending rules to build on.');
    const effectiveFrom = startOfSeoulDay(effectiveOn);
    if (effectiveFrom <= this.clock.now()) {
      throw Problem.field('effectiveOn', 'sending_rules.not_ahead', 'must be tomorrow or later');
    }
    if (effectiveFrom < new Date(latest.effectiveFrom)) {
      throw Problem.field('effectiveOn', 'sending_rules.before_latest', 'is before the latest');
    }
    if (!Object.hasOwn(latest.jurisdictions, change.jurisdiction)) {
      throw Problem.field('jurisdiction', 'unknown_code', 'is no law we know');
    }
    const [unknown] = await this.reference.unknownCodes('countries', countries);
    if (unknown) throw Problem.field('countries', 'unknown_code', `There is no ${unknown}.`);
    const when = { effectiveFrom: effectiveFrom.toISOString(), note };
    const rules = nextRules(latest, { ...change, countries }, when);
    const added = await this.uow.execute(
      `INSERT INTO sending_rules (version, effective_from, rules, note) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [rules.version, effectiveFrom, JSON.stringify(rules), note],
    );
    if (added === 0) throw Problem.conflict('sending_rules.taken');
    await this.audit.record({
      ...{ action: 'sending_rules.added', subjectType: 'sending_rules', subjectId: null },
      after: { version: rules.version, effectiveOn, note, ...change, countries },
    });
    return this.list();
  }

  private async versions(): Promise<SendingRules[]> {
    const rows = await this.uow.query<{ rules: SendingRules; at: Date }>(
      'SELECT rules, effective_from AS at FROM sending_rules ORDER BY version DESC',
    );
    return rows.map(({ rules, at }) => ({ ...rules, effectiveFrom: at.toISOString() }));
  }
}

function dtoOf(rules: SendingRules, current: boolean): SendingRulesDto {
  const { version, effectiveFrom, note, countries, jurisdictions, kinds } = rules;
  return {
    ...{ version, effectiveFrom: new Date(effectiveFrom), note, current },
    jurisdictions: Object.entries(jurisdictions).map(([code, law]): JurisdictionRuleDto => {
      const { source, grounds, label, footer, footerLanguages, quiet, limit, reconfirmMonths } =
        law;
      return {
        ...{ code, source, label, limit, reconfirmMonths, footer: [...footer] },
        countries: Object.keys(countries).filter((country) => countries[country] === code),
        grounds: grounds.map(({ basis, months, needs }) => ({
          ...{ basis, months, needs: [...needs] },
        })),
        footerLanguages: footerLanguages && [...footerLanguages],
        quiet: quiet.map(({ channels, from, to }) => ({ channels: [...channels], from, to })),
      };
    }),
    services: Object.entries(kinds)
      .filter(([, { service }]) => service)
      .map(([kind, { serviceToMany }]) => ({ kind, toMany: serviceToMany })),
  };
}
