import type { z } from 'zod'
import { canNeverBeLost, type Drop, shownDrop } from '../metrics/drop.ts'
import type { ChosenMetric } from '../metrics/metric.ts'
import type { ComparisonSettings } from './settings.ts'

/** Refuses parts of a comparison that do not go together, or that nothing could fail. */
export function refuseContradictions(
  settings: Omit<ComparisonSettings, 'resamples' | 'seed'>,
  context: Pick<z.core.$RefinementCtx, 'addIssue'>
): void {
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
  const { metric: deciding, metrics, slices, mode, method } = settings
  const refuseWide = (path: PropertyKey[], { key, metric }: ChosenMetric, amount: Drop | undefined) => {
    if (amount !== undefined && amount.amount > 0 && canNeverBeLost(metric, amount))
      refuse(path, `is ${shownDrop(amount)}, more than ${key} can differ by. Write 0.01 or 1% for one hundredth`)
  }
  refuseWide(['margin'], deciding, settings.margin)
  refuseWide(['min-improvement'], deciding, settings['min-improvement'])
  refuseWide(['slices', 'margin'], deciding, slices?.margin)
  const known = new Map([[deciding.key, deciding.metric]])
  for (const [index, { chosen, margin }] of metrics.entries()) {
    const { key, metric } = chosen
    refuseWide(['metrics', index, 'margin'], chosen, margin)
    if (metric.kind !== deciding.metric.kind)
      refuse(
        ['metrics', index],
        `is "${key}", a metric of ${metric.kind}, but "${deciding.key}" is one of ${deciding.metric.kind}. Use two steps`
      )
    const other = known.get(key)
    if (other !== undefined && other !== metric)
      refuse(['metrics', index], `is called "${key}", as another metric is. Give it a name of its own: "name: …"`)
    if (other !== undefined && margin !== undefined)
      refuse(['metrics', index, 'margin'], `is for "${key}", which is there already. The margin of the deciding metric is the key "margin"`)
    known.set(key, metric)
  }
  if (mode !== 'point') return
  if (method === 'bootstrap') refuse(['method'], 'is for intervals, but "mode: point" judges the plain difference. Remove one of them')
}
