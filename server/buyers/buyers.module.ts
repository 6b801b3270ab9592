import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReferenceModule } from '../reference/reference.module';
import { BuyerConsent } from './buyer-consent.entity';
import { BuyerContact } from './buyer-contact.entity';
import { BuyerContactsController } from './buyer-contacts.controller';
import { BuyerContactsService } from './buyer-contacts.service';
import { Buyer } from './buyer.entity';
import { BuyersController } from './buyers.controller';
import { BuyersQueries } from './buyers.queries';
import { BuyersService } from './buyers.service';
import { BuyerCandidates } from './duplicates/buyer-candidates';
import { BuyerDuplicatesController } from './duplicates/buyer-duplicates.controller';
import { BuyerDuplicates } from './duplicates/buyer-duplicates.service';
import { BuyerMerge } from './duplicates/buyer-merge.entity';
import { BuyerMerges } from './duplicates/buyer-merges.service';
import { BuyerImportMatcher } from './imports/buyer-import-matcher';
import { BuyerImportRun } from './imports/buyer-import-run.service';
import { BuyerImportsController } from './imports/buyer-imports.controller';
import { BuyerImportsQueries } from './imports/buyer-imports.queries';
import { BuyerImportsService } from './imports/buyer-imports.service';
import { MaySendController } from './may-send.controller';
import { MaySendService } from './may-send/may-send.service';
import { SendingRulesController } from './may-send/sending-rules.controller';
import { SendingRulesService } from './may-send/sending-rules.service';
import { Suppression } from './suppression.entity';
import { SuppressionService } from './suppression.service';
import { SuppressionsController } from './suppressions.controller';
import { SuppressionsService } from './suppressions.service';
import { UnsubscribeService } from './unsubscribe.service';

/** Foreign buyers: the register, and whether we may write to them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Buyer, BuyerContact, BuyerConsent, BuyerMerge, Suppression]),
    ReferenceModule,
  ],
  controllers: [
    BuyersController,
    BuyerContactsController,
    BuyerDuplicatesController,
    BuyerImportsController,
    SendingRulesController,
    MaySendController,
    SuppressionsController,
  ],
  providers: [
    BuyersService,
    BuyerContactsService,
    BuyersQueries,
    BuyerCandidates,
    BuyerDuplicates,
    BuyerMerges,
    BuyerImportMatcher,
    BuyerImportRun,
    BuyerImportsQueries,
    BuyerImportsService,
    SendingRulesService,
    MaySendService,
    SuppressionService,
    SuppressionsService,
    UnsubscribeService,
  ],
  exports: [BuyersService, BuyerContactsService, MaySendService, SuppressionService],
})
export class BuyersModule {}
