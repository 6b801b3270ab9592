import { ApiProperty } from '@nestjs/swagger';
import { DIAGNOSIS_GRADES, type DiagnosisGrade } from '../diagnosis-score';
import { DIAGNOSIS_AXES, type DiagnosisAxis } from '../questionnaire';

export class AxisScoreDto {
  @ApiProperty({ enum: DIAGNOSIS_AXES, enumName: 'DiagnosisAxis' })
  axis: DiagnosisAxis;
  /** 0 to 100, to one decimal. */
  score: number;
}

/** How a firm stood on a day. */
export class DiagnosisResultDto {
  id: string;
  /** YYYY-MM-DD in Asia/Seoul. */
  @ApiProperty({ type: String, format: 'date' })
  diagnosedOn: string;
  /** In the order of the questions. */
  @ApiProperty({ type: [AxisScoreDto] })
  axes: AxisScoreDto[];
  /** 0 to 100: the mean of the axes. */
  total: number;
  @ApiProperty({ enum: DIAGNOSIS_GRADES, enumName: 'DiagnosisGrade' })
  grade: DiagnosisGrade;
  authorName: string;
}

/** A firm's diagnoses, newest first. */
export class DiagnosisHistoryDto {
  companyId: string;
  @ApiProperty({ type: [DiagnosisResultDto] })
  items: DiagnosisResultDto[];
}

export class DiagnosisAnswerDto {
  /** The item of the questionnaire's version. */
  item: string;
  /** 0 to 4. */
  level: number;
}

export class DiagnosisDto extends DiagnosisResultDto {
  companyId: string;
  companyName: string;
  companyNameEn: string | null;
  /** The version of the questions. */
  questionnaire: number;
  @ApiProperty({ type: [DiagnosisAnswerDto] })
  answers: DiagnosisAnswerDto[];
  /** What the author says to it; the firm reads it too. */
  comment: string | null;
  /** The firm's one before this. */
  @ApiProperty({ type: DiagnosisResultDto, nullable: true })
  previous: DiagnosisResultDto | null;
  /** Whether the reader may still correct it: its author, on its day. */
  mayCorrect: boolean;
  version: number;
}
