/** One line or row of bars; `values` stand beside the labels. */
export interface Series {
  name: string;
  values: (number | null)[];
  /** A token, such as `primary`. */
  color: string;
  /** Told apart without colour too. */
  dashed?: boolean;
}

export interface ChartData {
  kind: 'line' | 'bars';
  labels: string[];
  series: Series[];
  /** How a value is said. */
  say: (value: number) => string;
  /** The end of the axis, where it is known (1 for shares). */
  max?: number;
}

type Colors = (token: string) => string;

/** The chart as ECharts takes it. Figures never animate; the tooltip is drawn, not HTML. */
export function chartOption(
  { kind, labels, series, say, max }: ChartData,
  color: Colors,
  fontFamily: string,
): Record<string, unknown> {
  const text = { color: color('text-3'), fontFamily, fontSize: 13 };
  const lines = { lineStyle: { color: color('line') } };
  const values = {
    type: 'value',
    min: 0,
    max,
    minInterval: max === undefined ? 1 : undefined,
    axisLabel: { ...text, formatter: say },
    splitLine: lines,
    axisLine: { show: false },
  };
  const names = {
    type: 'category',
    data: labels,
    axisLabel: {
      ...text,
      hideOverlap: true,
      // A long name breaks, so that the bars keep their room on a phone.
      ...(kind === 'bars' && { width: 150, overflow: 'break', lineHeight: 16 }),
    },
    axisLine: { lineStyle: { color: color('line-strong') } },
    axisTick: { show: false },
    ...(kind === 'bars' ? { inverse: true } : { boundaryGap: false }),
  };
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: { left: 8, right: 24, top: series.length > 1 ? 36 : 16, bottom: 8, containLabel: true },
    legend: {
      show: series.length > 1,
      top: 0,
      left: 0,
      itemWidth: 22,
      textStyle: { ...text, color: color('text-2') },
    },
    tooltip: {
      trigger: kind === 'line' ? 'axis' : 'item',
      renderMode: 'richText',
      backgroundColor: color('surface'),
      borderColor: color('line-strong'),
      textStyle: { ...text, color: color('text') },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? say(value) : '–'),
    },
    xAxis: kind === 'line' ? names : values,
    yAxis: kind === 'line' ? values : names,
    series: series.map(({ name, values: data, color: token, dashed }, i) => ({
      name,
      data,
      type: kind === 'line' ? 'line' : 'bar',
      color: color(token),
      ...(kind === 'line'
        ? {
            symbol: ['circle', 'rect', 'triangle'][i % 3],
            symbolSize: 7,
            lineStyle: { width: 2, type: dashed ? 'dashed' : 'solid', color: color(token) },
          }
        : {
            barMaxWidth: 22,
            itemStyle: { borderRadius: 3 },
            cursor: 'pointer',
            label: {
              show: true,
              position: 'right',
              formatter: ({ value }: { value: number }) => say(value),
              color: color('text'),
              fontSize: 13,
            },
          }),
    })),
  };
}
