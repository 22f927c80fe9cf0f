import * as core from '@actions/core'
import type { Check } from './check.ts'
import { decides, isPassed, openChecks } from './status.ts'
import { logText } from './text.ts'
import type { Verdict } from './verdict.ts'

/** The runner keeps ten annotations of each level and step, and drops the rest without a word. */
const MOST_PER_LEVEL = 10

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** What a verdict puts beside the lines of the author's config: at most ten a level, the last one counting those left out. */
export function annotationsOf(verdict: Verdict): Annotation[] {
  const all = openChecks(verdict.checks).map(check => annotate(check, verdict))
  return (['error', 'warning', 'notice'] as const).flatMap(level => {
    const ofLevel = all.filter(annotation => annotation.level === level)
    if (ofLevel.length <= MOST_PER_LEVEL) return ofLevel
    const shown = ofLevel.slice(0, MOST_PER_LEVEL - 1)
    return [...shown, { level, title: verdict.title, message: `${ofLevel.length - shown.length} more are listed in the step summary.` }]
  })
}

export function printAnnotations(annotations: readonly Annotation[]): void {
  for (const { level, title, message, file, line, column } of annotations) {
    const place = {
      ...(file === undefined ? {} : { file: logText(file) }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column })
    }
    const print = { error: core.error, warning: core.warning, notice: core.notice }[level]
    print(logText(message), { title: logText(title), ...place })
  }
}

function annotate(check: Check, verdict: Verdict): Annotation {
  const { file, line, column } = check.location ?? {}
  return {
    level: levelOf(check, verdict),
    title: check.title,
    message: check.message,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column })
  }
}

/** An error is what stops the workflow; what a lenient policy lets through is a warning. */
function levelOf(check: Check, verdict: Verdict): Annotation['level'] {
  if (check.severity === 'info') return 'notice'
  if (!decides(check.severity, verdict.policy)) return 'warning'
  return check.outcome === 'inconclusive' && isPassed(verdict) ? 'warning' : 'error'
}
