import { Service, inject } from '@angular/core';
import { Api } from '../api/api';
import { answerReviewsPropose } from '../api/fn/answer-reviews/answer-reviews-propose';
import { difficultiesFile } from '../api/fn/difficulties/difficulties-file';
import { difficultiesGet } from '../api/fn/difficulties/difficulties-get';
import {
  type DifficultiesList$Params,
  difficultiesList,
} from '../api/fn/difficulties/difficulties-list';
import { difficultyExtensionsApprove } from '../api/fn/difficulties/difficulty-extensions-approve';
import { difficultyExtensionsAsk } from '../api/fn/difficulties/difficulty-extensions-ask';
import { difficultyExtensionsRefuse } from '../api/fn/difficulties/difficulty-extensions-refuse';
import { difficultyFirmConfirm } from '../api/fn/difficulties/difficulty-firm-confirm';
import { difficultyFirmRefuse } from '../api/fn/difficulties/difficulty-firm-refuse';
import { difficultyFirmReopen } from '../api/fn/difficulties/difficulty-firm-reopen';
import { difficultyFirmTakeBack } from '../api/fn/difficulties/difficulty-firm-take-back';
import { difficultyFirmWithdraw } from '../api/fn/difficulties/difficulty-firm-withdraw';
import { difficultyReferralsAskConsent } from '../api/fn/difficulties/difficulty-referrals-ask-consent';
import { difficultyReferralsPlan } from '../api/fn/difficulties/difficulty-referrals-plan';
import { difficultyReferralsRecordReply } from '../api/fn/difficulties/difficulty-referrals-record-reply';
import { difficultyReferralsRefer } from '../api/fn/difficulties/difficulty-referrals-refer';
import { difficultyReferralsResend } from '../api/fn/difficulties/difficulty-referrals-resend';
import { difficultyReferralsTell } from '../api/fn/difficulties/difficulty-referrals-tell';
import { difficultyReferralsWithdraw } from '../api/fn/difficulties/difficulty-referrals-withdraw';
import { difficultyWorkAnswer } from '../api/fn/difficulties/difficulty-work-answer';
import { difficultyWorkAsk } from '../api/fn/difficulties/difficulty-work-ask';
import { difficultyWorkAssign } from '../api/fn/difficulties/difficulty-work-assign';
import { difficultyWorkNote } from '../api/fn/difficulties/difficulty-work-note';
import { difficultyWorkReply } from '../api/fn/difficulties/difficulty-work-reply';
import { difficultyWorkStart } from '../api/fn/difficulties/difficulty-work-start';
import { difficultyWorkTriage } from '../api/fn/difficulties/difficulty-work-triage';
import { solutionsMake } from '../api/fn/solutions/solutions-make';
import type { AnswerDto } from '../api/models/answer-dto';
import type { AskConsentDto } from '../api/models/ask-consent-dto';
import type { AskExtensionDto } from '../api/models/ask-extension-dto';
import type { AssignDifficultyDto } from '../api/models/assign-difficulty-dto';
import type { ConfirmationDto } from '../api/models/confirmation-dto';
import type { DifficultyDto } from '../api/models/difficulty-dto';
import type { FileDifficultyDto } from '../api/models/file-difficulty-dto';
import type { NoteDto } from '../api/models/note-dto';
import type { ReferDto } from '../api/models/refer-dto';
import type { ReferralPlanDto } from '../api/models/referral-plan-dto';
import type { ReferralReplyDto } from '../api/models/referral-reply-dto';
import type { ReplyDto } from '../api/models/reply-dto';
import type { TriageDto } from '../api/models/triage-dto';
import { problemOf } from '../http/problem';

/** The version a change is made upon, and a key so that a second click changes nothing twice. */
export interface Seen {
  id: string;
  version: number;
}

/** Cases over the generated client; every change answers with the case as it is afterwards. */
@Service()
export class DifficultiesApi {
  private readonly api = inject(Api);

