import { counted, cut, type Figure, formatFigure, passedSentence, plain, STATUS_WORDS } from '@gauntlet/core'
import { fanInSentence, isComplete } from './fan-in.ts'
import { changeOf, changeWords } from './metrics.ts'
import type { Entry, Report } from './report.ts'

const LONGEST = 600

/** The report in one sentence of plain text, two at most: what decided, how the number behind it moved, and what else is open. */
export function reportSentence(report: Report): string {
  const { entries } = report
  const failure = entries.find(entry => entry.status === 'error')
  const isMissing = report.fanIn !== undefined && !isComplete(report.fanIn)
  if (entries.length === 0) return isMissing ? missing(report) : nothingJudged(report)
  if (failure !== undefined && entries[0] === failure)
    return cut(`${plain(failure.file.title)} could not judge: ${failure.headline}`, LONGEST)
  if (isMissing && entries[0]?.passed !== false)
    return `${missing(report)} ${report.deciding === undefined ? allPassed(report) : ''}`.trim()
  if (report.deciding === undefined) return allPassed(report)
  const { verdict, check, figure } = report.deciding
  const found = ended(cut(plain(check.message) || plain(check.title) || check.id, LONGEST))
  return `${entries.length > 1 ? `${plain(verdict.title, 200)}: ` : ''}${found}${moved(figure)}${others(report)}${accepted(report)}${report.status === 'warn' && figure === undefined ? moving(report, true) : ''}`
}

/** Numbers that nobody holds against anything are shown, and are no verdict: where a report is all that is wanted, its author says so. */
function nothingJudged({ metrics, pages, sections }: Report): string {
  const shown = metrics.length > 0 ? `${counted(metrics.length, 'metric is', 'metrics are')} shown and` : ''
  const isShown = metrics.length + pages.length + sections.length > 0
  const wayOut = isShown ? ' Where a report is all you want, set on-inconclusive: pass.' : ''
  return `${shown === '' ? 'N' : `${shown} n`}othing is judged: no gate ran before this step.${wayOut}`
}

/** The wording of a heading: how many of how many, never a bare colour. */
export function reportWord({ status, entries, fanIn }: Report): string {
  const [only, ...others] = entries
  if (fanIn !== undefined && !isComplete(fanIn) && entries.every(({ passed }) => passed))
    return `${fanIn.reported} of ${counted(fanIn.expected, 'job')} reported`
  if (only === undefined) return 'nothing judged'
  if (others.length === 0) return entryWord(only)
  if (status === 'fail') return `${entries.filter(entry => !entry.passed).length} of ${entries.length} gates did not pass`
  return STATUS_WORDS[status].word
}

/** An inconclusive verdict that was let through must not read as a pass, nor as one that stopped the workflow. */
export function entryWord({ status, passed }: Entry): string {
  return `${STATUS_WORDS[status].word}${status === 'inconclusive' && passed ? ', let through' : ''}`
}

function allPassed(report: Report): string {
  const { entries } = report
  const checks = entries.flatMap(({ file }) => (file.kind === 'error' ? [] : file.checks))
  const gates = entries.length === 1 ? '' : ` in ${counted(entries.length, 'verdict')}`
  return `${passedSentence(checks).replace(/\.$/, '')}${gates}.${moving(report)}`
}

/** What everybody asks next where nothing failed: how the first metric moved, of any gate or only from the base and from production. */
function moving({ metrics }: Report, onlyModels = false): string {
  const isTold = ({ previous, value, against }: Figure) =>
    typeof previous === 'number' && value !== null && !(onlyModels && against === undefined)
  const figure = metrics.find(({ figure }) => isTold(figure))?.figure
  return figure === undefined ? '' : ` ${plain(figure.title, 100)} is ${formatFigure(figure.value, figure.unit)} (${howItMoved(figure)}).`
}

/** What would have stopped the workflow, had not somebody taken it upon themselves. */
function accepted({ acceptances }: Report): string {
  const holding = acceptances
    .filter(({ checks }) => checks.length > 0)
    .map(({ metric, by }) => `${plain(metric, 100)} (by ${plain(by, 60)})`)
  return holding.length === 0 ? '' : ` Accepted: ${holding.slice(0, 5).join(', ')}.`
}

function howItMoved(figure: Figure): string {
  const where = { base: ' than on the base', champion: ' than in production', other: '' }[figure.against ?? 'other']
  const { direction } = changeOf(figure)
  if (direction === 'none')
    return figure.against === undefined ? 'unchanged' : figure.against === 'base' ? 'as on the base' : 'as in production'
  return `${changeWords(figure)}${direction === 'better' || direction === 'worse' ? where : ''}`
}

function missing({ fanIn }: Report): string {
  return fanIn === undefined ? '' : fanInSentence(fanIn)
}

function moved(figure: Figure | undefined): string {
  if (figure?.previous === undefined || figure.previous === null || figure.value === null) return ''
  const before = { base: 'On the base', champion: 'In production', other: 'Before' }[figure.against ?? 'other']
  const is = figure.against === 'champion' || figure.against === 'base' ? 'it is' : 'it was'
  return changeOf(figure).direction === 'none'
    ? ` ${before} ${is} the same.`
    : ` ${before} ${is} ${formatFigure(figure.previous, figure.unit)} (${changeWords(figure)}).`
}

function others({ entries }: Report): string {
  const verdicts = entries.flatMap(({ file }) => (file.kind === 'error' ? [] : [file]))
  const checks = verdicts.flatMap(({ checks }) => checks)
  const open = checks.filter(check => check.outcome !== 'pass' && check.severity !== 'info').length - 1
  const broken = entries.filter(entry => entry.status === 'error').length
  const more = open > 0 ? ` ${open} more of ${counted(checks.length, 'check')} ${open === 1 ? 'is' : 'are'} open.` : ''
  return broken > 0 ? `${more} ${counted(broken, 'gate')} could not judge.` : more
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}
