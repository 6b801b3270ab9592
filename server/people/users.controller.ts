import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangesVersion, Creates, Version } from '../platform/http/if-match';
import { NoTransaction } from '../platform/http/request.interceptor';
import { Can, Me, NeedsFreshProof } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import {
  ChangeRoleDto,
  InviteStaffDto,
  StaffDetailsDto,
  SuspensionDto,
  UserDto,
  UserPageDto,
  UserQueryDto,
} from './dto/user.dto';
import { StaffService } from './staff.service';

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(private readonly staff: StaffService) {}

  @Get()
  @Can('people.read')
  list(@Me() me: Person, @Query() query: UserQueryDto): Promise<UserPageDto> {
    return this.staff.list(me, query);
  }

  /** Invites a member of staff by mail. */
  @Post()
  @Can('people.edit')
  @NeedsFreshProof()
  @NoTransaction()
  invite(@Me() me: Person, @Body() body: InviteStaffDto): Promise<UserDto> {
    return this.staff.invite(me, body);
  }

  @Get(':id')
  @Can('people.read')
  get(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<UserDto> {
    return this.staff.get(me, id);
  }

  @Patch(':id')
  @Can('people.edit')
  @ChangesVersion()
  change(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: StaffDetailsDto,
  ): Promise<UserDto> {
    return this.staff.change(me, id, version, body);
  }

  /** Ends their sessions. */
  @Put(':id/role')
  @Can('people.edit')
  @NeedsFreshProof()
  @ChangesVersion()
  changeRole(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: ChangeRoleDto,
  ): Promise<UserDto> {
    return this.staff.changeRole(me, id, version, body);
  }

  @Post(':id/suspension')
  @Can('people.edit')
  @NeedsFreshProof()
  @Creates()
  @ChangesVersion()
  suspend(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() body: SuspensionDto,
  ): Promise<UserDto> {
    return this.staff.suspend(me, id, version, body.reason);
  }

  @Delete(':id/suspension')
  @Can('people.edit')
  @ChangesVersion()
  resume(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<UserDto> {
    return this.staff.resume(me, id, version);
  }

  /** Sends the invitation again; the link before stops working. */
  @Post(':id/invitation')
  @HttpCode(204)
  @Can('people.edit')
  @NoTransaction()
  inviteAgain(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.staff.inviteAgain(me, id);
  }
}
