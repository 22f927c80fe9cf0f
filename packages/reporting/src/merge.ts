import {
  type Check,
  cut,
  decidingCheck,
  type Failure,
  headline,
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
 * The order of the files does not matter. An action that could not judge counts as failed, and so do two verdicts with one id and a
 * verdict whose status does not follow from its checks: they are told in the report, which would otherwise keep its last, perhaps
 * better, state. No verdicts at all are inconclusive.
 */
export function mergeVerdicts(files: readonly VerdictFile[]): Report {
  const entries = distinct(files).map(consistent).map(entryOf).sort(byUrgency)
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

/** A verdict under an id that is taken, under one that is free: an error, because a reader could not tell the two apart. */
function distinct(files: readonly VerdictFile[]): VerdictFile[] {
  const seen = new Set<string>()
  return files.map(file => {
    const { id, action } = file
    if (!seen.has(id)) {
      seen.add(id)
      return file
    }
    let free = id
    for (let copy = 2; seen.has(free); copy++) free = `${id} (${copy})`
    seen.add(free)
    const message = `Two verdicts of ${plain(action)} have the id "${plain(id)}", so one could hide the other. Give each of these steps its own, such as "id: ${plain(action)}-2".`
    return { ...failureOf(file, message), id: free }
  })
}

/** A verdict whose status does not follow from its own checks is an error: it was edited, or made by another release. */
function consistent(file: VerdictFile): VerdictFile {
  if (file.kind === 'error' || statusOf(file.checks, file.policy) === file.status) return file
  const status = statusOf(file.checks, file.policy)
  return failureOf(file, `The verdict says ${file.status} while its checks add up to ${status}. It was edited, or made by another release.`)
}

function failureOf({ version, id, action, title, provenance }: VerdictFile, message: string): Failure {
  return { kind: 'error', version, id, action, title, message, provenance }
}

function entryOf(file: VerdictFile): Entry {
  if (file.kind === 'error') return { file, status: 'error', passed: false, headline: plain(file.message) }
  return { file, status: file.status, passed: isPassed(file), headline: plain(headline(file)) }
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