  list(query: DifficultiesList$Params) {
    return this.api.invoke(difficultiesList, query);
  }
  get(id: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultiesGet, { id });
  }
  file(body: FileDifficultyDto, key: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultiesFile, { body, 'Idempotency-Key': key });
  }
  triage(seen: Seen, body: TriageDto): Promise<DifficultyDto> {
    return this.api.invoke(difficultyWorkTriage, { ...at(seen), body });
  }
  assign(seen: Seen, body: AssignDifficultyDto): Promise<DifficultyDto> {
    return this.api.invoke(difficultyWorkAssign, { ...at(seen), body });
  }
  start(seen: Seen): Promise<DifficultyDto> {
    return this.api.invoke(difficultyWorkStart, at(seen));
  }
  reply(seen: Seen, body: ReplyDto, key: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyWorkReply, { ...at(seen), body, 'Idempotency-Key': key });
  }
  note(id: string, body: NoteDto, key: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyWorkNote, { id, body, 'Idempotency-Key': key });
  }
  ask(seen: Seen, text: string, key: string): Promise<DifficultyDto> {
    const body = { text };
    return this.api.invoke(difficultyWorkAsk, { ...at(seen), body, 'Idempotency-Key': key });
  }
  refer(seen: Seen, body: ReferDto, key: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyReferralsRefer, { ...at(seen), body, 'Idempotency-Key': key });
  }
  recordReply(seen: Seen, referralId: string, body: ReferralReplyDto): Promise<DifficultyDto> {
    return this.api.invoke(difficultyReferralsRecordReply, { ...at(seen), referralId, body });
  }
  referralPlan(id: string): Promise<ReferralPlanDto> {
    return this.api.invoke(difficultyReferralsPlan, { id });
  }
  askConsent(id: string, body: AskConsentDto): Promise<DifficultyDto> {
    return this.api.invoke(difficultyReferralsAskConsent, { id, body });
  }
  withdrawReferral(seen: Seen, referralId: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyReferralsWithdraw, { ...at(seen), referralId });
  }
  resendReferral(id: string, referralId: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyReferralsResend, { id, referralId, body: {} });
  }
  tellPartner(id: string, referralId: string, text: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyReferralsTell, { id, referralId, body: { text } });
  }
  askExtension(seen: Seen, body: AskExtensionDto, key: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyExtensionsAsk, { ...at(seen), body, 'Idempotency-Key': key });
  }
  approveExtension(seen: Seen, extensionId: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyExtensionsApprove, { ...at(seen), extensionId });
  }
  refuseExtension(seen: Seen, extensionId: string, note: string): Promise<DifficultyDto> {
    const body = { note };
    return this.api.invoke(difficultyExtensionsRefuse, { ...at(seen), extensionId, body });
  }
  /** Hands an answer over for somebody else's look. */
  async propose(id: string, body: AnswerDto, key: string): Promise<void> {
    await this.api.invoke(answerReviewsPropose, { id, body, 'Idempotency-Key': key });
  }
  answer(seen: Seen, body: AnswerDto, key: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyWorkAnswer, { ...at(seen), body, 'Idempotency-Key': key });
  }
  /** The id of the article made of a solved case; of the one there is, when there is one. */
  async makeArticle(difficultyId: string): Promise<string> {
    try {
      return (await this.api.invoke(solutionsMake, { body: { difficultyId } })).id;
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.code !== 'solution.exists') throw error;
      return problem.more['id'] as string;
    }
  }
  confirm(seen: Seen, body: ConfirmationDto, key: string): Promise<DifficultyDto> {
    return this.api.invoke(difficultyFirmConfirm, { ...at(seen), body, 'Idempotency-Key': key });
  }
  takeBack(seen: Seen): Promise<DifficultyDto> {
    return this.api.invoke(difficultyFirmTakeBack, at(seen));
  }
  refuse(seen: Seen, reason: string, key: string): Promise<DifficultyDto> {
    const body = { reason };
    return this.api.invoke(difficultyFirmRefuse, { ...at(seen), body, 'Idempotency-Key': key });
  }
  reopen(seen: Seen, reason: string, key: string): Promise<DifficultyDto> {
    const body = { reason };
    return this.api.invoke(difficultyFirmReopen, { ...at(seen), body, 'Idempotency-Key': key });
  }
  withdraw(seen: Seen, reason: string, key: string): Promise<DifficultyDto> {
    const body = { reason };
    return this.api.invoke(difficultyFirmWithdraw, { ...at(seen), body, 'Idempotency-Key': key });
  }
}

function at({ id, version }: Seen) {
  return { id, 'If-Match': `"${version}"` };
}
