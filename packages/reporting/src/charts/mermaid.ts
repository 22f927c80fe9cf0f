import { type Chart, cut, formatNumber, plain } from '@gauntlet/core'
import { lightPalette } from './palette.ts'
import { categories, numericPoints, resampled, shownSeries } from './points.ts'

/** What Mermaid draws, and what it cannot say itself: GitHub's version may have no legend. */
export interface MermaidChart {
  readonly source: string
  readonly key: string
}

/** More points than this only make the source longer. */
const MOST_POINTS = 60
const MOST_LABELS = 24
const MOST_SERIES = 4

/**
 * A chart as the source of a Mermaid `xychart-beta`, or nothing where that cannot show it truthfully: scatter plots, heatmaps,
 * grouped bars, long lists of names, series over different ranges, and numbers that need an exponent (a parse error there).
 */
export function mermaidChart(chart: Chart): MermaidChart | undefined {
  if (chart.kind === 'heatmap' || chart.kind === 'point' || chart.series.length > MOST_SERIES) return undefined
  const drawn = chart.kind === 'bar' ? bars(chart) : chart.x.type === 'number' ? lines(chart) : undefined
  if (drawn === undefined) return undefined
  const levels = chart.rules.filter(rule => rule.axis === 'y')
  const all = [
    ...drawn.series,
    ...levels.map(rule => ({ mark: 'line', name: rule.title, values: drawn.series[0]?.values.map(() => rule.value) ?? [] }))
  ]
  const numbers = fixedNumbers(
    all.map(series => series.values),
    chart.kind === 'bar'
  )
  if (numbers === undefined) return undefined
  const source = [
    ...['---', 'config:', '  themeVariables:', '    xyChart:', `      plotColorPalette: "${lightPalette.series.join(', ')}"`, '---'],
    'xychart-beta',
    `  x-axis ${drawn.axis}`,
    `  y-axis "${quoted(chart.y.title)}" ${numbers.low} --> ${numbers.high}`,
    ...all.map((series, index) => `  ${series.mark} [${numbers.lists[index]?.join(', ')}]`)
  ].join('\n')
  return { source, key: keyOf(all.map(series => series.name)) }
}

interface Drawn {
  readonly axis: string
  readonly series: readonly { readonly mark: string; readonly name: string; readonly values: readonly number[] }[]
}

function lines(chart: Chart): Drawn | undefined {
  const all = shownSeries(chart).map(series => ({ name: series.name, points: numericPoints(series) }))
  const starts = all.map(({ points }) => points[0]?.x ?? Number.NaN)
  const ends = all.map(({ points }) => points.at(-1)?.x ?? Number.NaN)
  const from = Math.min(...starts)
  const to = Math.max(...ends)
  const slack = (to - from) / 50
  const sameRange = starts.every(start => start - from <= slack) && ends.every(end => to - end <= slack)
  if (!(to > from) || !sameRange) return undefined
  const axis = axisOf(chart.x.title, from, to)
  const count = Math.min(MOST_POINTS, Math.max(2, ...all.map(({ points }) => points.length)))
  if (axis === undefined) return undefined
  return { axis, series: all.map(({ name, points }) => ({ mark: 'line', name, values: resampled(points, from, to, count) })) }
}

function bars(chart: Chart): Drawn | undefined {
  const [series, ...others] = chart.series
  const points = series?.points.filter(point => typeof point.y === 'number' && Number.isFinite(point.y)) ?? []
  const names = categories(chart, 'x')
  if (series === undefined || others.length > 0 || points.length === 0 || points.length > MOST_LABELS || names.length < points.length)
    return undefined
  const labels = points.map(({ x }) => `"${quoted(typeof x === 'number' ? formatNumber(x, 3) : x, 20)}"`)
  const values = points.map(({ y }) => Number(y))
  return { axis: `"${quoted(chart.x.title)}" [${labels.join(', ')}]`, series: [{ mark: 'bar', name: series.name, values }] }
}

function axisOf(title: string, from: number, to: number): string | undefined {
  const numbers = fixedNumbers([[from, to]], false, 0)
  return numbers && `"${quoted(title)}" ${numbers.low} --> ${numbers.high}`
}

/** Numbers without exponents, at one precision, with the range of the axis. */
function fixedNumbers(lists: readonly (readonly number[])[], fromZero: boolean, margin = 0.05) {
  const all = lists.flat()
  if (all.length === 0 || !all.every(Number.isFinite)) return undefined
  const low = Math.min(...all, ...(fromZero ? [0] : []))
  const high = Math.max(...all, ...(fromZero ? [0] : []))
  const range = high - low || Math.abs(high) || 1
  const largest = Math.max(Math.abs(low), Math.abs(high))
  if (range < 1e-9 || largest >= 1e15) return undefined
  const decimals = Math.min(14, Math.max(0, 3 - Math.floor(Math.log10(range))))
  const fixed = (value: number) => value.toFixed(decimals).replace(/^-(0(\.0*)?)$/, '$1')
  const pad = range * margin
  // Room around the line, but not beyond 0 or 1, where shares and rates end.
  const bottom = low >= 0 && low - pad < 0 ? 0 : low - pad
  const top = high <= 1 && high + pad > 1 ? 1 : high <= 0 && high + pad > 0 ? 0 : high + pad
  return { lists: lists.map(list => list.map(fixed)), low: fixed(bottom), high: fixed(top === bottom ? bottom + 1 : top) }
}

/** Only what cannot end the string, begin a directive, a comment or an entity, or hold markup. One percent sign is a unit, two are a comment. */
function quoted(text: string, maxLength = 80): string {
  const line = plain(text)
  const safe = (line.split('%').length === 2 ? line : line.replaceAll('%', ' '))
    .replace(/[^\p{L}\p{N} .,:()/+=_%-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return cut(safe, maxLength) || '-'
}

const COLOURS = ['blue', 'orange', 'green', 'purple', 'olive', 'light blue']

function keyOf(names: readonly string[]): string {
  if (names.length < 2) return ''
  return names.map((name, index) => `${COLOURS[index % COLOURS.length] ?? ''}: ${plain(name, 80)}`).join(', ')
}
