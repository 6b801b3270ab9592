import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { DemoService } from './demo.service';

/** The demo agency; only asked to load in demo mode (`DEMO`). */
@Module({
  imports: [PeopleModule],
  providers: [DemoService],
  exports: [DemoService],
})
export class DemoModule {}
