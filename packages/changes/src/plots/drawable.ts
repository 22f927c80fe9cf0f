import type { Chart, Table } from '@gauntlet/core'
import { thinned } from '@gauntlet/reporting'
import type { Row } from '../documents/csv-objects.ts'
import { numberIn } from './columns.ts'

type Points = Chart['series'][number]['points']

/** Rows of one side, and what it is called in a legend; '' where there is no other side. */
export interface SideRows {
  readonly side: string
  readonly rows: readonly Row[]
}

/** What a file of points was made into. */
export interface Drawing {
  readonly charts: readonly Chart[]
  readonly tables: readonly Table[]
  /** Why there is nothing, or not all: half a sentence. */
  readonly problem?: string
}

/** One column against another. A row without one of them is left out; a value that is no finite number, such as NaN, is a gap. */
export function pointsOf(rows: readonly Row[], x: string | undefined, y: string, kind: Chart['kind']): Points {
  const points: Points = rows.flatMap((row, place) => {
    const across = x === undefined ? place : coordinateOf(row[x])
    const up = numberIn(row[y])
    if (across === undefined || row[y] === undefined || row[y] === null || row[y] === '') return []
    return [{ x: across, y: up !== undefined && Number.isFinite(up) ? up : null }]
  })
  return kind === 'line' || kind === 'area' ? thinned(points) : points.slice(0, 2000)
}

/** A number where it is one, else a name. */
export function coordinateOf(value: unknown): string | number | undefined {
  const number = numberIn(value)
  if (number !== undefined) return Number.isFinite(number) ? number : undefined
  return typeof value === 'string' || typeof value === 'boolean' ? String(value).slice(0, 200) : undefined
}

export function axisType(points: readonly Points[number][]): Chart['x']['type'] {
  if (points.every(({ x }) => typeof x === 'number')) return 'number'
  return points.every(({ x }) => typeof x === 'string' && /^\d{4}-\d\d-\d\d/.test(x) && !Number.isNaN(Date.parse(x))) ? 'time' : 'category'
}

/** `loss`, `loss (main)`. */
export function seriesName(name: string, side: string): string {
  return side === '' ? name : `${name} (${side})`
}
