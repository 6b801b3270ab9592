import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Problem } from '../platform/http/problem';
import { Can } from '../platform/security/access.decorators';
import { MaySendDto, MaySendQuestionDto } from './dto/may-send.dto';
import { MaySendService } from './may-send/may-send.service';

/** Whether a letter may go to contacts; asked before, and once more when it is sent. */
@ApiTags('buyers')
@Controller('may-send')
export class MaySendController {
  constructor(private readonly maySend: MaySendService) {}

  /** In the order asked; 404 when a contact is not in the register. */
  @Post()
  @HttpCode(200)
  @Can('buyers.read')
  async ask(@Body() body: MaySendQuestionDto): Promise<MaySendDto> {
    const ids = [...new Set(body.contactIds)];
    const { at, mass = ids.length > 1, contactIds: _, ...rest } = body;
    const ask = { ...rest, mass, ...(at && { at: new Date(at) }) };
    const verdicts = await this.maySend.check(ids, ask);
    const items = ids.map((contactId) => {
      const verdict = verdicts.get(contactId);
      if (!verdict) throw Problem.notFound('buyer_contact');
      return { contactId, ...verdict };
    });
    const count = (kind: string) => items.filter(({ verdict }) => verdict === kind).length;
    return {
      ...{ items, allow: count('allow'), needsConsent: count('needs_consent') },
      block: count('block'),
    };
  }
}
