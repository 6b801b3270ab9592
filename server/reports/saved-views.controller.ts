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
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates } from '../platform/http/if-match';
import { Can, Me } from '../platform/security/access.decorators';
import type { Person } from '../platform/security/actor';
import { DefaultViewDto, SavedViewDto, SaveViewDto, ViewPageQueryDto } from './dto/saved-view.dto';
import { SavedViews } from './saved-views.service';

/** Filters kept under a name, shared or not. */
@ApiTags('saved views')
@Controller('saved-views')
@Can('account.own')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  list(@Me() me: Person, @Query() { page }: ViewPageQueryDto): Promise<SavedViewDto[]> {
    return this.views.list(me, page);
  }

  /** Which view the page begins with; without one, everything. */
  @Put('default')
  begin(@Me() me: Person, @Body() body: DefaultViewDto): Promise<SavedViewDto[]> {
    return this.views.begin(me, body);
  }

  /** The same name again replaces the query. */
  @Post()
  @Creates()
  save(@Me() me: Person, @Body() body: SaveViewDto): Promise<SavedViewDto> {
    return this.views.save(me, body);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@Me() me: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.views.remove(me, id);
  }
}
