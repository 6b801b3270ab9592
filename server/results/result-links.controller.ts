import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { NoTransaction } from '../platform/http/request.interceptor';
import { Public } from '../platform/security/access.decorators';
import { ResultLinkWordDto } from './dto/result-input.dto';
import { LinkedResultDto } from './dto/result-link.dto';
import { ResultLinks } from './result-links.service';

/** Public because the token of the mail stands for the firm; the service throttles. */
@ApiTags('result-links')
@Controller('result-links/:token')
@NoTransaction()
export class ResultLinksController {
  constructor(private readonly links: ResultLinks) {}

  /** The result the mail asked about. */
  @Get()
  @Public()
  read(@Param('token') token: string, @Req() request: FastifyRequest): Promise<LinkedResultDto> {
    return this.links.read(token, request);
  }

  /** Whether it is right, and how much of it would have come about anyway. */
  @Post('confirmation')
  @HttpCode(200)
  @Public()
  answer(
    @Param('token') token: string,
    @Body() body: ResultLinkWordDto,
    @Req() request: FastifyRequest,
  ): Promise<LinkedResultDto> {
    return this.links.answer(token, body, request);
  }
}
