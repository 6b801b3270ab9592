import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/security/access.decorators';
import { DeadlineDto, DeadlineQueryDto } from '../dto/deadline.dto';
import { DeadlineService } from './deadline.service';

@ApiTags('reference')
@Controller('business-time')
export class DeadlineController {
  constructor(private readonly deadlines: DeadlineService) {}

  /** When a request filed then would be due, by the levels in effect. */
  @Get('deadline')
  @Can('reference.read')
  deadline(@Query() query: DeadlineQueryDto): Promise<DeadlineDto> {
    return this.deadlines.when(query);
  }
}
