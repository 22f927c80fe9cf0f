import type { Check } from './check.ts'
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
  const first = decidingCheck(verdict)
  if (first === undefined) return passedSentence(verdict.checks)
  const others = verdict.checks.filter(isOpen).length - 1
  const also = others === 0 ? '' : ` ${others} more of ${total} checks ${others === 1 ? 'is' : 'are'} open.`
  return `${first.message}${also}`
}

/** What to say when nothing is open. Checks that are only for information are not among those that passed. */
export function passedSentence(checks: readonly Check[]): string {
  const informing = checks.filter(check => check.outcome !== 'pass').length
  const passed = checks.length - informing
  if (informing > 0) return `${passed} of ${checks.length} checks passed, ${informing} ${informing === 1 ? 'is' : 'are'} for information.`
  return passed === 1 ? 'The only check passed.' : `All ${passed} checks passed.`
}

/** The open check behind a verdict's status: one that can fail the verdict before one that cannot. Undefined when nothing is open. */
export function decidingCheck(verdict: Pick<Verdict, 'status' | 'policy' | 'checks'>): Check | undefined {
  const open = openChecks(verdict.checks).filter(isOpen)
  return open.find(check => decides(check.severity, verdict.policy) && check.outcome === outcomeBehind(verdict.status)) ?? open[0]
}

function isOpen({ outcome, severity }: Check): boolean {
  return outcome !== 'pass' && severity !== 'info'
}

function outcomeBehind(status: Status): 'fail' | 'inconclusive' | undefined {
  if (status === 'fail' || status === 'inconclusive') return status
  return undefined
}
