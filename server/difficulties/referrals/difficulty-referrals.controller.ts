import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../../platform/http/if-match';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { DifficultyDto } from '../dto/difficulty.dto';
import {
  AskConsentDto,
  PartnerWordsDto,
  ReferDto,
  ReferralReplyDto,
  ResendReferralDto,
} from './dto/referral-input.dto';
import { ReferralPlanDto } from './dto/referral.dto';
import { ReferralPlanning } from './referral-planning.service';
import { ReferralTalk } from './referral-talk.service';
import { ReferralService } from './referral.service';

/** Asking partners and overseas offices; each verb answers with the case as it is afterwards. */
@ApiTags('difficulties')
@Controller('difficulties/:id')
export class DifficultyReferralsController {
  constructor(
    private readonly referrals: ReferralService,
    private readonly talk: ReferralTalk,
    private readonly planning: ReferralPlanning,
  ) {}

  /** Until when a partner can be given, and where each was last written to. */
  @Get('referral-plan')
  @Can('difficulties.work')
  plan(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<ReferralPlanDto> {
    return this.planning.plan(me, id);
  }

  /** Asks the firm to agree that its data is passed on to this partner or office. */
  @Post('consent-requests')
  @Can('difficulties.work')
  @Creates()
  askConsent(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AskConsentDto,
  ): Promise<DifficultyDto> {
    return this.talk.askConsent(me, id, body);
  }

  /** Asks a partner or an overseas office; what names the firm needs its consent. */
  @Post('referrals')
  @Can('difficulties.work')
  @ChangesVersion()
  @Creates()
  refer(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: ReferDto,
  ): Promise<DifficultyDto> {
    return this.referrals.refer(me, id, version, body);
  }

  /** Records what the partner answered by telephone or letter; its links end. */
  @Post('referrals/:referralId/reply')
  @Can('difficulties.work')
  @ChangesVersion()
  @Creates()
  recordReply(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('referralId', ParseUUIDPipe) referralId: string,
    @Version() version: number,
    @Body() body: ReferralReplyDto,
  ): Promise<DifficultyDto> {
    return this.referrals.recordReply(me, id, referralId, version, body);
  }

  /** Takes the request back; the partner is told and its links end. */
  @Post('referrals/:referralId/withdrawal')
  @HttpCode(200)
  @Can('difficulties.work')
  @ChangesVersion()
  withdraw(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('referralId', ParseUUIDPipe) referralId: string,
    @Version() version: number,
  ): Promise<DifficultyDto> {
    return this.referrals.withdraw(me, id, referralId, version);
  }

  /** Mails a new link; the old ones end. */
  @Post('referrals/:referralId/links')
  @Can('difficulties.work')
  @Creates()
  resend(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('referralId', ParseUUIDPipe) referralId: string,
    @Body() body: ResendReferralDto,
  ): Promise<DifficultyDto> {
    return this.talk.resend(me, id, referralId, body.to);
  }

  /** Answers what the partner asked. */
  @Post('referrals/:referralId/words')
  @Can('difficulties.work')
  @Creates()
  tell(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('referralId', ParseUUIDPipe) referralId: string,
    @Body() { text }: PartnerWordsDto,
  ): Promise<DifficultyDto> {
    return this.talk.tell(me, id, referralId, text);
  }
}
