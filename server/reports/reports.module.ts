import { Module } from '@nestjs/common';
import { ReferenceModule } from '../reference/reference.module';
import { BoardController } from './board.controller';
import { BoardQueries } from './board.queries';
import { BoardService } from './board.service';
import { SavedViewsController } from './saved-views.controller';
import { SavedViews } from './saved-views.service';

/** What supervisors look at: the unresolved board, and filters kept under a name. */
@Module({
  imports: [ReferenceModule],
  controllers: [BoardController, SavedViewsController],
  providers: [BoardQueries, BoardService, SavedViews],
})
export class ReportsModule {}
