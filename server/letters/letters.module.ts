import { Module } from '@nestjs/common';
import { FirmRecordQueries } from './firm-record.queries';
import { LetterTemplates } from './letter-templates.service';
import { LettersController } from './letters.controller';
import { LettersPolicy } from './letters.policy';
import { LettersQueries } from './letters.queries';
import { LettersService } from './letters.service';

@Module({
  controllers: [LettersController],
  providers: [LettersService, LettersQueries, LettersPolicy, FirmRecordQueries, LetterTemplates],
  exports: [LettersService],
})
export class LettersModule {}
