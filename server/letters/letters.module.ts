import { Module } from '@nestjs/common';
import { FirmRecordQueries } from './firm-record.queries';
import { LetterTemplates } from './letter-templates.service';
import { LettersController } from './letters.controller';
import { LettersPolicy } from './letters.policy';
import { LettersQueries } from './letters.queries';
import { TemplateCareController } from './templates/template-care.controller';
import { TemplateCareQueries } from './templates/template-care.queries';
import { TemplateCareService } from './templates/template-care.service';
import { LettersService } from './letters.service';

@Module({
  controllers: [LettersController, TemplateCareController],
  providers: [
    TemplateCareService,
    TemplateCareQueries,
    LettersService,
    LettersQueries,
    LettersPolicy,
    FirmRecordQueries,
    LetterTemplates,
  ],
  exports: [LettersService],
})
export class LettersModule {}
