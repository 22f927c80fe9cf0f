import { formatNumber } from '@gauntlet/core'
import { type Html, h } from '@gauntlet/reporting'
import type { ColumnProfile, Histogram } from '../profile.ts'

const WIDTH = 320
const HEIGHT = 96

/** A column's histogram, the reference's as a line over it. `undefined` where there is none to draw. */
export function histogramSvg(column: ColumnProfile, before: ColumnProfile | undefined): Html | undefined {
  const { name, histogram } = column
  if (histogram === undefined) return undefined
  const reference = before?.histogram?.of === histogram.of ? before.histogram : undefined
  const from = Math.min(start(histogram), reference === undefined ? Infinity : start(reference))
  const to = Math.max(end(histogram), reference === undefined ? -Infinity : end(reference))
  const bars = densities(histogram)
  const line = reference === undefined ? [] : densities(reference)
  // One bin may hold nearly all values: it is cut off rather than the rest made invisible.
  const top = ceiling([...bars, ...line].map(bin => bin.density))
  const x = (value: number) => ((value - from) / (to - from)) * WIDTH
  const y = (density: number) => HEIGHT - Math.min(1, density / top) * (HEIGHT - 4)
  const rects = bars.flatMap(({ from: left, to: right, density }) => {
    if (density === 0) return []
    const width = Math.max(0.75, x(right) - x(left) - 1)
    const height = Math.max(1, HEIGHT - y(density))
    return [
      h`<rect x="${x(left).toFixed(1)}" y="${(HEIGHT - height).toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"/>`
    ]
  })
  const path = line
    .map(
      ({ from: left, to: right, density }) =>
        `L${x(left).toFixed(1)} ${y(density).toFixed(1)}L${x(right).toFixed(1)} ${y(density).toFixed(1)}`
    )
    .join('')
  const sides = reference === undefined || before === undefined ? [column] : [column, before]
  const ends = [endText(sides, 'min') ?? formatNumber(from, 3), endText(sides, 'max') ?? formatNumber(to, 3)]
  const words = `Histogram of ${name} from ${ends[0]} to ${ends[1]}${reference === undefined ? '' : ', with the reference as a line'}`
  return h`<svg class="histogram" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${words}"><g class="bars">${rects}</g>${reference !== undefined && h`<path class="before" d="M${x(start(reference)).toFixed(1)} ${HEIGHT}${path}L${x(end(reference)).toFixed(1)} ${HEIGHT}"/>`}<line class="axis" x1="0" x2="${WIDTH}" y1="${HEIGHT - 0.5}" y2="${HEIGHT - 0.5}"/></svg>
<div class="ends" aria-hidden="true"><span>${ends[0]}</span><span>${ends[1]}</span></div>`
}

interface Bin {
  readonly from: number
  readonly to: number
  readonly density: number
}

/** The share of the values in a bin over its width. */
function densities({ edges, counts }: Histogram): Bin[] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count, index) => {
    const [from = 0, to = 1] = [edges[index], edges[index + 1]]
    return { from, to, density: all === 0 ? 0 : count / all / (to - from) }
  })
}

/** The highest density, unless it dwarfs all others. */
function ceiling(densities: readonly number[]): number {
  const [first = 1, second = 0] = [...densities].sort((a, b) => b - a)
  return second > 0 && first > 8 * second ? 4 * second : first || 1
}

/** The least or the largest value itself, for bins may reach beyond. Dates and times as ISO text, which sorts by itself. */
function endText(sides: readonly ColumnProfile[], end: 'min' | 'max'): string | undefined {
  const numbers = sides.flatMap(({ numbers }) => numbers?.[end] ?? [])
  if (numbers.length > 0) return formatNumber(end === 'min' ? Math.min(...numbers) : Math.max(...numbers), 4)
  const moments = sides.flatMap(({ moments }) => moments?.[end] ?? []).sort()
  return (end === 'min' ? moments[0] : moments.at(-1))?.slice(0, 16).replace('T', ' ')
}

function start({ edges }: Histogram): number {
  return edges[0] ?? 0
}

function end({ edges }: Histogram): number {
  return edges.at(-1) ?? 1
}
