import type { MetricSource } from '../metrics/metric-source.ts'

/** One run of an experiment, as files tell it. */
export interface ExperimentRun {
  /** Unique among those that are ranked together. */
  readonly name: string
  readonly metrics: MetricSource
  /** In the order they are written, as text. */
  readonly params: ReadonlyMap<string, string>
}
