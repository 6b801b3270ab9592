import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileDto } from '../../platform/files/file.dto';
import { sendFile } from '../../platform/files/transfer';
import { NoTransaction } from '../../platform/http/request.interceptor';
import { Public } from '../../platform/security/access.decorators';
import { PartnerWordsDto } from './dto/referral-input.dto';
import { AnswerReferralDto, LinkedReferralDto, TakeTimeDto } from './dto/referral-link.dto';
import { ReferralLinks } from './referral-links.service';

/** Public because the token of the mail stands for the partner; the service throttles and logs. */
@ApiTags('referral-links')
@Controller('referral-links/:token')
@NoTransaction()
export class ReferralLinksController {
  constructor(private readonly links: ReferralLinks) {}

  /** The request, as much of it as was shared. */
  @Get()
  @Public()
  read(@Param('token') token: string, @Req() request: FastifyRequest): Promise<LinkedReferralDto> {
    return this.links.read(token, request);
  }

  /** A shared file. */
  @Get('files/:fileId')
  @Public()
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async file(
    @Param('token') token: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.links.file(token, fileId, request);
    return sendFile(reply, file, bytes, { keep: false });
  }

  /** A file for the answer, ≤ 20 MB. */
  @Post('files')
  @Public()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  upload(@Param('token') token: string, @Req() request: FastifyRequest): Promise<FileDto> {
    return this.links.upload(token, request);
  }

  /** The answer, or that they cannot help and why. The link is used up by it. */
  @Post('answer')
  @HttpCode(204)
  @Public()
  answer(
    @Param('token') token: string,
    @Body() body: AnswerReferralDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.links.answer(token, body, request);
  }

  /** A question to the doctor. */
  @Post('questions')
  @HttpCode(200)
  @Public()
  ask(
    @Param('token') token: string,
    @Body() { text }: PartnerWordsDto,
    @Req() request: FastifyRequest,
  ): Promise<LinkedReferralDto> {
    return this.links.ask(token, text, request);
  }

  /** A later day, once. */
  @Post('extension')
  @HttpCode(200)
  @Public()
  takeTime(
    @Param('token') token: string,
    @Body() body: TakeTimeDto,
    @Req() request: FastifyRequest,
  ): Promise<LinkedReferralDto> {
    return this.links.takeTime(token, body, request);
  }
}
