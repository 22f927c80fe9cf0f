import { type Check, cut, headline, isPassed, nearest, plain, statusOf, type Verdict } from '@gauntlet/core'
import { decidingOf, figureBehind } from '../deciding.ts'
import { byUrgency, overallOf } from '../merge.ts'
import { ranked } from '../metrics.ts'
import type { Acceptance, Entry, Report } from '../report.ts'
import type { ReportState } from '../state.ts'
import { lapseOf } from './lapse.ts'

/** That somebody took a regression upon themselves. Whether they may is asked before. */
export interface Claim {
  /** Of a check, as `roc_auc.max-drop` or `model-gate-train/roc_auc.max-drop`, or of a metric, as `roc_auc`. */
  readonly metric: string
  readonly reason: string
  readonly author: string
  readonly url: string
  /** ISO 8601. */
  readonly at: string
}

/**
 * The report with accepted failures as warnings. A claim holds as long as the number is no worse than it was when the claim was made,
 * by what the comment remembers; the newest claim on a metric counts. What has no number cannot be accepted: nobody could tell
 * when it gets worse.
 */
export function applyAcceptances(report: Report, claims: readonly Claim[], state: ReportState | undefined): Report {
  if (claims.length === 0) return report
  const candidates = candidatesIn(report)
  const settled = newestOf(claims).map(claim => settle(claim, candidates, report, state))
  const accepted = new Map(settled.flatMap(acceptance => acceptance.checks.map(id => [id, acceptance])))
  const acceptances = [...report.acceptances, ...settled]
  if (accepted.size === 0) return { ...report, acceptances }
  const entries = report.entries.map(entry => lenient(entry, accepted)).sort(byUrgency)
  const deciding = decidingOf(entries)
  return { ...report, ...overallOf(entries, report), entries, deciding, metrics: ranked(report.metrics, entries, deciding), acceptances }
}

interface Candidate {
  readonly verdict: Verdict
  readonly check: Check
}

function newestOf(claims: readonly Claim[]): Claim[] {
  const inOrder = [...claims].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return [...new Map(inOrder.map(claim => [claim.metric, claim])).values()]
}

/** All checks by every name that a claim may call them by. */
function candidatesIn({ entries }: Report): ReadonlyMap<string, readonly Candidate[]> {
  const found = new Map<string, Candidate[]>()
  for (const { file } of entries) {
    if (file.kind === 'error') continue
    for (const check of file.checks) {
      const candidate = { verdict: file, check }
      for (const name of namesOf(candidate)) {
        const others = found.get(name)
        if (others === undefined) found.set(name, [candidate])
        else others.push(candidate)
      }
    }
  }
  return found
}

function settle(
  claim: Claim,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  report: Report,
  state: ReportState | undefined
): Acceptance {
  const { metric, reason, author: by, url } = claim
  const known = { metric, reason, by, url }
  const named = candidates.get(metric) ?? []
  if (named.length === 0) return { ...known, checks: [], lapsed: unknownName(metric, report) }
  const failed = named.filter(({ check }) => check.outcome === 'fail' && check.severity !== 'info')
  const lapses = failed.map(candidate => ({ candidate, lapse: lapseOf(candidate, claim, state) }))
  const holding = lapses.filter(({ lapse }) => lapse === undefined).map(({ candidate }) => checkKey(candidate))
  return { ...known, checks: holding, lapsed: lapses.find(({ lapse }) => lapse !== undefined)?.lapse }
}

function namesOf({ verdict, check }: Candidate): Set<string> {
  const figure = figureBehind(check, verdict.evidence.figures)
  return new Set([check.id, checkKey({ verdict, check }), ...(figure === undefined ? [] : [figure.id, `${verdict.id}/${figure.id}`])])
}

function unknownName(metric: string, { metrics, entries }: Report): string | undefined {
  const checks = entries.flatMap(({ file }) => (file.kind === 'error' ? [] : file.checks))
  const names = new Set([...metrics.map(({ figure }) => figure.id), ...checks.map(({ id }) => id)])
  if (names.has(metric)) return undefined
  const close = nearest(metric, [...names])
  return `there is no check and no metric of this name${close === undefined ? '' : `; did you mean "${plain(close, 100)}"?`}`
}

function checkKey({ verdict, check }: Candidate): string {
  return `${verdict.id}/${check.id}`
}

/** The entry with its accepted checks as warnings. What they leave open still decides; without it there is a warning, never a pass. */
function lenient(entry: Entry, accepted: ReadonlyMap<string, Acceptance>): Entry {
  const { file } = entry
  if (file.kind === 'error') return entry
  const isAccepted = (check: Check) => check.outcome === 'fail' && accepted.has(checkKey({ verdict: file, check }))
  if (!file.checks.some(isAccepted)) return entry
  const rest = file.checks.filter(check => !isAccepted(check))
  const without = rest.length === 0 ? 'pass' : statusOf(rest, file.policy)
  const status = without === 'pass' ? 'warn' : without
  const checks = file.checks.map(check => (isAccepted(check) ? annotated(check, accepted.get(checkKey({ verdict: file, check }))) : check))
  const verdict: Verdict = { ...file, status, checks }
  return { file: verdict, status, passed: isPassed(verdict), headline: plain(headline(verdict)) }
}

function annotated(check: Check, acceptance: Acceptance | undefined): Check {
  const reason = acceptance === undefined || acceptance.reason.trim() === '' ? '' : `: ${acceptance.reason.trim()}`
  const message = `${check.message} Accepted by ${acceptance?.by ?? 'somebody'}${reason}`
  return { ...check, severity: 'warning', message: cut(/[.!?…]$/.test(message) ? message : `${message}.`, 4000) }
}
