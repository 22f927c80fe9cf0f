import { type Chart, plain } from '@gauntlet/core'
import { extentOf, isWhole } from './extent.ts'
import { shownNames } from './points.ts'
import { shortName } from './values.ts'

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
export const HEIGHT = 240

/** How one axis is drawn. Names keep the order in which they come. */
export function axisOf(chart: Chart, field: 'x' | 'y'): AxisEncoding {
  const { title, type } = chart[field]
  const shown = { field, title: axisTitle(title) } as const
  if (type === 'time') return { ...shown, type: 'temporal', scale: { type: 'utc' }, axis: { ...timeAxis(chart, field), labelFlush: false } }
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
  const axis = { tickCount: 6, labelFlush: false, ...(isWhole(chart, field) ? { tickMinStep: 1 } : {}) }
  if (chart.kind === 'bar' && field === 'x')
    return { ...shown, type: 'quantitative', scale: { domain: bins(chart).domain, nice: false, zero: false }, axis }
  const zero = chart.kind === 'bar' || chart.kind === 'area'
  const domain = domainOfOne(chart, field, zero)
  return { ...shown, type: 'quantitative', scale: domain === undefined ? { zero, nice: true } : { domain, nice: false, zero: false }, axis }
}

/** Vega looks titles up in an object, and finds there what every object has, such as `valueOf`: a character that is not seen tells them apart. */
function axisTitle(title: string): string {
  const shown = plain(title, 80)
  return shown in {} ? `${shown}\u200b` : shown
}

/** Room around what is the same everywhere: left alone, Vega would write one number with six zeros on the axis. */
function domainOfOne(chart: Chart, field: 'x' | 'y', zero: boolean): readonly [number, number] | undefined {
  const { low, high } = extentOf(chart, field)
  if (low !== high) return undefined
  if (low === 0) return [0, 1]
  if (zero) return undefined
  const room = Math.abs(low) / 2
  return Number.isFinite(low + room) && Number.isFinite(low - room) ? [low - room, low + room] : undefined
}

/** As exact as its ticks are apart: two that are told alike tell nothing. */
function timeAxis(chart: Chart, field: 'x' | 'y'): { readonly format: string; readonly tickCount: number } {
  const { low, high } = extentOf(chart, field)
  const seconds = (high - low) / 1000
  if (seconds < 5) return { format: '%H:%M:%S.%L', tickCount: 3 }
  if (seconds < 600) return { format: '%H:%M:%S', tickCount: 4 }
  if (seconds <= 2 * DAY) return { format: '%H:%M', tickCount: 5 }
  return { format: seconds <= 180 * DAY ? '%-d %b' : '%b %Y', tickCount: 5 }
}

const DAY = 86_400

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
