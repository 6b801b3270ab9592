import { Module } from '@nestjs/common';
import { AnswerDesk } from './answers/answer-desk.service';
import { AnswersQueries } from './answers/answers.queries';
import { LetterAnswersController } from './answers/letter-answers.controller';
import { LetterAnswers } from './answers/letter-answers.service';
import { SuppressionListener } from './answers/suppression-listener';
import { FollowUpProposals } from './follow-ups/follow-up-proposals';
import { FollowUpsController } from './follow-ups/follow-ups.controller';
import { FollowUpsQueries } from './follow-ups/follow-ups.queries';
import { FollowUps } from './follow-ups/follow-ups.service';
import { LearningController } from './learning/learning.controller';
import { LearningQueries } from './learning/learning.queries';
import { Learning } from './learning/learning.service';
import { LetterFindingsQueries } from './findings/letter-findings.queries';
import { LetterFindings } from './findings/letter-findings.service';
import { LetterLooksController } from './findings/letter-looks.controller';
import { LetterLooks } from './findings/letter-looks.service';
import { BuyersModule } from '../buyers/buyers.module';
import { LetterEnclosuresController } from './enclosures/letter-enclosures.controller';
import { LetterEnclosures } from './enclosures/letter-enclosures.service';
import { CompaniesModule } from '../companies/companies.module';
import { FoldedContacts } from './folded-contacts';
import { FirmRecordQueries } from './firm-record.queries';
import { LetterPapersController } from './letter-papers.controller';
import { LetterPapers } from './letter-papers.service';
import { LetterTemplates } from './letter-templates.service';
import { LettersController } from './letters.controller';
import { LettersPolicy } from './letters.policy';
import { LettersQueries } from './letters.queries';
import { TemplateCareController } from './templates/template-care.controller';
import { TemplateCareQueries } from './templates/template-care.queries';
import { TemplateCareService } from './templates/template-care.service';
import { LettersService } from './letters.service';
import { LetterDispatch } from './dispatch/dispatch.service';
import { DispatchQueries } from './dispatch/dispatch.queries';
import { LetterComposer } from './dispatch/letter-composer';
import { LetterDispatchController } from './dispatch/letter-dispatch.controller';
import { LetterGate } from './dispatch/letter-gate';
import { LetterPump } from './dispatch/letter-pump';
import { LetterSender } from './dispatch/letter-sender';
import { LetterSenderQueries } from './dispatch/letter-sender.queries';
import { RecipientPreviews } from './dispatch/recipient-previews.service';
import { RecipientRows } from './dispatch/recipient-rows';
import { LettersPost } from './dispatch/letters-post';
import { RecipientsQueries } from './dispatch/recipients.queries';
import { RecipientsService } from './dispatch/recipients.service';
import { SendPlans } from './dispatch/send-plans.service';
import { SendingFactsQueries } from './dispatch/sending-facts.queries';
import { LetterComments } from './comments/letter-comments.service';
import { LetterCommentsController } from './comments/letter-comments.controller';
import { LetterCommentsQueries } from './comments/letter-comments.queries';
import { LetterReviewsQueries } from './workflow/letter-reviews.queries';
import { LetterWorkflowController } from './workflow/letter-workflow.controller';
import { LetterWorkflow } from './workflow/letter-workflow.service';
import { LetterReaders } from './versions/letter-readers';
import { LetterVersionsController } from './versions/letter-versions.controller';
import { LetterVersionsQueries } from './versions/letter-versions.queries';
import { LetterVersions } from './versions/letter-versions.service';

@Module({
  imports: [BuyersModule, CompaniesModule],
  controllers: [
    LearningController,
    LetterAnswersController,
    FollowUpsController,
    LettersController,
    LetterWorkflowController,
    LetterVersionsController,
    LetterCommentsController,
    TemplateCareController,
    LetterLooksController,
    LetterDispatchController,
    LetterPapersController,
    LetterEnclosuresController,
  ],
  providers: [
    FoldedContacts,
    AnswerDesk,
    AnswersQueries,
    LetterAnswers,
    SuppressionListener,
    FollowUpProposals,
    FollowUps,
    FollowUpsQueries,
    Learning,
    LearningQueries,
    TemplateCareService,
    TemplateCareQueries,
    LettersService,
    LetterPapers,
    LettersQueries,
    LettersPolicy,
    FirmRecordQueries,
    LetterTemplates,
    LetterFindings,
    LetterFindingsQueries,
    LetterLooks,
    LetterReviewsQueries,
    LetterWorkflow,
    DispatchQueries,
    LetterComposer,
    LetterDispatch,
    LetterGate,
    LetterPump,
    LetterSender,
    LetterSenderQueries,
    RecipientPreviews,
    RecipientRows,
    LettersPost,
    RecipientsQueries,
    SendPlans,
    SendingFactsQueries,
    RecipientsService,
    LetterVersions,
    LetterVersionsQueries,
    LetterReaders,
    LetterEnclosures,
    LetterComments,
    LetterCommentsQueries,
  ],
  exports: [FollowUpsQueries, LetterAnswers, LettersService],
})
export class LettersModule {}
