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
import { fanInCheck } from './fan-in.ts'
import { metricsOf } from './metrics.ts'
import { byStage, stageOf } from './pipeline-order.ts'
import type { Accompaniment, Entry, Report } from './report.ts'
import { sectionsOf } from './sections.ts'

/**
 * Merges the verdicts of a run.
 *
 * The order of the files does not matter. An action that could not judge counts as failed, and so do two verdicts with one id and a
 * verdict whose status does not follow from its checks: they are told in the report, which would otherwise keep its last, perhaps
 * better, state. No verdicts at all are inconclusive, and so is a report that a job is missing from.
 */
export function mergeVerdicts(files: readonly VerdictFile[], accompaniment: Accompaniment = {}): Report {
  const entries = distinct(files).map(consistent).map(entryOf)
  return reportOf(entries, accompaniment)
}

/** What the entries add up to. */
function reportOf(unsorted: readonly Entry[], accompaniment: Accompaniment): Report {
  const { fanIn, acceptances = [], changes, checks = [], notes = [], pages = [] } = accompaniment
  const entries = [...unsorted].sort(byUrgency)
  const deciding = decidingOf(entries)
  return {
    ...overallOf(entries, { fanIn, checks }),
    entries,
    deciding,
    metrics: metricsOf(entries, deciding, changes),
    sections: sectionsOf(entries, changes),
    checks,
    notes,
    fanIn,
    acceptances,
    pages
  }
}

/** What the entries add up to: the gravest of them. */
export function overallOf(
  entries: readonly Entry[],
  { fanIn, checks }: Pick<Report, 'fanIn' | 'checks'>
): Pick<Report, 'status' | 'passed'> {
  const jobs = fanInCheck(fanIn)
  // What the report itself gathered only annotates: without a gate there is no verdict.
  const own = entries.length === 0 ? [] : checks
  const status = statusOf([...entries.map(entryCheck), ...(jobs === undefined ? [] : [jobs]), ...own], strictPolicy)
  return { status, passed: isPassed({ status, policy: strictPolicy }) }
}

/** What stopped the workflow first, then as the pipeline asks. Of many gates of one stage the worst, so that it is not on line fifty. */
export function byUrgency(a: Entry, b: Entry): number {
  return Number(a.passed) - Number(b.passed) || stageOf(a) - stageOf(b) || failures(b) - failures(a) || byStage(a, b)
}

function failures({ file }: Entry): number {
  if (file.kind === 'error') return Number.MAX_SAFE_INTEGER
  return file.checks.filter(({ outcome, severity }) => outcome === 'fail' && severity === 'critical').length
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
