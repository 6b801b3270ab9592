import { ApiProperty } from '@nestjs/swagger';
import { DIAGNOSIS_AXES, type DiagnosisAxis } from '../questionnaire';

/** A text in both languages. */
export class BilingualDto {
  ko: string;
  en: string;
}

export class QuestionnaireItemDto {
  id: string;
  text: BilingualDto;
  /** What stands at level 0. */
  low: BilingualDto;
  /** What stands at level 4. */
  high: BilingualDto;
}

export class QuestionnaireAxisDto {
  @ApiProperty({ enum: DIAGNOSIS_AXES, enumName: 'DiagnosisAxis' })
  axis: DiagnosisAxis;
  @ApiProperty({ type: [QuestionnaireItemDto] })
  items: QuestionnaireItemDto[];
}

/** The questions of one version, answered from 0 to `topLevel`. */
export class QuestionnaireDto {
  version: number;
  topLevel: number;
  @ApiProperty({ type: [QuestionnaireAxisDto] })
  axes: QuestionnaireAxisDto[];
}
