import { Module } from '@nestjs/common';
import { DifficultiesModule } from '../difficulties/difficulties.module';
import { ExportsModule } from '../exports/exports.module';
import { ReferenceModule } from '../reference/reference.module';
import { BoardBulkController } from './board-bulk.controller';
import { BoardBulkService } from './board-bulk.service';
import { BoardCaseQueries } from './board-case.queries';
import { BoardController } from './board.controller';
import { BoardExport } from './board-export.service';
import { BoardQueries } from './board.queries';
import { BoardService } from './board.service';
import { ReassignCandidates } from './reassign-candidates.service';
import { ReviewsController } from './reviews.controller';
import { ReviewsService } from './reviews.service';
import { SavedViewsController } from './saved-views.controller';
import { SavedViews } from './saved-views.service';

/** What supervisors look at and judge: the unresolved board, reviews, filters kept under a name. */
@Module({
  imports: [DifficultiesModule, ExportsModule, ReferenceModule],
  controllers: [BoardController, BoardBulkController, ReviewsController, SavedViewsController],
  providers: [
    BoardBulkService,
    BoardCaseQueries,
    BoardExport,
    BoardQueries,
    BoardService,
    ReassignCandidates,
    ReviewsService,
    SavedViews,
  ],
})
export class ReportsModule {}
