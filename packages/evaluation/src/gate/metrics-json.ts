import type { MetricSource } from '../metrics/metric-source.ts'
import type { Gate } from './schema.ts'

/** The output `metrics`, by key: `null` for a metric that does not exist on these rows. */
export function metricsJson({ metrics = [] }: Gate, source: MetricSource): string {
  const values = metrics.map(chosen => {
    const found = source.of(chosen)
    return [chosen.key, 'value' in found ? found.value : null]
  })
  return JSON.stringify(Object.fromEntries(values))
}
