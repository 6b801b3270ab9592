import { Component, computed, input } from '@angular/core';
import { translate } from '../i18n/i18n';

/** One spoke: where it stands now and, when known, before; both 0 to 100. */
export interface RadarAxis {
  label: string;
  value: number;
  before?: number;
}

const WIDTH = 310;
const CENTRE = { x: WIDTH / 2, y: 126 };
const RADIUS = 66;
const RINGS = [25, 50, 75, 100];
const LABEL_GAP = 8;
const LINE = 18;

/**
 * Scores on a wheel, the earlier ones as a dashed second outline. The same figures stand in a table
 * for those who do not see it, unless the page shows one itself (`[tabled]="true"`).
 */
@Component({
  selector: 'hd-radar',
  template: `
    <svg
      [attr.viewBox]="'0 16 ' + width + ' 212'"
      role="img"
      [attr.aria-label]="t('ui.radar.label', { name: label(), values: spoken() })"
    >
      @for (ring of rings(); track $index) {
        <polygon class="ring" [attr.points]="ring" />
      }
      @for (spoke of spokes(); track $index) {
        <line
          class="ring"
          [attr.x1]="centre.x"
          [attr.y1]="centre.y"
          [attr.x2]="spoke.x"
          [attr.y2]="spoke.y"
        />
      }
      <polygon class="now" [attr.points]="now()" />
      @if (before(); as points) {
        <polygon class="before" [attr.points]="points" />
      }
      @for (dot of dots(); track $index) {
        <circle class="dot" r="3.5" [attr.cx]="dot.x" [attr.cy]="dot.y" />
      }
      @for (text of texts(); track $index) {
        <text [attr.text-anchor]="text.anchor" aria-hidden="true">
          <tspan [attr.x]="text.x" [attr.y]="text.y">{{ text.label }}</tspan>
          <tspan class="value" [attr.x]="text.x" [attr.y]="text.y + line">{{ text.value }}</tspan>
        </text>
      }
    </svg>
    @if (nowLabel()) {
      <p class="legend t14">
        <span><i></i>{{ nowLabel() }}</span>
        @if (before()) {
          <span><i class="dashed"></i>{{ beforeLabel() }}</span>
        }
      </p>
    }
    @if (!tabled()) {
      <div class="vh">
        <table>
          <caption>
            {{
              label()
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ t('ui.radar.axis') }}</th>
              <th scope="col">{{ nowLabel() }}</th>
              @if (before()) {
                <th scope="col">{{ beforeLabel() }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (axis of axes(); track axis.label) {
              <tr>
                <th scope="row">{{ axis.label }}</th>
                <td>{{ round(axis.value) }}</td>
                @if (before()) {
                  <td>{{ round(axis.before ?? 0) }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      position: relative;
    }
    svg {
      display: block;
      width: 100%;
      max-width: 340px;
      margin: 0 auto;
      overflow: visible;
    }
    .ring {
      fill: none;
      stroke: var(--line);
    }
    .now {
      fill: var(--primary);
      fill-opacity: 0.12;
      stroke: var(--primary);
      stroke-width: 2;
      stroke-linejoin: round;
    }
    .before {
      fill: none;
      stroke: var(--text-3);
      stroke-width: 1.5;
      stroke-dasharray: 4 3;
      stroke-linejoin: round;
    }
    .dot {
      fill: var(--primary);
    }
    text {
      /* Of the drawing: 13 px in the narrowest card. */
      font-size: 15.5px;
      fill: var(--text-2);
    }
    .value {
      font-weight: 700;
      fill: var(--text);
      font-variant-numeric: tabular-nums;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 4px 16px;
      margin-top: 8px;
      color: var(--text-2);
    }
    .legend span {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
    .legend i {
      width: 18px;
      border-top: 2px solid var(--primary);
    }
    .legend i.dashed {
      border-top: 2px dashed var(--text-3);
    }
  `,
})
export class Radar {
  readonly axes = input.required<RadarAxis[]>();
  readonly label = input.required<string>();
  /** What the outlines stand for, such as their days. */
  readonly nowLabel = input<string>();
  readonly beforeLabel = input<string>();
  /** The page shows the same figures in a table of its own. */
  readonly tabled = input(false);

  protected readonly t = translate();
  protected readonly width = WIDTH;
  protected readonly centre = CENTRE;
  protected readonly line = LINE;
  protected readonly round = Math.round;

  protected readonly spokes = computed(() => this.axes().map((_, i) => this.at(i, 100)));
  protected readonly rings = computed(() =>
    RINGS.map((ring) => pointsOf(this.axes().map((_, i) => this.at(i, ring)))),
  );
  protected readonly dots = computed(() => this.axes().map(({ value }, i) => this.at(i, value)));
  protected readonly now = computed(() => pointsOf(this.dots()));
  protected readonly before = computed(() => {
    const axes = this.axes();
    if (!this.beforeLabel() || axes.some(({ before }) => before === undefined)) return undefined;
    return pointsOf(axes.map(({ before }, i) => this.at(i, before ?? 0)));
  });
  protected readonly texts = computed(() =>
    this.axes().map(({ label, value }, i) => {
      const angle = this.angle(i);
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const x = CENTRE.x + dx * (RADIUS + LABEL_GAP);
      const y = CENTRE.y + dy * (RADIUS + LABEL_GAP);
      const side = Math.abs(dx) < 0.2 ? 'middle' : dx > 0 ? 'start' : 'end';
      // The two lines stand above the top, below the bottom, and beside the middle.
      const lift = dy < -0.8 ? -LINE : dy > 0.5 ? LINE * 0.7 : 0;
      return { label, value: Math.round(value), anchor: side, x, y: y + lift };
    }),
  );
  protected readonly spoken = computed(() =>
    this.axes()
      .map(({ label, value }) => `${label} ${Math.round(value)}`)
      .join(', '),
  );

  private angle(i: number): number {
    return (2 * Math.PI * i) / this.axes().length - Math.PI / 2;
  }

  private at(i: number, value: number): { x: number; y: number } {
    const length = (RADIUS * Math.min(100, Math.max(0, value))) / 100;
    const angle = this.angle(i);
    return { x: CENTRE.x + length * Math.cos(angle), y: CENTRE.y + length * Math.sin(angle) };
  }
}

function pointsOf(points: { x: number; y: number }[]): string {
  return points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}
