import { Module } from '@nestjs/common';
import { CheckInsModule } from '../check-ins/check-ins.module';
import { DiagnosesModule } from '../diagnoses/diagnoses.module';
import { ReferenceModule } from '../reference/reference.module';
import { PortalHomeController } from './portal-home.controller';
import { PortalHomeQueries } from './portal-home.queries';
import { PortalHomeService } from './portal-home.service';

@Module({
  imports: [CheckInsModule, DiagnosesModule, ReferenceModule],
  controllers: [PortalHomeController],
  providers: [PortalHomeQueries, PortalHomeService],
})
export class PortalHomeModule {}
