import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NoTransaction } from '../platform/http/request.interceptor';
import { Can, Me, NeedsFreshProof } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { AccountService } from './account.service';
import {
  ChangePasswordDto,
  DeviceDto,
  DeviceKeyDto,
  MeDto,
  PasswordDto,
  PreferencesDto,
  TotpCodeDto,
  TotpEnrolmentDto,
} from './dto/account.dto';

/** One's own account. Touches secrets, so the service keeps its own transactions. */
@ApiTags('account')
@Controller('me')
@Can('account.own')
@NoTransaction()
export class AccountController {
  constructor(private readonly account: AccountService) {}

  @Put('preferences')
  async changePreferences(@Me() me: Person, @Body() body: PreferencesDto): Promise<MeDto> {
    return this.account.changePreferences(me, body);
  }

  @Post('password')
  @HttpCode(204)
  async changePassword(@Me() me: Person, @Body() body: ChangePasswordDto): Promise<void> {
    await this.account.changePassword(me, body);
  }

  @Get('devices')
  async devices(@Me() me: Person): Promise<DeviceDto[]> {
    return this.account.devices(me);
  }

  @Delete('devices/:id')
  @HttpCode(204)
  async revokeDevice(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.account.revokeDevice(me, id);
  }

  /** Seals what waits on a device for the network; it is the same on all devices of the person. */
  @Get('device-key')
  deviceKey(@Me() me: Person): DeviceKeyDto {
    return this.account.deviceKey(me);
  }

  @Post('totp')
  @NeedsFreshProof()
  async beginTotp(@Me() me: Person): Promise<TotpEnrolmentDto> {
    return this.account.beginTotp(me);
  }

  @Post('totp/confirmation')
  @HttpCode(204)
  async confirmTotp(@Me() me: Person, @Body() body: TotpCodeDto): Promise<void> {
    await this.account.confirmTotp(me, body.code);
  }

  /** Asks for the password again. */
  @Delete('totp')
  @HttpCode(204)
  async disableTotp(@Me() me: Person, @Body() body: PasswordDto): Promise<void> {
    await this.account.disableTotp(me, body.password);
  }
}
