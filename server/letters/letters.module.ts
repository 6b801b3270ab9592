import { Module } from '@nestjs/common';
import { FirmRecordQueries } from './firm-record.queries';
import { LetterPapersController } from './letter-papers.controller';
import { LetterPapers } from './letter-papers.service';
import { LetterTemplates } from './letter-templates.service';
import { LettersController } from './letters.controller';
import { LettersPolicy } from './letters.policy';
import { LettersQueries } from './letters.queries';
import { LettersService } from './letters.service';
import { LetterReviewsQueries } from './workflow/letter-reviews.queries';
import { LetterWorkflowController } from './workflow/letter-workflow.controller';
import { LetterWorkflow } from './workflow/letter-workflow.service';
import { LetterReaders } from './versions/letter-readers';
import { LetterVersionsController } from './versions/letter-versions.controller';
import { LetterVersionsQueries } from './versions/letter-versions.queries';
import { LetterVersions } from './versions/letter-versions.service';

@Module({
  controllers: [
    LettersController,
    LetterPapersController,
    LetterWorkflowController,
    LetterVersionsController,
  ],
  providers: [
    LettersService,
    LetterPapers,
    LettersQueries,
    LettersPolicy,
    FirmRecordQueries,
    LetterTemplates,
    LetterReviewsQueries,
    LetterWorkflow,
    LetterVersions,
    LetterVersionsQueries,
    LetterReaders,
  ],
  exports: [LettersService],
})
export class LettersModule {}
