import {
  type Check,
  cut,
  decidingCheck,
  headline,
  InputError,
  isPassed,
  plain,
  STATUS_WORDS,
  statusOf,
  strictPolicy,
  type VerdictFile
} from '@gauntlet/core'
import { decidingOf } from './deciding.ts'
import { metricsOf } from './metrics.ts'
import type { Entry, Report } from './report.ts'

/**
 * Merges the verdicts of a run.
 *
 * The order of the files does not matter. Two verdicts with one id are an `InputError`: a reader could not tell them apart, and
 * one would silently stand for both. So is a verdict whose status does not follow from its checks. An action that could not judge counts as failed; no verdicts at all are inconclusive.
 */
export function mergeVerdicts(files: readonly VerdictFile[]): Report {
  refuseDoubles(files)
  const entries = files.map(entryOf).sort(byUrgency)
  const status = statusOf(entries.map(entryCheck), strictPolicy)
  const deciding = decidingOf(entries)
  return { status, passed: isPassed({ status, policy: strictPolicy }), entries, deciding, metrics: metricsOf(entries, deciding) }
}

/** A verdict as one check of the verdict on all of them. What the author's own policy let through is a warning here. */
export function entryCheck({ file, status, passed, headline }: Entry): Check {
  const { word } = STATUS_WORDS[status]
  return {
    id: file.id,
    title: plain(file.title) || file.action,
    severity: passed && status !== 'pass' ? 'warning' : 'critical',
    outcome: status === 'pass' || status === 'inconclusive' ? status : 'fail',
    observed: word,
    expected: 'passed',
    message: cut(`${plain(file.title, 500) || file.action}: ${word}. ${decidingMessage(file) ?? headline}`, 4000)
  }
}

function decidingMessage(file: VerdictFile): string | undefined {
  return file.kind === 'error' ? undefined : decidingCheck(file)?.message
}

function refuseDoubles(files: readonly VerdictFile[]): void {
  const seen = new Set<string>()
  for (const { id, action } of files) {
    if (seen.has(id)) {
      throw new InputError(
        'id',
        `is "${plain(id)}" in two verdicts of ${plain(action)}. Give each of these steps a name of its own, such as "id: ${plain(action)}-2".`
      )
    }
    seen.add(id)
  }
}

function entryOf(file: VerdictFile): Entry {
  if (file.kind === 'error') return { file, status: 'error', passed: false, headline: plain(file.message) }
  const status = statusOf(file.checks, file.policy)
  if (status !== file.status) {
    throw new InputError(
      'verdicts',
      `hold "${plain(file.id)}", which says ${file.status} while its checks add up to ${status}. It was edited, or made by another release.`
    )
  }
  return { file, status, passed: isPassed(file), headline: plain(headline(file)) }
}

function byUrgency(a: Entry, b: Entry): number {
  return Number(a.passed) - Number(b.passed) || stage(a) - stage(b) || (a.file.id < b.file.id ? -1 : 1)
}

/** The order in which a pipeline asks: data before model, model before release. */
const PIPELINE = [
  'validate-data',
  'model-gate',
  'compare-production',
  'register-model',
  'check-runner',
  'smoke-test',
  'canary-deploy',
  'rollback',
  'retrain-trigger'
]

function stage({ file }: Entry): number {
  const index = PIPELINE.indexOf(file.action)
  return index === -1 ? PIPELINE.length : index
}
