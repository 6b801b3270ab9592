import { ApiProperty } from '@nestjs/swagger';

/** Somebody of the staff who may see a case. */
export class ColleagueDto {
  id: string;
  name: string;
  nameEn: string | null;
  title: string | null;
  @ApiProperty({ enum: ['doctor', 'supervisor'] })
  role: 'doctor' | 'supervisor';
  teamName: string | null;
  teamNameEn: string | null;
}

export class ColleaguesDto {
  @ApiProperty({ type: [ColleagueDto] })
  items: ColleagueDto[];
}
