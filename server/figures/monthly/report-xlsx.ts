import type { ColumnKind, Sheet, SheetCell } from '../../platform/documents/sheet';
import { xlsx } from '../../platform/documents/xlsx';
import { FIGURE_NAMES } from './figure-names';
import type { ReportCase, ReportContent } from './report-content';
import { reportWords } from './report-words';

type Words = ReturnType<typeof reportWords>;
type Column = [heading: Parameters<Words['say']>[0], kind: ColumnKind, width: number];

/** The report as a workbook: figures, months, categories, doctors, open and late cases. */
export async function reportXlsx(report: ReportContent): Promise<Buffer> {
  const words = reportWords(report);
  const { say } = words;
  const at = report.locale === 'ko' ? 0 : 1;
  const sheet = (
    name: Parameters<Words['say']>[0],
    columns: Column[],
    rows: SheetCell[][],
  ): Sheet => ({
    name: say(name),
    columns: columns.map(([heading, kind, width]) => ({ heading: say(heading), kind, width })),
    rows: [rows],
  });
  const counted: Column[] = [
    ['count', 'integer', 12],
    ['before', 'integer', 12],
  ];
  const chunks: Buffer[] = [];
  const sheets = [
    sheet(
      'figures',
      [
        ['figure', 'text', 28],
        ['value', 'text', 18],
        ['before', 'text', 18],
        ['parts', 'text', 16],
        ['asOf', 'moment', 18],
      ],
      report.figures.map((one) => [
        FIGURE_NAMES[one.id][at],
        words.value(one.unit, one.value),
        words.value(one.unit, one.before),
        one.denominator === null ? null : `${one.numerator ?? ''} / ${one.denominator}`,
        report.asOf,
      ]),
    ),
    sheet(
      'trend',
      [
        ['month', 'text', 12],
        ['received', 'integer', 12],
        ['solved', 'integer', 12],
        ['answered', 'integer', 12],
        ['withinTarget', 'integer', 16],
      ],
      report.months.map((one) => [
        one.month,
        one.received,
        one.solved,
        one.answered,
        one.withinTarget,
      ]),
    ),
    sheet(
      'categories',
      [['category', 'text', 24], ...counted],
      report.categories.map(({ name, count, before }) => [name, count, before]),
    ),
    sheet(
      'doctors',
      [['doctor', 'text', 24], ...counted],
      report.doctors.map(({ name, count, before }) => [name, count, before]),
    ),
    sheet('unresolved', caseColumns('unresolved'), report.unresolved.map(caseRow(words))),
    sheet('late', caseColumns('late'), report.late.map(caseRow(words))),
  ];
  for await (const chunk of xlsx(sheets)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function caseColumns(kind: 'unresolved' | 'late'): Column[] {
  return [
    ['number', 'text', 15],
    ['caseTitle', 'text', 46],
    ['firm', 'text', 24],
    ['doctor', 'text', 12],
    ['status', 'text', 12],
    ['receivedAt', 'moment', 17],
    ['targetAt', 'moment', 17],
    ['answeredAt', 'moment', 17],
    [kind === 'late' ? 'daysLate' : 'age', 'integer', 12],
    ['reason', 'text', 32],
  ];
}

const caseRow =
  (words: Words) =>
  (one: ReportCase): SheetCell[] => [
    ...[one.number, one.title, one.company, one.doctor ?? words.say('nobody')],
    ...[words.status(one.status), one.receivedAt, one.targetAt, one.answeredAt, one.days],
    words.reason(one.reason),
  ];
