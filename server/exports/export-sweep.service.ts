import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FileStorage } from '../platform/files/file-storage';
import { Jobs } from '../platform/jobs/jobs';
import { LOST_AFTER_SECONDS, RUN_EXPORT } from './export-run.service';

export const SWEEP_EXPORTS = 'exports.sweep';

/** Takes up exports whose run died, and removes files whose seven days are over. */
@Injectable()
export class ExportSweepService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(SWEEP_EXPORTS, async () => {
      await this.takeUp();
      await this.remove();
    });
  }

  private async takeUp(): Promise<void> {
    const lost = await this.uow.query<{ id: string }>(
      `SELECT id FROM exports WHERE status = 'running'
         AND heartbeat_at < $1::timestamptz - make_interval(secs => ${LOST_AFTER_SECONDS})`,
      [this.clock.now()],
    );
    for (const { id } of lost) await this.jobs.enqueue(RUN_EXPORT, { id }, { singletonKey: id });
  }

  /** The row stays as the record of what was taken; failed and cancelled runs leave no file. */
  private async remove(): Promise<void> {
    const rows = await this.uow.query<{ id: string; key: string }>(
      `SELECT id, storage_key AS key FROM exports WHERE storage_key IS NOT NULL
         AND (expires_at < $1 OR status IN ('failed', 'cancelled')) FOR UPDATE SKIP LOCKED`,
      [this.clock.now()],
    );
    for (const { id, key } of rows) {
      await this.storage.remove(key);
      await this.uow.execute(
        `UPDATE exports SET storage_key = NULL, status = CASE WHEN status = 'done' THEN 'expired' ELSE status END
         WHERE id = $1`,
        [id],
      );
    }
  }
}
