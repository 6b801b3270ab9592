import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import { Mailer } from '../platform/mail/mailer';
import type { Locale } from '../platform/mail/mail-template';
import {
  ResultAnswered,
  ResultAsked,
  ResultDecided,
  type ResultWords,
} from '../results/result.events';
import { Notifier } from './notifier';
import {
  resultAskedMail,
  resultDeniedMail,
  type ResultParams,
  resultReturnedMail,
} from './result.mails';
import { firmWords, personWords } from './words';

/** Asks the firm about a result, and tells staff what became of it. */
@Injectable()
export class ResultListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    this.events.on(ResultAsked, (event) => this.uow.asSystem(() => this.asked(event)));
    this.events.on(ResultAnswered, (event) => this.uow.asSystem(() => this.answered(event)));
    this.events.on(ResultDecided, (event) => this.uow.asSystem(() => this.decided(event)));
  }

  private async asked({ result, by, to, token, expiresAt }: ResultAsked): Promise<void> {
    const { companyId, title, companyName } = result;
    const who = personWords(by.name, by.title);
    const params = { ...paramsOf(result, `/result/${token}`, to.locale), by: who, expiresAt };
    await this.mailer.send(resultAskedMail, to, params, { companyId });
    const firm = await this.notifier.firm(companyId);
    const told = { title, companyName, by: who };
    const link = `/portal/results?open=${result.id}`;
    await this.notifier.tell(firm, { kind: 'result_asked', params: told, link, companyId });
  }

  private async answered({ result, said, by }: ResultAnswered): Promise<void> {
    const { companyId, title, companyName, teamId } = result;
    const link = `/results/${result.id}`;
    const params = { title, companyName, by };
    const doctor = await this.recorder(result);
    if (said.correct) {
      await this.notifier.tell(doctor, { kind: 'result_confirmed', params, link, companyId });
      const supervisors = await this.notifier.supervisors(teamId, result.recordedBy);
      await this.notifier.tell(supervisors, { kind: 'result_to_approve', params, link, companyId });
      return;
    }
    await this.notifier.tell(doctor, { kind: 'result_denied', params, link, companyId });
    await this.notifier.mail(
      doctor,
      resultDeniedMail,
      ({ locale }) => ({ ...paramsOf(result, link, locale), by, comment: said.comment ?? '' }),
      companyId,
    );
  }

  private async decided({ result, approved, note, by }: ResultDecided): Promise<void> {
    const { companyId, title, companyName } = result;
    const link = `/results/${result.id}`;
    const who = personWords(by.name, by.title);
    const params = { title, companyName, by: who };
    const doctor = await this.recorder(result);
    if (approved) {
      await this.notifier.tell(doctor, { kind: 'result_approved', params, link, companyId });
      return;
    }
    await this.notifier.tell(doctor, { kind: 'result_returned', params, link, companyId });
    await this.notifier.mail(
      doctor,
      resultReturnedMail,
      ({ locale }) => ({ ...paramsOf(result, link, locale), by: who, note: note ?? '' }),
      companyId,
    );
  }

  private recorder({ recordedBy }: ResultWords) {
    return this.notifier.person(recordedBy);
  }
}

function paramsOf(result: ResultWords, path: string, locale: Locale): ResultParams {
  const { kind, title, market, buyer, datedOn, amount, currency, amountUsd, years } = result;
  return {
    ...{ kind, title, market, buyer, datedOn, amount, currency, amountUsd, years, path },
    companyName: firmWords(result, locale),
  };
}
