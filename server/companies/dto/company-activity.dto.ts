import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQueryDto } from '../../platform/http/paging.dto';

export const ACTIVITY_GROUPS = ['visit', 'difficulty', 'promise', 'letter', 'assignment'] as const;
export type ActivityGroup = (typeof ACTIVITY_GROUPS)[number];

export class ActivityQueryDto extends PageQueryDto {
  @ApiProperty({ enum: ACTIVITY_GROUPS, enumName: 'ActivityGroup', required: false })
  @IsOptional()
  @IsIn(ACTIVITY_GROUPS)
  group?: ActivityGroup;
}

/** Something that happened with the firm. */
export class ActivityDto {
  id: string;
  @ApiProperty({ enum: ACTIVITY_GROUPS, enumName: 'ActivityGroup' })
  group: ActivityGroup;
  /**
   * What exactly: the kind of a visit (visit, call, video, mail), the type of a case's entry
   * (filed, message, question, firm_reply, answered, confirmed, refused, reopened, withdrawn),
   * made or kept for a promise, the letter's kind, what a buyer answered it (reply, meeting,
   * not_interested), primary or backup for an assignment.
   */
  kind: string;
  at: Date;
  /** The case's title, the promise, the letter's subject, the doctor's name. */
  title: string;
  text: string | null;
  /** Who did it. */
  by: string | null;
  /** The number of the case or letter. */
  number: string | null;
  /** What it belongs to: the visit, the case, the letter. */
  subjectId: string | null;
  /** Minutes a visit took. */
  minutes: number | null;
}

export class ActivityPageDto {
  items: ActivityDto[];
  /** The cursor of the next page; null on the last. */
  nextCursor: string | null;
}
