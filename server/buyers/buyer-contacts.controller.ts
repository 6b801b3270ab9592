import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { BuyerContactsService } from './buyer-contacts.service';
import { BuyersService } from './buyers.service';
import { BuyerDto, ContactListQueryDto, ContactPageDto } from './dto/buyer.dto';
import { WriteBuyerContactDto } from './dto/buyer-input.dto';
import { RecordConsentDto, WithdrawConsentDto } from './dto/consent-input.dto';

/** The people of buyers and what allows us to write to them. */
@ApiTags('buyers')
@Controller()
export class BuyerContactsController {
  constructor(
    private readonly buyers: BuyersService,
    private readonly contacts: BuyerContactsService,
  ) {}

  /** Contacts to pick for a letter. */
  @Get('buyer-contacts')
  @Can('buyers.read')
  list(@Query() query: ContactListQueryDto): Promise<ContactPageDto> {
    return this.buyers.contacts(query);
  }

  @Post('buyers/:id/contacts')
  @Can('buyers.edit')
  @Creates()
  add(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteBuyerContactDto,
  ): Promise<BuyerDto> {
    return this.contacts.add(me, id, body);
  }

  @Put('buyer-contacts/:id')
  @Can('buyers.edit')
  @ChangesVersion()
  write(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: WriteBuyerContactDto,
  ): Promise<BuyerDto> {
    return this.contacts.write(me, id, version, body);
  }

  @Post('buyer-contacts/:id/consents')
  @Can('buyers.edit')
  @Creates()
  recordConsent(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordConsentDto,
  ): Promise<BuyerDto> {
    return this.contacts.recordConsent(me, id, body);
  }

  /** The person was asked again and still agrees. */
  @Post('buyer-consents/:id/confirmation')
  @HttpCode(200)
  @Can('buyers.edit')
  confirm(@Param('id', ParseUUIDPipe) id: string): Promise<BuyerDto> {
    return this.contacts.confirmConsent(id);
  }

  @Post('buyer-consents/:id/withdrawal')
  @HttpCode(200)
  @Can('buyers.edit')
  withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: WithdrawConsentDto,
  ): Promise<BuyerDto> {
    return this.contacts.withdrawConsent(id, reason);
  }
}
