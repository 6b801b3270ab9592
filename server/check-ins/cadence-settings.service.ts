import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Jobs } from '../platform/jobs/jobs';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { type Gaps, type Tier, TIERS } from './cadence/cadence';
import type { CadenceSettingsDto } from './dto/cadence-settings.dto';
import type { EditCadenceSettingsDto } from './dto/edit-cadence-settings.dto';

const KEY = 'cadence';
export const MATERIALISE = 'check-ins.materialise';

export interface Cadences {
  tiers: Readonly<Record<Tier, Gaps>>;
  /** One visit on site in this many months. */
  onSiteMonths: number;
}

/** DOMAIN §6.1: two-weekly, monthly, quarterly, a visit on site each half-year. */
const DEFAULT: Cadences = {
  tiers: {
    intensive: { idealGapDays: 14, maxGapDays: 21 },
    regular: { idealGapDays: 30, maxGapDays: 45 },
    watch: { idealGapDays: 91, maxGapDays: 120 },
  },
  onSiteMonths: 6,
};

/** How often firms of a tier are contacted: what supervisors set for all plans that follow the tier. */
@Injectable()
export class CadenceSettings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  async read(): Promise<Cadences & { version: number }> {
    const row = await this.uow.one<{ value: Cadences; version: number }>(
      'SELECT value, version FROM settings WHERE key = $1',
      [KEY],
    );
    return { ...DEFAULT, ...row?.value, version: row?.version ?? 0 };
  }

  async get(_actor: Person): Promise<CadenceSettingsDto> {
    const { tiers, onSiteMonths, version } = await this.read();
    return { ...tiers, onSiteMonths, version };
  }

  /** Plans that follow their tier are rewritten by a job of this transaction. */
  async edit(
    actor: Person,
    version: number,
    { onSiteMonths, ...tiers }: EditCadenceSettingsDto,
  ): Promise<CadenceSettingsDto> {
    for (const tier of TIERS) {
      if (tiers[tier].maxGapDays < tiers[tier].idealGapDays)
        throw Problem.field(
          `${tier}.maxGapDays`,
          'below_ideal',
          'The longest gap is not below the ideal one.',
        );
    }
    const before = await this.get(actor);
    const value = JSON.stringify({ tiers, onSiteMonths });
    const written = await this.uow.execute(
      `INSERT INTO settings AS s (key, value, version, updated_at)
       SELECT $1, $2::jsonb, 1, $4 WHERE $3 = 0 OR EXISTS (SELECT 1 FROM settings WHERE key = $1)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = s.version + 1, updated_at = $4
         WHERE s.version = $3`,
      [KEY, value, version, this.clock.now()],
    );
    if (written !== 1) throw Problem.stale(before);
    await this.audit.record({
      action: 'cadence.updated',
      subjectType: 'settings',
      subjectId: KEY,
      before,
      after: { ...tiers, onSiteMonths },
    });
    await this.jobs.enqueue(MATERIALISE);
    return this.get(actor);
  }
}
