import { decides, openChecks } from './status.ts'
import type { Status, Verdict } from './verdict.ts'

/** A sign and a word for each status: never a colour or a sign alone. */
export const STATUS_WORDS: Readonly<Record<Status | 'error', { readonly sign: string; readonly word: string }>> = {
  pass: { sign: '✅', word: 'passed' },
  warn: { sign: '⚠️', word: 'passed with warnings' },
  fail: { sign: '❌', word: 'failed' },
  inconclusive: { sign: '❔', word: 'inconclusive' },
  error: { sign: '⛔', word: 'could not judge' }
}

/** The verdict in one sentence of plain text: the check that decided it, and how many others are open. */
export function headline(verdict: Pick<Verdict, 'status' | 'policy' | 'checks'>): string {
  const total = verdict.checks.length
  if (total === 0) return 'There was nothing to judge.'
  const open = openChecks(verdict.checks).filter(check => check.severity !== 'info')
  const first = open.find(check => decides(check.severity, verdict.policy) && check.outcome === outcomeBehind(verdict.status)) ?? open[0]
  if (first === undefined) return total === 1 ? 'The only check passed.' : `All ${total} checks passed.`
  const others = open.length - 1
  const also = others === 0 ? '' : ` ${others} more of ${total} checks ${others === 1 ? 'is' : 'are'} open.`
  return `${first.message}${also}`
}

function outcomeBehind(status: Status): 'fail' | 'inconclusive' | undefined {
  if (status === 'fail' || status === 'inconclusive') return status
  return undefined
}
