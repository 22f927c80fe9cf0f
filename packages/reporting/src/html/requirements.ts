import type { Check } from '@gauntlet/core'
import { figureBehind } from '../deciding.ts'
import { valueKey } from '../next-state.ts'
import type { Entry, Metric } from '../report.ts'
import { checkTone } from '../tally.ts'
import { icon } from './badge.ts'
import { type Html, h } from './template.ts'

/** The checks with bounds that ask something of each metric, by the key of its value. */
export function requirementsOf(entries: readonly Entry[], metrics: readonly Metric[]): ReadonlyMap<string, readonly Check[]> {
  const gates = new Set(metrics.map(({ verdictId }) => verdictId))
  const shown = new Set(metrics.map(({ verdictId, figure }) => valueKey(verdictId, figure.id)))
  const found = entries.flatMap(({ file }) => {
    if (file.kind === 'error' || !gates.has(file.id) || file.evidence.figures.length === 0) return []
    return file.checks.flatMap(check => {
      const figure = check.bounds === undefined ? undefined : figureBehind(check, file.evidence.figures)
      const key = valueKey(file.id, figure?.id ?? '')
      return figure === undefined || !shown.has(key) ? [] : [{ key, check }]
    })
  })
  return new Map([...Map.groupBy(found, ({ key }) => key)].map(([key, checks]) => [key, checks.map(({ check }) => check)]))
}

/** What is required, with a sign and, for those who do not see it, a word. */
export function requirement(check: Check): Html {
  const tone = checkTone(check)
  return h`<div class="requirement ${tone}">${icon(tone)}<span><span class="unseen">${WORDS[check.outcome]}: </span>${check.expected.trim() === '' ? check.title : check.expected}</span></div>`
}

const WORDS = { pass: 'kept', fail: 'not kept', inconclusive: 'not judged' } as const
