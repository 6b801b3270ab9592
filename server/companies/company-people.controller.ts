import {
  Body,
  Controller,
  Delete,
  HttpCode,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NoTransaction } from '../platform/http/request.interceptor';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { CompanyPeopleService } from './company-people.service';
import { CONSENT_KINDS, type ConsentKind } from './company.values';
import { ConsentsService } from './consents.service';
import { GrantConsentDto, InviteFirmUserDto } from './dto/consent-input.dto';
import { ConsentDto, FirmUserDto } from './dto/company.dto';

const KINDS = Object.fromEntries(CONSENT_KINDS.map((kind) => [kind, kind]));

/** What a firm consents to, and its people. */
@ApiTags('companies')
@Controller('companies/:id')
export class CompanyPeopleController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly people: CompanyPeopleService,
  ) {}

  @Post('consents')
  @HttpCode(200)
  @Can('consents.edit')
  grantConsent(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: GrantConsentDto,
  ): Promise<ConsentDto[]> {
    return this.consents.grant(me, id, input);
  }

  @Delete('consents/:kind')
  @Can('consents.edit')
  withdrawConsent(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', new ParseEnumPipe(KINDS)) kind: string,
  ): Promise<ConsentDto[]> {
    return this.consents.withdraw(me, id, kind as ConsentKind);
  }

  /** Invites one of the firm's people by mail. Links are made outside the person's own rights. */
  @Post('invitations')
  @Can('companies.edit')
  @NoTransaction()
  invite(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: InviteFirmUserDto,
  ): Promise<FirmUserDto> {
    return this.people.invite(me, id, input);
  }

  /** Sends the invitation again; the link before stops working. */
  @Post('invitations/:userId/renewal')
  @HttpCode(204)
  @Can('companies.edit')
  @NoTransaction()
  async renewInvitation(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
  ): Promise<void> {
    await this.people.renew(me, id, userId);
  }
}
