import { Module } from '@nestjs/common';
import { ReferenceModule } from '../reference/reference.module';
import { PortalHomeController } from './portal-home.controller';
import { PortalHomeQueries } from './portal-home.queries';
import { PortalHomeService } from './portal-home.service';

@Module({
  imports: [ReferenceModule],
  controllers: [PortalHomeController],
  providers: [PortalHomeQueries, PortalHomeService],
})
export class PortalHomeModule {}
