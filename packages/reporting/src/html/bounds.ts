import { boundedChecks, boundsScale, type Check, formatNumber } from '@gauntlet/core'
import { checkTone } from '../tally.ts'
import { type Html, h } from './template.ts'

const WIDTH = 160
const HEIGHT = 20
const MIDDLE = HEIGHT / 2

/** A check's value against its bounds, with its interval; nothing where there are no numbers to draw. */
export function boundsDrawing(check: Check): Html | undefined {
  const [bounded] = boundedChecks([check])
  if (bounded === undefined) return undefined
  const { value, bounds } = bounded
  const { atLeast, atMost, interval } = bounds
  const scale = boundsScale(bounded)
  const x = (number: number) => (4 + scale(number) * (WIDTH - 8)).toFixed(1)
  const allowed = { from: atLeast === undefined ? '0' : x(atLeast), to: atMost === undefined ? String(WIDTH) : x(atMost) }
  const width = Math.max(0, Number(allowed.to) - Number(allowed.from)).toFixed(1)
  return h`<svg class="bounds ${checkTone(check)}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${inWords(bounded)}"><line class="track" x1="0" x2="${WIDTH}" y1="${MIDDLE}" y2="${MIDDLE}"/><rect class="allowed" x="${allowed.from}" y="4" width="${width}" height="${HEIGHT - 8}"/>${atLeast !== undefined && tick(x(atLeast))}${atMost !== undefined && tick(x(atMost))}${interval !== undefined && h`<line class="interval" x1="${x(interval.low)}" x2="${x(interval.high)}" y1="${MIDDLE}" y2="${MIDDLE}"/>`}<circle cx="${x(value)}" cy="${MIDDLE}" r="4.5"/></svg>`
}

function tick(x: string): Html {
  return h`<line class="bound" x1="${x}" x2="${x}" y1="1" y2="${HEIGHT - 1}"/>`
}

function inWords({ value, bounds: { atLeast, atMost, interval } }: { value: number; bounds: NonNullable<Check['bounds']> }): string {
  return [
    `${formatNumber(value)}`,
    interval && `between ${formatNumber(interval.low)} and ${formatNumber(interval.high)}`,
    atLeast !== undefined && `allowed from ${formatNumber(atLeast)}`,
    atMost !== undefined && `allowed up to ${formatNumber(atMost)}`
  ]
    .filter(part => part !== undefined && part !== false)
    .join(', ')
}
