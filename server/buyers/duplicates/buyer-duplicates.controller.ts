import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Version } from '../../platform/http/if-match';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import {
  BuyerDuplicateQueryDto,
  BuyerMergesDto,
  BuyerPairsDto,
  BuyerSuspectsDto,
  MergeBuyersDto,
  TellApartDto,
} from '../dto/buyer-duplicates.dto';
import { BuyerDto } from '../dto/buyer.dto';
import { BuyerDuplicates } from './buyer-duplicates.service';
import { BuyerMerges } from './buyer-merges.service';

/** One company registered twice. */
@ApiTags('buyer-duplicates')
@Controller()
export class BuyerDuplicatesController {
  constructor(
    private readonly duplicates: BuyerDuplicates,
    private readonly merges: BuyerMerges,
  ) {}

  /** Suspected pairs, the likeliest first. */
  @Get('buyer-duplicates')
  @Can('buyers.read')
  pairs(): Promise<BuyerPairsDto> {
    return this.duplicates.pairs();
  }

  /** Those that may be the company being entered. */
  @Get('buyer-duplicates/suspects')
  @Can('buyers.read')
  async suspects(@Query() query: BuyerDuplicateQueryDto): Promise<BuyerSuspectsDto> {
    return { items: await this.duplicates.suspects(query) };
  }

  /** Two companies indeed. */
  @Post('buyer-duplicates/distinctions')
  @HttpCode(204)
  @Can('buyers.edit')
  tellApart(@Me() me: Person, @Body() body: TellApartDto): Promise<void> {
    return this.duplicates.tellApart(me, body);
  }

  @Get('buyers/:id/merges')
  @Can('buyers.read')
  async merged(@Param('id', ParseUUIDPipe) id: string): Promise<BuyerMergesDto> {
    return { items: await this.merges.of(id) };
  }

  /** The other's people go over to this one. */
  @Post('buyers/:id/merges')
  @HttpCode(200)
  @Can('buyers.edit')
  @ChangesVersion()
  merge(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() { otherId, otherVersion }: MergeBuyersDto,
  ): Promise<BuyerDto> {
    return this.merges.merge(me, id, version, { id: otherId, version: otherVersion });
  }

  /** Two again; answers the one that had gone. */
  @Post('buyer-merges/:id/undo')
  @HttpCode(200)
  @Can('buyers.edit')
  undo(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<BuyerDto> {
    return this.merges.undo(me, id);
  }
}
