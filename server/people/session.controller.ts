import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NoTransaction } from '../platform/http/request.interceptor';
import { Can, Me, Public } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { AccountService } from './account.service';
import {
  AcceptInvitationDto,
  DemoPersonDto,
  DemoSignInDto,
  EmailDto,
  InvitationDto,
  MeDto,
  NewPasswordDto,
  ProofDto,
  SignInDto,
  TokenDto,
} from './dto/account.dto';
import { SessionService } from './session.service';
import { SignInService } from './sign-in.service';

/** Signing in and out. Public by nature; the services throttle and keep their own transactions. */
@ApiTags('session')
@Controller()
@NoTransaction()
export class SessionController {
  constructor(
    private readonly signIn: SignInService,
    private readonly account: AccountService,
    private readonly sessions: SessionService,
  ) {}

  @Post('session')
  @Public()
  async open(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    return this.account.me(await this.signIn.signIn(body, request, reply));
  }

  /** Who is signed in; 204 for nobody, since asking is how the client starts. */
  @Get('session')
  @Public()
  @ApiOkResponse({ type: MeDto })
  @ApiNoContentResponse({ description: 'Nobody is signed in.' })
  async who(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto | undefined> {
    const person = await this.sessions.resolve(request);
    if (person) return this.account.me(person.userId);
    void reply.status(204);
    return undefined;
  }

  @Delete('session')
  @HttpCode(204)
  @Can('account.own')
  async close(@Me() me: Person, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIn.signOut(me, reply);
  }

  /** Proves again who one is, which dangerous acts ask for after a quarter of an hour. */
  @Post('session/confirmation')
  @HttpCode(204)
  @Can('account.own')
  async confirm(
    @Me() me: Person,
    @Body() body: ProofDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.signIn.confirm(me, body, request);
  }

  /** Demo mode only: the people one can be at one click; empty otherwise. */
  @Get('session/demo-people')
  @Public()
  async demoPeople(): Promise<DemoPersonDto[]> {
    return this.account.demoPeople();
  }

  @Post('session/demo')
  @Public()
  async openDemo(
    @Body() body: DemoSignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    return this.account.me(await this.signIn.signInDemo(body.userId, request, reply));
  }

  /** Mails a one-time link to an SME user; the answer is the same for unknown addresses. */
  @Post('login-links')
  @HttpCode(202)
  @Public()
  async requestLink(@Body() body: EmailDto, @Req() request: FastifyRequest): Promise<void> {
    await this.signIn.requestLoginLink(body.email, request);
  }

  @Post('session/link')
  @Public()
  async openByLink(
    @Body() body: TokenDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    return this.account.me(await this.signIn.signInByLink(body.token, request, reply));
  }

  @Post('password-resets')
  @HttpCode(202)
  @Public()
  async requestReset(@Body() body: EmailDto, @Req() request: FastifyRequest): Promise<void> {
    await this.signIn.requestPasswordReset(body.email, request);
  }

  @Post('password-resets/:token')
  @HttpCode(204)
  @Public()
  async reset(
    @Param('token') token: string,
    @Body() body: NewPasswordDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.signIn.resetPassword(token, body.password, request);
  }

  @Get('invitations/:token')
  @Public()
  async invitation(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
  ): Promise<InvitationDto> {
    return this.signIn.invitation(token, request);
  }

  @Post('invitations/:token/acceptance')
  @Public()
  async accept(
    @Param('token') token: string,
    @Body() body: AcceptInvitationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    return this.account.me(await this.signIn.acceptInvitation(token, body, request, reply));
  }
}
