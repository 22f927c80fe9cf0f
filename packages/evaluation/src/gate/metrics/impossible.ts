import { formatNumber } from '@gauntlet/core'
import { canNeverBeLost, shownDrop } from '../../metrics/drop.ts'
import type { Metric } from '../../metrics/metric.ts'
import type { Bounds } from './schema.ts'

/** Bounds that nothing or everything would meet: mistakes in writing, such as 85 for 0.85. */
export function refuseImpossibleBounds(metric: Metric, rule: Bounds, refuse: (bound: string, message: string) => void): void {
  const [least, most] = metric.range
  if (metric.kind === 'ready' && rule.confidence !== undefined)
    refuse('confidence', 'is for metrics that are computed of rows: of one that comes ready nobody knows how certain it is. Remove it')
  for (const key of ['min', 'max', 'too-good'] as const) {
    const bound = rule[key]
    if (bound === undefined || (bound >= least && bound <= most)) continue
    const percent = most === 1 && bound > 1 && bound <= 100 ? `; write ${formatNumber(bound / 100)}` : ''
    refuse(key, `is ${bound}, but this metric lies between ${least} and ${most}${percent}`)
  }
  const { min, max, 'too-good': tooGood } = rule
  if (min !== undefined && max !== undefined && min > max) refuse('min', `is ${min}, which is more than "max" (${max}): nothing could pass`)
  const [floor, side] = metric.better === 'higher' ? [min, 'min'] : [max, 'max']
  const isBeyond = floor !== undefined && tooGood !== undefined && (metric.better === 'higher' ? floor > tooGood : floor < tooGood)
  if (isBeyond) refuse('too-good', `is ${tooGood}, which is worse than "${side}" (${floor}): nothing could pass`)
  for (const key of ['max-drop', 'max-gap'] as const) {
    const drop = rule[key]
    if (drop === undefined || !canNeverBeLost(metric, drop)) continue
    refuse(key, `is ${shownDrop(drop)}, which this metric can never lose: everything would pass. Write 0.02 or 2% for two hundredths`)
  }
}
