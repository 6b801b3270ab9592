import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { readUpload } from '../../platform/files/transfer';
import { Creates } from '../../platform/http/if-match';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { CompanyAccess } from '../company-access';
import { AddBankAccountDto, CallBackDto, LetterheadDto } from '../dto/letterhead.dto';
import { BankAccounts } from './bank-accounts';
import { CompanyLogos } from './company-logos';

/** What a firm's letters carry besides words. Every change answers the whole. */
@ApiTags('companies')
@Controller('companies/:id')
export class LetterheadController {
  constructor(
    private readonly access: CompanyAccess,
    private readonly logos: CompanyLogos,
    private readonly accounts: BankAccounts,
  ) {}

  @Get('letterhead')
  @Can('companies.read')
  async get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<LetterheadDto> {
    await this.access.require(me, id);
    return { logo: await this.logos.about(id), accounts: await this.accounts.of(me, id) };
  }

  @Get('logo')
  @Can('companies.read')
  @ApiProduces('image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('cache-control', 'private, no-cache')
  @Header('x-content-type-options', 'nosniff')
  async logo(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.logos.read(me, id), { type: 'image/png' });
  }

  /** PNG or JPEG, at most 2 MB. */
  @Put('logo')
  @Can('letterhead.edit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async putLogo(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<LetterheadDto> {
    await this.access.require(me, id);
    await this.logos.put(me, id, (await readUpload(request)).bytes);
    return this.get(me, id);
  }

  @Delete('logo')
  @Can('letterhead.edit')
  async removeLogo(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<LetterheadDto> {
    await this.logos.remove(me, id);
    return this.get(me, id);
  }

  @Post('bank-accounts')
  @Can('bank_accounts.edit')
  @Creates()
  async addAccount(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AddBankAccountDto,
  ): Promise<LetterheadDto> {
    await this.accounts.add(me, id, body);
    return this.get(me, id);
  }

  /** Somebody other than who entered it rang the firm. */
  @Post('bank-accounts/:accountId/call-back')
  @HttpCode(200)
  @Can('bank_accounts.check')
  async callBack(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @Body() body: CallBackDto,
  ): Promise<LetterheadDto> {
    await this.accounts.check(me, id, accountId, body);
    return this.get(me, id);
  }

  @Delete('bank-accounts/:accountId')
  @Can('bank_accounts.edit')
  async removeAccount(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('accountId', ParseUUIDPipe) accountId: string,
  ): Promise<LetterheadDto> {
    await this.accounts.remove(me, id, accountId);
    return this.get(me, id);
  }
}
