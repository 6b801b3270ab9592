import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { NoTransaction } from '../platform/http/request.interceptor';
import { Can, FromAnywhere, Me, Public } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import {
  LiftSuppressionDto,
  SuppressDto,
  SuppressionDetailDto,
  SuppressionDto,
  SuppressionPageDto,
  SuppressionQueryDto,
  UnsubscribeDto,
  UnsubscribeQueryDto,
} from './dto/suppression.dto';
import { SuppressionsService } from './suppressions.service';
import { UnsubscribeService } from './unsubscribe.service';

/** Addresses that are never written to again, and the way there. */
@ApiTags('suppressions')
@Controller()
export class SuppressionsController {
  constructor(
    private readonly suppressions: SuppressionsService,
    private readonly unsubscribe: UnsubscribeService,
  ) {}

  @Get('suppressions')
  @Can('suppressions.read')
  list(@Query() query: SuppressionQueryDto): Promise<SuppressionPageDto> {
    return this.suppressions.list(query);
  }

  /** One with who has the address and all that was ever noted of it. */
  @Get('suppressions/:id')
  @Can('suppressions.read')
  get(@Param('id', ParseUUIDPipe) id: string): Promise<SuppressionDetailDto> {
    return this.suppressions.get(id);
  }

  /** Notes a refusal that came by telephone, reply or otherwise. */
  @Post('suppressions')
  @HttpCode(204)
  @Can('buyers.edit')
  add(@Body() body: SuppressDto): Promise<void> {
    return this.suppressions.add(body);
  }

  @Post('suppressions/:id/lifting')
  @HttpCode(200)
  @Can('suppressions.lift')
  lift(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LiftSuppressionDto,
  ): Promise<SuppressionDto> {
    return this.suppressions.lift(me, id, body);
  }

  /** Public because the link of the letter stands for its reader; changes nothing. */
  @Get('unsubscribe')
  @Public()
  @NoTransaction()
  see(
    @Query() { token }: UnsubscribeQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<UnsubscribeDto> {
    return this.unsubscribe.read(token, request);
  }

  /**
   * Public for the same reason, and from anywhere: mail programs press it (RFC 8058) without our
   * header; the token is the proof and no session counts.
   */
  @Post('unsubscribe')
  @HttpCode(200)
  @Public()
  @FromAnywhere()
  @NoTransaction()
  leave(
    @Query() { token }: UnsubscribeQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<UnsubscribeDto> {
    const ours = request.headers['x-home-doctor'] === '1';
    return this.unsubscribe.leave(token, request, ours ? 'page' : 'one_click');
  }
}
