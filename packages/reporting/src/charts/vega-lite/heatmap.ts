import type { Chart } from '@gauntlet/core'
import { summaryOf } from './aggregate.ts'
import { type Channel, channelOf } from './channels.ts'
import { type Datum, fieldOf, numberOf, type Spec } from './reading.ts'
import { coordinateOf } from './series.ts'

const MOST_CELLS = 2000

/** Cells of names by names, shaded by a number. Undefined where a cell would have several numbers, or there are too many cells. */
export function heatmapOf(rows: readonly Datum[], x: Channel, y: Channel, encoding: Spec) {
  const shade = channelOf(encoding.color) ?? channelOf(encoding.fill)
  if (typeof shade !== 'object' || shade.type !== 'number' || x.aggregate !== undefined || y.aggregate !== undefined) return undefined
  const cells = new Map<string, { readonly x: string; readonly y: string; readonly rows: Datum[] }>()
  for (const row of rows) {
    const place = [x, y].map(({ field }) => (field === undefined ? undefined : coordinateOf(fieldOf(row, field), 'category')))
    const [across, down] = place
    if (across === undefined || down === undefined) continue
    const key = JSON.stringify(place)
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, { x: String(across), y: String(down), rows: [row] })
    else cell.rows.push(row)
  }
  if (cells.size === 0 || cells.size > MOST_CELLS) return undefined
  const points: Chart['series'][number]['points'] = []
  for (const cell of cells.values()) {
    const value = valueIn(cell.rows, shade)
    if (value === undefined || !Number.isFinite(value)) return undefined
    points.push({ x: cell.x, y: cell.y, value })
  }
  return {
    kind: 'heatmap' as const,
    x: { title: x.title, type: 'category' as const },
    y: { title: y.title, type: 'category' as const },
    series: [{ name: shade.title, points }]
  }
}

function valueIn(rows: readonly Datum[], shade: Channel): number | undefined {
  if (shade.aggregate !== undefined) return summaryOf(shade.aggregate, rows, shade.field)
  const [first, second] = rows
  if (first === undefined || second !== undefined || shade.field === undefined) return undefined
  return numberOf(fieldOf(first, shade.field))
}
