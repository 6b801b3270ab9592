import { Service, inject } from '@angular/core';
import { Api } from '../api/api';
import { difficultyLinksCloseRepeat } from '../api/fn/difficulties/difficulty-links-close-repeat';
import { difficultyLinksEndSnooze } from '../api/fn/difficulties/difficulty-links-end-snooze';
import { difficultyLinksLink } from '../api/fn/difficulties/difficulty-links-link';
import { difficultyLinksMerge } from '../api/fn/difficulties/difficulty-links-merge';
import { difficultyLinksRepeated } from '../api/fn/difficulties/difficulty-links-repeated';
import { difficultyLinksRest } from '../api/fn/difficulties/difficulty-links-rest';
import { difficultyLinksSnooze } from '../api/fn/difficulties/difficulty-links-snooze';
import { difficultyLinksSplit } from '../api/fn/difficulties/difficulty-links-split';
import { difficultyLinksUndoMerge } from '../api/fn/difficulties/difficulty-links-undo-merge';
import { difficultyLinksUnlink } from '../api/fn/difficulties/difficulty-links-unlink';
import { difficultyLinksWake } from '../api/fn/difficulties/difficulty-links-wake';
import { inactivityEdit } from '../api/fn/difficulties/inactivity-edit';
import { inactivityGet } from '../api/fn/difficulties/inactivity-get';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { InactivityDaysDto } from '../api/models/inactivity-days-dto';
import type { LinkDto } from '../api/models/link-dto';
import type { MergeDto } from '../api/models/merge-dto';
import type { RepeatClosingDto } from '../api/models/repeat-closing-dto';
import type { SnoozeInputDto } from '../api/models/snooze-input-dto';
import type { SplitDto } from '../api/models/split-dto';
import type { Seen } from './difficulties-api';

/** Joining, parting and putting off cases; changes answer with the case as it is afterwards. */
@Service()
export class CaseCourseApi {
  private readonly api = inject(Api);

  merge(seen: Seen, body: MergeDto, key: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyLinksMerge, { ...at(seen), body, 'Idempotency-Key': key });
  }
  undoMerge(seen: Seen): Promise<DifficultyDto> {
    return this.api.invoke(difficultyLinksUndoMerge, at(seen));
  }
  /** Answers with the new case. */
  split(seen: Seen, body: SplitDto, key: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyLinksSplit, { ...at(seen), body, 'Idempotency-Key': key });
  }
  link(seen: Seen, body: LinkDto, key: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyLinksLink, { ...at(seen), body, 'Idempotency-Key': key });
  }
  unlink(seen: Seen, linkId: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyLinksUnlink, { ...at(seen), linkId });
  }
  repeats(id: string) {
    return this.api.invoke(difficultyLinksRepeated, { id });
  }
  closeRepeat(seen: Seen, body: RepeatClosingDto, key: string): Promise<DifficultyDto> {
    const more = { body, 'Idempotency-Key': key };
    return this.api.invoke(difficultyLinksCloseRepeat, { ...at(seen), ...more });
  }
  snooze(id: string, body: SnoozeInputDto): Promise<DifficultyDto> {
    return this.api.invoke(difficultyLinksSnooze, { id, body });
  }
  endSnooze(id: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyLinksEndSnooze, { id });
  }
  rest(seen: Seen, reason: string, key: string): Promise<DifficultyDto> {
    const more = { body: { reason }, 'Idempotency-Key': key };
    return this.api.invoke(difficultyLinksRest, { ...at(seen), ...more });
  }
  wake(seen: Seen, reason: string, key: string): Promise<DifficultyDto> {
    const more = { body: { reason }, 'Idempotency-Key': key };
    return this.api.invoke(difficultyLinksWake, { ...at(seen), ...more });
  }
  inactivity() {
    return this.api.invoke(inactivityGet, {});
  }
  editInactivity(version: number, body: InactivityDaysDto) {
    return this.api.invoke(inactivityEdit, { 'If-Match': `"${version}"`, body });
  }
}

function at({ id, version }: Seen) {
  return { id, 'If-Match': `"${version}"` };
}
