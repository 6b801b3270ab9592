import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../../platform/http/if-match';
import { Can } from '../../platform/security/access.decorators';
import { AddSendingRulesDto, SendingRulesListDto } from '../dto/sending-rules.dto';
import { SendingRulesService } from './sending-rules.service';

@ApiTags('sending-rules')
@Controller('settings/sending-rules')
export class SendingRulesController {
  constructor(private readonly rules: SendingRulesService) {}

  /** Every version of the laws as they are applied, the latest first. */
  @Get()
  @Can('sending_rules.read')
  async list(): Promise<SendingRulesListDto> {
    return { items: await this.rules.list() };
  }

  /** Adds a version that holds from a day to come on. */
  @Post()
  @Can('sending_rules.edit')
  @Creates()
  async add(@Body() input: AddSendingRulesDto): Promise<SendingRulesListDto> {
    return { items: await this.rules.add(input) };
  }
}
