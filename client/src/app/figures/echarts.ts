import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// Only what the pages draw; loaded when the first chart is (its own chunk).
use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export type { ECharts };

/** An empty chart in an element that has its size. */
export function makeChart(host: HTMLElement): ECharts {
  return init(host);
}
