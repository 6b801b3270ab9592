import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionResolver } from '../platform/security/session-resolver';
import { AccountController } from './account.controller';
import { AccountService } from './account.service';
import { InvitationService } from './invitation.service';
import { DraftsController } from './drafts.controller';
import { DraftsService } from './drafts.service';
import { Passwords } from './passwords';
import { PeopleLookup } from './people-lookup';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { SignInService } from './sign-in.service';
import { StaffService } from './staff.service';
import { TeamsController } from './teams.controller';
import { TeamsService } from './teams.service';
import { Throttle } from './throttle';
import { OneTimeTokens } from './tokens';
import { SignInProof } from './sign-in-proof';
import { TotpService } from './totp';
import { User } from './user.entity';
import { UserQueries } from './user.queries';
import { UsersController } from './users.controller';

/** Accounts and signing in. Global because the access guard asks it who is there. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([User])],
  controllers: [
    SessionController,
    AccountController,
    DraftsController,
    UsersController,
    TeamsController,
  ],
  providers: [
    AccountService,
    InvitationService,
    DraftsService,
    OneTimeTokens,
    Passwords,
    PeopleLookup,
    SessionService,
    SignInService,
    StaffService,
    TeamsService,
    Throttle,
    SignInProof,
    TotpService,
    UserQueries,
    { provide: SessionResolver, useExisting: SessionService },
  ],
  exports: [
    InvitationService,
    OneTimeTokens,
    Passwords,
    PeopleLookup,
    SessionResolver,
    SessionService,
    SignInService,
    Throttle,
  ],
})
export class PeopleModule {}
