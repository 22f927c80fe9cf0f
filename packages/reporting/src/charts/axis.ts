import { type Chart, plain } from '@gauntlet/core'
import { shownNames } from './points.ts'
import { coordinate, shortName } from './values.ts'

/** Vega-Lite's encoding of one axis, as far as it is used here. */
export interface AxisEncoding {
  readonly field: 'x' | 'y'
  readonly type: 'quantitative' | 'nominal' | 'temporal'
  readonly title: string
  readonly sort?: null
  readonly scale?: object
  readonly axis?: object
}

/** Width of a chart; text in it is sized for this, and still legible when a phone shows it at four fifths. */
export const WIDTH = 400

/** How one axis is drawn. Names keep the order in which they come. */
export function axisOf(chart: Chart, field: 'x' | 'y'): AxisEncoding {
  const { title, type } = chart[field]
  const shown = { field, title: plain(title, 80) } as const
  if (type === 'time')
    return {
      ...shown,
      type: 'temporal',
      scale: { type: 'utc' },
      axis: { format: timeFormat(chart, field), tickCount: 5, labelFlush: false }
    }
  if (type === 'category') {
    const domain = [...shownNames(chart, field)].map(shortName)
    return {
      ...shown,
      type: 'nominal',
      sort: null,
      scale: { domain: [...new Set(domain)] },
      // More names than fit would be written over one another: every second one then stands for its neighbour.
      axis: { labelAngle: field === 'x' && domain.join('').length > 45 ? -35 : 0, labelOverlap: 'parity' }
    }
  }
  const axis = { tickCount: 6, labelFlush: false }
  if (chart.kind === 'bar' && field === 'x')
    return { ...shown, type: 'quantitative', scale: { domain: bins(chart).domain, nice: false, zero: false }, axis }
  return { ...shown, type: 'quantitative', scale: { zero: chart.kind === 'bar' || chart.kind === 'area', nice: true }, axis }
}

/** Days within half a year, hours within two days, months beyond. */
function timeFormat(chart: Chart, field: 'x' | 'y'): string {
  const times = chart.series
    .flatMap(({ points }) => points.map(point => Number(coordinate(point[field] ?? '', 'time'))))
    .filter(Number.isFinite)
  const days = (Math.max(...times) - Math.min(...times)) / 86_400_000
  if (days <= 2) return '%H:%M'
  return days <= 180 ? '%-d %b' : '%b %Y'
}

/** Bars of a histogram touch: each is as wide as the closest two are apart. */
export function bins(chart: Chart): { readonly domain: readonly [number, number]; readonly width: number } {
  const places = [...new Set(chart.series.flatMap(({ points }) => points.flatMap(({ x }) => (typeof x === 'number' ? [x] : []))))].sort(
    (a, b) => a - b
  )
  const [first = 0, last = 0] = [places[0], places.at(-1)]
  const gap = Math.min(...places.slice(1).map((place, index) => place - (places[index] ?? 0)))
  const step = Number.isFinite(gap) ? gap : 1
  const domain = [first - step / 2, last + step / 2] as const
  return { domain, width: Math.max(1.5, ((WIDTH - 70) * step) / (last - first + step)) }
}
