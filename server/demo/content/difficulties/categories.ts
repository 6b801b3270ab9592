import type { CategoryCode, CategoryContent } from '../content.types';
import { buy } from './buy';
import { exc, hr, inv, sys } from './capacity';
import { clm, con, frd, ipr } from './disputes';
import { fin, fx, pay } from './finance';
import { inf } from './inf';
import { cus, log, ori } from './logistics-customs';
import { mkt } from './mkt';
import { cer, reg, tbt } from './standards';

export const categories: readonly CategoryContent[] = [
  fin,
  pay,
  log,
  cus,
  ori,
  cer,
  tbt,
  reg,
  buy,
  mkt,
  inf,
  clm,
  con,
  frd,
  ipr,
  fx,
  hr,
  inv,
  exc,
  sys,
];

export function categoryOf(code: CategoryCode): CategoryContent {
  const category = categories.find((candidate) => candidate.code === code);
  if (!category) throw new Error(`no category ${code}`);
  return category;
}
