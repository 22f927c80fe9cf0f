import type { Check, VerdictFile } from '@gauntlet/core'
import { REPORT } from '@gauntlet/pipeline'
import { entryCheck, mergeVerdicts } from '@gauntlet/reporting'
import type { Result } from './result.ts'

/**
 * One check for each step. What people with the right to do so accepted, the report knows: where it lets a step through, so does this.
 * The report itself has failed only where no step says why.
 */
export function judge(results: readonly Result[]): Check[] {
  const report = results.find(isReport)
  const accepted = acceptedBy(report)
  const checks = results.filter(result => !isReport(result)).map(result => named(accepted.get(result.file.id) ?? checkOf(result), result))
  return report === undefined ? checks : [...checks, reportCheck(report, checks)]
}

/** Whether the log has annotations on what a check says: of a section, those of its action. What was skipped has no fault of its own. */
export function isSaidAlready({ id }: Check, results: readonly Result[]): boolean {
  const result = results.find(({ planned }) => planned.step.name === id)
  return result !== undefined && !isReport(result) && result.file.kind === 'verdict' && result.exitCode !== 2
}

export function isReport({ planned }: Result): boolean {
  return planned.step.section === REPORT
}

/** The verdict of an action as one check, as a report has it. */
function checkOf({ file, exitCode }: Result): Check {
  const check = checkOfFile(file)
  if (exitCode !== 2 || file.kind === 'error') return check
  const message = `${check.message} What had to follow the verdict failed, as the log says.`
  return { ...check, severity: 'critical', outcome: 'fail', observed: 'error', message }
}

function checkOfFile(file: VerdictFile): Check {
  const [entry] = mergeVerdicts([file]).entries
  if (entry === undefined) throw new Error(`Could not read the verdict ${file.id} as a check`)
  return entryCheck(entry)
}

function reportCheck(report: Result, checks: readonly Check[]): Check {
  const isSaid = report.exitCode === 1 && checks.some(({ severity, outcome }) => severity === 'critical' && outcome !== 'pass')
  const check = named(checkOf(report), report)
  if (report.exitCode !== 0 && !isSaid) return check
  const written = { title: 'The report is written', observed: 'written', expected: 'written', message: 'The report is written.' }
  return { ...check, ...written, severity: 'critical', outcome: 'pass' }
}

/** What the report let through, by the id of the verdict: warnings, and what was accepted. */
function acceptedBy(report: Result | undefined): ReadonlyMap<string, Check> {
  if (report === undefined || report.exitCode === 2 || report.file.kind === 'error') return new Map()
  return new Map(report.file.checks.filter(({ severity }) => severity === 'warning').map(check => [check.id, check]))
}

function named(check: Check, { planned: { step, location } }: Result): Check {
  return { ...check, id: step.name, ...(location === undefined ? {} : { location }) }
}
