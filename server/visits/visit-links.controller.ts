import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { NoTransaction } from '../platform/http/request.interceptor';
import { Public } from '../platform/security/access.decorators';
import { AnswerByLinkDto, LinkedVisitDto } from './dto/visit-confirmation.dto';
import { VisitLinks } from './visit-links.service';

/** Public because the token of the mail stands for the firm; the service throttles. */
@ApiTags('visit-links')
@Controller('visit-links')
@NoTransaction()
export class VisitLinksController {
  constructor(private readonly links: VisitLinks) {}

  /** The log the mail asked about. */
  @Get(':token')
  @Public()
  read(@Param('token') token: string, @Req() request: FastifyRequest): Promise<LinkedVisitDto> {
    return this.links.read(token, request);
  }

  /** The firm says that the log is right, or what is to be mended. */
  @Post(':token/confirmation')
  @HttpCode(200)
  @Public()
  answer(
    @Param('token') token: string,
    @Body() input: AnswerByLinkDto,
    @Req() request: FastifyRequest,
  ): Promise<LinkedVisitDto> {
    return this.links.answer(token, input, request);
  }

  /** Mails a new link to the address of the old one; the answer is the same for unknown links. */
  @Post(':token/renewal')
  @HttpCode(202)
  @Public()
  async renew(@Param('token') token: string, @Req() request: FastifyRequest): Promise<void> {
    await this.links.renew(token, request);
  }
}
