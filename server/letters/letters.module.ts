import { Module } from '@nestjs/common';
import { FirmRecordQueries } from './firm-record.queries';
import { LetterTemplates } from './letter-templates.service';
import { LettersController } from './letters.controller';
import { LettersPolicy } from './letters.policy';
import { LettersQueries } from './letters.queries';
import { LettersService } from './letters.service';
import { LetterDispatch } from './dispatch/dispatch.service';
import { DispatchQueries } from './dispatch/dispatch.queries';
import { LetterComposer } from './dispatch/letter-composer';
import { LetterDispatchController } from './dispatch/letter-dispatch.controller';
import { LetterGate } from './dispatch/letter-gate';
import { LetterPump } from './dispatch/letter-pump';
import { LetterSender } from './dispatch/letter-sender';
import { LetterSenderQueries } from './dispatch/letter-sender.queries';
import { RecipientsQueries } from './dispatch/recipients.queries';
import { RecipientsService } from './dispatch/recipients.service';
import { LetterReviewsQueries } from './workflow/letter-reviews.queries';
import { LetterWorkflowController } from './workflow/letter-workflow.controller';
import { LetterWorkflow } from './workflow/letter-workflow.service';

@Module({
  controllers: [LettersController, LetterWorkflowController, LetterDispatchController],
  providers: [
    LettersService,
    LettersQueries,
    LettersPolicy,
    FirmRecordQueries,
    LetterTemplates,
    LetterReviewsQueries,
    LetterWorkflow,
    DispatchQueries,
    LetterComposer,
    LetterDispatch,
    LetterGate,
    LetterPump,
    LetterSender,
    LetterSenderQueries,
    RecipientsQueries,
    RecipientsService,
  ],
  exports: [LettersService],
})
export class LettersModule {}
