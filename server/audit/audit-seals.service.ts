import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Jobs } from '../platform/jobs/jobs';
import { SEALED_COLUMNS, sealHash, type SealedEntry } from './audit-chain';
import type { AuditVerificationDto, BrokenSealDto } from './dto/audit-entry.dto';

export const SEAL_AUDIT = 'audit.seal';

/** Entries of one seal. */
const BATCH = 1000;
/** How far back the next seal looks for entries that a long transaction committed late. */
const LATE = '1 day';
const LOCK = 7305004;

interface Seal {
  seq: number;
  sealed_at: Date;
  entries: number;
  previous: string;
  hash: string;
  entry_ids: string[];
}

/**
 * The hash chain over the audit record (DESIGN §6, DOMAIN §7.1 제8조): who changes, removes or
 * slips in a sealed entry breaks the chain from there on. The newest hash goes to the log as well,
 * so that a chain rewritten as a whole shows too.
 */
@Injectable()
export class AuditSealsService implements OnModuleInit {
  private readonly logger = new Logger('AuditSeals');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(SEAL_AUDIT, async () => void (await this.seal()));
  }

  /** Seals what is older than a minute and not sealed yet. @returns how many entries */
  async seal(): Promise<number> {
    await this.uow.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    let sealed = 0;
    for (;;) {
      const entries = await this.nextBatch();
      if (entries.length === 0) return sealed;
      await this.append(entries);
      sealed += entries.length;
    }
  }

  /** Recomputes the chain from the first seal. */
  async verify(): Promise<AuditVerificationDto> {
    let previous = '';
    let after = 0;
    const result = { seals: 0, entries: 0 };
    let newest: Seal | undefined;
    let broken: BrokenSealDto | null = null;
    for (;;) {
      const seal = await this.uow.one<Seal>(
        'SELECT seq, sealed_at, entries, previous, hash, entry_ids FROM audit_seals WHERE seq > $1 ORDER BY seq LIMIT 1',
        [after],
      );
      if (!seal) break;
      newest = seal;
      after = seal.seq;
      broken ??= await this.examine(seal, previous);
      previous = seal.hash;
      result.seals += 1;
      if (!broken) result.entries += seal.entries;
    }
    const unsealed = await this.uow.one<{ count: number }>(
      `SELECT (SELECT count(*) FROM audit_entries) - (SELECT coalesce(sum(entries), 0)::bigint FROM audit_seals) AS count`,
    );
    return {
      intact: broken === null,
      ...result,
      unsealed: Math.max(0, Number(unsealed?.count ?? 0)),
      lastSealedAt: newest?.sealed_at ?? null,
      head: newest?.hash ?? null,
      broken,
    };
  }

  private async examine(seal: Seal, previous: string): Promise<BrokenSealDto | null> {
    const broken = (fault: BrokenSealDto['fault']) => ({
      seq: seal.seq,
      sealedAt: seal.sealed_at,
      fault,
    });
    const entries = await this.uow.query<SealedEntry>(
      `SELECT ${SEALED_COLUMNS} FROM audit_entries WHERE id = ANY($1::uuid[]) ORDER BY audit_entries.at, audit_entries.id`,
      [seal.entry_ids],
    );
    if (seal.previous !== previous) return broken('chain_cut');
    if (entries.length < seal.entries || seal.entry_ids.length !== seal.entries)
      return broken('entry_missing');
    return sealHash(previous, entries) === seal.hash ? null : broken('entry_changed');
  }

  private nextBatch(): Promise<SealedEntry[]> {
    return this.uow.query<SealedEntry>(
      `WITH last AS (SELECT max(through_at) AS at FROM audit_seals),
       recent AS (SELECT unnest(s.entry_ids) AS id FROM audit_seals s, last WHERE s.through_at >= last.at - interval '${LATE}')
       SELECT ${SEALED_COLUMNS} FROM audit_entries
       WHERE audit_entries.at >= coalesce((SELECT at FROM last) - interval '${LATE}', '-infinity')
         AND audit_entries.at < $1::timestamptz - interval '1 minute'
         AND NOT EXISTS (SELECT 1 FROM recent WHERE recent.id = audit_entries.id)
       ORDER BY audit_entries.at, audit_entries.id LIMIT ${BATCH}`,
      [this.clock.now()],
    );
  }

  private async append(entries: SealedEntry[]): Promise<void> {
    const last = entries.at(-1);
    if (!last) return;
    const before = await this.uow.one<{ hash: string }>(
      'SELECT hash FROM audit_seals ORDER BY seq DESC LIMIT 1',
    );
    const previous = before?.hash ?? '';
    const hash = sealHash(previous, entries);
    await this.uow.execute(
      `INSERT INTO audit_seals (sealed_at, through_at, through_id, entries, previous, hash, entry_ids)
       VALUES ($1, $2::timestamp AT TIME ZONE 'UTC', $3, $4, $5, $6, $7)`,
      [
        this.clock.now(),
        last.at,
        last.id,
        entries.length,
        previous,
        hash,
        entries.map(({ id }) => id),
      ],
    );
    this.uow.afterCommit(() =>
      this.logger.log({ msg: 'audit sealed', entries: entries.length, hash }),
    );
  }
}
