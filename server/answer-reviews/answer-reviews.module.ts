import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DifficultiesModule } from '../difficulties/difficulties.module';
import { AnswerReview } from './answer-review.entity';
import { AnswerReviewsController } from './answer-reviews.controller';
import { AnswerReviewsService } from './answer-reviews.service';

/** A second pair of eyes before an answer goes out. */
@Module({
  imports: [TypeOrmModule.forFeature([AnswerReview]), DifficultiesModule],
  controllers: [AnswerReviewsController],
  providers: [AnswerReviewsService],
})
export class AnswerReviewsModule {}
