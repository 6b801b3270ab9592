import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { ConfirmationDto, ReasonDto, WithdrawalDto } from './dto/difficulty-input.dto';
import { DifficultyDto } from './dto/difficulty.dto';
import { ResolutionService } from './resolution.service';

/** The firm's word on its own case. */
@ApiTags('difficulties')
@Controller('difficulties/:id')
@Can('difficulties.confirm')
export class DifficultyFirmController {
  constructor(private readonly resolution: ResolutionService) {}

  /** The answer helped: the case is closed with a rating. */
  @Post('confirmation')
  @ChangesVersion()
  @Creates()
  confirm(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: ConfirmationDto,
  ): Promise<DifficultyDto> {
    return this.resolution.confirm(me, id, version, body.rating, body.comment || null);
  }

  /** Undoes a confirmation within ten minutes. */
  @Delete('confirmation')
  @HttpCode(200)
  @ChangesVersion()
  takeBack(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<DifficultyDto> {
    return this.resolution.takeBack(me, id, version);
  }

  /** The answer did not help: the case is open again. */
  @Post('refusal')
  @ChangesVersion()
  @Creates()
  refuse(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: ReasonDto,
  ): Promise<DifficultyDto> {
    return this.resolution.refuse(me, id, version, body.reason);
  }

  /** Opens a closed case again, within 30 days. */
  @Post('reopening')
  @ChangesVersion()
  @Creates()
  reopen(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: ReasonDto,
  ): Promise<DifficultyDto> {
    return this.resolution.reopen(me, id, version, body.reason);
  }

  /** The firm takes its case back. */
  @Post('withdrawal')
  @ChangesVersion()
  @Creates()
  withdraw(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: WithdrawalDto,
  ): Promise<DifficultyDto> {
    return this.resolution.withdraw(me, id, version, body.reason || null);
  }
}
