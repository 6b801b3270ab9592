import type { Diagnosis } from './diagnosis.entity';
import type { DiagnosisResultDto } from './dto/diagnosis.dto';
import { DIAGNOSIS_AXES } from './questionnaire';

/** How it came out, without the single answers. */
export function toResult(diagnosis: Diagnosis): DiagnosisResultDto {
  const { id, diagnosedOn, scores, total, grade, authorName } = diagnosis;
  const axes = DIAGNOSIS_AXES.map((axis) => ({ axis, score: scores[axis] }));
  return { id, diagnosedOn, axes, total, grade, authorName };
}
