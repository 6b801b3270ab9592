import { Injectable } from '@nestjs/common';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import type { VisitDifficultyDto } from './dto/visit-input.dto';

export interface RaisedDifficulty {
  id: string;
  number: string;
  title: string;
}

/** Files what was heard in a visit as cases of the firm, in the visit's own transaction. */
@Injectable()
export class VisitDifficulties {
  async raise(
    _actor: Person,
    _visit: { id: string; companyId: string },
    heard: VisitDifficultyDto[],
  ): Promise<RaisedDifficulty[]> {
    if (heard.length > 0) throw Problem.unprocessable('visit.difficulties_not_ready');
    return [];
  }
}
