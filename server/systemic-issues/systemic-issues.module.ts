import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DifficultiesModule } from '../difficulties/difficulties.module';
import { ExportsModule } from '../exports/exports.module';
import { ReferenceModule } from '../reference/reference.module';
import { SolutionsModule } from '../solutions/solutions.module';
import { IssueCasesService } from './issue-cases.service';
import { IssueExport } from './issue-export.service';
import { IssueProgressService } from './issue-progress.service';
import { SystemicIssue } from './systemic-issue.entity';
import { SystemicIssuePolicy } from './systemic-issue.policy';
import { SystemicIssuesController } from './systemic-issues.controller';
import { SystemicIssuesQueries } from './systemic-issues.queries';
import { SystemicIssuesService } from './systemic-issues.service';

/** Systemic issues (제도개선 과제): many cases, one rule to change. */
@Module({
  imports: [
    TypeOrmModule.forFeature([SystemicIssue]),
    DifficultiesModule,
    ExportsModule,
    ReferenceModule,
    SolutionsModule,
  ],
  controllers: [SystemicIssuesController],
  providers: [
    IssueCasesService,
    IssueExport,
    IssueProgressService,
    SystemicIssuePolicy,
    SystemicIssuesQueries,
    SystemicIssuesService,
  ],
})
export class SystemicIssuesModule {}
