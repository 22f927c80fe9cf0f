import { type Check, plain } from '@gauntlet/core'
import type { Found, PlannedCheck } from './plan/planned.ts'

/** Judges every planned check by what was found. Pure. `remarks` are sentences that follow the message of a failed check, by its id. */
export function judgeSuite(planned: readonly PlannedCheck[], found: Found, remarks: ReadonlyMap<string, string> = new Map()): Check[] {
  return planned.map(check => {
    const { outcome, observed, value, message } = check.judge(found)
    const remark = outcome === 'fail' ? (remarks.get(check.id) ?? '') : ''
    return {
      id: check.id,
      title: plain(check.title, 300),
      severity: check.severity,
      outcome,
      observed: plain(observed, 1000),
      expected: plain(check.expected, 2000),
      ...(value === undefined || !Number.isFinite(value) ? {} : { value }),
      message: plain(`${message}${/[.?]$/.test(message) ? '' : '.'}${remark === '' ? '' : ` ${remark}`}`),
      ...(check.location === undefined ? {} : { location: check.location }),
      ...(check.reproduce === undefined || outcome === 'pass' ? {} : { reproduce: check.reproduce })
    }
  })
}
