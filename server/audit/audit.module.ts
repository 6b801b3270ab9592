import { Module } from '@nestjs/common';
import { AuditSealsService } from './audit-seals.service';
import { AuditController } from './audit.controller';
import { AuditQueries } from './audit.queries';
import { AuditService } from './audit.service';
import { MailLogController } from './mail-log.controller';
import { MailLogService } from './mail-log.service';

/** What the administrator watches over: the audit record with its seals, and the mails sent. */
@Module({
  controllers: [AuditController, MailLogController],
  providers: [AuditQueries, AuditSealsService, AuditService, MailLogService],
  exports: [AuditSealsService],
})
export class AuditModule {}
