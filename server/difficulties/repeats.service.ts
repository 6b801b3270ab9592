import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { RepeatClosed } from './case-links.events';
import { CaseLinksQueries } from './case-links.queries';
import { DifficultyChanges } from './difficulty-changes';
import { DifficultyRecords } from './difficulty-records';
import type { Difficulty } from './difficulty.entity';
import type { DifficultyStatus } from './difficulty.types';
import type { RepeatClosingDto } from './dto/case-links.dto';
import type { DifficultyDto } from './dto/difficulty.dto';
import type { EarlierCaseDto, RepeatsDto } from './dto/repeats.dto';
import { type Matter, rankSimilar } from './similar-ranking';

/** So many answers a matter must have had before it may be closed as repeated (제23조). */
export const ANSWERS_BEFORE = 2;
const MOST = 8;

interface Earlier extends Matter {
  id: string;
  number: string;
  status: DifficultyStatus;
  receivedAt: Date;
  answeredAt: Date | null;
  linked: boolean;
}

/** 반복 민원: the same matter of a firm again, and its closing after two answers. */
@Injectable()
export class RepeatsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: CaseLinksQueries,
    private readonly changes: DifficultyChanges,
    private readonly records: DifficultyRecords,
  ) {}

  /** Earlier cases of the firm that are joined with this one or say the same, the likest first. */
  async of(actor: Person, id: string): Promise<RepeatsDto> {
    const difficulty = await this.records.load(actor, id);
    const all = await this.earlier(difficulty);
    const ranked = rankSimilar(difficulty, all, MOST);
    const words = new Map(
      ranked.map(({ item, reasons }) => [item.id, reasons.flatMap((reason) => reason.words)]),
    );
    const shown = [
      ...all.filter(({ linked }) => linked),
      ...ranked.map(({ item }) => item).filter(({ linked }) => !linked),
    ].slice(0, MOST);
    const answered = shown.filter(({ answeredAt }) => answeredAt !== null).length;
    return {
      time: shown.length + 1,
      answered,
      closable: answered >= ANSWERS_BEFORE,
      earlier: shown.map((one) => toEarlier(one, words.get(one.id) ?? [])),
    };
  }

  /**
   * Closes it with a reason and the remedy, which the firm gets in writing.
   * @throws Problem 422 unless at least two earlier cases of the firm were answered
   */
  close(actor: Person, id: string, seen: number, input: RepeatClosingDto): Promise<DifficultyDto> {
    const { earlierIds, reason, remedy } = input;
    let numbers: string[] = [];
    return this.changes.applyAndShow(
      actor,
      id,
      seen,
      async (difficulty, by, desk) => {
        await this.links.requireNoOpenChildren(difficulty);
        const all = await this.earlier(difficulty);
        const chosen = all.filter((one) => earlierIds.includes(one.id));
        if (chosen.length !== earlierIds.length) {
          throw Problem.field('earlierIds', 'not_earlier', 'Earlier cases of the same firm only.');
        }
        if (chosen.filter(({ answeredAt }) => answeredAt).length < ANSWERS_BEFORE) {
          throw Problem.unprocessable('repeat.too_few', {
            detail: 'The matter must have been answered twice before.',
            extra: { needed: ANSWERS_BEFORE },
          });
        }
        const entry = difficulty.closeAsRepeat(by, desk, { reason, remedy, earlier: chosen });
        const { companyId } = difficulty;
        for (const { id: toId, number } of chosen) {
          numbers = [...numbers, number];
          await this.links.add({ kind: 'repeat', fromId: id, toId, companyId, by });
        }
        return entry;
      },
      { event: (facts, by, at) => new RepeatClosed(facts, by, at, reason, remedy, numbers) },
    );
  }

  /** The firm's cases before this one, of three years; by difficulties_company. */
  private earlier({ id, companyId, receivedAt }: Difficulty): Promise<Earlier[]> {
    return this.uow.query<Earlier>(
      `SELECT d.id, d.number, d.title, d.body, d.category, d.sub_type AS "subType", d.market, d.hs6,
         d.status, d.received_at AS "receivedAt",
         (SELECT max(e.at) FROM difficulty_entries e
          WHERE e.difficulty_id = d.id AND e.type = 'answered') AS "answeredAt",
         EXISTS (SELECT 1 FROM difficulty_links l WHERE l.removed_at IS NULL
           AND l.kind IN ('repeat', 'follow_up', 'merged')
           AND ((l.from_id = $1 AND l.to_id = d.id) OR (l.from_id = d.id AND l.to_id = $1))) AS linked
       FROM difficulties d
       WHERE d.company_id = $2 AND d.id <> $1 AND d.received_at <= $3
         AND d.received_at > $3::timestamptz - interval '3 years'
       ORDER BY d.received_at DESC, d.id DESC LIMIT 200`,
      [id, companyId, receivedAt],
    );
  }
}

function toEarlier(one: Earlier, words: string[]): EarlierCaseDto {
  const { id, number, title, status, receivedAt, answeredAt, linked } = one;
  return { id, number, title, status, receivedAt, answeredAt, linked, words };
}
