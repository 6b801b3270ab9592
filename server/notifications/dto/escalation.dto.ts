import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { ESCALATION_STEPS, type EscalationStep } from '../escalation-steps';

const TOLD = ['doctor', 'supervisor', 'lead'] as const;

/** When people hear that a case of one severity runs late. */
export class EscalationTermsDto {
  /** Percent of the working time gone until the doctor is warned, 10 to 95. */
  @IsInt()
  @Min(10)
  @Max(95)
  warnAt: number;

  /** Working days after the breach between two reminders, 1 to 20. */
  @IsInt()
  @Min(1)
  @Max(20)
  everyDays: number;

  /** Working days late from which the team's supervisors hear of it, 0 to 30. */
  @IsInt()
  @Min(0)
  @Max(30)
  supervisorAfter: number;

  /** Working days late from which headquarters does, 0 to 60, not before the supervisors. */
  @IsInt()
  @Min(0)
  @Max(60)
  leadAfter: number;
}

export class EditEscalationSettingsDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => EscalationTermsDto)
  urgent: EscalationTermsDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => EscalationTermsDto)
  high: EscalationTermsDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => EscalationTermsDto)
  normal: EscalationTermsDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => EscalationTermsDto)
  low: EscalationTermsDto;
}

export class EscalationSettingsDto extends EditEscalationSettingsDto {
  /** 0 while nobody changed what the product came with. */
  version: number;
}

/** What was sent about a case that runs late. */
export class CaseEscalationDto {
  @ApiProperty({ enum: ESCALATION_STEPS, enumName: 'EscalationStep' })
  step: EscalationStep;
  /** The how-manieth reminder; 0 for the warning and the breach. */
  turn: number;
  @ApiProperty({ enum: TOLD, enumName: 'EscalationTold', isArray: true })
  told: (typeof TOLD)[number][];
  /** What the target was then. */
  targetAt: Date;
  toldAt: Date;
}
