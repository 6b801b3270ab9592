import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/config/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Problem } from '../../platform/http/problem';
import { parsePhone } from '../../platform/text/phone';
import type { Person } from '../../platform/security/actor';
import { CompanyAccess } from '../company-access';
import { clean } from '../company-text-rules';
import type { AddBankAccountDto, BankAccountDto, CallBackDto } from '../dto/letterhead.dto';

const MOST = 10;

interface Stored extends Omit<BankAccountDto, 'maskedNumber' | 'mayCheck'> {
  number: string;
  addedBy: string;
}

/**
 * The accounts a firm's letters may name. The commonest fraud by mail is an account that changes:
 * each waits until somebody else has rung the firm at a number known before (DOMAIN §1.3).
 */
@Injectable()
export class BankAccounts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: CompanyAccess,
  ) {}

  /** Row-level security hides them from who reads no cases. Index company_bank_accounts_firm. */
  async of(actor: Person, companyId: string): Promise<BankAccountDto[]> {
    const rows = await this.uow.query<Stored>(
      `SELECT id, bank, holder, account_number AS number, swift, currency, added_by AS "addedBy",
         added_by_name AS "addedByName", added_at AS "addedAt", checked_at AS "checkedAt",
         checked_by_name AS "checkedByName", spoken_with AS "spokenWith", check_note AS "checkNote"
       FROM company_bank_accounts WHERE company_id = $1 AND removed_at IS NULL ORDER BY added_at DESC, id DESC`,
      [companyId],
    );
    const staff = actor.role === 'doctor' || actor.role === 'supervisor';
    return rows.map(({ number, addedBy, ...row }) => ({
      ...row,
      maskedNumber: `****${number.slice(-4)}`,
      mayCheck: staff && !row.checkedAt && addedBy !== actor.userId,
    }));
  }

  /** @throws Problem 404, 409 when it is there already or there are ten */
  async add(actor: Person, companyId: string, input: AddBankAccountDto): Promise<void> {
    await this.access.require(actor, companyId);
    const number = input.number.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
    const held = await this.uow.one<{ all: number; same: number }>(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE account_number = $2)::int AS same
       FROM company_bank_accounts WHERE company_id = $1 AND removed_at IS NULL`,
      [companyId, number],
    );
    if (held?.same) throw Problem.field('number', 'bank_account.known', 'is on record');
    if ((held?.all ?? 0) >= MOST) throw Problem.conflict('bank_account.too_many');
    const id = newId();
    const { bank, holder, currency = null } = input;
    const swift = clean(input.swift)?.toUpperCase() ?? null;
    await this.uow.execute(
      `INSERT INTO company_bank_accounts (id, company_id, bank, holder, account_number, swift, currency,
         added_by, added_by_name, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[id, companyId, bank, holder, number, swift, currency],
        ...[actor.userId, actor.name, this.clock.now()],
      ],
    );
    await this.record('bank_account.added', companyId, id, { bank, ends: number.slice(-4) });
  }

  /** Notes the call that confirmed it. @throws Problem 403 for who entered it, 404, 409, 422 */
  async check(actor: Person, companyId: string, id: string, call: CallBackDto): Promise<void> {
    await this.access.require(actor, companyId);
    const account = await this.find(companyId, id);
    if (account.addedBy === actor.userId) throw Problem.forbidden('bank_account.own');
    if (account.checkedAt) throw Problem.conflict('bank_account.checked');
    const phone = parsePhone(call.calledNumber)?.e164;
    if (!phone) throw Problem.field('calledNumber', 'phone.unreadable', 'is no number');
    await this.uow.execute(
      `UPDATE company_bank_accounts SET checked_at = $2, checked_by_name = $3, spoken_with = $4,
         called_number = $5, check_note = $6 WHERE id = $1`,
      [id, this.clock.now(), actor.name, call.spokenWith, phone, clean(call.note)],
    );
    const { spokenWith } = call;
    await this.record('bank_account.checked', companyId, id, { spokenWith, calledNumber: phone });
  }

  /** @throws Problem 404 */
  async remove(actor: Person, companyId: string, id: string): Promise<void> {
    await this.access.require(actor, companyId);
    const { number } = await this.find(companyId, id);
    await this.uow.execute(
      'UPDATE company_bank_accounts SET removed_at = $2, removed_by_name = $3 WHERE id = $1',
      [id, this.clock.now(), actor.name],
    );
    await this.record('bank_account.removed', companyId, id, { ends: number.slice(-4) });
  }

  private async find(companyId: string, id: string) {
    const account = await this.uow.one<Pick<Stored, 'addedBy' | 'checkedAt' | 'number'>>(
      `SELECT added_by AS "addedBy", checked_at AS "checkedAt", account_number AS number
       FROM company_bank_accounts WHERE id = $1 AND company_id = $2 AND removed_at IS NULL FOR UPDATE`,
      [id, companyId],
    );
    if (!account) throw Problem.notFound('bank_account');
    return account;
  }

  private record(action: string, companyId: string, id: string, after: object): Promise<void> {
    const subject = { subjectType: 'bank_account', subjectId: id, companyId };
    return this.audit.record({ action, ...subject, after });
  }
}
