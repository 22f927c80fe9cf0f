import type { Bounds, Check } from './check.ts'

/** A check whose value can be drawn against its bounds. */
export interface Bounded {
  readonly check: Check
  readonly value: number
  readonly bounds: Bounds
}

/** The checks that have a number and bounds for it. */
export function boundedChecks(checks: readonly Check[]): Bounded[] {
  return checks.flatMap(check => {
    const { value, bounds } = check
    if (typeof value !== 'number' || bounds === undefined) return []
    return bounds.atLeast === undefined && bounds.atMost === undefined ? [] : [{ check, value, bounds }]
  })
}

/** Where a number lies between the ends of a bar, as a share from 0 to 1. */
export type BoundsScale = (number: number) => number

/** Beyond the outermost number, as a share of what lies between the outermost ones. */
const ROOM = 0.2

/** A scale on which the value, its interval and its bounds all can be seen. Where they are all the same it is in the middle. */
export function boundsScale({ value, bounds: { atLeast, atMost, interval } }: Omit<Bounded, 'check'>): BoundsScale {
  const marks = [value, atLeast, atMost, interval?.low, interval?.high].filter(mark => mark !== undefined)
  const [least, most] = [Math.min(...marks), Math.max(...marks)]
  const room = (most - least) * ROOM
  return number => {
    const share = (number - least + room) / (most - least + 2 * room)
    // Numbers near the end of a float64 overflow here.
    return Number.isNaN(share) ? 0.5 : Math.min(1, Math.max(0, share))
  }
}

const WIDTH = 25

/**
 * A value against its bounds in one line of characters of equal width: `●` the value, `├─┤` its interval, `[` at least and `]` at
 * most. A value that lies on a bound is drawn on the side that passes or fails, as it is.
 */
export function boundsBar(bounded: Omit<Bounded, 'check'>): string {
  const scale = boundsScale(bounded)
  const { value, bounds } = bounded
  const place = (number: number) => Math.round(scale(number) * (WIDTH - 1))
  const line = new Array<string>(WIDTH).fill('·')
  const { interval, atLeast, atMost } = bounds
  if (interval !== undefined) {
    const [low, high] = [place(interval.low), place(interval.high)]
    line.fill('─', low, high + 1)
    if (high > low) {
      line[low] = '├'
      line[high] = '┤'
    }
  }
  if (atLeast !== undefined) line[place(atLeast)] = '['
  if (atMost !== undefined) line[place(atMost)] = ']'
  const at = placeBeside(place(value), value, bounds, place)
  line[Math.min(WIDTH - 1, Math.max(0, at))] = '●'
  return line.join('')
}

/** A value and its bound may share a character: then the value moves to the side of the bound on which it lies. */
function placeBeside(at: number, value: number, { atLeast, atMost }: Bounds, place: (number: number) => number): number {
  if (atLeast !== undefined && place(atLeast) === at) return value >= atLeast ? at + 1 : at - 1
  if (atMost !== undefined && place(atMost) === at) return value <= atMost ? at - 1 : at + 1
  return at
}
