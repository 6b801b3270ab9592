import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  DifficultyAnswered,
  DifficultyAssigned,
  DifficultyConfirmed,
  DifficultyFiled,
  DifficultyRefused,
  DifficultyReopened,
  DifficultyWithdrawn,
  FirmAsked,
  FirmReplied,
  PublicReplySent,
  ReferralAnswered,
  ReferralMade,
  type DifficultyFacts,
  type EventActor,
} from '../difficulties/difficulty.events';
import { ProgressService } from '../difficulties/progress.service';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DomainEvents } from '../platform/events/domain-events';
import type { Locale } from '../platform/mail/mail-template';
import * as firmMails from './difficulty-firm.mails';
import { officerIn } from './difficulty-mail-parts';
import * as staffMails from './difficulty-staff.mails';
import { Notifier, type Addressee } from './notifier';
import { partnerAnsweredMail } from './referral-staff.mails';
import { firmWords, personWords } from './words';

const LOW_RATING = 2;

const staffPath = ({ id }: DifficultyFacts) => `/difficulties/${id}`;
const portalPath = ({ id }: DifficultyFacts) => `/portal/difficulties/${id}`;

/** Who hears of what happens to a case, in the tray and by mail. */
@Injectable()
export class DifficultyListener implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly uow: UnitOfWork,
    private readonly notifier: Notifier,
    private readonly progress: ProgressService,
  ) {}

  onModuleInit(): void {
    const on = <T>(
      type: abstract new (...args: never[]) => T,
      handle: (event: T) => Promise<unknown>,
    ) => this.events.on(type, async (event) => void (await this.uow.asSystem(() => handle(event))));
    on(DifficultyFiled, (event) => this.filed(event));
    on(DifficultyAssigned, (event) => this.assigned(event));
    on(FirmAsked, (event) => this.toFirm(event, 'firm_asked', firmMails.firmAskedMail));
    on(PublicReplySent, (event) => this.toFirm(event, 'public_reply', firmMails.publicReplyMail));
    on(FirmReplied, (event) => this.firmReplied(event));
    on(ReferralMade, (event) => this.referred(event));
    on(ReferralAnswered, (event) => this.referralAnswered(event));
    on(DifficultyAnswered, (event) => this.answered(event));
    on(DifficultyConfirmed, (event) => this.confirmed(event));
    on(DifficultyRefused, (event) => this.openAgain(event, 'difficulty_refused'));
    on(DifficultyReopened, (event) => this.openAgain(event, 'difficulty_reopened'));
    on(DifficultyWithdrawn, (event) => this.tellDoctor(event, 'difficulty_withdrawn', {}));
  }

  private async filed(event: DifficultyFiled): Promise<void> {
    const { difficulty, by } = event;
    const firm =
      difficulty.filedById && by.side === 'firm'
        ? await this.notifier.person(difficulty.filedById)
        : await this.notifier.firm(difficulty.companyId);
    const doctor = (await this.notifier.doctorCard(difficulty.doctorId)) ?? null;
    await this.notifier.mail(
      firm,
      firmMails.difficultyReceivedMail,
      ({ locale }) => ({
        ...this.facts(difficulty, portalPath(difficulty), locale),
        doctor,
        targetAt: difficulty.targetAt,
      }),
      difficulty.companyId,
    );
    await this.tell(firm, event, 'difficulty_received', portalPath(difficulty));

    const staff = difficulty.doctorId
      ? await this.notifier.person(difficulty.doctorId, by.id)
      : await this.notifier.supervisors(difficulty.teamId, by.id);
    await this.tell(
      staff,
      event,
      difficulty.doctorId ? 'difficulty_new' : 'difficulty_unassigned',
      staffPath(difficulty),
    );
    await this.notifier.mail(
      staff,
      staffMails.difficultyNewMail,
      ({ locale }) => ({
        ...this.facts(difficulty, staffPath(difficulty), locale),
        body: event.body,
        urgent: difficulty.severity === 'urgent',
        targetAt: difficulty.targetAt,
        unassigned: !difficulty.doctorId,
      }),
      difficulty.companyId,
    );
  }

  private async assigned(event: DifficultyAssigned): Promise<void> {
    if (event.onFiling) return;
    const { difficulty, by } = event;
    const doctor = await this.notifier.person(difficulty.doctorId, by.id);
    await this.tell(doctor, event, 'case_assigned', staffPath(difficulty));
    await this.notifier.mail(
      doctor,
      staffMails.caseAssignedMail,
      ({ locale }) => ({
        ...this.facts(difficulty, staffPath(difficulty), locale),
        by: personWords(by.name, by.title),
        reason: event.reason,
        targetAt: difficulty.targetAt,
      }),
      difficulty.companyId,
    );
    const previous = await this.notifier.person(event.previousDoctorId, by.id);
    await this.tell(previous, event, 'case_handed_over', staffPath(difficulty));
    await this.tell(
      await this.notifier.firm(difficulty.companyId),
      event,
      'case_doctor_changed',
      portalPath(difficulty),
    );
  }

  private async toFirm(
    event: FirmAsked | PublicReplySent,
    kind: string,
    template: typeof firmMails.firmAskedMail | typeof firmMails.publicReplyMail,
  ): Promise<void> {
    const { difficulty, by } = event;
    const firm = await this.notifier.firm(difficulty.companyId);
    await this.tell(firm, event, kind, portalPath(difficulty));
    await this.notifier.mail(
      firm,
      template,
      ({ locale }) => ({
        ...this.facts(difficulty, portalPath(difficulty), locale),
        by: personWords(by.name, by.title),
        text: event.text,
      }),
      difficulty.companyId,
    );
  }

  private async firmReplied(event: FirmReplied): Promise<void> {
    const { difficulty, by } = event;
    const doctor = await this.tellDoctor(event, 'firm_replied', {});
    await this.notifier.mail(
      doctor,
      staffMails.firmRepliedMail,
      ({ locale }) => ({
        ...this.facts(difficulty, staffPath(difficulty), locale),
        by: personWords(by.name, by.title),
        text: event.text,
        fileCount: event.fileCount,
      }),
      difficulty.companyId,
    );
  }

  /** 이송 통지 (시행령 제13조): who was asked, and which officer answers for the case. */
  private async referred(event: ReferralMade): Promise<void> {
    const { difficulty } = event;
    const people = await this.notifier.firm(difficulty.companyId);
    const officer = await this.progress.officer(difficulty);
    const firm = people.length ? people : await this.notifier.contact(difficulty.companyId);
    await this.tell(people, event, 'referral_made', portalPath(difficulty), {
      addressee: event.addressee,
      addresseeEn: event.addresseeEn,
    });
    await this.notifier.mail(
      firm,
      firmMails.referralMail,
      ({ locale }) => ({
        ...this.facts(difficulty, portalPath(difficulty), locale),
        addressee: locale === 'en' ? (event.addresseeEn ?? event.addressee) : event.addressee,
        dueOn: event.dueOn,
        officer: officerIn(officer, locale),
      }),
      difficulty.companyId,
    );
  }

  private async referralAnswered(event: ReferralAnswered): Promise<void> {
    const { difficulty, addressee, declined, reply, by } = event;
    const doctor = declined
      ? await this.tellDoctor(event, 'referral_declined', { addressee })
      : await this.tellDoctor(event, 'referral_answered', { addressee });
    await this.notifier.mail(
      doctor,
      partnerAnsweredMail,
      ({ locale }) => ({
        ...this.facts(difficulty, staffPath(difficulty), locale),
        ...{ by: by.name, addressee, declined, text: reply },
      }),
      difficulty.companyId,
    );
  }

  private async answered(event: DifficultyAnswered): Promise<void> {
    const { difficulty, by } = event;
    const firm = await this.notifier.firm(difficulty.companyId);
    await this.tell(firm, event, 'difficulty_answered', portalPath(difficulty));
    await this.notifier.mail(
      firm,
      firmMails.answeredMail,
      ({ locale }) => ({
        ...this.facts(difficulty, portalPath(difficulty), locale),
        by: personWords(by.name, by.title),
        outcome: event.outcome,
        text: event.text,
        remedy: event.remedy,
      }),
      difficulty.companyId,
    );
  }

  private async confirmed(event: DifficultyConfirmed): Promise<void> {
    const { difficulty, rating, comment } = event;
    await this.tellDoctor(event, 'difficulty_confirmed', { rating });
    if (rating > LOW_RATING) return;
    const supervisors = await this.notifier.supervisors(difficulty.teamId);
    await this.tell(supervisors, event, 'low_rating', staffPath(difficulty), { rating });
    await this.notifier.mail(
      supervisors,
      staffMails.lowRatingMail,
      ({ locale }) => ({
        ...this.facts(difficulty, staffPath(difficulty), locale),
        rating,
        comment,
      }),
      difficulty.companyId,
    );
  }

  private async openAgain(
    event: DifficultyRefused | DifficultyReopened,
    kind: string,
  ): Promise<void> {
    const { difficulty, by } = event;
    const doctor = await this.tellDoctor(event, kind, {});
    const params = ({ locale }: Addressee) => ({
      ...this.facts(difficulty, staffPath(difficulty), locale),
      by: personWords(by.name, by.title),
      reason: event.reason,
    });
    await this.notifier.mail(doctor, staffMails.reopenedMail, params, difficulty.companyId);
    await this.tell(
      await this.notifier.supervisors(difficulty.teamId),
      event,
      kind,
      staffPath(difficulty),
    );
  }

  private async tellDoctor(
    event: { difficulty: DifficultyFacts; by: EventActor },
    kind: string,
    extra: Record<string, string | number | null>,
  ): Promise<Addressee[]> {
    const doctor = await this.notifier.person(event.difficulty.doctorId, event.by.id);
    await this.tell(doctor, event, kind, staffPath(event.difficulty), extra);
    return doctor;
  }

  private async tell(
    to: Addressee[],
    { difficulty, by }: { difficulty: DifficultyFacts; by: EventActor },
    kind: string,
    link: string,
    extra: Record<string, string | number | null> = {},
  ): Promise<void> {
    const { number, title, companyId, companyName } = difficulty;
    const params = { number, title, companyName, by: personWords(by.name, by.title), ...extra };
    await this.notifier.tell(to, { kind, params, link, companyId });
  }

  private facts(difficulty: DifficultyFacts, path: string, locale: Locale) {
    const { number, title } = difficulty;
    return { number, title, companyName: firmWords(difficulty, locale), path };
  }
}
