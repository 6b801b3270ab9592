import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DifficultiesModule } from '../difficulties/difficulties.module';
import { ReferenceModule } from '../reference/reference.module';
import { CannedRepliesController } from './canned-replies.controller';
import { CannedRepliesService } from './canned-replies.service';
import { CannedReply } from './canned-reply.entity';
import { ReplyValuesQueries } from './reply-values.queries';

/** Answers kept for the next time, with merge fields. */
@Module({
  imports: [TypeOrmModule.forFeature([CannedReply]), DifficultiesModule, ReferenceModule],
  controllers: [CannedRepliesController],
  providers: [CannedRepliesService, ReplyValuesQueries],
})
export class CannedRepliesModule {}
