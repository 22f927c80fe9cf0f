import { formatNumber, plain } from '@gauntlet/core'
import type { Aggregate, Value } from '@gauntlet/tables'
import { nothingToJudge } from '../checks/tolerance.ts'
import type { Written } from '../plan/context.ts'
import type { Found } from '../plan/planned.ts'
import type { GxCheck, Shown } from './planned.ts'

/** An expectation about one figure of a column or table. */
export interface ObservedCheck {
  readonly title: string
  readonly expected: string
  readonly subject: string
  /** What has to be computed, and which of it says how many values there are. */
  readonly aggregates: readonly Aggregate[]
  readonly queries?: readonly string[]
  readonly values?: Aggregate
  readonly reproduce?: string | undefined
  /** What was observed and whether it is as expected. Undefined where nothing could be observed. */
  readonly observe: (found: Found) => Observed | undefined
  /** What Great Expectations says where nothing could be observed; a failure without a value unless said otherwise. */
  readonly vacuous?: Observed
  readonly shown?: Shown
  /** Whether the figure itself is a value of the data, such as the least text. */
  readonly holdsValues?: boolean
}

export interface Observed {
  readonly success: boolean
  /** For Great Expectations' result. */
  readonly result: Readonly<Record<string, unknown>>
  /** For people. */
  readonly words: string
  readonly value?: number
}

export function observedCheck(check: ObservedCheck, written: Written): GxCheck {
  const { rows } = written.scope
  const { values } = check
  const none = (found: Found) => (values === undefined ? found.count(rows.key) === 0 : found.count(values.key) === 0)
  return {
    planned: {
      ...written,
      title: check.title,
      expected: check.expected,
      reproduce: check.reproduce,
      aggregates: [rows, ...(values === undefined ? [] : [values]), ...check.aggregates],
      ...(check.queries === undefined ? {} : { queries: check.queries }),
      judge: found => {
        if (none(found)) return nothingToJudge(check.subject, found.count(rows.key))
        const observed = check.observe(found)
        if (observed === undefined) {
          const message = `${check.subject} cannot be judged: too few values for it`
          return { outcome: 'inconclusive', observed: 'too few values', message }
        }
        const { success, words, value } = observed
        return {
          outcome: success ? 'pass' : 'fail',
          observed: plain(words, 500),
          ...(value === undefined || !Number.isFinite(value) ? {} : { value }),
          message: `${check.subject}: ${words}; expected ${check.expected}`
        }
      }
    },
    judge: found => {
      const observed = check.observe(found) ?? check.vacuous ?? { success: false, result: { observed_value: null }, words: '' }
      return { kind: 'observed', success: observed.success, result: observed.result, holdsValues: check.holdsValues ?? false }
    },
    ...(check.shown === undefined ? {} : { shown: check.shown })
  }
}

/** A value as JSON has it. Decimals that no number holds stay their digits. */
export function jsonValue(value: Value): string | number | boolean | null {
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

export function words(value: Value): string {
  return typeof value === 'number' ? formatNumber(value, 10) : String(value)
}
