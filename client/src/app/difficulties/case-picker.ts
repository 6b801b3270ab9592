import { Service, inject } from '@angular/core';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { DifficultyRowDto } from '../api/models/difficulty-row-dto';
import { I18n, localName, translate } from '../i18n/i18n';
import type { Choice } from '../ui/choice';
import { shortDateText } from '../ui/dates';
import { DifficultiesApi } from './difficulties-api';

const MOST = 12;

/** A case as one may choose it; its version goes with the change. */
export type CaseChoice = Choice<DifficultyRowDto>;

/** Finds another case by number or words: those of the same firm first. */
@Service()
export class CasePicker {
  private readonly api = inject(DifficultiesApi);
  private readonly i18n = inject(I18n);
  private readonly t = translate();
  private readonly local = localName();

  /** @param elsewhere whether other firms' cases are offered after the firm's own */
  async find(
    words: string,
    of: DifficultyDto,
    { open, elsewhere }: { open: boolean; elsewhere: boolean },
  ): Promise<CaseChoice[]> {
    const query = { q: words || undefined, limit: MOST, unresolved: open || undefined };
    const own = await this.api.list({ ...query, companyId: of.company.id });
    const rows = [...own.items];
    if (elsewhere && words) rows.push(...(await this.api.list(query)).items);
    const known = new Set([of.id]);
    return rows
      .filter(({ id }) => !known.has(id) && known.add(id))
      .slice(0, MOST)
      .map((row) => this.choice(row));
  }

  private choice(row: DifficultyRowDto): CaseChoice {
    const { number, title, company, status, receivedAt } = row;
    const day = shortDateText(receivedAt, this.i18n.locale());
    const state = this.t(`labels.difficultyStatus.${status}`);
    const detail = `${this.local(company.name, company.nameEn)} · ${state} · ${day}`;
    return { value: row, label: `${number} ${title}`, detail };
  }
}
