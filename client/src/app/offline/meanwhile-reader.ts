import { Service, inject } from '@angular/core';
import { Api } from '../api/api';
import { checkInsGet } from '../api/fn/check-ins/check-ins-get';
import { visitsGet } from '../api/fn/visits/visits-get';
import { visitsPrepare } from '../api/fn/visits/visits-prepare';
import { problemOf } from '../http/problem';
import type { Meanwhile } from './meanwhile';
import type { VisitContent } from './waiting-visit';

/** Asks the server how that which a record speaks of stands now. */
@Service()
export class MeanwhileReader {
  private readonly api = inject(Api);

  /**
   * @returns undefined for a firm that may not be read any more: sending tells why
   * @throws Problem when the server is not reached
   */
  async read({ body }: VisitContent): Promise<Meanwhile | undefined> {
    try {
      const prep = await this.api.invoke(visitsPrepare, { companyId: body.companyId });
      if (!body.checkInId) return { prep };
      const { status, visitId } = await this.api.invoke(checkInsGet, { id: body.checkInId });
      if (status === 'due') return { prep };
      const visit = visitId ? await this.api.invoke(visitsGet, { id: visitId }) : undefined;
      return { prep, checkIn: { status, ...(visit && { visit }) } };
    } catch (error) {
      const status = problemOf(error)?.status;
      if (status === 403 || status === 404) return undefined;
      throw error;
    }
  }
}
