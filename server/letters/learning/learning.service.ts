import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import type { Person } from '../../platform/security/actor';
import type {
  LearningCountsDto,
  LearningDto,
  LearningQueryDto,
  LearningRowDto,
} from './dto/learning.dto';
import { type LearningCounts, type LearningGroup, LearningQueries } from './learning.queries';
import { ANSWER_DAYS, compare, type Share, shareOf, TOO_FEW } from './shares';

const DAY_MS = 86_400_000;

/** What letters brought: replies and meetings by template, market, language and kind. */
@Injectable()
export class Learning {
  constructor(
    private readonly clock: Clock,
    private readonly queries: LearningQueries,
  ) {}

  /**
   * Shares are counted among what was delivered at least fourteen days ago, answers among the same:
   * who wrote yesterday did not refuse yet.
   */
  async of(actor: Person, query: LearningQueryDto): Promise<LearningDto> {
    const by = query.by ?? 'template';
    const matureBefore = new Date(this.clock.now().getTime() - ANSWER_DAYS * DAY_MS);
    const groups = await this.queries.groups(actor, by, query, matureBefore);
    return {
      ...{ answerDays: ANSWER_DAYS, tooFew: TOO_FEW, by },
      total: countsOf(await this.queries.total(actor, query, matureBefore)),
      rows: groups.map((group) => rowOf(group, by === 'template' ? rivalOf(group, groups) : null)),
      markets: await this.queries.markets(actor),
    };
  }
}

function replies({ matureReplied, mature }: LearningCounts): Share {
  return shareOf(matureReplied, mature);
}

/** The other version of the same letter that has the most replies; those of too few come last. */
function rivalOf(group: LearningGroup, all: readonly LearningGroup[]): LearningGroup | null {
  const rivals = all.filter(
    ({ kind, language, version }) =>
      kind === group.kind && language === group.language && version !== group.version,
  );
  const rank = (one: LearningGroup) => replies(one).value ?? -1;
  return rivals.sort((a, b) => rank(b) - rank(a) || b.mature - a.mature)[0] ?? null;
}

function rowOf(group: LearningGroup, rival: LearningGroup | null): LearningRowDto {
  const { kind, language, market, version, title } = group;
  return {
    ...{ kind, language, market, version, title, ...countsOf(group) },
    verdict: rival && VERDICT[compare(replies(group), replies(rival))],
    comparedWith: rival?.version ?? null,
  };
}

const VERDICT = {
  too_few: 'too_few',
  no_difference: 'no_difference',
  first: 'better',
  second: 'worse',
} as const;

function countsOf(counts: LearningCounts): LearningCountsDto {
  const { sent, bounced, waiting, replied, meetings, optedOut, mature } = counts;
  return {
    ...{ sent, bounced, delivered: sent - bounced, waiting, replied, meetings, optedOut },
    replyShare: replies(counts),
    meetingShare: shareOf(counts.matureMeetings, mature),
    optOutShare: shareOf(counts.matureOptedOut, mature),
  };
}
