import { counted, cut, formatChange, formatFigure, passedSentence, plain, STATUS_WORDS } from '@gauntlet/core'
import type { Entry, Report } from './report.ts'

const LONGEST = 600

/** The report in one sentence of plain text, two at most: what decided, how the number behind it moved, and what else is open. */
export function reportSentence(report: Report): string {
  const { entries } = report
  const failure = entries.find(entry => entry.status === 'error')
  if (entries.length === 0) return 'There is no verdict to report: no gate ran before this step.'
  if (failure !== undefined && entries[0] === failure)
    return cut(`${plain(failure.file.title)} could not judge: ${failure.headline}`, LONGEST)
  if (report.deciding === undefined) return allPassed(report)
  const { verdict, check, figure } = report.deciding
  const found = ended(cut(plain(check.message) || plain(check.title) || check.id, LONGEST))
  return `${entries.length > 1 ? `${plain(verdict.title, 200)}: ` : ''}${found}${moved(figure)}${others(report)}`
}

/** The wording of a heading: how many of how many, never a bare colour. */
export function reportWord({ status, entries }: Report): string {
  const [only, ...others] = entries
  if (only === undefined) return 'nothing to report'
  if (others.length === 0) return entryWord(only)
  if (status === 'fail') return `${entries.filter(entry => !entry.passed).length} of ${entries.length} gates did not pass`
  return STATUS_WORDS[status].word
}

/** An inconclusive verdict that was let through must not read as a pass, nor as one that stopped the workflow. */
export function entryWord({ status, passed }: Entry): string {
  return `${STATUS_WORDS[status].word}${status === 'inconclusive' && passed ? ', let through' : ''}`
}

function allPassed({ entries, metrics }: Report): string {
  const checks = entries.flatMap(({ file }) => (file.kind === 'error' ? [] : file.checks))
  const gates = entries.length === 1 ? '' : ` in ${counted(entries.length, 'verdict')}`
  const moving = metrics.find(({ figure }) => figure.previous !== undefined && figure.previous !== null && figure.value !== null)?.figure
  const metric =
    moving === undefined
      ? ''
      : ` ${plain(moving.title, 100)} is ${formatFigure(moving.value, moving.unit)}${inBrackets(formatChange(moving))}.`
  return `${passedSentence(checks).replace(/\.$/, '')}${gates}.${metric}`
}

function moved(figure: NonNullable<Report['deciding']>['figure']): string {
  if (figure?.previous === undefined || figure.previous === null || figure.value === null) return ''
  const change = formatChange(figure)
  return change === 'none'
    ? ` It was the same before.`
    : ` Before it was ${formatFigure(figure.previous, figure.unit)}: ${change.replace(/ \((better|worse)\)$/, ', $1')}.`
}

function others({ entries }: Report): string {
  const verdicts = entries.flatMap(({ file }) => (file.kind === 'error' ? [] : [file]))
  const checks = verdicts.flatMap(({ checks }) => checks)
  const open = checks.filter(check => check.outcome !== 'pass' && check.severity !== 'info').length - 1
  const broken = entries.filter(entry => entry.status === 'error').length
  const more = open > 0 ? ` ${open} more of ${counted(checks.length, 'check')} ${open === 1 ? 'is' : 'are'} open.` : ''
  return broken > 0 ? `${more} ${counted(broken, 'gate')} could not judge.` : more
}

function inBrackets(change: string): string {
  return ` (${change === 'none' ? 'unchanged' : change.replace(/ \((better|worse)\)$/, ', $1')})`
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}
