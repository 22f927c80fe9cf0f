import { type Bounds, type Check, counted, formatApart, formatNumber, plain, type Severity } from '@gauntlet/core'
import { toTwelveDigits } from '@gauntlet/stats'
import type { JudgeContext } from './section.ts'

/** What came of one expectation. Texts may hold foreign text; it is made plain here. */
export interface Finding {
  readonly outcome: Check['outcome']
  readonly observed: string
  readonly expected: string
  readonly message: string
  readonly value?: number
  readonly bounds?: Bounds
  /** Where it is another one than was asked for, such as `info` for a note. */
  readonly severity?: Severity
}

/** What a check is called, how much it matters, and where in its section it is written. */
export interface Asked {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly path: readonly PropertyKey[]
}

/** A check of what was found. A value that is not finite is left out. */
export function checkOf({ id, title, severity, path }: Asked, finding: Finding, context: JudgeContext): Check {
  const { outcome, value, bounds } = finding
  const location = context.locate(path)
  const finite = value !== undefined && Number.isFinite(value)
  return {
    id,
    title: plain(title),
    severity: finding.severity ?? severity,
    outcome,
    observed: plain(finding.observed, 500),
    expected: plain(finding.expected, 500),
    ...(finite ? { value } : {}),
    ...(finite && bounds !== undefined ? { bounds } : {}),
    message: plain(finding.message),
    ...(location === undefined ? {} : { location }),
    ...(outcome === 'pass' || context.reproduce === undefined ? {} : { reproduce: context.reproduce })
  }
}

/** The same of rows: below the `min-rows` of the gate nothing is judged. */
export function checkOfRows(asked: Asked, finding: Finding, context: JudgeContext): Check {
  const { tooFew } = context
  if (tooFew === undefined) return checkOf(asked, finding, context)
  const why = `Not judged on ${counted(tooFew.rows, 'row')}: the gate asks for at least ${formatNumber(tooFew.least)}.`
  return checkOf(asked, { ...finding, outcome: 'inconclusive', message: `${finding.message} ${why}` }, context)
}

/** A number against what it has to be at least or at most, inclusive. */
export interface Limit {
  readonly at: number
  readonly side: 'least' | 'most'
}

/** Whether a value keeps to a limit, to twelve significant digits, so that rounding never decides; and both as they are shown. */
export function against(
  value: number,
  { at, side }: Limit
): { readonly holds: boolean; readonly shown: string; readonly limit: string; readonly relation: string } {
  const [found, bound] = [toTwelveDigits(value), toTwelveDigits(at)]
  const [shown, limit] = formatApart(found, bound)
  const holds = side === 'least' ? found >= bound : found <= bound
  return { holds, shown, limit, relation: holds ? `at ${side}` : side === 'least' ? 'below' : 'above' }
}

/** What a limit looks like in the bars of a report. */
export function boundsOf({ at, side }: Limit): Bounds {
  return side === 'least' ? { atLeast: at } : { atMost: at }
}
