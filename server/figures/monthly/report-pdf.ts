import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { makePdf } from '../../platform/documents/pdf';
import { momentText } from '../../platform/documents/sheet';
import { type FigureDto, FIGURE_GROUPS } from '../dto/figures.dto';
import { FIGURE_NAMES } from './figure-names';
import { barsChart, flowChart, punctualChart } from './report-charts';
import type { ReportCase, ReportContent } from './report-content';
import { reportWords } from './report-words';

type Words = ReturnType<typeof reportWords>;

const LINES = {
  hLineWidth: (i: number) => (i <= 1 ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (i: number) => (i <= 1 ? '#1e2124' : '#cdd1d5'),
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** The report on A4: cover, figures with their change, charts as vectors, open and late cases. */
export function reportPdf(report: ReportContent): Promise<Buffer> {
  const words = reportWords(report);
  const { say } = words;
  const name = `${words.monthName(report.month)} ${say('title')}`;
  const document: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 48],
    defaultStyle: { font: 'Pretendard', fontSize: 9, lineHeight: 1.25, color: '#1e2124' },
    styles: {
      h1: { fontSize: 26, bold: true },
      h2: { fontSize: 14, bold: true, margin: [0, 14, 0, 6] },
      h3: { fontSize: 10, bold: true, margin: [0, 8, 0, 3] },
      m: { color: '#58616a' },
      th: { bold: true, color: '#464c53', fontSize: 8 },
    },
    language: report.locale === 'ko' ? 'ko-KR' : 'en-GB',
    info: { title: name, author: 'Home Doctor', creationDate: report.asOf, modDate: report.asOf },
    footer: (page, pages) => ({
      text: page === 1 ? '' : `${name} · ${page} / ${pages}`,
      alignment: 'center',
      fontSize: 8,
      color: '#58616a',
      margin: [0, 16, 0, 0],
    }),
    content: [
      cover(report, words),
      ...figures(report, words),
      ...charts(report, words),
      ...cases(report.unresolved, report.unresolvedTotal, words, 'unresolved'),
      ...cases(report.late, report.lateTotal, words, 'late'),
    ],
  };
  return makePdf(document);
}

function cover({ month, team, asOf }: ReportContent, { say, monthName }: Words): Content {
  return {
    stack: [
      { text: say('title'), fontSize: 16, color: '#0b50d0', bold: true, margin: [0, 190, 0, 8] },
      { text: monthName(month), style: 'h1' },
      { text: team ?? say('programme'), fontSize: 14, margin: [0, 8, 0, 28] },
      {
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: 120, y2: 0, lineWidth: 2, lineColor: '#0b50d0' },
        ],
      },
      { text: `${say('asOf')} ${momentText(asOf)} KST`, style: 'm', margin: [0, 12, 0, 0] },
    ],
    pageBreak: 'after',
  };
}

/** What changed, with its sign; nothing where the month before is not known. */
function changeText({ unit, value, before }: FigureDto, words: Words): string {
  if (value === null || before === null) return '';
  const difference = value - before;
  if (Math.abs(difference) < 0.0005) return '=';
  const size = Math.abs(difference);
  const said = unit === 'share' ? words.percentPoints(size) : words.value(unit, size);
  return `${difference > 0 ? '▲' : '▼'} ${said}`;
}

function figures({ figures: all, locale }: ReportContent, words: Words): Content[] {
  const { say, value } = words;
  const at = locale === 'ko' ? 0 : 1;
  const rows = FIGURE_GROUPS.flatMap((group): TableCell[][] => [
    [{ text: say(group), bold: true, colSpan: 5, fillColor: '#f4f5f6' }, '', '', '', ''],
    ...all
      .filter((figure) => figure.group === group)
      .map((figure): TableCell[] => [
        FIGURE_NAMES[figure.id][at],
        {
          text: value(figure.unit, figure.value),
          alignment: 'right',
          bold: true,
        },
        { text: value(figure.unit, figure.before), alignment: 'right' },
        { text: changeText(figure, words), alignment: 'right' },
        { text: parts(figure), alignment: 'right', style: 'm' },
      ]),
  ]);
  return [
    { text: say('figures'), style: 'h2' },
    table(['figure', 'value', 'before', 'change', 'parts'], ['*', 80, 80, 80, 70], rows, words, 1),
  ];
}

const parts = ({ numerator, denominator }: FigureDto) =>
  denominator === null
    ? ''
    : numerator === null
      ? String(denominator)
      : `${numerator} / ${denominator}`;

function charts(report: ReportContent, { say }: Words): Content[] {
  const { months, categories, doctors } = report;
  const chart = (heading: string, svg: string): Content => ({
    unbreakable: true,
    stack: [
      { text: heading, style: 'h3' },
      { svg, width: 499 },
    ],
  });
  return [
    { text: '', pageBreak: 'before' },
    chart(say('trend'), flowChart(months, [say('received'), say('solved')])),
    chart(say('punctual'), punctualChart(months)),
    ...(categories.length ? [chart(say('categories'), barsChart(categories))] : []),
    ...(doctors.length ? [chart(say('doctors'), barsChart(doctors))] : []),
  ];
}

function cases(
  rows: ReportCase[],
  total: number,
  words: Words,
  kind: 'unresolved' | 'late',
): Content[] {
  const { say } = words;
  const day = (at: Date | null) => (at ? momentText(at).slice(0, 10) : '');
  const body = rows.map((one): TableCell[] => [
    { text: one.number, fontSize: 8 },
    { text: one.title },
    { text: one.company },
    { text: one.doctor ?? say('nobody') },
    kind === 'late' ? words.reason(one.reason) : words.status(one.status),
    { text: day(one.targetAt), fontSize: 8 },
    { text: String(one.days), alignment: 'right' },
  ]);
  const heads = [
    ...(['number', 'caseTitle', 'firm', 'doctor'] as const),
    kind === 'late' ? ('reason' as const) : ('status' as const),
    'targetAt' as const,
    kind === 'late' ? ('daysLate' as const) : ('age' as const),
  ];
  return [
    {
      text: [
        say(kind),
        { text: `  ${words.rest(rows.length, total)}`, fontSize: 9, bold: false, color: '#58616a' },
      ],
      style: 'h2',
      pageBreak: 'before',
    },
    rows.length
      ? table(heads, [66, '*', 78, 44, kind === 'late' ? 92 : 50, 50, 34], body, words)
      : { text: say('none'), style: 'm' },
  ];
}

function table(
  heads: Parameters<Words['say']>[0][],
  widths: (number | '*')[],
  rows: TableCell[][],
  { say }: Words,
  firstNumber = heads.length - 1,
): Content {
  const head = heads.map((key, i): TableCell => ({
    text: say(key),
    style: 'th',
    alignment: i >= firstNumber ? 'right' : 'left',
  }));
  return {
    table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...rows] },
    layout: LINES,
  };
}
