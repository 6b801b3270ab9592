import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { FigureChoiceDto } from '../../dto/figures.dto';

export class MakeMonthlyReportDto {
  /** YYYY-MM; not in the future. */
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/)
  month: string;

  /** A team of one's own; left out for the whole programme, which only its lead may have. */
  @IsOptional()
  @IsUUID()
  teamId?: string;
}

export class MonthlyReportDto {
  id: string;
  /** YYYY-MM. */
  month: string;
  /** Null for the whole programme. */
  teamId: string | null;
  teamName: string | null;
  teamNameEn: string | null;
  scheduled: boolean;
  madeByName: string | null;
  /** Bytes. */
  pdfSize: number;
  /** Bytes. */
  xlsxSize: number;
  /** The instant its figures were counted. */
  asOf: Date;
}

export class MonthlyReportPageDto {
  items: MonthlyReportDto[];
  nextCursor: string | null;
}

export class MonthlyMailInputDto {
  @IsBoolean()
  on: boolean;

  /** The day of the month on which the report of the month before goes out, 1 to 28. */
  @IsInt()
  @Min(1)
  @Max(28)
  day: number;

  /** Supervisors; each gets the report of what they see. */
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID('all', { each: true })
  recipientIds: string[];
}

/** When the report of the month before is sent, and to whom. */
export class MonthlyMailDto {
  on: boolean;
  day: number;
  recipientIds: string[];
  version: number;
  /** Whether the reader may change it: the programme's lead. */
  editable: boolean;
  /** Supervisors to choose from. */
  supervisors: FigureChoiceDto[];
}
