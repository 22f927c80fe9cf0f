import { cut, fullestThatFits, headline, isPassed, type Outputs, renderSummary, type Verdict } from '@gauntlet/core'
import { isReport } from './judge.ts'
import type { Result } from './result.ts'
import { becauseOf } from './skip-step.ts'

/** A step summary may have 1 MiB, and shares it with what else the step says. */
const MOST_BYTES = 1_000_000

const LONGEST_MESSAGE = 500

type Name = 'results' | 'comment-id' | 'comment-url' | 'report-path' | 'html-path'

/** What the report set, and all that every step did. */
export function outputsOf(results: readonly Result[]): Outputs<Name> {
  const report = results.find(isReport)
  const of = (name: string) => report?.outputs.get(name) ?? ''
  return {
    results: JSON.stringify(Object.fromEntries(results.map(result => [result.planned.step.name, told(result)]))),
    'comment-id': of('comment-id'),
    'comment-url': of('comment-url'),
    'report-path': of('report-path'),
    'html-path': of('html-path')
  }
}

/** The report alone says it all. Without one, the verdict on all of them and, as far as they fit, what the steps say themselves. */
export function summaryOf(results: readonly Result[]): (verdict: Verdict) => string {
  const report = results.find(isReport)
  return verdict => {
    if (report !== undefined && report.summary !== '') return report.summary
    const own = results.map(({ summary }) => summary).filter(summary => summary !== '')
    return fullestThatFits([() => [renderSummary(verdict), ...own].join('\n'), () => renderSummary(verdict)], MOST_BYTES)
  }
}

function told({ planned, file, skippedFor, exitCode, outputs }: Result) {
  const status = skippedFor !== undefined ? 'skipped' : file.kind === 'error' ? 'error' : file.status
  const passed = exitCode === 0 && file.kind === 'verdict' && isPassed(file)
  const why = skippedFor !== undefined ? becauseOf(skippedFor) : file.kind === 'error' ? file.message : headline(file)
  const message = cut(why, LONGEST_MESSAGE)
  return { action: planned.step.action, status, passed, message, outputs: Object.fromEntries(outputs) }
}
