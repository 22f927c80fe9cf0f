import type { Chart } from '@gauntlet/core'
import { thinned } from '../thinned.ts'
import { summaryOf } from './aggregate.ts'
import type { Channel } from './channels.ts'
import { type Datum, fieldOf, numberOf } from './reading.ts'

type Series = Chart['series'][number]
type Point = Series['points'][number]

/** Which channels make the points: `x` where the chart has its x axis, whichever way it is drawn. */
export interface Channels {
  readonly x: Channel
  readonly y: Channel
  readonly series: readonly string[]
  /** What a layer calls its only series. */
  readonly label: string | undefined
}

/** The points of each series. Undefined where a value cannot be had, or where no axis can hold it. */
export function seriesOf(rows: readonly Datum[], { x, y, series, label }: Channels, isLine: boolean): Series[] | undefined {
  if (x.aggregate !== undefined) return undefined
  const groups = new Map<string, { readonly name: string; readonly rows: Datum[] }>()
  for (const row of rows) {
    const names = series.map(field => wordFor(fieldOf(row, field)))
    const key = JSON.stringify(names)
    const group = groups.get(key) ?? { name: names.join(', '), rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  const found: Series[] = []
  for (const { name, rows: own } of groups.values()) {
    const points = y.aggregate === undefined ? own.map(row => pointOf(row, x, y)) : aggregatedPoints(own, x, y)
    if (points === undefined) return undefined
    const drawn = points.filter(point => point !== undefined)
    found.push({ name: name || label || y.title, points: isLine ? thinned(inOrder(drawn)) : drawn })
  }
  return found
}

/** Undefined for a row that has no place on the x axis, such as one of another layer. */
function pointOf(row: Datum, x: Channel, y: Channel): Point | undefined {
  const place = x.field === undefined ? undefined : coordinateOf(fieldOf(row, x.field), x.type)
  if (place === undefined || y.field === undefined) return undefined
  return { x: place, y: coordinateOf(fieldOf(row, y.field), y.type) ?? null }
}

function aggregatedPoints(rows: readonly Datum[], x: Channel, y: Channel): Point[] | undefined {
  const groups = new Map<string | number, Datum[]>()
  for (const row of rows) {
    const place = x.field === undefined ? undefined : coordinateOf(fieldOf(row, x.field), x.type)
    if (place === undefined) continue
    const group = groups.get(place)
    if (group === undefined) groups.set(place, [row])
    else group.push(row)
  }
  const points: Point[] = []
  for (const [place, group] of groups) {
    const value = summaryOf(y.aggregate, group, y.field)
    if (value === undefined) return undefined
    points.push({ x: place, y: Number.isFinite(value) ? value : null })
  }
  return points
}

export function coordinateOf(value: unknown, type: Channel['type']): string | number | undefined {
  if (type === 'number') return numberOf(value)
  if (type === 'time') return typeof value === 'number' ? value : typeof value === 'string' ? value.slice(0, 200) : undefined
  return value === undefined || value === null ? undefined : wordFor(value)
}

function wordFor(value: unknown): string {
  return (typeof value === 'object' ? JSON.stringify(value) : String(value ?? 'none')).slice(0, 200)
}

/** Vega-Lite draws a line by rising x, whatever the order of the rows. */
function inOrder(points: readonly Point[]): Point[] {
  return points.every(({ x }) => typeof x === 'number') ? [...points].sort((a, b) => Number(a.x) - Number(b.x)) : [...points]
}
