import { Injectable } from '@nestjs/common';
import { FilingService } from '../difficulties/filing.service';
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
  constructor(private readonly filing: FilingService) {}

  /** @throws Problem of the first one refused; its fields are named as the visit form knows them */
  async raise(
    actor: Person,
    visit: { id: string; companyId: string },
    heard: VisitDifficultyDto[],
  ): Promise<RaisedDifficulty[]> {
    const raised: RaisedDifficulty[] = [];
    for (const [place, one] of heard.entries()) {
      const input = { ...one, companyId: visit.companyId };
      try {
        const options = { via: 'visit', visitId: visit.id } as const;
        const { id, number, title } = await this.filing.file(actor, input, options);
        raised.push({ id, number, title });
      } catch (error) {
        throw error instanceof Problem ? within(`difficulties.${place}`, error) : error;
      }
    }
    return raised;
  }
}

function within(path: string, { status, code, options }: Problem): Problem {
  const errors = options.errors?.map((error) => ({ ...error, field: `${path}.${error.field}` }));
  return new Problem(status, code, { ...options, errors });
}
