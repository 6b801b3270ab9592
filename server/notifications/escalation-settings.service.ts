import { Injectable } from '@nestjs/common';
import { SEVERITIES } from '../difficulties/difficulty.types';
import { KeptSettings } from '../platform/database/kept-setting';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { EditEscalationSettingsDto, EscalationSettingsDto } from './dto/escalation.dto';
import { DEFAULT_ESCALATIONS } from './escalation-steps';

const KEY = 'escalations';

/** When people hear that cases run late: set by supervisors for the whole programme. */
@Injectable()
export class EscalationSettingsService {
  constructor(private readonly settings: KeptSettings) {}

  read(): Promise<EscalationSettingsDto> {
    return this.settings.read(KEY, DEFAULT_ESCALATIONS);
  }

  get(_actor: Person): Promise<EscalationSettingsDto> {
    return this.read();
  }

  /** @throws Problem 422 where headquarters would hear before the supervisors, 412 stale */
  async edit(
    actor: Person,
    seen: number,
    input: EditEscalationSettingsDto,
  ): Promise<EscalationSettingsDto> {
    for (const severity of SEVERITIES) {
      const { leadAfter, supervisorAfter } = input[severity];
      if (leadAfter >= supervisorAfter) continue;
      const field = `${severity}.leadAfter`;
      throw Problem.field(field, 'before_supervisor', 'Not before the supervisors.');
    }
    const before = await this.get(actor);
    await this.settings.write(KEY, seen, input, { action: 'escalations.updated', before });
    return this.get(actor);
  }
}
