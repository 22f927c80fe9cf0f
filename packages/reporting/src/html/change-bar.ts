import { type Figure, formatFigure } from '@gauntlet/core'
import { changeOf, changeWords } from '../metrics.ts'
import { type Html, h } from './template.ts'

const WIDTH = 128
const HEIGHT = 20
const MIDDLE = WIDTH / 2
const REACH = MIDDLE - 4

/** The largest change of these, with its interval, as a share of what it was: what a full bar stands for. */
export function largestChange(figures: readonly Figure[]): number {
  return figures.reduce((most, figure) => Math.max(most, ...sharesOf(figure).map(Math.abs)), 0)
}

/**
 * A change as a bar from the middle: left is less, right is more, in proportion to what it was. A thin line shows how certain it is, a
 * shaded ground how much worse is tolerated. The words beside it say which way is better.
 */
export function changeBar(figure: Figure, largest: number): Html | undefined {
  const [share, low, high] = sharesOf(figure)
  if (share === undefined || largest === 0 || typeof figure.previous !== 'number') return undefined
  const x = (of: number) => MIDDLE + Math.max(-1, Math.min(1, of / largest)) * REACH
  const width = share === 0 ? 0 : Math.max(2, Math.abs(x(share) - MIDDLE))
  const { direction } = changeOf(figure)
  return h`<svg class="change-bar ${direction ?? ''}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label(figure)}">${tolerated(figure, x)}<rect class="bar" x="${(share < 0 ? MIDDLE - width : MIDDLE).toFixed(1)}" y="5" width="${width.toFixed(1)}" height="10" rx="2"/>${low !== undefined && high !== undefined && h`<line class="interval" x1="${x(low).toFixed(1)}" x2="${x(high).toFixed(1)}" y1="${HEIGHT / 2}" y2="${HEIGHT / 2}"/><line class="interval" x1="${x(low).toFixed(1)}" x2="${x(low).toFixed(1)}" y1="6.5" y2="13.5"/><line class="interval" x1="${x(high).toFixed(1)}" x2="${x(high).toFixed(1)}" y1="6.5" y2="13.5"/>`}<line class="axis" x1="${MIDDLE}" x2="${MIDDLE}" y1="0" y2="${HEIGHT}"/></svg>`
}

/** The change and the ends of its interval, in proportion to what the figure was. Empty where there is no proportion. */
function sharesOf(figure: Figure): number[] {
  const { amount } = changeOf(figure)
  const { previous, interval } = figure
  if (amount === undefined || typeof previous !== 'number' || previous === 0) return []
  return [amount, ...(interval === undefined ? [] : [interval.low, interval.high])].map(change => change / Math.abs(previous))
}

function tolerated({ better, tolerance, previous }: Figure, x: (share: number) => number): Html {
  if (better === undefined || tolerance === undefined || tolerance === 0 || typeof previous !== 'number') return h``
  const edge = x(((better === 'higher' ? -1 : 1) * tolerance) / Math.abs(previous))
  return h`<rect class="tolerated" x="${Math.min(edge, MIDDLE).toFixed(1)}" y="0" width="${Math.abs(edge - MIDDLE).toFixed(1)}" height="${HEIGHT}"/>`
}

function label(figure: Figure): string {
  const { value, previous, unit } = figure
  return `From ${formatFigure(previous ?? null, unit)} to ${formatFigure(value, unit)}: ${changeWords(figure)}`
}
