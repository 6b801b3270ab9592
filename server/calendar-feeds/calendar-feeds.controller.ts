import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../platform/http/problem';
import { NoTransaction } from '../platform/http/request.interceptor';
import { Can, Me, Public } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CalendarFeedsService } from './calendar-feeds.service';
import { CalendarFeedDto, EditCalendarFeedDto, NewCalendarFeedDto } from './dto/calendar-feed.dto';

@ApiTags('account')
@Controller()
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  @Get('me/calendar-feed')
  @Can('calendar_feed.own')
  mine(@Me() me: Person): Promise<CalendarFeedDto> {
    return this.feeds.get(me);
  }

  /** A new secret address; the one before stops working. */
  @Post('me/calendar-feed')
  @Can('calendar_feed.own')
  @HttpCode(200)
  renew(@Me() me: Person): Promise<NewCalendarFeedDto> {
    return this.feeds.renew(me);
  }

  @Put('me/calendar-feed')
  @Can('calendar_feed.own')
  edit(@Me() me: Person, @Body() { promises }: EditCalendarFeedDto): Promise<CalendarFeedDto> {
    return this.feeds.edit(me, promises);
  }

  @Delete('me/calendar-feed')
  @Can('calendar_feed.own')
  @HttpCode(204)
  revoke(@Me() me: Person): Promise<void> {
    return this.feeds.revoke(me);
  }

  /** Public: calendars cannot sign in; the address itself is the secret, 256 bits of it. */
  @Get('calendar/:file')
  @Public()
  @NoTransaction()
  @ApiExcludeEndpoint()
  async read(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const token = /^([\w-]{43})\.ics$/.exec(file)?.[1];
    void reply.header('x-robots-tag', 'noindex, nofollow');
    if (!token) throw Problem.notFound('calendar_feed');
    const text = await this.feeds.read(token, request.ip);
    void reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="home-doctor.ics"')
      .header('cache-control', 'private, max-age=300');
    return text;
  }
}
