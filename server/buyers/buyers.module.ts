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
import { MaySendController } from './may-send.controller';
import { MaySendService } from './may-send/may-send.service';
import { Suppression } from './suppression.entity';
import { SuppressionService } from './suppression.service';
import { SuppressionsController } from './suppressions.controller';
import { SuppressionsService } from './suppressions.service';
import { UnsubscribeService } from './unsubscribe.service';

/** Foreign buyers: the register, and whether we may write to them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Buyer, BuyerContact, BuyerConsent, Suppression]),
    ReferenceModule,
  ],
  controllers: [
    BuyersController,
    BuyerContactsController,
    MaySendController,
    SuppressionsController,
  ],
  providers: [
    BuyersService,
    BuyerContactsService,
    BuyersQueries,
    MaySendService,
    SuppressionService,
    SuppressionsService,
    UnsubscribeService,
  ],
  exports: [BuyersService, BuyerContactsService, MaySendService, SuppressionService],
})
export class BuyersModule {}
