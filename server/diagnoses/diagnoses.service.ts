import { Injectable } from '@nestjs/common';
import { CompanyAccess } from '../companies/company-access';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/config/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { updateVersioned } from '../platform/database/versioned';
import { LiveEvents } from '../platform/events/live-events';
import { Problem } from '../platform/http/problem';
import type { Person } from '../platform/security/actor';
import { DiagnosesQueries } from './diagnoses.queries';
import { answerFaults, scoreOf, type Answers, type DiagnosisScore } from './diagnosis-score';
import { Diagnosis } from './diagnosis.entity';
import { DiagnosisPolicy } from './diagnosis.policy';
import { toResult } from './diagnosis.presenter';
import type {
  DiagnosisAnswerInputDto,
  CorrectDiagnosisDto,
  CreateDiagnosisDto,
} from './dto/diagnosis-input.dto';
import type { DiagnosisAnswerDto, DiagnosisDto, DiagnosisHistoryDto } from './dto/diagnosis.dto';
import type { QuestionnaireDto } from './dto/questionnaire.dto';
import { CURRENT_QUESTIONNAIRE, questionnaireOf, TOP_LEVEL } from './questionnaire';

/** Export-capability diagnoses: made by staff, read by the firm too (DOMAIN §6.3). */
@Injectable()
export class DiagnosesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly queries: DiagnosesQueries,
    private readonly policy: DiagnosisPolicy,
    private readonly access: CompanyAccess,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  /**
   * The questions of a version, or the present ones.
   * @throws Problem 404 `questionnaire.not_found`
   */
  questions(version: number | 'current'): QuestionnaireDto {
    const found = version === 'current' ? CURRENT_QUESTIONNAIRE : questionnaireOf(version);
    if (!found) throw Problem.notFound('questionnaire');
    const axes = found.axes.map(({ axis, items }) => ({ axis, items: [...items] }));
    return { version: found.version, topLevel: TOP_LEVEL, axes };
  }

  async history(actor: Person, companyId: string): Promise<DiagnosisHistoryDto> {
    await this.access.require(actor, companyId);
    const rows = await this.queries.ofFirm(actor, companyId);
    return { companyId, items: rows.map(toResult) };
  }

  async get(actor: Person, id: string): Promise<DiagnosisDto> {
    const diagnosis = await this.load(actor, id);
    await this.record('diagnosis.read', diagnosis);
    return this.toDto(actor, diagnosis);
  }

  /** @throws Problem 422 where an item is missing, unknown or given twice */
  async make(actor: Person, companyId: string, input: CreateDiagnosisDto): Promise<DiagnosisDto> {
    await this.access.require(actor, companyId);
    const { answers, score } = evaluate(input.questionnaire, input.answers);
    const at = this.clock.now();
    const diagnosis = Object.assign(new Diagnosis(), {
      id: newId(),
      companyId,
      questionnaire: input.questionnaire,
      diagnosedOn: this.clock.today(),
      answers,
      comment: input.comment || null,
      authorId: actor.userId,
      authorName: actor.name,
      version: 1,
      createdAt: at,
      updatedAt: at,
    });
    diagnosis.take(score);
    await this.uow.manager.insert(Diagnosis, diagnosis);
    await this.record('diagnosis.made', diagnosis, { after: contentOf(diagnosis) });
    await this.tell(diagnosis);
    return this.toDto(actor, diagnosis);
  }

  /**
   * The author's second thoughts on the same day; afterwards a new diagnosis is made.
   * @throws Problem 403 for another's, 409 `diagnosis.settled` after its day
   */
  async correct(
    actor: Person,
    id: string,
    expected: number,
    input: CorrectDiagnosisDto,
  ): Promise<DiagnosisDto> {
    const diagnosis = await this.load(actor, id);
    if (!this.policy.isAuthor(actor, diagnosis)) throw Problem.forbidden();
    const current = async () => this.toDto(actor, await this.load(actor, id));
    if (diagnosis.version !== expected) throw Problem.stale(await current());
    const before = contentOf(diagnosis);
    const comment = input.comment === undefined ? diagnosis.comment : input.comment || null;
    const evaluated = evaluate(diagnosis.questionnaire, input.answers);
    diagnosis.correct({ ...evaluated, comment }, this.clock.today(), this.clock.now());
    await updateVersioned(this.uow, Diagnosis, diagnosis, { expected, current });
    await this.record('diagnosis.corrected', diagnosis, { before, after: contentOf(diagnosis) });
    await this.tell(diagnosis);
    return this.toDto(actor, diagnosis);
  }

  private async load(actor: Person, id: string): Promise<Diagnosis> {
    const diagnosis = await this.queries.find(actor, id);
    if (!diagnosis) throw Problem.notFound('diagnosis');
    return diagnosis;
  }

  private async record(
    action: string,
    { id, companyId }: Diagnosis,
    change: { before?: unknown; after?: unknown } = {},
  ): Promise<void> {
    await this.audit.record({
      action,
      subjectType: 'diagnosis',
      subjectId: id,
      companyId,
      ...change,
    });
  }

  private async tell({ id, companyId }: Diagnosis): Promise<void> {
    await this.live.emit({ topic: 'diagnosis', id, companyId, public: true });
  }

  private async toDto(actor: Person, diagnosis: Diagnosis): Promise<DiagnosisDto> {
    const firm = await this.queries.firmName(diagnosis.companyId);
    const previous = await this.queries.before(diagnosis);
    const { companyId, questionnaire, comment, version } = diagnosis;
    return {
      ...toResult(diagnosis),
      ...{ companyId, companyName: firm?.name ?? '', companyNameEn: firm?.nameEn ?? null },
      ...{ questionnaire, comment, version },
      answers: answersInOrder(diagnosis),
      previous: previous ? toResult(previous) : null,
      mayCorrect: this.policy.mayCorrect(actor, diagnosis),
    };
  }
}

/** @throws Problem 422 at each item that is missing, unknown or given twice */
function evaluate(
  version: number,
  given: DiagnosisAnswerInputDto[],
): { answers: Answers; score: DiagnosisScore } {
  const questionnaire = questionnaireOf(version);
  if (!questionnaire) {
    throw Problem.field('questionnaire', 'unknown', 'There is no such version of the questions.');
  }
  const faults = answerFaults(questionnaire, given);
  if (faults.length) {
    throw Problem.unprocessable('diagnosis.answers_incomplete', {
      errors: faults.map(({ item, fault }) => ({
        field: `answers.${item}`,
        code: fault,
        message: `The item ${item} is ${fault}.`,
      })),
    });
  }
  const answers = Object.fromEntries(given.map(({ item, level }) => [item, level]));
  return { answers, score: scoreOf(questionnaire, answers) };
}

function contentOf({ answers, total, grade, comment }: Diagnosis) {
  return { answers, total, grade, comment };
}

/** In the order of the questions; JSON in the database keeps none. */
function answersInOrder({ questionnaire, answers }: Diagnosis): DiagnosisAnswerDto[] {
  const axes = questionnaireOf(questionnaire)?.axes ?? [];
  return axes.flatMap(({ items }) => items.map(({ id }) => ({ item: id, level: answers[id]! })));
}
