import { type Chart, formatNumber, plain } from '@gauntlet/core'
import { shownNames, shownSeries } from './points.ts'

/** One row per point. Names of the fields are ours, whatever the data calls them. */
export function valuesOf(chart: Chart): Record<string, string | number | null>[] {
  const largest = Math.max(...chart.series.flatMap(series => series.points.map(point => Math.abs(point.value ?? 0))))
  const isShown = { x: shownOn(chart, 'x'), y: shownOn(chart, 'y') }
  const drawn = new Set(shownSeries(chart))
  return chart.series.flatMap((series, group) =>
    (drawn.has(series) ? series.points : [])
      .filter(({ x, y }) => isShown.x(x) && isShown.y(y))
      .map(({ x, y, value }, order) => {
        const strength = largest === 0 || value === undefined ? 0 : Math.abs(value) / largest
        return {
          x: coordinate(x, chart.x.type),
          y: y === null ? null : coordinate(y, chart.y.type),
          series: seriesName(series.name),
          group,
          order,
          strength,
          label: value === undefined ? '' : formatNumber(value, 4),
          ink: strength > 0.55 ? 'dark' : 'light'
        }
      })
  )
}

function shownOn(chart: Chart, axis: 'x' | 'y'): (value: string | number | null) => boolean {
  if (chart[axis].type !== 'category') return () => true
  const names = shownNames(chart, axis)
  return value => value === null || names.has(String(value))
}

/** A number stays one only on an axis of numbers; a time that cannot be read is a gap. */
export function coordinate(value: string | number, type: Chart['x']['type']): string | number | null {
  if (type === 'number') return typeof value === 'number' ? value : null
  if (type === 'category') return shortName(String(value))
  const time = typeof value === 'number' ? value : Date.parse(value)
  return Number.isFinite(time) ? time : null
}

export function seriesName(name: string): string {
  return plain(name, 60) || '(no name)'
}

export function shortName(name: string): string {
  return plain(name, 40) || '(empty)'
}
