import { Inject, Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { TAKE_EFFECT } from './assignments/assignment-effects.service';
import { MATERIALISE } from './check-ins/cadence-settings.service';
import { SEAL_AUDIT } from './audit/audit-seals.service';
import { SEND_MONTHLY } from './figures/monthly/monthly-mail.service';
import { SWEEP_EXPORTS } from './exports/export-sweep.service';
import { WATCH_STILLNESS } from './difficulties/inactivity.service';
import { TELL_PROGRESS } from './difficulties/progress.service';
import { ESCALATE_CASES } from './notifications/escalation-reminders.service';
import { PROPOSE_FOLLOW_UPS } from './letters/follow-ups/follow-up-proposals';
import { SEND_LETTERS } from './letters/dispatch/letter-pump';
import { POLL_INBOX } from './inbox/inbox-poller';
import { REMIND } from './notifications/check-in-reminders.service';
import { REMIND_PROMISES } from './notifications/promise-reminders.service';
import { REMIND_REFERRALS } from './notifications/referral-reminders.service';
import { DIGEST } from './notifications/digest.service';
import { CONFIG, type Config } from './platform/config/config';
import { UnitOfWork } from './platform/database/unit-of-work';
import { Jobs } from './platform/jobs/jobs';
import { Files } from './platform/files/files';
import { Mailer } from './platform/mail/mailer';
import { SYSTEM } from './platform/security/actor';
import { SessionService } from './people/session.service';

const SEOUL = { timeZone: 'Asia/Seoul' };

/**
 * Every clock tick of the product. A tick only enqueues; the job does the work, once for all
 * replicas (the singleton key holds the others back).
 */
@Injectable()
export class Schedules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
    mailer: Mailer,
    files: Files,
    sessions: SessionService,
  ) {
    jobs.define('mail.sweep', async () => void (await mailer.sweep()));
    jobs.define('files.sweep', async () => void (await files.sweep()));
    jobs.define('sessions.purge', () => sessions.purge(), { transaction: false });
  }

  /** Mail that waited too long, every five minutes. */
  @Cron('0 */5 * * * *', SEOUL)
  sweepMail() {
    return this.tick('mail.sweep');
  }

  /** Uploads nobody attached, at 03:10. */
  @Cron('0 10 3 * * *', SEOUL)
  sweepFiles() {
    return this.tick('files.sweep');
  }

  /** Ended sessions and old links, at 03:20. */
  @Cron('0 20 3 * * *', SEOUL)
  purgeSessions() {
    return this.tick('sessions.purge');
  }

  /** Changes of doctor that begin today, at 00:05. */
  @Cron('0 5 0 * * *', SEOUL)
  changeDoctors() {
    return this.tick(TAKE_EFFECT);
  }

  /** Check-ins up to 90 days ahead, at 04:30. */
  @Cron('0 30 4 * * *', SEOUL)
  materialiseCheckIns() {
    return this.tick(MATERIALISE);
  }

  /** Reminders and what is overdue, every ten minutes: the job knows the hour and tells once. */
  @Cron('0 */10 * * * *', SEOUL)
  remindOfCheckIns() {
    return this.tick(REMIND);
  }

  /** Promises, likewise. */
  @Cron('15 */10 * * * *', SEOUL)
  remindOfPromises() {
    return this.tick(REMIND_PROMISES);
  }

  /** Cases that run late, likewise. */
  @Cron('50 */10 * * * *', SEOUL)
  escalateCases() {
    return this.tick(ESCALATE_CASES);
  }

  /** Requests to partners, likewise. */
  @Cron('45 */10 * * * *', SEOUL)
  remindOfReferrals() {
    return this.tick(REMIND_REFERRALS);
  }

  /** The morning digest, likewise. */
  @Cron('30 */10 * * * *', SEOUL)
  writeDigests() {
    return this.tick(DIGEST);
  }

  /** Letters to buyers that are due, every minute; each job goes on as long as there are more. */
  @Cron('10 * * * * *', SEOUL)
  sendLetters() {
    return this.tick(SEND_LETTERS);
  }

  /** Letters to those who did not answer one, at 09:05: each is proposed once. */
  @Cron('0 5 9 * * *', SEOUL)
  proposeFollowUps() {
    return this.tick(PROPOSE_FOLLOW_UPS);
  }

  /** The mailbox replies come to, every minute, where one is set. */
  @Cron('40 * * * * *', SEOUL)
  async readMailbox() {
    if (this.config.imapUrl) await this.tick(POLL_INBOX);
  }

  /** Notices of where open cases stand, at 09:20: the job knows the closed days. */
  @Cron('0 20 9 * * *', SEOUL)
  tellProgress() {
    return this.tick(TELL_PROGRESS);
  }

  /** Exports whose run died, and files that are past their days, every minute. */
  @Cron('45 * * * * *', SEOUL)
  sweepExports() {
    return this.tick(SWEEP_EXPORTS);
  }

  /** The report of the month before, at 07:40: the job knows the day and sends once. */
  @Cron('0 40 7 * * *', SEOUL)
  sendMonthlyReports() {
    return this.tick(SEND_MONTHLY);
  }

  /** Cases that nobody moves, at 09:25, likewise. */
  @Cron('0 25 9 * * *', SEOUL)
  watchStillness() {
    return this.tick(WATCH_STILLNESS);
  }

  /** The hash chain over the audit record, at minute 7 of every hour. */
  @Cron('0 7 * * * *', SEOUL)
  sealAudit() {
    return this.tick(SEAL_AUDIT);
  }

  /** Right after a start: what the hours without a process left undone. Each job looks for itself. */
  async catchUp(): Promise<void> {
    for (const job of [
      ...[TAKE_EFFECT, MATERIALISE, REMIND, REMIND_PROMISES, REMIND_REFERRALS, ESCALATE_CASES],
      ...[DIGEST, TELL_PROGRESS, WATCH_STILLNESS, SWEEP_EXPORTS, SEND_MONTHLY],
      ...[SEND_LETTERS, PROPOSE_FOLLOW_UPS],
    ])
      await this.tick(job);
  }

  private async tick(job: string): Promise<void> {
    if (!this.jobs.isRunning) return;
    await this.uow.run(SYSTEM, () => this.jobs.enqueue(job, {}, { singletonKey: job }));
  }
}
