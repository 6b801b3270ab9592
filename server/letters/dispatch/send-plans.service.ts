import { Inject, Injectable } from '@nestjs/common';
import { labelled } from '../../buyers/may-send/can-send';
import { CONFIG, type Config } from '../../platform/config/config';
import { Clock } from '../../platform/config/clock';
import type { Person } from '../../platform/security/actor';
import type { FirmRecord } from '../firm-record.queries';
import type { Letter } from '../letter.entity';
import { LettersService } from '../letters.service';
import type { RecipientReason } from './dto/letter-recipients.dto';
import type { PlannedFooterDto, SendPlanDto, SendWaveDto } from './dto/send-plan.dto';
import { senderOf } from './letter-composer';
import { type GateVerdict, LetterGate } from './letter-gate';
import { isLanguage, oneLine } from './letter-mail';
import { footerLines } from './mail-footer';
import { type PlannedRow, RecipientsQueries } from './recipients.queries';
import { nextWorkingMoment } from './working-hours';

/** Tells what would happen if a letter were sent at a moment: who gets it when, and who does not. */
@Injectable()
export class SendPlans {
  constructor(
    private readonly clock: Clock,
    private readonly letters: LettersService,
    private readonly queries: RecipientsQueries,
    private readonly gate: LetterGate,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param from not before this instant; now when unset or past */
  async plan(actor: Person, id: string, from?: Date): Promise<SendPlanDto> {
    const letter = await this.letters.load(actor, id);
    const firm = letter.frozen?.firm ?? (await this.letters.firm(actor, letter.companyId));
    const now = this.clock.now();
    const at = from && from > now ? from : now;
    const rows = await this.queries.planned(id);
    const ids = rows.map(({ contactId }) => contactId);
    const { kind, language } = letter;
    const mass = rows.length > 1;
    const verdicts = await this.gate.check(ids, { kind, language, at, mass });

    const skips = new Map<RecipientReason, number>();
    const waves = new Map<string, SendWaveDto>();
    const going: Going[] = [];
    for (const row of rows) {
      const verdict = verdicts.get(row.contactId);
      const dueAt = nextWorkingMoment(at, row.timeZone);
      const reason = dueAt ? reasonOf(row, verdict) : (row.reason ?? 'no_time_zone');
      if (reason || !verdict || !dueAt) {
        add(skips, reason ?? 'left');
        continue;
      }
      going.push({ row, verdict });
      const wave = waves.get(row.timeZone) ?? { timeZone: row.timeZone, dueAt, count: 0 };
      waves.set(row.timeZone, { ...wave, count: wave.count + 1 });
    }
    const labels = new Map<string | null, number>();
    for (const { verdict } of going) add(labels, verdict.label);
    return {
      ...{ notBefore: at, willSend: going.length, willSkip: rows.length - going.length },
      skips: [...skips].map(([reason, count]) => ({ reason, count })),
      waves: [...waves.values()].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()),
      subjects: [...labels].map(([label, count]) => ({
        ...{ label, count, subject: labelled(oneLine(letter.subject), label) },
      })),
      footers: footersOf(going, letter, firm),
      ruleVersion: going[0]?.verdict.ruleVersion ?? null,
      perMinute: this.config.lettersPerMinute,
    };
  }
}

interface Going {
  row: PlannedRow;
  verdict: GateVerdict;
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Why a recipient will be left out; null for those who get it. */
function reasonOf(row: PlannedRow, verdict: GateVerdict | undefined): RecipientReason | null {
  if (row.status !== 'queued') return row.reason ?? 'left';
  if (!verdict) return 'left';
  if (row.addressChanged) return 'address_changed';
  if (verdict.verdict === 'allow') return null;
  return verdict.verdict === 'block' ? 'blocked' : 'needs_consent';
}

/** The footers they read, one for each law that asks for another; with the source of the first. */
function footersOf(going: readonly Going[], letter: Letter, firm: FirmRecord): PlannedFooterDto[] {
  const alike = new Map<string, Going[]>();
  for (const one of going) {
    const key = JSON.stringify(one.verdict.footer);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].map((all) => {
    const [{ row, verdict }] = all as [Going, ...Going[]];
    const facts = { ...senderOf(letter, firm), source: row.source };
    const languages = [...new Set([letter.language, ...verdict.footer.languages])];
    return {
      count: all.length,
      countries: [...new Set(all.map((one) => one.row.country))].sort(),
      texts: languages.filter(isLanguage).map((language) => ({
        ...{ language, lines: footerLines(verdict.footer.parts, language, facts, '…') },
      })),
    };
  });
}
