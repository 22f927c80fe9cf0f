import { counted, formatNumber, formatShare } from '@gauntlet/core'
import type { Finding } from '../plan/planned.ts'
import type { Scope } from '../plan/scope.ts'
import type { Strictness } from '../suite/strictness.ts'

/** How many values (or rows) were looked at and how many were not as expected. */
export interface Tally {
  readonly total: number
  readonly unexpected: number
}

/** `success = (total − unexpected) / total ≥ mostly`, and `unexpected ≤ max-unexpected`; without either, nothing may be unexpected. */
export function tolerated({ total, unexpected }: Tally, { mostly, 'max-unexpected': most }: Strictness): boolean {
  if (mostly === undefined && most === undefined) return unexpected === 0
  return (mostly === undefined || (total - unexpected) / total >= mostly) && (most === undefined || unexpected <= most)
}

/** ` in at least 99.9% of rows`, ` with at most 10 exceptions`, or nothing. */
export function toleranceWords({ mostly, 'max-unexpected': most }: Strictness, noun: string): string {
  const share = mostly === undefined ? '' : `, in at least ${formatShare(mostly)} of ${noun}`
  return `${share}${most === undefined ? '' : `, with at most ${counted(most, 'exception')}`}`
}

/** `12 of 3,000,000 values`. */
export function ofTotal(unexpected: number, total: number, noun: string): string {
  return `${formatNumber(unexpected)} of ${formatNumber(total)} ${noun}`
}

/** What is expected of which rows: `at least 0, in at least 99% of values where origin = 'ORD'`. */
export function expectation(what: string, written: Strictness & { readonly scope: Pick<Scope, 'words'> }, noun: string): string {
  return `${what}${toleranceWords(written, noun)}${written.scope.words}`
}

/** Nothing to judge by: never a pass. `words` are those of the scope. */
export function nothingToJudge(subject: string, rows: number, words = ''): Finding {
  const observed = rows === 0 ? 'no rows' : 'no values'
  const why = rows === 0 ? `the data has no rows${words}` : `all its values are missing${words}`
  return { outcome: 'inconclusive', observed, message: `${subject} cannot be judged: ${why}` }
}

/** No column that a check of the whole table could look at: never a pass. `what` is the kind of column. */
export function noColumns(subject: string, what: string): Finding {
  return { outcome: 'inconclusive', observed: 'no columns', message: `${subject} cannot be judged: there is no ${what} to look at` }
}

/** Too little to judge by: never a pass. `what` is it that so many are needed for. */
export function tooFew(subject: string, what: string, needed: number, there: number, words = ''): Finding {
  return {
    outcome: 'inconclusive',
    observed: counted(there, 'value'),
    message: `${subject} cannot be judged: ${what} needs at least ${counted(needed, 'value')}, and there ${there === 1 ? 'is' : 'are'} ${formatNumber(there)}${words}`
  }
}
