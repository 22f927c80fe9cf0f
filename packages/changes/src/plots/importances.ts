import type { Chart } from '@gauntlet/core'
import type { Row } from '../documents/csv-objects.ts'
import { numberIn } from './columns.ts'
import { coordinateOf, type SideRows, seriesName } from './drawable.ts'

const MOST = 20

/** The features that matter most now, the first one first, and what they mattered in the base. */
export function importancesOf(id: string, title: string, sides: readonly SideRows[], feature: string, importance: string): Chart {
  const all = sides.map(({ side, rows }) => ({ side, values: valuesOf(rows, feature, importance) }))
  const leading = [...(all[0]?.values ?? [])].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
  const names = leading.slice(0, MOST).map(([name]) => name)
  const more = leading.length - names.length
  return {
    id,
    title: more > 0 ? `${title} (the first ${names.length} of ${leading.length})` : title,
    topic: 'metrics',
    kind: 'bar',
    x: { title: feature, type: 'category' },
    y: { title: importance, type: 'number' },
    series: all.map(({ side, values }) => ({
      name: seriesName(importance, side),
      points: names.map(name => ({ x: name, y: values.get(name) ?? null }))
    })),
    rules: []
  }
}

function valuesOf(rows: readonly Row[], feature: string, importance: string): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap(row => {
      const name = coordinateOf(row[feature])
      const value = numberIn(row[importance])
      return name === undefined || value === undefined || !Number.isFinite(value) ? [] : [[String(name), value] as const]
    })
  )
}
