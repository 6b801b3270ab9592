import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DifficultiesModule } from '../difficulties/difficulties.module';
import { ReferenceModule } from '../reference/reference.module';
import { DeflectionQueries } from './deflection.queries';
import { DeflectionService } from './deflection.service';
import { PortalSolutionsController } from './portal-solutions.controller';
import { SimilarController } from './similar.controller';
import { SimilarQueries } from './similar.queries';
import { SimilarService } from './similar.service';
import { SolutionArticle } from './solution-article.entity';
import { SolutionCountsController } from './solution-counts.controller';
import { SolutionDetail } from './solution-detail';
import { SolutionPolicy } from './solution.policy';
import { SolutionsController } from './solutions.controller';
import { SolutionsQueries } from './solutions.queries';
import { SolutionsService } from './solutions.service';

/** What was solved before: cases like the one at hand, and the library of articles made of them. */
@Module({
  imports: [TypeOrmModule.forFeature([SolutionArticle]), DifficultiesModule, ReferenceModule],
  controllers: [
    PortalSolutionsController,
    SimilarController,
    SolutionCountsController,
    SolutionsController,
  ],
  providers: [
    DeflectionQueries,
    DeflectionService,
    SimilarQueries,
    SimilarService,
    SolutionDetail,
    SolutionPolicy,
    SolutionsQueries,
    SolutionsService,
  ],
  exports: [SimilarQueries],
})
export class SolutionsModule {}
