import { Module } from '@nestjs/common';
import { DifficultiesModule } from '../difficulties/difficulties.module';
import { SimilarController } from './similar.controller';
import { SimilarQueries } from './similar.queries';
import { SimilarService } from './similar.service';

/** What was solved before: cases like the one at hand. */
@Module({
  imports: [DifficultiesModule],
  controllers: [SimilarController],
  providers: [SimilarQueries, SimilarService],
})
export class SolutionsModule {}
