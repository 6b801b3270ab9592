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
import { ChangesVersion, Version } from '../../platform/http/if-match';
import { Can, Me } from '../../platform/security/access.decorators';
import type { Person } from '../../platform/security/actor';
import { CheckInDto } from '../dto/check-in.dto';
import { AppointmentsService } from './appointments.service';
import {
  CancelAppointmentDto,
  CounterProposeDto,
  PutAppointmentDto,
} from './dto/appointment-input.dto';
import { AppointmentSlotDto } from './dto/appointment.dto';

/** The version is the check-in's. */
@ApiTags('check-ins')
@Controller('check-ins/:id/appointment')
export class AppointmentsController {
  constructor(private readonly appointments: AppointmentsService) {}

  /** The next three times at which the doctor is free. */
  @Get('slots')
  @Can('check_ins.read')
  slots(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<AppointmentSlotDto[]> {
    return this.appointments.slots(me, id);
  }

  /** Fixes or changes the hour; both sides get a mail with a calendar entry. */
  @Put()
  @Can('check_ins.edit')
  @ChangesVersion()
  put(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: PutAppointmentDto,
  ): Promise<CheckInDto> {
    return this.appointments.put(me, id, version, input);
  }

  /** Takes it back, with the reason for the firm. */
  @Delete()
  @Can('check_ins.edit')
  @ChangesVersion()
  cancel(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() { reason }: CancelAppointmentDto,
  ): Promise<CheckInDto> {
    return this.appointments.cancel(me, id, version, reason);
  }

  /** The firm will be there. */
  @Post('confirmation')
  @Can('appointments.answer')
  @ChangesVersion()
  @HttpCode(200)
  confirm(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<CheckInDto> {
    return this.appointments.confirm(me, id, version);
  }

  /** The firm proposes another time. */
  @Post('counter-proposal')
  @Can('appointments.answer')
  @ChangesVersion()
  @HttpCode(200)
  counterPropose(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
    @Body() input: CounterProposeDto,
  ): Promise<CheckInDto> {
    return this.appointments.counterPropose(me, id, version, input);
  }

  /** The doctor takes the firm's time. */
  @Post('acceptance')
  @Can('check_ins.edit')
  @ChangesVersion()
  @HttpCode(200)
  accept(
    @Me() me: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Version() version: number,
  ): Promise<CheckInDto> {
    return this.appointments.accept(me, id, version);
  }
}
