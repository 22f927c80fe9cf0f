import { type Check, formatNumber, plain, type Severity } from '@gauntlet/core'
import type { Written } from '../plan/context.ts'
import type { CustomCheck } from './answer.ts'
import type { ModuleRun } from './run-module.ts'

export interface Asked {
  /** The module, as people read it. */
  readonly shown: string
  /** Rows of the whole table. */
  readonly rows: number
  /** Names and weighs one of its checks. */
  readonly name: (id: string, severity?: Severity) => Written
}

/** What an author's module came to, as checks. A module that gave no answer could not be judged by, which is never a pass. Pure. */
export function judgeCustom(run: ModuleRun, asked: Asked): Check[] {
  const { shown, rows, name } = asked
  if (run.kind === 'checks') return run.checks.map(check => ofAuthor(check, run.sampledRows, asked))
  const { id, severity, location } = name('run')
  const reason = run.kind === 'nothing' ? 'the data has no rows' : run.reason
  return [
    {
      id,
      title: `Runs ${shown}`,
      severity,
      outcome: 'inconclusive',
      observed: plain(reason, 1000),
      expected: 'a list of checks',
      message: plain(`${shown} gave no checks for ${formatNumber(rows)} rows: ${reason}.`, 3000),
      ...(location === undefined ? {} : { location })
    }
  ]
}

function ofAuthor(check: CustomCheck, sampledRows: number, { rows, name }: Asked): Check {
  const { id, severity, location } = name(check.id, check.severity)
  const outcome = check.outcome ?? (check.passed === true ? 'pass' : 'fail')
  const observed = said(check.observed) ?? outcome
  const expected = said(check.expected) ?? 'as the module asks'
  const title = check.title ?? check.id
  const sample = sampledRows < rows ? ` (in a sample of ${formatNumber(sampledRows)} of ${formatNumber(rows)} rows)` : ''
  const message = (check.message ?? `${title}: found ${observed}; expected ${expected}`).replace(/\.$/, '')
  return {
    id,
    title: plain(title, 300),
    severity,
    outcome,
    observed: plain(observed, 1000),
    expected: plain(expected, 2000),
    ...(typeof check.observed === 'number' && Number.isFinite(check.observed) ? { value: check.observed } : {}),
    message: plain(`${message}${sample}.`, 3500),
    ...(location === undefined ? {} : { location })
  }
}

function said(value: string | number | boolean | undefined): string | undefined {
  return typeof value === 'number' ? formatNumber(value, 6) : value === undefined ? undefined : String(value)
}
