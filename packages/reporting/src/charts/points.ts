import { type Chart, counted, plain } from '@gauntlet/core'

export type Series = Chart['series'][number]

export interface Place {
  readonly x: number
  readonly y: number
}

/** The points of a series that have two finite numbers, by rising x. A gap or a name has none. */
export function numericPoints(series: Series): Place[] {
  const places = series.points.flatMap(({ x, y }) => (isNumber(x) && isNumber(y) ? [{ x, y }] : []))
  return places.sort((a, b) => a.x - b.x)
}

/** The series that have something to draw; all of them where none has. */
export function shownSeries({ series }: Chart): readonly Series[] {
  const shown = series.filter(hasValue)
  return shown.length > 0 ? shown : series
}

/** What is promised and not there, in words: series without a value by their name, single points by their number. */
export function gapNotes(chart: Chart): string[] {
  const shown = shownSeries(chart)
  const empty = chart.series.filter(one => !shown.includes(one))
  const gaps = shown.reduce((sum, { points }) => sum + points.filter(point => point.y === null).length, 0)
  const named = empty.slice(0, 6).map(({ name }) => `${plain(name, 60)} has no value`)
  const more = empty.length > 6 ? [`${empty.length - 6} more series have no value`] : []
  return [...named, ...more, ...(gaps > 0 ? [counted(gaps, 'point has no value', 'points have no value')] : [])]
}

function hasValue({ points }: Series): boolean {
  return points.some(({ y }) => y !== null)
}

/** The values of an axis in the order in which they first occur. */
export function categories(chart: Chart, axis: 'x' | 'y'): string[] {
  const seen = new Set(chart.series.flatMap(({ points }) => points.flatMap(point => (point[axis] === null ? [] : [String(point[axis])]))))
  return [...seen]
}

/** More names than this on one axis cannot be read. */
export const MOST_NAMES = 40

/** The names that a drawing shows. */
export function shownNames(chart: Chart, axis: 'x' | 'y'): Set<string> {
  return new Set(categories(chart, axis).slice(0, MOST_NAMES))
}

/** How many names a drawing does not show. */
export function namesLeftOut(chart: Chart): number {
  const beyond = (axis: 'x' | 'y') => (chart[axis].type === 'category' ? Math.max(0, categories(chart, axis).length - MOST_NAMES) : 0)
  return beyond('x') + beyond('y')
}

/** A line through the points, read at `count` evenly spaced places between `from` and `to`. Flat beyond its ends. */
export function resampled(points: readonly Place[], from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => valueAt(points, from + ((to - from) * index) / Math.max(1, count - 1)))
}

function valueAt(points: readonly Place[], x: number): number {
  const after = points.findIndex(point => point.x > x)
  const right = points[after === -1 ? points.length - 1 : after]
  const left = points[after === -1 ? points.length - 1 : Math.max(0, after - 1)]
  if (left === undefined || right === undefined) return Number.NaN
  if (right.x === left.x) return left.y
  return left.y + ((right.y - left.y) * Math.max(0, x - left.x)) / (right.x - left.x)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
