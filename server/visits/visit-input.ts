import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { Problem } from '../platform/http/problem';
import { ReferenceLookup } from '../reference/reference-lookup.service';
import type {
  AttendeeDto,
  CorrectVisitDto,
  CreateVisitDto,
  DiscussedMarketDto,
} from './dto/visit-input.dto';
import type { VisitContent } from './visit-log.entity';

/** A log tells what happened; clocks of phones may run this much ahead. */
const AHEAD_MS = 15 * 60_000;

/** Turns what was typed into what a log holds, and refuses what cannot have happened. */
@Injectable()
export class VisitInput {
  constructor(
    private readonly clock: Clock,
    private readonly reference: ReferenceLookup,
  ) {}

  async content(input: CreateVisitDto): Promise<VisitContent> {
    return (await this.changes(input)) as VisitContent;
  }

  /** Only what the input names. */
  async changes(
    input: CreateVisitDto | CorrectVisitDto,
    present?: VisitContent,
  ): Promise<Partial<VisitContent>> {
    const startedAt =
      input.startedAt === undefined ? present!.startedAt : new Date(input.startedAt);
    const endedAt =
      input.endedAt === undefined
        ? (present?.endedAt ?? null)
        : input.endedAt && new Date(input.endedAt);
    this.checkTimes(startedAt, endedAt || null);
    if (input.markets) await this.checkCountries(input.markets);
    const changes: Partial<VisitContent> = {
      kind: input.kind,
      startedAt,
      endedAt: endedAt || null,
      place: text(input.place, present?.place),
      attendees: input.attendees?.map(toAttendee),
      topics: input.topics?.map((topic) => topic.trim()).filter(Boolean),
      markets: input.markets?.map(({ country, status, note }) => ({
        country,
        status,
        note: note?.trim() || null,
      })),
      summary: input.summary?.trim(),
      exportChange:
        input.exportChange === undefined ? (present?.exportChange ?? null) : input.exportChange,
    };
    return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  }

  private checkTimes(startedAt: Date, endedAt: Date | null): void {
    if (startedAt.getTime() > this.clock.now().getTime() + AHEAD_MS) {
      throw Problem.field('startedAt', 'in_future', 'A log tells what has happened already.');
    }
    if (endedAt && endedAt < startedAt) {
      throw Problem.field('endedAt', 'before_start', 'It cannot end before it began.');
    }
  }

  private async checkCountries(markets: DiscussedMarketDto[]): Promise<void> {
    const codes = markets.map(({ country }) => country);
    const [unknown] = await this.reference.unknownCodes('countries', codes);
    if (unknown) {
      throw Problem.field(
        `markets.${codes.indexOf(unknown)}.country`,
        'unknown_code',
        'There is no such country code.',
      );
    }
    const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
    if (twice >= 0)
      throw Problem.field(`markets.${twice}.country`, 'duplicate', 'A market is told once.');
  }
}

function text(value: string | null | undefined, present: string | null | undefined): string | null {
  return value === undefined ? (present ?? null) : value?.trim() || null;
}

function toAttendee({ name, title, side }: AttendeeDto) {
  return { name: name.trim(), title: title?.trim() || null, side };
}
