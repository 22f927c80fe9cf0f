import { type Check, plain } from '@gauntlet/core'
import type { Found, PlannedCheck } from './planned.ts'

/** Judges every planned check by what was found. Pure. `samples` are unexpected values by the id of their check. */
export function judgeSuite(planned: readonly PlannedCheck[], found: Found, samples: ReadonlyMap<string, string> = new Map()): Check[] {
  return planned.map(check => {
    const { outcome, observed, value, message } = check.judge(found)
    const values = samples.get(check.id)
    return {
      id: check.id,
      title: plain(check.title, 300),
      severity: check.severity,
      outcome,
      observed: plain(observed, 1000),
      expected: plain(check.expected, 2000),
      ...(value === undefined || !Number.isFinite(value) ? {} : { value }),
      message: plain(
        `${message}${/[.?]$/.test(message) ? '' : '.'}${outcome === 'fail' && values !== undefined ? ` Values: ${values}.` : ''}`
      ),
      ...(check.location === undefined ? {} : { location: check.location }),
      ...(check.reproduce === undefined || outcome === 'pass' ? {} : { reproduce: check.reproduce })
    }
  })
}
