import type { Actor } from '../platform/security/actor';
import type { ResultAction, ResultDto } from './dto/result.dto';
import { maySend, type ResultSend } from './result-links.queries';
import type { ResultRow } from './results.queries';

/** A result as its reader may see it; what a supervisor says to the doctor is not for the firm. */
export function toResultDto(
  row: ResultRow,
  actor: Pick<Actor, 'role' | 'userId'>,
  sends: readonly ResultSend[] = [],
  now?: Date,
): ResultDto {
  const staff = actor.role !== 'sme';
  const { id, companyId, companyName, companyNameEn, difficultyId, difficultyNumber } = row;
  const { difficultyTitle, doctorId, doctorName, doctorNameEn, kind, title, market, buyer } = row;
  const { datedOn, currency, years, note, status, anywayPercent, supportEffect, comment } = row;
  const { answeredAt, answeredName, byLink, decidedAt, recordedByName, createdAt, version } = row;
  return {
    ...{ id, companyId, companyName, companyNameEn, difficultyId, difficultyNumber },
    ...{ difficultyTitle, doctorId, doctorName, doctorNameEn, kind, title, market, buyer },
    ...{ datedOn, currency, years, status, anywayPercent, supportEffect, comment },
    ...{ answeredAt, answeredName, byLink, decidedAt, recordedByName, createdAt, version },
    amount: Number(row.amount),
    amountUsd: Number(row.amountUsd),
    note: staff ? note : null,
    decidedByName: staff ? row.decidedByName : null,
    decisionNote: staff ? row.decisionNote : null,
    allowedActions: actionsOn(row, actor, now ? maySend(sends, now) : true),
  };
}

function actionsOn(
  { status, recordedBy }: ResultRow,
  { role, userId }: Pick<Actor, 'role' | 'userId'>,
  mayAsk: boolean,
): ResultAction[] {
  if (role === 'sme') return status === 'asked' ? ['confirm'] : [];
  if (role !== 'doctor' && role !== 'supervisor') return [];
  const actions: ResultAction[] = [];
  if (['asked', 'denied', 'returned'].includes(status)) actions.push('correct');
  if (status === 'asked' && mayAsk) actions.push('resend');
  if (status === 'confirmed' && role === 'supervisor' && userId !== recordedBy)
    actions.push('approve', 'return');
  if (!['approved', 'withdrawn'].includes(status)) actions.push('withdraw');
  return actions;
}
