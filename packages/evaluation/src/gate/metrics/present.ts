import { type Evidence, type Figure, formatShare, plain, type Table } from '@gauntlet/core'
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
function figureOf({ key, metric, rule, found, baseline }: MeasuredRule): Figure {
  const before = baseline ?? { problem: 'is missing' }
  const previous = 'value' in before ? before.value : rule['max-drop'] === undefined || baseline === undefined ? undefined : null
  const note = 'value' in found ? found.note : found.problem
  return {
    id: key,
    title: key,
    value: 'value' in found ? found.value : null,
    better: metric.better,
    unit: 'none',
    ...(previous === undefined ? {} : { previous }),
    ...(note === undefined ? {} : { note: plain(note) })
  }
}

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
