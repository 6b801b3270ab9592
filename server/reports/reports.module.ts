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
import { LoadController } from './load/load.controller';
import { LoadQueries } from './load/load.queries';
import { LoadService } from './load/load.service';
import { MinutesService } from './sessions/minutes.service';
import { ReviewSessionsController } from './sessions/review-sessions.controller';
import { ReviewSessionsQueries } from './sessions/review-sessions.queries';
import { ReviewSessionsService } from './sessions/review-sessions.service';
import { VerdictsService } from './verdicts.service';

/** What supervisors look at and judge: the unresolved board, reviews, filters kept under a name. */
@Module({
  imports: [DifficultiesModule, ExportsModule, ReferenceModule],
  controllers: [
    BoardController,
    BoardBulkController,
    LoadController,
    ReviewsController,
    ReviewSessionsController,
    SavedViewsController,
  ],
  providers: [
    BoardBulkService,
    BoardCaseQueries,
    BoardExport,
    BoardQueries,
    BoardService,
    ReassignCandidates,
    LoadQueries,
    LoadService,
    MinutesService,
    ReviewSessionsQueries,
    ReviewSessionsService,
    ReviewsService,
    SavedViews,
    VerdictsService,
  ],
})
export class ReportsModule {}
