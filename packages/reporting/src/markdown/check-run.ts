import {
  type Annotation,
  blocks,
  cut,
  decides,
  fullestThatFits,
  type Markdown,
  openChecks,
  plain,
  type Rung,
  type Verdict
} from '@gauntlet/core'
import { gateName } from '../gate.ts'
import type { Report, ReportContext } from '../report.ts'
import { reportSentence, reportWord } from '../sentence.ts'
import { AMOUNTS, leastBytes } from './amount.ts'
import { headline } from './headline.ts'
import { type Material, partOf } from './parts.ts'
import { PART_NAMES, type PartName } from './template.ts'

/** The most that GitHub takes of a check run's summary, and of its text, in bytes. */
export const MOST_CHECK_BYTES = 65_535

export interface CheckRunText {
  /** Plain text: GitHub shows it beside the name of the check. */
  readonly title: string
  /** Markdown of at most `MOST_CHECK_BYTES`, as is `text`. */
  readonly summary: string
  readonly text: string
  /** Every open check that has a place in a file, the gravest first. */
  readonly annotations: readonly Annotation[]
}

/** What stands in the open; everything else is the text below it. */
const SUMMARY: readonly PartName[] = ['verdict', 'gates', 'metrics', 'open-checks', 'acceptances']
const TEXT: readonly PartName[] = PART_NAMES.filter(name => !SUMMARY.includes(name))

/** The report as a check run shows it. Charts are text: nobody says that Mermaid is drawn there. */
export function checkRunText(report: Report, context: ReportContext): CheckRunText {
  return {
    title: cut(plain(`${titleWord(report, context)}: ${reportSentence(report)}`), 250),
    summary: within(SUMMARY, report, context, headline(report, context)),
    text: within(TEXT, report, context, ''),
    annotations: report.entries.flatMap(({ file }) => (file.kind === 'error' ? [] : annotationsOf(file, report)))
  }
}

function titleWord(report: Report, { progress }: ReportContext): string {
  if (progress === 'running') return 'Running'
  const word = progress === 'failed' ? 'the run ended before its results' : reportWord(report)
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

function within(parts: readonly PartName[], report: Report, context: ReportContext, shortest: string): Markdown {
  const fullReport = 'the step summary of the run'
  const rungs = AMOUNTS.filter(amount => leastBytes(report, amount, parts) <= MOST_CHECK_BYTES).map((amount): Rung => {
    const material: Material = {
      report,
      amount: { ...amount, charts: amount.charts === 'none' ? 'none' : 'text' },
      options: { ...context, maxBytes: MOST_CHECK_BYTES, fullReport },
      past: []
    }
    const note = amount !== AMOUNTS[0] && `_Shortened to fit here. The full report is in ${fullReport}._`
    return () => blocks(...parts.map(part => partOf(part, material)), note)
  })
  const [first, ...others] = rungs
  return fullestThatFits(first === undefined ? [() => shortest] : [first, ...others, () => shortest], MOST_CHECK_BYTES)
}

function annotationsOf(verdict: Verdict, { entries }: Report): Annotation[] {
  const entry = entries.find(({ file }) => file === verdict)
  const gate = entry === undefined ? verdict.id : gateName(entry, entries)
  return openChecks(verdict.checks).flatMap(({ location, severity, title, message }): Annotation[] => {
    if (location === undefined) return []
    const level = severity === 'info' ? 'notice' : decides(severity, verdict.policy) && entry?.passed === false ? 'error' : 'warning'
    const place = { file: location.file, line: location.line, ...(location.column === undefined ? {} : { column: location.column }) }
    return [{ level, title: cut(plain(`${gate}: ${title}`), 250), message: plain(message), ...place }]
  })
}
