import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Figures for Prometheus. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram;
  private readonly readers = new Map<string, () => Promise<Record<string, number>>>();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from request to answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [this.registry],
    });
  }

  /** @param seconds elapsed */
  observe(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  /** Figures a feature reads when it is asked; each becomes a gauge `<feature>_<name>`. */
  gauges(feature: string, read: () => Promise<Record<string, number>>): void {
    this.readers.set(feature, read);
  }

  async text(): Promise<string> {
    for (const [feature, read] of this.readers) {
      for (const [name, value] of Object.entries(await read())) {
        this.gauge(`${feature}_${name}`).set(value);
      }
    }
    return this.registry.metrics();
  }

  private gauge(name: string): Gauge {
    const there = this.registry.getSingleMetric(name) as Gauge | undefined;
    return (
      there ?? new Gauge({ name, help: name.replaceAll('_', ' '), registers: [this.registry] })
    );
  }
}
