import { type Evidence, formatShare, plain, type Table } from '@gauntlet/core'
import type { DayCoverage, Labelled, LogCoverage } from './coverage.ts'
import { momentText, timeSpan } from './moments.ts'

/** What the log holds, for people: how much of it has labels, by day and by version, and how long labels take. */
export function coverageEvidence(coverage: LogCoverage): Pick<Evidence, 'tables'> {
  const { versions, days } = coverage
  return {
    tables: [
      summary(coverage),
      ...(versions.length > 1 || versions[0]?.version != null ? [byVersion(coverage)] : []),
      ...(days.length > 1 ? [byDay(days)] : [])
    ]
  }
}

function summary(coverage: LogCoverage): Table {
  const { predicted, expected, labelled, share, early, later, from, to, medianDelay, longDelay } = coverage
  const delay =
    medianDelay === undefined || longDelay === undefined
      ? []
      : [['Label delay', `half within ${timeSpan(medianDelay)}, nine of ten within ${timeSpan(longDelay)}`]]
  return {
    id: 'prediction-log',
    topic: 'data',
    title: 'Prediction log',
    columns: [
      { title: '', align: 'left' },
      { title: '', align: 'right' }
    ],
    rows: [
      ['First prediction', momentText(from)],
      ['Last prediction', momentText(to)],
      ['Predictions', predicted],
      ['Old enough for a label', expected],
      ['With a label', labelled],
      ['Coverage', shareCell(share)],
      ...delay,
      ...(early > 0 ? [['Labelled early, left out', early]] : []),
      ...(later > 0 ? [['After the window, left out', later]] : [])
    ]
  }
}

function byVersion({ versions }: LogCoverage): Table {
  const shown = versions.slice(0, MOST_VERSIONS)
  return {
    id: 'prediction-log-versions',
    topic: 'data',
    title:
      shown.length < versions.length ? `Prediction log: the ${shown.length} versions with most predictions` : 'Prediction log by version',
    columns: [{ title: 'Version', align: 'left' }, ...COUNTS],
    rows: shown.map(row => [row.version === null ? 'none written' : plain(row.version, 100), ...cells(row)])
  }
}

function byDay(days: readonly DayCoverage[]): Table {
  const shown = days.slice(-MOST_DAYS)
  return {
    id: 'prediction-log-days',
    topic: 'data',
    title: shown.length < days.length ? `Prediction log: the last ${shown.length} days` : 'Prediction log by day (UTC)',
    columns: [{ title: 'Day', align: 'left' }, ...COUNTS],
    rows: shown.map(row => [row.day, ...cells(row)])
  }
}

function cells(row: Labelled) {
  return [row.predicted, row.expected, row.labelled, shareCell(row.labelled / row.expected)]
}

function shareCell(share: number): string {
  return Number.isNaN(share) ? '–' : formatShare(share)
}

const COUNTS: Table['columns'] = ['Predictions', 'Old enough', 'With a label', 'Coverage'].map(title => ({ title, align: 'right' }))

const MOST_VERSIONS = 20
const MOST_DAYS = 31
