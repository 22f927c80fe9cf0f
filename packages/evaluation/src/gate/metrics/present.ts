import { type Evidence, type Figure, formatShare, plain, type Table, unitOfMetric } from '@gauntlet/core'
import { inUnits } from '../../metrics/drop.ts'
import type { MeasuredRule } from './measure.ts'

/** Every metric of the gate with what it was before, and how certain it is where that was asked. */
export function presentMetrics(found: readonly MeasuredRule[]): Partial<Evidence> {
  const intervals = intervalTable(found)
  return { figures: found.map(figureOf), tables: intervals === undefined ? [] : [intervals] }
}

/**
 * What a baseline lacks is left out, and shown as missing only where a change is to be judged. The same ids are read when a verdict
 * serves as a baseline.
 */
function figureOf({ key, metric, rule, found, baseline, against, rows }: MeasuredRule): Figure {
  const drop = rule['max-drop']
  const before = baseline ?? { problem: 'is missing' }
  const previous = 'value' in before ? before.value : drop === undefined || baseline === undefined ? undefined : null
  // Those that are computed here are no times and sizes, whatever they are called.
  const unit = metric.kind === 'ready' ? unitOfMetric(key) : 'none'
  const note = 'value' in found ? found.note : found.problem
  return {
    id: key,
    title: key,
    value: 'value' in found ? found.value : null,
    better: metric.better,
    unit,
    ...(TIME_AND_SIZE.has(unit) ? { topic: 'budgets' } : {}),
    ...(previous === undefined ? {} : { previous, against }),
    ...(drop === undefined || typeof previous !== 'number' ? {} : { tolerance: inUnits(drop, previous) }),
    ...(rows === undefined ? {} : { rows }),
    ...(note === undefined ? {} : { note: plain(note) })
  }
}

const TIME_AND_SIZE: ReadonlySet<Figure['unit']> = new Set(['milliseconds', 'seconds', 'bytes'])

function intervalTable(found: readonly MeasuredRule[]): Table | undefined {
  const rows = found.flatMap(({ key, rule, found: own, interval }) => {
    if (interval === undefined || rule.confidence === undefined || !('value' in own)) return []
    const ends = interval.interval
    return [
      [
        key,
        own.value,
        ends?.low ?? 'none',
        ends?.high ?? 'none',
        formatShare(rule.confidence),
        plain(interval.note ?? interval.method, 500)
      ]
    ]
  })
  if (rows.length === 0) return undefined
  return {
    id: 'intervals',
    title: 'How certain the metrics are',
    columns: [
      { title: 'Metric', align: 'left' },
      { title: 'Value', align: 'right' },
      { title: 'From', align: 'right' },
      { title: 'To', align: 'right' },
      { title: 'Confidence', align: 'right' },
      { title: 'Method', align: 'left' }
    ],
    rows
  }
}
